/** Files that were not made for us: looked into, matched with the inputs of the framework, checked, and made into a table. */

import {
  importTable,
  matchColumns,
  previewFile,
  writeCsv,
  type ColumnRole,
  type FilePreview,
  type GridChoices,
  type Imported,
  type Mark,
} from "@khung/data";
import type { Message } from "@khung/diagnostics";
import { graphOf, type Module, type Title } from "@khung/ir";
import { writeXlsx, xlsxType } from "@khung/office";
import type { Answers, Exchange } from "./exchange.ts";
import type { MadeFile } from "./exports.ts";
import type { Workshop } from "./workshop.ts";

/** A file as the user gave it. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly choices: GridChoices;
}

/** What columns may be for: the inputs of the framework. */
export interface Wished {
  readonly name: string;
  readonly title: Title;
}

export interface Looked {
  readonly preview: FilePreview | undefined;
  /** Why there is none. */
  readonly problems: readonly Message[];
  readonly inputs: readonly Wished[];
}

/** How a file is to be read, all decided. */
export interface ImportAsk extends GivenFile {
  readonly header: number;
  readonly roles: readonly ColumnRole[];
  readonly decimal?: Mark;
}

/** One thing that is wrong. */
export interface Trouble {
  readonly row?: number;
  readonly column?: string;
  readonly entity?: string;
  readonly code: string;
  readonly isError: boolean;
  readonly message: Message;
}

export interface ImportChecked {
  readonly troubles: readonly Trouble[];
  /** Of all: how many there are, and how many rows have an error. */
  readonly errors: number;
  readonly wrongRows: number;
  readonly entities: number;
  readonly unused: readonly string[];
  /** By criterion: how many entities have all the data that it asks for. */
  readonly coverage: readonly { readonly code: string; readonly title: Title; readonly complete: number }[];
}

export interface ImportExchanges {
  readonly importLook: Exchange<GivenFile, Looked>;
  readonly importMatch: Exchange<
    { readonly headers: readonly string[]; readonly remembered: Readonly<Record<string, ColumnRole>> },
    readonly ColumnRole[]
  >;
  /** Undefined: the text has errors, so that nobody knows what is asked for. */
  readonly importCheck: Exchange<ImportAsk, ImportChecked | undefined>;
  /** The table with what is wrong beside each row. */
  readonly importTroubles: Exchange<ImportAsk, MadeFile | undefined>;
  /** The table as our own CSV. */
  readonly importMake: Exchange<ImportAsk & { readonly onlyValid: boolean }, MadeFile | undefined>;
}

/** So many are shown; all are in the file of errors. */
const shown = 200;

export function importAnswers(workshop: Workshop): Answers<ImportExchanges> {
  return {
    importLook: async ({ bytes, choices }) => {
      const found = await previewFile(bytes, choices);
      const inputs = workshop.module?.inputs.map(({ name, title }) => ({ name, title })) ?? [];
      if ("problems" in found)
        return { preview: undefined, problems: found.problems.map(({ message }) => message), inputs };
      return { preview: found, problems: [], inputs };
    },
    importMatch: ({ headers, remembered }) => matchColumns(headers, workshop.module ?? { inputs: [] }, remembered),
    importCheck: async (ask) => {
      const { module } = workshop;
      return module && checkedOf(module, await read(module, ask));
    },
    importTroubles: async (ask) => {
      const { module } = workshop;
      return module && troublesFile(ask, module, await read(module, ask));
    },
    importMake: async (ask) => {
      const { module } = workshop;
      if (!module) return undefined;
      const { table } = await read(module, ask, ask.onlyValid);
      const name = `${ask.choices.name.replace(/\.[^.]*$/, "")}.csv`;
      // Inputs without a column have an empty one: missing as they were, and the file has all that the framework asks for.
      const none = table.entities.map(() => null);
      const columns = Object.fromEntries(module.inputs.map((input) => [input.name, table.columns[input.name] ?? none]));
      const text = writeCsv({ ...table, columns }, module);
      return { name, type: "text/csv", bytes: new TextEncoder().encode(text) };
    },
  };
}

function read(
  module: Module,
  { bytes, choices, header, roles, decimal }: ImportAsk,
  onlyValid = false,
): Promise<Imported> {
  return importTable(bytes, { ...choices, module, header, roles, onlyValid, ...(decimal && { decimal }) });
}

const isError = ({ severity }: Imported["problems"][number]): boolean => severity === "error";

function checkedOf(module: Module, { problems, table, unused, wrongRows }: Imported): ImportChecked {
  const { criteria } = graphOf(module);
  const there = new Map(
    module.inputs.map(({ name }) => {
      const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
      return [name, (row: number) => (column?.at(row) ?? null) !== null] as const;
    }),
  );
  return {
    troubles: [...problems.filter(isError), ...problems.filter((each) => !isError(each))]
      .slice(0, shown)
      .map(({ cell, code, severity, message }) => ({
        ...(cell?.row !== undefined && { row: cell.row }),
        ...(cell?.column !== undefined && { column: cell.column }),
        ...(cell?.entity !== undefined && { entity: cell.entity }),
        code,
        isError: severity === "error",
        message,
      })),
    errors: problems.filter(isError).length,
    wrongRows,
    entities: table.entities.length,
    unused,
    coverage: module.criteria.map(({ code, title }) => {
      const asked = [...(criteria.get(code)?.inputs ?? [])].flatMap((name) => there.get(name) ?? []);
      const complete = table.entities.filter((_, row) => asked.every((isThere) => isThere(row))).length;
      return { code, title, complete };
    }),
  };
}

/** The rows of the file with a column `Lỗi`, those with an error first. */
async function troublesFile({ choices }: ImportAsk, module: Module, { table, problems }: Imported): Promise<MadeFile> {
  const byRow = Map.groupBy(problems, ({ cell }) => cell?.row ?? 0);
  const said = (row: number): string =>
    (byRow.get(row) ?? []).map(({ message, cell }) => `${cell?.column ?? ""}: ${message.vi}`).join("\n");
  const numbers = [...byRow.keys()].toSorted((a, b) => a - b);
  const entityOf = new Map(table.entities.map((entity, i) => [table.rowNumbers?.[i] ?? 0, entity]));
  const nameOf = new Map(table.entities.map((_, i) => [table.rowNumbers?.[i] ?? 0, table.labels["name"]?.[i] ?? ""]));
  const bytes = await writeXlsx([
    {
      name: "Lỗi",
      title: [`CÁC Ô CẦN XEM LẠI: ${choices.name}`, `Bộ tiêu chí ${module.id}@${module.version}`],
      columns: [
        { title: "Dòng", width: 8 },
        { title: "Mã", width: 12, centred: true },
        { title: "Đơn vị", width: 32 },
        { title: "Lỗi", width: 100 },
      ],
      rows: numbers.map((row) => [
        row === 0 ? null : { number: String(row) },
        entityOf.get(row) ?? "",
        nameOf.get(row) ?? "",
        said(row),
      ]),
      filter: true,
    },
  ]);
  return { name: `loi_${choices.name.replace(/\.[^.]*$/, "")}.xlsx`, type: xlsxType, bytes };
}
