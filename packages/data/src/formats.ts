/**
 * Which format a file is in: by what it begins with, where that cannot be mistaken, else as told, else by its extension.
 */

/** What can be read. */
export type Format = "csv" | "json" | "jsonl" | "parquet" | "xlsx";

const extensions: Readonly<Record<string, Format>> = {
  csv: "csv",
  tsv: "csv",
  txt: "csv",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  parquet: "parquet",
  xlsx: "xlsx",
  xlsm: "xlsx",
};

const magic: readonly (readonly [readonly number[], Format | "xls"])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "xlsx"],
  [[0x50, 0x41, 0x52, 0x31], "parquet"],
  [[0xd0, 0xcf, 0x11, 0xe0], "xls"],
];

/** The format, or the name of one that cannot be read. */
export function formatOf(bytes: Uint8Array, name: string, told?: Format): Format | { readonly unsupported: string } {
  const known = magic.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];
  if (known === "xls") return { unsupported: known };
  if (known !== undefined) return known;
  if (told !== undefined) return told;
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return extensions[extension] ?? { unsupported: extension === "" ? name : extension };
}
