/** The cells of a file in any format, before anyone knows what its columns are. */

import { decodeText } from "./decode-text.ts";
import { formatOf, type Format } from "./formats.ts";
import { excerpt, fault, type Problems } from "./problems.ts";
import { isBlank, type Grid } from "./raw.ts";
import { readCsv } from "./read-csv.ts";
import { readJson, readJsonLines } from "./read-json.ts";
import { readXlsx } from "./read-xlsx.ts";

/** Which file, and how it is packed. */
export interface GridOptions {
  /** What people call the file; its extension says the format. */
  readonly name: string;
  /** When the extension does not say it. */
  readonly format?: Format;
  /** XLSX: the sheet, by name; the first when not said. */
  readonly sheet?: string;
  /** The largest file, packed or not; 256 MB when not said. */
  readonly maxBytes?: number;
}

/** Reads the cells; `isName` knows the names that a header may hold. Undefined when there is nothing to read: said. */
export async function readGrid(
  bytes: Uint8Array,
  options: GridOptions,
  isName: (header: string) => boolean,
  problems: Problems,
): Promise<Grid | undefined> {
  const { name, sheet, maxBytes = 256 * 1024 * 1024 } = options;
  if (bytes.length > maxBytes) {
    problems.add(fault("KH5033", { size: bytes.length, limit: maxBytes }));
    return undefined;
  }
  const format = formatOf(bytes, name, options.format);
  if (typeof format === "object") {
    problems.add(fault("KH5020", { format: excerpt(format.unsupported) }));
    return undefined;
  }
  if (format === "xlsx") return notEmpty(await readXlsx(bytes, sheet, maxBytes, problems), problems);
  if (sheet !== undefined) {
    problems.add(fault("KH5027", { sheet: excerpt(sheet) }));
    return undefined;
  }
  if (format === "parquet") {
    // Few need it, and a page should not load it before.
    const { readParquet } = await import("./parquet/read-parquet.ts");
    return notEmpty(await readParquet(bytes, isName, maxBytes, problems), problems);
  }
  const text = decodeText(bytes, problems);
  if (text.trim() === "") return notEmpty({ rows: [], rowNumber: (index) => index, counted: false }, problems);
  if (format === "json") return notEmpty(readJson(text, problems), problems);
  if (format === "jsonl") return notEmpty(readJsonLines(text, problems), problems);
  return notEmpty(readCsv(text, isName, problems), problems);
}

/** A grid without a header is an empty table, said once. */
function notEmpty(grid: Grid | undefined, problems: Problems): Grid | undefined {
  if (!grid || grid.rows.some((row) => row && !row.every(isBlank))) return grid;
  if (!problems.hasErrors()) problems.add(fault("KH5010", {}));
  return undefined;
}
