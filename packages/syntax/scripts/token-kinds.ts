/** The shape of grammars/tokens.json. */
export interface TokenTable {
  readonly keywords: Readonly<Record<string, Keyword>>;
  readonly punctuation: readonly string[];
}

export interface Keyword {
  readonly en: readonly Form[];
  readonly vi: readonly Form[];
  readonly lead?: boolean;
}

export type Form = string | { readonly text: string };

/** The letters of a form of a keyword. */
export function formText(form: Form): string {
  return typeof form === "string" ? form : form.text;
}

/** Kinds that are not keywords, with the numbers below those of ASCII punctuation. */
const classes = ["Whitespace", "Newline", "Comment", "Unknown", "Name", "Number", "Version", "Date", "Text"];

const firstLongPunctuation = 0x80;
const firstKeyword = 0x90;

/** Name of a kind → its number: classes from 1, punctuation of one character is its own code, keywords from 0x90. */
export function kindsOf(table: TokenTable): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  classes.forEach((name, i) => kinds.set(name, i + 1));
  table.punctuation.filter((text) => text.length === 1).forEach((text) => kinds.set(text, text.charCodeAt(0)));
  table.punctuation.filter((text) => text.length > 1).forEach((text, i) => kinds.set(text, firstLongPunctuation + i));
  Object.keys(table.keywords).forEach((name, i) => kinds.set(name, firstKeyword + i));
  return kinds;
}
