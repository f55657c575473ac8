/**
 * Keywords → letters: which form of a keyword is written where.
 */

import { endsStatement, formFits, nextLead, type Context } from "./context.ts";
import { firstOnLine, type Tokens } from "./scan.ts";
import { forms, operandStarts, type Surface } from "./tokens.ts";

/** How a keyword is written in a surface: the first form that fits its place. */
export function spell(kind: number, surface: Surface, context: Context): string {
  const all = forms[surface].get(kind) ?? [];
  return (all.find((form) => formFits(form, context)) ?? all[all.length - 1])?.text ?? "";
}

/** Where each significant token stands, in order; `first` says whether one begins a line (by default: as in the text). */
export function contextsOf(
  tokens: Tokens,
  first: (position: number) => boolean = (position) => ((tokens.marks[position] ?? 0) & firstOnLine) !== 0,
): readonly Context[] {
  const { kinds, significant } = tokens;
  const kindAt = (position: number): number => kinds[significant[position] ?? -1] ?? 0;
  const contexts: Context[] = [];
  let lead = 0;
  let prev = 0;
  for (let i = 0; i < significant.length; i++) {
    const kind = kindAt(i);
    const operand = i + 1 < significant.length && !first(i + 1) && operandStarts.has(kindAt(i + 1));
    contexts.push({ lead: endsStatement(prev) ? 0 : lead, prev, operand });
    lead = nextLead(lead, prev, kind, kindAt(i + 1), first(i));
    prev = kind;
  }
  return contexts;
}
