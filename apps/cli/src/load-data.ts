import { readTable } from "@khung/data";
import type { Diagnostic } from "@khung/diagnostics";
import type { Table } from "@khung/ir";
import { readBytes, readDataNotes, type DataNotes } from "@khung/project";
import { checkedDate } from "./checked-date.ts";
import type { Context } from "./command.ts";
import type { LoadedFramework } from "./load-framework.ts";
import { refuse } from "./load-sources.ts";
import { hasErrors } from "./output/show-diagnostics.ts";
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

/** Throws `UsageError` for data options that cannot be meant; done before anything is read. */
export function checkDataOptions({ paths, values }: Context): void {
  if (values["data"] === "-" && paths.includes("-")) {
    throw new UsageError({
      vi: "đầu vào chuẩn không thể vừa là bộ tiêu chí vừa là số liệu",
      en: "standard input cannot be both the framework and the data",
    });
  }
  checkedDate(values["as-of"]);
}

/**
 * Reads `--data`.
 *
 * Errors   undefined, after the reason was shown, when not one row could be read; else whatever is wrong is in `problems`
 */
export async function loadData(
  { module, sources }: LoadedFramework,
  context: Context,
): Promise<LoadedData | undefined> {
  const { world, values } = context;
  const given = values["data"] ?? "-";
  const read = await readBytes(given, world);
  const noted = given === "-" ? { diagnostics: [] } : readDataNotes(given, world.cwd);
  const key = values["key"];
  const options = {
    name: read.file,
    module,
    ...(key !== undefined && { key }),
    ...(given === "-" && read.bytes && { format: formatOfStream(read.bytes) }),
  };
  const result = read.bytes && (await readTable(read.bytes, options));
  const problems = [...read.diagnostics, ...noted.diagnostics, ...(result?.problems ?? [])];
  if (!result || (result.rows === 0 && hasErrors(problems))) {
    await refuse(problems, sources, context);
    return undefined;
  }
  const { table, rows, digest } = result;
  const asOf = values["as-of"] ?? noted.notes?.asOf ?? world.today();
  return { table, name: read.file, rows, digest, problems, notes: noted.notes, asOf };
}

/** Standard input has no name that says its format: JSON and JSON Lines are told by how they begin, XLSX by its first bytes. */
function formatOfStream(bytes: Uint8Array): "csv" | "json" | "jsonl" {
  const start = new TextDecoder().decode(bytes.subarray(0, 2 ** 16)).trimStart();
  if (start.startsWith("[")) return "json";
  if (!start.startsWith("{")) return "csv";
  const [first = "", second = ""] = start.split("\n");
  return first.trimEnd().endsWith("}") && second.startsWith("{") ? "jsonl" : "json";
}
