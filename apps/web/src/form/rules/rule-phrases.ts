/** Level rules in the words of the language: what the rule builder writes, in either surface. */

/** A condition that a person can choose for a level. */
export type RulePhrase =
  | { readonly kind: "all"; readonly of: RuleSet }
  /** A number of criteria (`3`) or a share of them (`30%`). */
  | { readonly kind: "atLeast"; readonly amount: string; readonly of: RuleSet }
  | { readonly kind: "score"; readonly amount: string };

/** The criteria that a condition counts. */
export type RuleSet =
  | { readonly kind: "class"; readonly class: "criteria" | "mandatory" | "extension" | "basic" | "chosen" }
  | { readonly kind: "group"; readonly name: string }
  | { readonly kind: "items"; readonly codes: readonly string[] };

type Surface = "vi" | "en";

const classes: Readonly<Record<Surface, Readonly<Record<string, string>>>> = {
  vi: { criteria: "tiêu chí", mandatory: "bắt buộc", extension: "mở rộng", basic: "cơ bản", chosen: "tự chọn" },
  en: { criteria: "criteria", mandatory: "mandatory", extension: "extension", basic: "basic", chosen: "chosen" },
};

/** A condition as it is written. */
export function writeRule(phrase: RulePhrase, surface: Surface): string {
  const vi = surface === "vi";
  if (phrase.kind === "score") return `${vi ? "điểm" : "score"} >= ${phrase.amount}`;
  const of = vi ? "trong" : "of";
  const set = writeSet(phrase.of, surface);
  if (phrase.kind === "atLeast") return `${vi ? "ít nhất" : "at least"} ${phrase.amount} ${of} ${set}`;
  const all = vi ? "tất cả" : "all";
  return phrase.of.kind === "class" ? `${all} ${set}` : `${all} ${of} ${set}`;
}

/** Conditions that all have to hold, as one rule. */
export function joinRules(sources: readonly string[], surface: Surface): string {
  return sources.join(surface === "vi" ? " và " : " and ");
}

function writeSet(set: RuleSet, surface: Surface): string {
  if (set.kind === "class") return classes[surface][set.class] ?? set.class;
  if (set.kind === "group") return `${surface === "vi" ? "nhóm" : "group"} ${set.name}`;
  return `{${set.codes.join(", ")}}`;
}
