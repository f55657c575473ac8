/**
 * Words that stand where a value should be, the same in every column.
 */

import { fault, excerpt, type Fault } from "./problems.ts";

const quotedFormula = /^="((?:[^"]|"")*)"$/;

/** The text of a cell without the white space around it; `="00123"`, which keeps Excel from dropping zeros, is `00123`. */
export function cellText(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('="')) return trimmed;
  return quotedFormula.exec(trimmed)?.[1]?.replaceAll('""', '"') ?? trimmed;
}

/**
 * Signs of missing data, beside an empty cell. Three dots are the sign of Vietnamese statistical yearbooks for a figure that
 * exists but was not collected.
 */
const missing = new Set([
  "",
  "thiếu",
  "thiếu số liệu",
  "chưa có",
  "chưa có số liệu",
  "không có số liệu",
  "missing",
  "n/a",
  "na",
  "...",
  "…",
]);

/** What may mean none, missing or not applicable: nobody can tell which, so it is reported. */
const neither = new Set(["không áp dụng", "kad", "not applicable", "-", "--", "–", "—", "/", "\\"]);

const errorText = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i;

/** Missing (`null`), a fault, or undefined: something that the type of the column has to read. */
export function wordForNothing(text: string): null | Fault | undefined {
  const word = text.toLowerCase();
  if (missing.has(word)) return null;
  if (neither.has(word)) return fault("KH5050", { value: excerpt(text) });
  return errorText.test(text) ? fault("KH5049", { value: text }) : undefined;
}
