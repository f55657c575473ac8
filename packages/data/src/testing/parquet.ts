/** Writes small Parquet files for tests. */

import { parquetWriteBuffer, type ColumnSource, type ParquetWriteOptions } from "hyparquet-writer";

/** The bytes of a file with these columns. Any codec but SNAPPY is only named, nothing is packed with it. */
export function parquetOf(
  columnData: readonly ColumnSource[],
  options: Omit<Partial<ParquetWriteOptions>, "columnData"> = {},
): Uint8Array {
  const { codec } = options;
  const asIs = codec && codec !== "SNAPPY" && { compressors: { [codec]: (input: Uint8Array) => input } };
  return new Uint8Array(parquetWriteBuffer({ ...asIs, ...options, columnData: [...columnData] }));
}
