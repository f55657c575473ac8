/** What can be done with the tests in a text: made of entities, taught what comes out, deleted. Each one step of the history. */

import type { Intent } from "@khung/document/plan";
import type { Bench } from "../app/bench.ts";
import { tryIntent } from "../document/say-steps.ts";
import { formatCount } from "../i18n/format.ts";
import { pick, quotingCode } from "../i18n/language.ts";
import type { Picked, TestRow } from "../worker/tests/rows.ts";
import { say } from "./words.ts";

/** Adds tests of entities that expect what these have now; says what came of it. */
export async function addTestsOf(bench: Bench, entities: Picked): Promise<void> {
  const { language, toasts, study } = bench;
  const made = await study.ask("testsOf", { entities });
  if (!made) return toasts.show(say(language, "moved"));
  if ("refused" in made) return toasts.show(quotingCode(pick(language, made.refused.message)));
  if (made.count === 0) return toasts.show(say(language, "there"));
  const done = say(language, "added", { count: formatCount(made.count, language) });
  await step(bench, { kind: "addTests", source: made.source }, done);
}

/** Makes tests expect what comes out of the text as it is at `version`. */
export async function accept(bench: Bench, rows: readonly TestRow[], version: number): Promise<void> {
  const expectations = rows.flatMap((row) => {
    const test = keyOf(bench, row, version);
    return row.expectations.flatMap(({ source }, index) =>
      test === undefined || source === undefined ? [] : [{ test, index, source }],
    );
  });
  const { language, toasts } = bench;
  if (expectations.length === 0) return toasts.show(say(language, "moved"));
  await step(bench, { kind: "setExpectations", expectations }, say(language, "accepted"));
}

/** Deletes a test of the text as it is at `version`. */
export async function remove(bench: Bench, row: TestRow, version: number): Promise<void> {
  const node = keyOf(bench, row, version);
  if (node === undefined) return bench.toasts.show(say(bench.language, "moved"));
  await step(bench, { kind: "deleteNode", node });
}

/** Whether a test can be taught what came out. */
export function isAcceptable({ passes, expectations }: TestRow): boolean {
  return !passes && expectations.some(({ source }) => source !== undefined);
}

/** What the form calls a test; undefined once the text has moved on. */
function keyOf({ document }: Bench, { from }: TestRow, version: number): string | undefined {
  const { form, formVersion, version: now } = document.state;
  if (version !== now || version !== formVersion) return undefined;
  return form?.sets.find((set) => set.kind === "opaque" && set.range?.from === from)?.key;
}

async function step(bench: Bench, intent: Intent, done?: string): Promise<void> {
  const { language, toasts, document } = bench;
  const trouble = await tryIntent(bench, intent);
  if (trouble !== undefined) return toasts.show(trouble);
  if (done !== undefined) toasts.show(done, { text: say(language, "undo"), run: () => void document.undo() });
}
