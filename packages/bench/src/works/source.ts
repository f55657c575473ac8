/** From text to IR: parsing and checking sources of 500, 5,000 and 50,000 lines. */

import { compile } from "@khung/compiler";
import { parse } from "@khung/syntax";
import { measure, type Measurement } from "../measure.ts";
import { asOf } from "../workload/workload.ts";
import { longSource } from "./long-source.ts";
import { nationalText } from "./national.ts";
import type { Part } from "./part.ts";

/** Long sources. */
export const source: Part = {
  name: "source",
  async run({ quick }) {
    const results: Measurement[] = [];
    const file = "long.khung";
    for (const lines of quick ? [500] : [500, 5_000, 50_000]) {
      const text = longSource(nationalText(), lines);
      const n = text.split("\n").length;
      const rounds = lines > 10_000 ? 3 : 5;
      const contestants = (run: () => unknown) => [{ engine: "khung", run }];
      results.push(
        ...(await measure({
          work: `parse ${lines} lines`,
          n,
          rounds,
          contestants: contestants(() => parse({ file, text })),
        })),
      );
      if (lines > 10_000) continue;
      results.push(
        ...(await measure({
          work: `parse and check ${lines} lines`,
          n,
          rounds,
          contestants: contestants(() => compile([{ file, text }], { asOf })),
        })),
      );
    }
    return results;
  },
};
