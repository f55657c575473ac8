/**
 * Opens a Parquet file: what its columns are, how many rows each of its groups has, and the values of a column as they are
 * stored. Nothing that the file says of its own size is believed before it was compared with what is there.
 */

import { parquetMetadataAsync, parquetSchema, type FileMetaData } from "hyparquet";
import { codecs } from "./codecs.ts";
import type { ByteSource } from "../byte-source.ts";
import { fault, type Fault } from "../problems.ts";
import { damaged, type PackedPages } from "./read-pages.ts";
import { storedAs, type Stored } from "./stored.ts";

/** A column of a Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  /** What its values mean; the name of a type that cannot be read. */
  readonly stored: Stored | { readonly unreadable: string };
}

/** An open file. Rows come in the groups that the file was written in. */
export interface ParquetFile {
  readonly columns: readonly ParquetColumn[];
  readonly rows: number;
  readonly groups: readonly { readonly start: number; readonly end: number }[];
  /** The pages of a column, by its position, in one group. Errors: throws for a file that is broken. */
  pages(column: number, group: number): Promise<PackedPages>;
}

/**
 * Opens a file.
 *
 * `whole`: what may be at most `maxBytes` long, unpacked.
 *
 * Errors  a fault: KH5080 broken, KH5082 packed or encrypted in a way that cannot be undone
 */
export async function openParquet(
  source: ByteSource,
  maxBytes: number,
  whole: "file" | "group" = "file",
): Promise<ParquetFile | Fault> {
  try {
    const metadata = await parquetMetadataAsync(source, { geoparquet: false });
    const trouble = troubleWith(metadata, source.byteLength, maxBytes, whole);
    if (trouble) return trouble;
    const leaves = parquetSchema(metadata).children;
    const columns = leaves.map(({ element, children }): ParquetColumn => ({
      name: element.name,
      stored:
        children.length > 0 || element.repetition_type === "REPEATED"
          ? { unreadable: element.converted_type ?? "group" }
          : storedAs(element),
    }));
    let rows = 0;
    const groups = metadata.row_groups.map(({ num_rows: count }) => {
      const start = rows;
      rows += Number(count);
      return { start, end: rows };
    });
    return {
      columns,
      rows,
      groups,
      async pages(column, group) {
        const { start, end } = groups[group] ?? { start: 0, end: 0 };
        const leaf = leaves[column];
        const chunk = metadata.row_groups[group]?.columns.find(
          ({ meta_data: of }) => of?.path_in_schema.length === 1 && of.path_in_schema[0] === leaf?.element.name,
        )?.meta_data;
        if (!leaf || !chunk) throw damaged(`no column ${column} in group ${group}`);
        const from = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
        const buffer = await source.slice(from, from + Number(chunk.total_compressed_size));
        return { buffer, element: leaf.element, chunk, rows: end - start, maxBytes };
      },
    };
  } catch {
    // The library throws for what the user brought.
    return fault("KH5080", {});
  }
}

/** How values may be written. Left out are the ways in which a few bytes stand for very many. */
const readable = new Set([
  "PLAIN",
  "PLAIN_DICTIONARY",
  "RLE_DICTIONARY",
  "RLE",
  "BIT_PACKED",
  "BYTE_STREAM_SPLIT",
  "DELTA_BINARY_PACKED",
]);

/** What is wrong with a file before a value of it is read. */
function troubleWith(
  metadata: FileMetaData,
  byteLength: number,
  maxBytes: number,
  whole: "file" | "group",
): Fault | undefined {
  const { row_groups: groups, num_rows: rows } = metadata;
  let [sum, rest, size] = [0, 0, 0];
  for (const { num_rows: count, columns } of groups) {
    if (count < 0n) return fault("KH5080", {});
    sum += Number(count);
    if (whole === "group") [rest, size] = [0, 0];
    rest += Number(count);
    for (const { meta_data: of } of columns) {
      if (!of) return fault("KH5082", { packing: "encryption" });
      if (of.codec !== "UNCOMPRESSED" && !codecs[of.codec]) return fault("KH5082", { packing: of.codec });
      const encoding = of.encodings.find((each) => !readable.has(each));
      if (encoding) return fault("KH5082", { packing: encoding });
      const end = Number(of.data_page_offset) + 1;
      if (end > byteLength || of.total_compressed_size < 0n || Number(of.total_compressed_size) > byteLength)
        return fault("KH5080", {});
      size += Number(of.total_uncompressed_size);
    }
    // A cell takes at least a byte of memory, however small it was packed.
    const least = Math.max(size, rest);
    if (least > maxBytes) return fault("KH5033", { size: least, limit: maxBytes });
  }
  return sum === Number(rows) ? undefined : fault("KH5080", {});
}
