/** What tests expect, and what came out instead, in words. */

import { compare, fromExact, type Exact, type TestExpectation, type TestValue, type Type } from "@khung/ir";
import { near } from "../charts/chart-core/near.ts";
import { levelText } from "../elements/level-words.ts";
import { formOf } from "../elements/why/why-words.ts";
import { formatDate } from "../i18n/format.ts";
import type { Language } from "../i18n/language.ts";
import type { LevelName } from "../state/distribution.ts";
import type { GivenRow } from "../worker/tests/rows.ts";
import { say } from "./words.ts";

/** What the words need to know of the framework. */
export interface Terms {
  readonly language: Language;
  readonly levels: readonly LevelName[];
  readonly types: Readonly<Record<string, Type>>;
}

/** `Mức 3 – Cơ bản`, `TC3.2 đạt ở mức 3`. */
export function expectationText(expectation: TestExpectation, { language, levels, types }: Terms): string {
  const number = (value: Exact, type?: Type): string => near(fromExact(value), formOf(type), language);
  switch (expectation.kind) {
    case "level":
      return levelText(language, levels[expectation.level - 1] ?? { number: expectation.level });
    case "range":
      return say(language, "range", { low: expectation.low, high: expectation.high });
    case "outcome":
      return say(language, "is", { name: expectation.name, value: say(language, expectation.holds ? "yes" : "no") });
    case "status": {
      const { code, status, margin } = expectation;
      const what = say(language, `status.${status}`, { code, levels: expectation.levels.join(", ") });
      return margin === undefined ? what : say(language, "by", { what, amount: number(margin, types[code]) });
    }
    case "score": {
      const [low, high] = [number(expectation.low), number(expectation.high)];
      return expectation.range ? say(language, "score.range", { low, high }) : say(language, "score", { value: low });
    }
    case "points":
      return say(language, "points", { code: expectation.code, value: number(expectation.value) });
    case "value": {
      const { name, value } = expectation;
      return say(language, "is", { name, value: valueText(value, types[name], language) });
    }
  }
}

/** A figure that a test gives. */
export function givenText({ value, type }: GivenRow, language: Language): string {
  return value ? valueText(value, type, language) : say(language, "missing");
}

function valueText(value: TestValue, type: Type | undefined, language: Language): string {
  switch (value.kind) {
    case "number":
      return near(fromExact(value.value), formOf(type), language);
    case "boolean":
      return say(language, value.value ? "yes" : "no");
    case "date":
      return formatDate(value.value);
    case "member":
      return value.value;
  }
}

/** Which way what came out differs: of levels, scores, points and of being met; else only that it does. */
export function wayOf(
  expected: TestExpectation,
  found: readonly TestExpectation[] | undefined,
): "up" | "down" | "other" {
  const [only] = found ?? [];
  const [before, after] = [rankOf(expected), found?.length === 1 && only ? rankOf(only) : undefined];
  if (before === undefined || after === undefined) return "other";
  const order = compare(fromExact(after), fromExact(before));
  return order > 0 ? "up" : order < 0 ? "down" : "other";
}

function rankOf(expectation: TestExpectation): Exact | undefined {
  switch (expectation.kind) {
    case "level":
      return String(expectation.level);
    case "score":
      return expectation.range ? undefined : expectation.low;
    case "points":
      return expectation.value;
    case "status":
      return expectation.status === "met" ? "1" : expectation.status === "unmet" ? "0" : undefined;
    default:
      return undefined;
  }
}
