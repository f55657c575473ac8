/** What of a plan of publication is as it has to be, and what stands in the way, in words. */

import type { PublicationPlanBody } from "@khung/contract";
import { formatCount } from "../i18n/format.ts";
import { pick, plainSentence, type Language } from "../i18n/language.ts";
import type { ToldEffect } from "../worker/threads/effects.ts";
import { sayPublishing as say } from "./publishing-words.ts";

/** `open`: it has to be known, and keeps nobody from publishing. */
export interface Condition {
  readonly mark: "good" | "bad" | "open";
  readonly text: string;
  readonly help?: string;
}

/** `effect`: of an overlay against what it stands on; undefined while it is being proved. */
export function readinessOf(
  { problems, version, tests }: PublicationPlanBody,
  effect: ToldEffect | "unknown" | undefined,
  language: Language,
): readonly Condition[] {
  if (!version) {
    const [first] = problems;
    const line = first?.range?.start.line;
    const what = first ? plainSentence(language, first.messages) : "";
    return [
      {
        mark: "bad",
        text: say(language, "errors", { count: formatCount(problems.length, language) }),
        help: line === undefined ? what : say(language, "errors.first", { line: String(line), what }),
      },
    ];
  }
  const codes = new Set(problems.map(({ code }) => code));
  const good = (text: string): Condition => ({ mark: "good", text });
  return [
    ...problems.map(({ messages, help }): Condition => ({
      mark: "bad",
      text: plainSentence(language, messages),
      ...(help && { help: plainSentence(language, help) }),
    })),
    good(say(language, "errors.none")),
    ...(codes.has("KH6101") ? [] : [good(say(language, "number.free", { version: version.version }))]),
    ...(version.issuer === undefined ? [] : [good(say(language, "identified"))]),
    ...(codes.has("KH6139") ? [] : [testsOf(tests.all, language)]),
    ...(version.overlay ? [directionOf(effect, language)] : []),
  ];
}

function testsOf(count: number, language: Language): Condition {
  if (count === 0) return { mark: "open", text: say(language, "tests.none") };
  return { mark: "good", text: say(language, "tests.good", { count: formatCount(count, language) }) };
}

/** Whether everybody who reaches a level here reaches it under what it stands on. */
function directionOf(effect: ToldEffect | "unknown" | undefined, language: Language): Condition {
  if (effect === undefined) return { mark: "open", text: say(language, "direction.running") };
  const known = effect === "unknown" ? "undetermined" : effect.effect;
  if (known === "stricter" || known === "neutral") return { mark: "good", text: say(language, "direction.proved") };
  const text = say(language, known === "looser" ? "direction.refuted" : "direction.unknown");
  const reason = effect === "unknown" ? "" : pick(language, effect.reason);
  return { mark: "open", text, help: [reason, say(language, "direction.free")].filter(Boolean).join(". ") };
}
