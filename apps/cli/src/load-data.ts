import { readTable } from "@khung/data";
import type { Diagnostic } from "@khung/diagnostics";
import { isDate, type Module, type Table } from "@khung/ir";
import { readBytes, readDataNotes, type DataNotes } from "@khung/project";
import type { Context } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** A table that was read, and what is known of it. */
export interface LoadedData {
  readonly table: Table;
  readonly name: string;
  readonly rows: number;
  readonly digest: string;
  readonly problems: readonly Diagnostic[];
  readonly notes: DataNotes | undefined;
  /** `--as-of`, else the date noted beside the data, else today. */
  readonly asOf: string;
}

/** Reads `--data`. Whatever is wrong is in `problems`; without a file the table is empty. */
export async function loadData(module: Module, context: Context): Promise<LoadedData> {
  const { world, values, paths } = context;
  const given = values["data"] ?? "-";
  if (given === "-" && paths.includes("-")) {
    throw new UsageError({
      vi: "đầu vào chuẩn không thể vừa là bộ tiêu chí vừa là số liệu",
      en: "standard input cannot be both the framework and the data",
    });
  }
  const asOf = checkedDate(values["as-of"]);
  const read = await readBytes(given, world);
  const noted = given === "-" ? { diagnostics: [] } : readDataNotes(given, world.cwd);
  const key = values["key"];
  const result =
    read.bytes && (await readTable(read.bytes, { name: read.file, module, ...(key !== undefined && { key }) }));
  return {
    table: result?.table ?? { name: read.file, entities: [], columns: {}, labels: {} },
    name: read.file,
    rows: result?.rows ?? 0,
    digest: result?.digest ?? "",
    problems: [...read.diagnostics, ...noted.diagnostics, ...(result?.problems ?? [])],
    notes: noted.notes,
    asOf: asOf ?? noted.notes?.asOf ?? world.today(),
  };
}

function checkedDate(text: string | undefined): string | undefined {
  if (text === undefined || isDate(text)) return text;
  throw new UsageError({
    vi: `\`--as-of ${text}\` không phải ngày dạng YYYY-MM-DD`,
    en: `\`--as-of ${text}\` is not a date YYYY-MM-DD`,
  });
}
