/**
 * Settles words that mean two things, and marks where statements open. Both depend on the tokens around, never on the surface.
 */

import { isFirst, kindAt, opensStatement, type Tokens } from "./token-list.ts";
import { forms, K, leadKinds, operandStarts, operators, spellings, type Form, type Next } from "./tokens.ts";

/** Where a word stands, as far as its spelling depends on it. */
export interface Context {
  /** The keyword that opened the statement, 0 for none. */
  readonly lead: number;
  /** The token before, 0 for none. */
  readonly prev: number;
  /** Whether what follows on the same line can begin an operand. */
  readonly operand: boolean;
  /** Whether what follows goes on with an expression, on whatever line; absent is no. */
  readonly operator?: boolean;
}

/** Whether a form may be written in a place. */
export function formFits(form: Form, context: Context): boolean {
  return (
    (form.lead === undefined || form.lead.has(context.lead)) &&
    (form.prev === undefined || form.prev.has(context.prev)) &&
    (form.next === undefined || nextFits(form.next, context))
  );
}

function nextFits(next: Next, { operand, operator }: Context): boolean {
  return next === "operator" ? operator === true : (next === "operand") === operand;
}

/** What follows a word, as far as its spelling depends on it; `first` says whether that begins a line. */
export function following(next: number, first: boolean): Pick<Context, "operand" | "operator"> {
  return { operand: !first && operandStarts.has(next), operator: operators.has(next) };
}

/** Gives every homonym its kind, in place, and marks the keywords that open statements. */
export function settleHomonyms(tokens: Tokens): void {
  const { kinds, spellings: written, significant, marks } = tokens;
  let lead = 0;
  let prev = 0;
  for (let i = 0; i < significant.length; i++) {
    const index = significant[i] ?? 0;
    const forms = spellings[written[index] ?? 0]?.forms ?? [];
    if (endsStatement(prev)) lead = 0;
    if (forms.length > 1)
      kinds[index] = settle(forms, { lead, prev, ...following(kindAt(tokens, i + 1), isFirst(tokens, i + 1)) });
    const kind = kinds[index] ?? 0;
    if (opens(kind, prev, kindAt(tokens, i + 1), isFirst(tokens, i))) {
      lead = kind;
      marks[i] = (marks[i] ?? 0) | opensStatement;
    }
    prev = kind;
  }
}

function settle(forms: readonly Form[], context: Context): number {
  return (forms.find((form) => formFits(form, context)) ?? forms[forms.length - 1])?.kind ?? K.Unknown;
}

/** True for the tokens after which a new statement always begins. */
export function endsStatement(kind: number): boolean {
  return kind === 0 || kind === K["{"] || kind === K["}"] || kind === K[";"];
}

/** The keyword that opened the statement in which a token stands, given that of the token before. */
export function nextLead(lead: number, prev: number, kind: number, next: number, first: boolean): number {
  if (opens(kind, prev, next, first)) return kind;
  return endsStatement(prev) ? 0 : lead;
}

/** After these an expression goes on, so that `score` is the total and opens nothing. */
const goesOn: ReadonlySet<number> = new Set(
  (forms.vi.get(K.SCORE) ?? []).filter(({ next }) => next === undefined).flatMap(({ prev }) => [...(prev ?? [])]),
);

/**
 * Whether a keyword opens a statement: it stands first on its line or after `{`, `}`, `;`, and is not a part of an expression
 * or of a list that goes on from the line before.
 */
export function opens(kind: number, prev: number, next: number, first: boolean): boolean {
  if (!leadKinds.has(kind) || !(first || endsStatement(prev))) return false;
  if (kind === K.OUTCOME) return prev !== K[","] && prev !== K.EXPECT;
  if (kind === K.LEVEL) return next === K.Number;
  if (kind === K.AS_OF) return next === K.Date;
  if (kind === K.SCORE) return !goesOn.has(prev);
  if (kind === K.CHILDREN) return prev !== K.SHARE_OF && prev !== K.COUNT_OF && prev !== K.OVER;
  if (kind === K.GROUP || kind === K.CRITERION)
    return prev !== K.ALL && prev !== K.EVERY && prev !== K.ANY && prev !== K.OF && prev !== K.POINTS_OF;
  return true;
}
