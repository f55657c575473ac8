/**
 * The token table as data: kinds, keywords, the forms of each surface, and the trie by which the scanner finds them.
 *
 * In: the generated table. Out: readonly tables. Refuses: reading text (scan.ts) and choosing a form (spell.ts).
 */

import { K, keywordTable } from "./generated/token-table.ts";

export { K };

/** The two surfaces of the language. */
export type Surface = "vi" | "en";
/** Name of a keyword, as in tokens.json. */
export type Keyword = keyof typeof keywordTable;
/** Number of a kind of token; also the character the grammar reads. */
export type Kind = (typeof K)[keyof typeof K];

/** What must follow: on the same line something that can begin an operand, or not; or a sign with which an expression goes on. */
export type Next = "operand" | "not-operand" | "operator";

/** One way to write a keyword, and where it may be written so. Empty context = anywhere. */
export interface Form {
  readonly keyword: Keyword;
  readonly kind: number;
  readonly surface: Surface;
  readonly text: string;
  readonly words: readonly string[];
  /** Kinds of the keyword that opened the statement. */
  readonly lead?: ReadonlySet<number>;
  /** Kinds of the token before. */
  readonly prev?: ReadonlySet<number>;
  /** What follows. */
  readonly next?: Next;
  /** It is a name when this sign follows: `max(` is a function. */
  readonly unless?: string;
}

/** Where a trie of words stands: the forms that end here and the words that may follow. */
export interface TrieNode {
  /** Position in `spellings`, 0 when no keyword ends here. */
  spelling: number;
  readonly next: Map<string, TrieNode>;
}

/** All forms with the same letters: usually one, two for a homonym. */
export interface Spelling {
  readonly text: string;
  readonly forms: readonly Form[];
  readonly surfaces: ReadonlySet<Surface>;
}

interface RawForm {
  readonly text: string;
  readonly lead?: readonly string[];
  readonly prev?: readonly string[];
  readonly next?: Next;
  readonly unless?: string;
}

const kindNumbers: Readonly<Record<string, number>> = K;

/** The number of a kind by its name. */
export function kindOf(name: string): number {
  return kindNumbers[name] ?? K.Unknown;
}

function toForm(keyword: Keyword, surface: Surface, raw: string | RawForm): Form {
  const form = typeof raw === "string" ? { text: raw } : raw;
  return {
    keyword,
    kind: kindOf(keyword),
    surface,
    text: form.text,
    words: form.text.split(" "),
    ...(form.lead && { lead: new Set(form.lead.map(kindOf)) }),
    ...(form.prev && { prev: new Set(form.prev.map(kindOf)) }),
    ...(form.next && { next: form.next }),
    ...(form.unless !== undefined && { unless: form.unless }),
  };
}

/** Every keyword, in the order of the table. */
export const keywords = Object.keys(keywordTable) as readonly Keyword[];

function formsIn(surface: Surface): ReadonlyMap<number, readonly Form[]> {
  return new Map(
    keywords.map((keyword) => [
      kindOf(keyword),
      (keywordTable[keyword][surface] as readonly (string | RawForm)[]).map((raw) => toForm(keyword, surface, raw)),
    ]),
  );
}

/** The forms of each keyword by surface and kind; the first that fits is printed, all are read. */
export const forms: Readonly<Record<Surface, ReadonlyMap<number, readonly Form[]>>> = {
  vi: formsIn("vi"),
  en: formsIn("en"),
};

/** Kinds that open a statement. */
export const leadKinds: ReadonlySet<number> = new Set(
  keywords.filter((keyword) => "lead" in keywordTable[keyword]).map(kindOf),
);

/** Name of the keyword by kind. */
export const keywordNames: ReadonlyMap<number, Keyword> = new Map(
  keywords.map((keyword) => [kindOf(keyword), keyword]),
);

function isLimited(form: Form): boolean {
  return form.lead !== undefined || form.prev !== undefined || form.next !== undefined;
}

function buildSpellings(): readonly Spelling[] {
  const byText = new Map<string, Form[]>();
  for (const surface of ["vi", "en"] as const)
    for (const list of forms[surface].values())
      for (const form of list) byText.set(form.text, [...(byText.get(form.text) ?? []), form]);
  const limitedFirst = (a: Form, b: Form) => Number(isLimited(b)) - Number(isLimited(a));
  return [
    { text: "", forms: [], surfaces: new Set<Surface>() },
    ...[...byText].map(([text, all]) => ({
      text,
      forms: [...all].sort(limitedFirst),
      surfaces: new Set(all.map((form) => form.surface)),
    })),
  ];
}

/** All spellings of all keywords; position 0 is none. Limited forms come first. */
export const spellings: readonly Spelling[] = buildSpellings();

function buildTrie(): TrieNode {
  const root: TrieNode = { spelling: 0, next: new Map() };
  spellings.forEach((spelling, index) => {
    if (index === 0) return;
    let node = root;
    for (const word of spelling.text.split(" ")) {
      const next = node.next.get(word) ?? { spelling: 0, next: new Map() };
      node.next.set(word, next);
      node = next;
    }
    node.spelling = index;
  });
  return root;
}

/** The trie of the words of all keywords of both surfaces. */
export const keywordTrie: TrieNode = buildTrie();

/** Kinds that can begin an operand after `not`; what can follow a finished `no` is left out (see grammars/README.md). */
export const operandStarts: ReadonlySet<number> = new Set<number>([
  K.Name,
  K.Number,
  K.Date,
  K["("],
  K["{"],
  K["?"],
  K.YES,
  K.NO,
  K.NOT,
  K.ALL,
  K.EVERY,
  K.ANY,
  K.AT_LEAST,
  K.AT_MOST,
]);

/** Kinds with which an expression goes on or ends after an operand; `-` is left out, since it can also begin one. */
export const operators: ReadonlySet<number> = new Set<number>([
  K["="],
  K["!="],
  K["<"],
  K["<="],
  K[">"],
  K[">="],
  K["+"],
  K["*"],
  K["/"],
  K[","],
  K[":"],
  K["}"],
  K.AND,
  K.OR,
  K.IN,
  K.BETWEEN,
  K.ROUNDED_TO,
]);
