/**
 * The bound: WebAssembly SIMD that does nothing but compare, over columns encoded beforehand so that nothing has to be asked.
 *
 * A ratio with nothing to measure is held as 0/0, a missing one as −1/0: then `top·q − bottom·p` is negative exactly where a level
 * is not met, and what stands in the way of a level is the `or` of signs. 16 bits: `i32x4.dot_i16x8_s` makes four such differences at
 * once of interleaved pairs. Exact, because counts of the workload are below 2¹⁵. It gives levels and nothing else: no statuses, no ranges.
 */

import { encode, type Encoded } from "./wasm-columns.ts";
import { assemble } from "./wasm-text.ts";
import type { Workload } from "../workload/workload.ts";
import type { Engine, Loaded } from "./engine.ts";

/** 16-bit columns. */
export const wasm16: Engine = {
  name: "wasm SIMD, 16 bit",
  kind: "hand-written",
  input: "columns",
  most: 1_000_000,
  load: (workload) => loadWidth(workload, 16),
};

/** 32-bit columns. */
export const wasm32: Engine = {
  name: "wasm SIMD, int32",
  kind: "hand-written",
  input: "columns",
  most: 1_000_000,
  load: (workload) => loadWidth(workload, 32),
};

async function loadWidth({ shape, data }: Workload, width: 16 | 32): Promise<Loaded> {
  const encoded: Encoded = encode(shape, data, width);
  const pages = Math.ceil(encoded.bytes / 65_536);
  const memory = new WebAssembly.Memory({ initial: pages });
  encoded.write(memory.buffer);
  const code = await assemble(encoded, shape.levels, pages, width);
  const { instance } = await WebAssembly.instantiate(code, { env: { memory } });
  const { levels } = instance.exports as { readonly levels: () => void };
  const out = new Uint8Array(memory.buffer, encoded.out, data.rows);
  return {
    levels() {
      levels();
      return out;
    },
  };
}
