// oxlint-disable-next-line typescript/triple-slash-reference -- who reads this file from another package needs the types, too
/// <reference path="./hyparquet-compressors.d.ts" />
/**
 * How pages of a Parquet file may be packed.
 *
 * Taken one by one: the index of hyparquet-compressors starts WebAssembly when it is imported, which a page with a strict content
 * security policy must not do.
 */

import { decompress as unpackZstd } from "fzstd";
import type { Compressors } from "hyparquet";
import { decompressBrotli } from "hyparquet-compressors/src/brotli.js";
import { gunzip } from "hyparquet-compressors/src/gzip.js";
import { decompressLz4, decompressLz4Raw } from "hyparquet-compressors/src/lz4.js";
import { snappyUncompress } from "hyparquet/src/snappy.js";

/** By the name that the file gives; each takes what is packed and how long it is unpacked. */
export const codecs: Compressors = {
  SNAPPY: (packed, length) => {
    const unpacked = new Uint8Array(length);
    snappyUncompress(packed, unpacked);
    return unpacked;
  },
  GZIP: (packed, length) => gunzip(packed, new Uint8Array(length)),
  BROTLI: decompressBrotli,
  ZSTD: (packed) => unpackZstd(packed),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};
