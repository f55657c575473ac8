/**
 * A table as CSV: for programs (`,`, decimal point, LF), or for Excel in Vietnam (`;`, decimal comma, CRLF, byte order mark).
 * Reading it against the same module gives the same table.
 */

import {
  isRational,
  multiply,
  rational,
  toExact,
  toExactText,
  type Cell,
  type Input,
  type Module,
  type Table,
} from "@khung/ir";

/** Who the file is for. */
export interface WriteOptions {
  /** As Excel in Vietnam opens it with a double click. */
  readonly excel?: boolean;
  /** The name of the column with the codes; `entity` when not said. */
  readonly key?: string;
}

interface Dialect {
  readonly separator: string;
  readonly decimal: string;
  readonly lineEnd: string;
  readonly start: string;
}

const forPrograms: Dialect = { separator: ",", decimal: ".", lineEnd: "\n", start: "" };
const forExcel: Dialect = { separator: ";", decimal: ",", lineEnd: "\r\n", start: "\ufeff" };
const hundred = rational(100n);

/**
 * The CSV of a table: the codes, the labels (with `_` before their names), the inputs in the order of the module.
 *
 * Missing  an empty field
 * Example  writeCsv(table, module, { excel: true }) → "\ufeffentity;ho_so;ty_le\r\n\"00123\";812;65,5\r\n"
 */
export function writeCsv(
  table: Table,
  module: Pick<Module, "inputs">,
  { excel = false, key = "entity" }: WriteOptions = {},
): string {
  const dialect = excel ? forExcel : forPrograms;
  const labels = Object.entries(table.labels);
  const inputs = module.inputs.filter(({ name }) => Object.hasOwn(table.columns, name));
  const lines = [
    [key, ...labels.map(([name]) => `_${name}`), ...inputs.map(({ name }) => name)].map((name) => field(name, dialect)),
  ];
  table.entities.forEach((entity, row) => {
    const words = labels.map(([, values]) => field(values[row] ?? "", dialect));
    const cells = inputs.map((input) =>
      field(cellText(table.columns[input.name]?.at(row) ?? null, input, dialect), dialect),
    );
    lines.push([excel ? quoted(harmless(entity)) : code(entity, dialect), ...words, ...cells]);
  });
  return dialect.start + lines.map((line) => line.join(dialect.separator) + dialect.lineEnd).join("");
}

function cellText(cell: Cell, { type }: Input, { decimal }: Dialect): string {
  if (cell === null) return "";
  if (!isRational(cell)) return typeof cell === "boolean" ? (cell ? "1" : "0") : cell;
  const isShare = type.kind === "number" && type.form === "share";
  const text = toExactText(isShare ? multiply(cell, hundred) : cell);
  // A fraction that no decimal says is written as one; of a share, a part of one and not of a hundred.
  return text.includes("/") ? toExact(cell) : unmistakable(text).replace(".", decimal);
}

/** Three decimals look like thousands to whoever does not know the mark: a fourth says they are none. */
function unmistakable(text: string): string {
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** A program that calculates would take some texts for formulas: those are written as a formula that gives the text. */
function harmless(text: string): string {
  return /^[=+@\t\r]/.test(text) ? `="${text.replaceAll('"', '""')}"` : text;
}

function field(text: string, { separator }: Dialect): string {
  const safe = harmless(text);
  return safe.includes(separator) || /["\r\n]|^\s|\s$/.test(safe) ? quoted(safe) : safe;
}

/** Codes alone do not show what stands between fields: a mark that could is in quotes. */
function code(text: string, dialect: Dialect): string {
  return /[,;\t|]/.test(text) ? quoted(harmless(text)) : field(text, dialect);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
