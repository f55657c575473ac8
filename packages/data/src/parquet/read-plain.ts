/** Values one after another, as wide as their type. */

import type { SchemaElement } from "hyparquet";

/** Values of one stored type: truths as 0 and 1, texts as they read in UTF-8, other bytes as they are, days of INT96 as nanoseconds. */
export type Values =
  | Uint8Array
  | Int32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | (string | bigint | Uint8Array)[];

const utf8 = new TextDecoder();
const nanosPerDay = 86_400_000_000_000n;
/** The Julian day of 1 January 1970. */
const epoch = 2_440_588n;

/** Reads `count` values. Errors: throws when the bytes end before they do. */
export function readPlain(bytes: Uint8Array, element: SchemaElement, count: number): Values {
  const { type, type_length: length = 0, converted_type: converted, logical_type: logical } = element;
  const need = (each: number): void => {
    if (!(count >= 0) || count * each > bytes.length) throw new Error("values that end too soon");
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (type) {
    case "BOOLEAN":
      need(1 / 8);
      return Uint8Array.from({ length: count }, (_, i) => ((bytes[i >> 3] ?? 0) >> (i & 7)) & 1);
    case "INT32":
      need(4);
      return new Int32Array(aligned(bytes, count * 4));
    case "FLOAT":
      need(4);
      return new Float32Array(aligned(bytes, count * 4));
    case "INT64":
      need(8);
      return new BigInt64Array(aligned(bytes, count * 8));
    case "DOUBLE":
      need(8);
      return new Float64Array(aligned(bytes, count * 8));
    case "INT96":
      need(12);
      return Array.from(
        { length: count },
        (_, i) => (BigInt(view.getInt32(i * 12 + 8, true)) - epoch) * nanosPerDay + view.getBigInt64(i * 12, true),
      );
    case "FIXED_LEN_BYTE_ARRAY":
      need(Math.max(1, length));
      return Array.from({ length: count }, (_, i) => bytes.subarray(i * length, (i + 1) * length));
    default: {
      need(4);
      const isText = converted !== "DECIMAL" && logical?.type !== "DECIMAL";
      let at = 0;
      return Array.from({ length: count }, () => {
        const end = at + 4 + view.getUint32(at, true);
        if (end > bytes.length) throw new Error("a text that ends too soon");
        const part = bytes.subarray(at + 4, end);
        at = end;
        return isText ? utf8.decode(part) : part;
      });
    }
  }
}

/** A buffer of its own: numbers in a page begin anywhere. All machines that we run on are little-endian, as the format is. */
function aligned(bytes: Uint8Array, length: number): ArrayBuffer {
  return new Uint8Array(bytes.subarray(0, length)).buffer;
}
