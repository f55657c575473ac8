/** What an intent does to a text, for tests. */

import { applyEdits } from "../edit.ts";
import type { Intent, NewValue } from "../plan/intent.ts";
import { planIntent } from "../plan/plan-intent.ts";
import { sample } from "./sample.ts";

/** A number as it was typed. */
export const number = (decimal: string): NewValue => ({ kind: "number", decimal });

/** The text after an intent. */
export function after(intent: Intent, text = sample, bases: readonly string[] = []): string {
  const planned = planIntent(text, intent, { bases });
  if (planned.outcome === "refused") throw new Error(`${planned.diagnostic.code}: ${planned.diagnostic.message.en}`);
  return applyEdits(text, planned.edits);
}

/** The lines that an intent takes away and puts there. */
export function difference(intent: Intent, text = sample, bases: readonly string[] = []): string {
  const [old, now] = [text.split("\n"), after(intent, text, bases).split("\n")];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - start && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const out = [
    ...old.slice(start, old.length - tail).map((line) => `-${line}`),
    ...now.slice(start, now.length - tail).map((line) => `+${line}`),
  ];
  return out.join("\n");
}

/** The code of the refusal, or `planned`. */
export function refusal(intent: Intent, text = sample, bases: readonly string[] = []): string {
  const planned = planIntent(text, intent, { bases });
  return planned.outcome === "refused" ? planned.diagnostic.code : "planned";
}
