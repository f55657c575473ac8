/**
 * Keywords → letters: which form of a keyword is written where.
 */

import { endsStatement, following, formFits, nextLead, type Context } from "./context.ts";
import { firstOnLine, type Tokens } from "./token-list.ts";
import { forms, type Surface } from "./tokens.ts";

/** How a keyword is written in a surface: the first form that fits its place. */
export function spell(kind: number, surface: Surface, context: Context): string {
  const all = forms[surface].get(kind) ?? [];
  return (all.find((form) => formFits(form, context)) ?? all[all.length - 1])?.text ?? "";
}

/** Where each significant token of a text stands, in order; `first` says whether one begins a line (by default: as in the text). */
export function contextsOf(
  tokens: Tokens,
  first: (position: number) => boolean = (position) => ((tokens.marks[position] ?? 0) & firstOnLine) !== 0,
): readonly Context[] {
  const { kinds, significant } = tokens;
  return contextsOfKinds(
    Array.from(significant, (index) => kinds[index] ?? 0),
    first,
  );
}

/** Where each token of a row stands, given kinds and which of them begin lines. */
export function contextsOfKinds(kinds: readonly number[], first: (position: number) => boolean): readonly Context[] {
  const contexts: Context[] = [];
  let lead = 0;
  let prev = 0;
  kinds.forEach((kind, i) => {
    const next = kinds[i + 1] ?? 0;
    contexts.push({
      lead: endsStatement(prev) ? 0 : lead,
      prev,
      ...following(next, first(i + 1)),
    });
    lead = nextLead(lead, prev, kind, next, first(i));
    prev = kind;
  });
  return contexts;
}
