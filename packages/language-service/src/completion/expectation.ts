/** What may come next, in the words that the parts of the table share. */

import { K } from "@khung/syntax";

/** Names that may stand somewhere. */
export type NameKind =
  | "value"
  | "parameter"
  | "function"
  | "criterion"
  | "group"
  | "level"
  | "classifier"
  | "framework"
  | "role";

export interface Expected {
  readonly keywords: readonly number[];
  readonly names: readonly NameKind[];
  /** Options and classes of this input or classification. */
  readonly membersOf?: string;
  /** The value that a change quotes: of a criterion, at a level or at any. */
  readonly quotes?: { readonly name: string; readonly level?: string };
  /** The names are of what a change is about: what may be done with them is shown. */
  readonly isTarget?: true;
  /** A whole statement may begin here. */
  readonly snippets?: "member" | "clause";
}

/** Nothing that could be suggested. */
export const nothing: Expected = { keywords: [], names: [] };
/** Keywords alone. */
export const only = (...keywords: number[]): Expected => ({ keywords, names: [] });

/** What an operand ends with. */
export const ends: ReadonlySet<number> = new Set<number>([
  K.Name,
  K.Number,
  K.Text,
  K.Date,
  K["%"],
  K[")"],
  K["}"],
  K.YES,
  K.NO,
  K.IS_REPORTED,
]);

export const statuses: readonly number[] = [K.MET, K.UNMET, K.MISSING, K.NOT_APPLICABLE, K.REPORTED];
export const comparisons: readonly number[] = [K.AT_LEAST, K.MORE_THAN, K.AT_MOST, K.LESS_THAN, K.BETWEEN];
