/**
 * The bound: WebAssembly SIMD that does nothing but compare, over columns encoded beforehand so that nothing has to be asked.
 *
 * A ratio with nothing to measure is held as 0/0, a missing one as −1/0: then `top·q − bottom·p` is negative exactly where a level
 * is not met, and what stands in the way of a level is the `or` of signs. 16 bits: `i32x4.dot_i16x8_s` makes four such differences at
 * once of interleaved pairs. Exact, because counts of the workload are below 2¹⁵. It gives levels and nothing else: no statuses, no ranges.
 */

import { invariant } from "@khung/diagnostics";
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
    move(code, { level, numerator, denominator }) {
      const compared = encoded.compared[shape.criteria.findIndex((each) => each.code === code)];
      const at = compared?.kind === "ratios" ? compared.ratios[0]?.tests[level - 1] : undefined;
      invariant(at !== undefined, `${code} is a ratio`);
      if (width === 32) {
        new Int32Array(memory.buffer, at, 4).fill(denominator);
        new Int32Array(memory.buffer, at + 16, 4).fill(numerator);
        return;
      }
      const pairs = new Int16Array(memory.buffer, at, 8);
      for (let i = 0; i < 8; i += 2) pairs.set([denominator, -numerator], i);
    },
  };
}
