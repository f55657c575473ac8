import { planIntent } from "@khung/document/plan";
import { applyEdits } from "@khung/document";
import { expect, it } from "vitest";
import { exampleText, tinhMau } from "./examples.testing.ts";
import type { Refused } from "./refusal.ts";
import type { TestsFound, TestsMade } from "./tests/rows.ts";

const text = exampleText("tinh-mau/bo-tieu-chi.khung");
const shipped = exampleText("tinh-mau/bo-tieu-chi.test.khung").replace(/^ngôn ngữ vi\n/, "");

function answered<T>(answer: T | Refused | undefined): T {
  expect(answer).toBeDefined();
  expect(answer).not.toHaveProperty("refused");
  return answer as T;
}

const ran = async (changed: string): Promise<TestsFound> =>
  answered(await tinhMau(() => changed).ask("tests", { version: 1 }));

it("runs what stands in the text, and says what was tried", async () => {
  expect(await ran(text)).toMatchObject({ tests: [], criteria: { all: 24 } });
  const { tests, criteria } = await ran(text + shipped);
  expect(tests.map(({ passes }) => passes)).toEqual(Array.from({ length: 11 }, () => true));
  expect(criteria).toEqual({ all: 24, untried: [] });
});

it("makes a test of one entity for each level, which pass; a tightened threshold fails some, accepted they pass again", async () => {
  const made = answered<TestsMade>(await tinhMau().ask("testsOf", { version: 1, entities: "levels" }));
  expect(made.count).toBe(5);
  const with5 = edited(text, { kind: "addTests", source: made.source });
  expect((await ran(with5)).tests.map(({ passes }) => passes)).toEqual([true, true, true, true, true]);
  const again = answered<TestsMade>(await tinhMau(() => with5).ask("testsOf", { version: 1, entities: "levels" }));
  expect(again).toEqual({ source: "", count: 0 });

  const tightened = with5.replace(
    "{ 1: 30%, 2: 50%, 3: 70%, 4: 85%, 5: 95% }",
    "{ 1: 30%, 2: 50%, 3: 70%, 4: 99%, 5: 99.5% }",
  );
  const { tests } = await ran(tightened);
  const failed = tests.filter(({ passes }) => !passes);
  expect(failed.length).toBeGreaterThan(0);
  const expectations = failed.flatMap(({ title, expectations: all }) =>
    all.flatMap(({ source }, index) => (source === undefined ? [] : [{ test: `test:${title}/test`, index, source }])),
  );
  const accepted = edited(tightened, { kind: "setExpectations", expectations });
  expect((await ran(accepted)).tests.map(({ passes }) => passes)).toEqual([true, true, true, true, true]);
  expect(accepted.length).toBe(tightened.length);
});

it("makes none of an entity that is not there", async () => {
  expect(await tinhMau().ask("testsOf", { version: 1, entities: ["0"] })).toMatchObject({
    refused: { code: "KH7063" },
  });
});

function edited(of: string, intent: Parameters<typeof planIntent>[1]): string {
  const planned = planIntent(of, intent);
  if (planned.outcome === "refused") throw new Error(planned.diagnostic.message.en);
  return applyEdits(of, planned.edits);
}
