/** The colour of a level, by its number: a token of the page. Its number always stands beside it. */

/** A framework with more than five levels has no colours beyond the fifth. */
export function levelFill(level: number): string {
  return `var(--level-${level}, var(--panel))`;
}
