/** What improvements cost: read from a table, checked against a framework, never guessed. */

import { report, suggest, type Diagnostic } from "@khung/diagnostics";
import { compare, parseRational, zero, type Module, type Rational } from "@khung/ir";

/** What changing one input costs. */
export interface InputCost {
  /** For each unit by which it changes; of a share the unit is one percentage point. */
  readonly each: Rational;
  /** Once, if it changes at all. */
  readonly fixed: Rational;
  /** The most units by which it may change. */
  readonly most?: Rational;
}

/** By input. `undefined`: it may not be changed. */
export type Costs = ReadonlyMap<string, InputCost | undefined>;

/** The columns of a table of costs, as tables of records are read. */
export const costColumns = {
  input: { name: "input", words: ["input", "so lieu", "ten"], required: true },
  each: { name: "unit_cost", words: ["unit cost", "chi phi", "don gia"], required: true },
  fixed: { name: "fixed_cost", words: ["fixed cost", "chi phi co dinh"], required: false },
  most: { name: "maximum", words: ["maximum", "toi da"], required: false },
} as const;

/** A row of such a table: text as written, and the number that people know it by. */
export interface CostRow {
  readonly row: number;
  readonly cells: Readonly<Record<keyof typeof costColumns, string>>;
}

/** Reads costs. What is wrong comes back as diagnostics; a row with an error counts for nothing. */
export function readCosts(
  rows: readonly CostRow[],
  { inputs }: Module,
  file: string,
): { readonly costs: Costs; readonly problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const names = inputs.map(({ name }) => name);
  const costs = new Map<string, InputCost | undefined>();
  for (const { row, cells } of rows) {
    const name = cells.input.trim();
    const place = { cell: { table: file, row, entity: name } };
    if (!names.includes(name)) {
      const near = suggest(name, names) ?? names[0] ?? "–";
      problems.push(report("KH7031", place, { name, near }));
    } else if (costs.has(name)) {
      problems.push(report("KH7032", place, { name }));
    } else if (/^[-–—]$/.test(cells.each.trim())) {
      costs.set(name, undefined);
    } else {
      const cost = costIn(cells, (column, text) => {
        problems.push(
          report("KH7033", place, { name, column: costColumns[column].name, text: text === "" ? "–" : text }),
        );
      });
      if (cost) costs.set(name, cost);
    }
  }
  return { costs, problems };
}

function costIn(
  cells: CostRow["cells"],
  refuse: (column: keyof typeof costColumns, text: string) => void,
): InputCost | undefined {
  const number = (column: keyof typeof costColumns): Rational | undefined | null => {
    const text = cells[column].trim();
    if (text === "" && !costColumns[column].required) return undefined;
    const value = parseRational(text);
    if (value && compare(value, zero) >= 0) return value;
    refuse(column, text);
    return null;
  };
  const [each, fixed, most] = [number("each"), number("fixed"), number("most")];
  if (!each || fixed === null || most === null) return undefined;
  return { each, fixed: fixed ?? zero, ...(most && { most }) };
}
