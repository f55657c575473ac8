/**
 * The values of one column in one group of rows, as they are stored. Written here because no count in a file may be believed before
 * it was compared with what is there; how a page is packed, and its header, is the library's business.
 *
 * Errors  throws for a file that is damaged or hostile; never allocates more than `maxBytes` for a page, nor values that rows do not have
 */

import type { ColumnMetaData, PageHeader, SchemaElement } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { deltaBinaryUnpack } from "hyparquet/src/delta.js";
import { byteStreamSplit } from "hyparquet/src/encoding.js";
import { codecs } from "./codecs.ts";
import { readRuns } from "./read-runs.ts";
import { readPlain, type Values } from "./read-plain.ts";

/** What is stored, by row of the group. */
export interface StoredValues {
  readonly values: Values;
  /** 1 = nothing is there; absent: something is there in every row. */
  readonly missing?: Uint8Array;
}

/** The pages of a column in one group, packed as they are in the file. Plain data. */
export interface PackedPages {
  readonly buffer: ArrayBuffer;
  readonly element: SchemaElement;
  readonly chunk: ColumnMetaData;
  readonly rows: number;
  readonly maxBytes: number;
}

/** Reads every page of a column. Errors: throws one named `DamagedParquet`. */
export function readPages(pages: PackedPages): StoredValues {
  try {
    return readAll(pages);
  } catch (cause) {
    throw damaged(cause);
  }
}

/** What is thrown for a damaged file: an error named `DamagedParquet`. */
export function damaged(cause: unknown): Error {
  return Object.assign(new Error("damaged", { cause }), { name: "DamagedParquet" });
}

function readAll({ buffer, element, chunk, rows, maxBytes }: PackedPages): StoredValues {
  const reader = { view: new DataView(buffer), offset: 0 };
  const optional = element.repetition_type !== "REQUIRED";
  const missing = new Uint8Array(optional ? rows : 0);
  const parts: Values[] = [];
  let dictionary: Values | undefined;
  let done = 0;
  const unpack = (bytes: Uint8Array, size: number): Uint8Array => {
    check(size >= 0 && size <= maxBytes);
    return decompressPage(bytes, size, chunk.codec, codecs);
  };
  const decode = (bytes: Uint8Array, encoding: string, count: number): Values => {
    if (encoding === "PLAIN") return readPlain(bytes, element, count);
    if (encoding === "RLE" && element.type === "BOOLEAN")
      return readRuns(bytes, { from: 4, width: 1, count }, new Uint8Array(count));
    if (encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY") {
      const at = readRuns(bytes, { from: 1, width: bytes[0] ?? 0, count }, new Int32Array(count));
      return pick(dictionary ?? [], at);
    }
    const own = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
    if (encoding === "BYTE_STREAM_SPLIT" && element.type && (element.type === "FLOAT" || element.type === "DOUBLE")) {
      check(bytes.length >= count * (element.type === "FLOAT" ? 4 : 8));
      return byteStreamSplit(own, count, element.type, undefined) as Values;
    }
    check(encoding === "DELTA_BINARY_PACKED" && (element.type === "INT32" || element.type === "INT64"));
    const into = element.type === "INT32" ? new Int32Array(count) : new BigInt64Array(count);
    if (count > 0) deltaBinaryUnpack(own, count, into);
    return into;
  };

  while (done < rows) {
    const header = parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: size } = header;
    check(packed >= 0 && packed <= buffer.byteLength - reader.offset);
    const bytes = new Uint8Array(buffer, reader.offset, packed);
    reader.offset += packed;
    if (header.dictionary_page_header) {
      dictionary = readPlain(unpack(bytes, size), element, header.dictionary_page_header.num_values);
      continue;
    }
    const { count, encoding, second } = pageOf(header);
    check(count >= 0 && count <= rows - done);
    const here = missing.subarray(done, done + count);
    done += count;
    if (second) {
      const { definition_levels_byte_length: levels, repetition_levels_byte_length: repeated } = second;
      check(repeated === 0 && levels >= 0 && levels <= packed);
      const present = optional ? markMissing(bytes.subarray(0, levels), 0, count, here) : count;
      const rest = bytes.subarray(levels);
      const page = second.is_compressed === false ? rest : unpack(rest, size - levels);
      parts.push(spread(decode(page, encoding, present), here, count));
      continue;
    }
    const page = unpack(bytes, size);
    const levels = optional ? new DataView(page.buffer, page.byteOffset, page.length).getUint32(0, true) + 4 : 0;
    check(levels <= page.length);
    const present = optional ? markMissing(page.subarray(0, levels), 4, count, here) : count;
    parts.push(spread(decode(page.subarray(levels), encoding, present), here, count));
  }
  const values = joined(parts);
  return missing.includes(1) ? { values, missing } : { values };
}

function check(holds: boolean): asserts holds {
  if (!holds) throw new Error("a page that cannot be");
}

function pageOf({ data_page_header: first, data_page_header_v2: second }: PageHeader) {
  const either = first ?? second;
  check(either !== undefined);
  return { count: either.num_values, encoding: either.encoding, second };
}

/** Notes the rows with nothing in them; gives the number of the others. */
function markMissing(levels: Uint8Array, from: number, count: number, missing: Uint8Array): number {
  readRuns(levels, { from, width: 1, count }, missing);
  let present = 0;
  for (let i = 0; i < count; i++) {
    present += missing[i] ?? 0;
    missing[i] = 1 - (missing[i] ?? 0);
  }
  return present;
}

function pick(dictionary: Values, at: Int32Array): Values {
  const into = emptyLike(dictionary, at.length);
  for (let i = 0; i < at.length; i++) {
    const position = at[i] ?? 0;
    check(position < dictionary.length);
    into[i] = dictionary[position] as never;
  }
  return into;
}

/** Values of the rows that have one, each at its row. */
function spread(values: Values, missing: Uint8Array, count: number): Values {
  if (values.length === count) return values;
  const into = emptyLike(values, count);
  let next = 0;
  for (let i = 0; i < count; i++) if (missing[i] === 0) into[i] = values[next++] as never;
  return into;
}

function joined(parts: readonly Values[]): Values {
  const [first] = parts;
  if (parts.length < 2) return first ?? [];
  const into = emptyLike(
    first ?? [],
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) for (let i = 0; i < part.length; i++) into[at++] = part[i] as never;
  return into;
}

function emptyLike(values: Values, length: number): Values {
  return Array.isArray(values)
    ? Array<string>(length).fill("")
    : new (values.constructor as new (n: number) => Values)(length);
}
