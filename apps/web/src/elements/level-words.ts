/** Levels in words: always number and name. */

import { pick, say, type Language } from "../i18n/language.ts";
import type { LevelName } from "../state/distribution.ts";

/** `Mức 3 – Cơ bản`, or "no level reached". */
export function levelText(language: Language, level: LevelName): string {
  if (level.number === 0) return say(language, "level.none");
  if (!level.title) return say(language, "level.short", { number: level.number });
  return say(language, "level.name", { number: level.number, title: pick(language, level.title) });
}

/** The name alone: `Cơ bản`. */
export function levelTitle(language: Language, level: LevelName): string {
  if (level.number === 0) return say(language, "level.none");
  return level.title ? pick(language, level.title) : say(language, "level.short", { number: level.number });
}
