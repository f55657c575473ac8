import { arbitraryCase } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { Pool, type StartThread } from "../threads/pool.ts";
import { columnsOf } from "./columns.ts";
import { evaluateOnThreads, evaluateRows, type RowsTask } from "./parallel.ts";
import { evaluateColumns, type ColumnarResult } from "./prepared.ts";

/** A thread that gets copies, as real ones do. */
const start: StartThread = ({ answer, fail }) => ({
  post: (task) => {
    const copy = structuredClone(task) as RowsTask;
    setTimeout(() => {
      try {
        answer(structuredClone(evaluateRows(copy)));
      } catch (error) {
        fail(error as Error);
      }
    });
  },
  end: () => Promise.resolve(),
});

const plain = ({ level, low, high, outcomes, criteria }: ColumnarResult) => ({
  level,
  low,
  high,
  outcomes,
  statuses: criteria.map(({ code, states, statuses }) => [code, Array.from(states, (state) => statuses[state])]),
});

it("gives the same as one thread, whatever the ranges of rows", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCase, fc.integer({ min: 1, max: 4 }), async ({ module, table, asOf }, rows) => {
      const pool = new Pool(start, 2);
      const many = await evaluateOnThreads(module, table, { asOf, pool, rows });
      await pool.close();
      expect(plain(many)).toEqual(plain(evaluateColumns(module, columnsOf(module, table), { asOf })));
    }),
    { numRuns: 150 },
  );
});
