/** Edits as people make them, one after the other: on texts that are already there. */

import fc from "fast-check";

/** What is done to one of the texts; `at` and `from` are taken as often as there is room. */
export interface Edit {
  readonly kind: "number" | "delete" | "rename" | "copy" | "undo";
  readonly file: number;
  readonly at: number;
  readonly from: number;
}

export const arbitraryEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom("number", "delete", "rename", "copy", "undo"),
    file: fc.nat(100),
    at: fc.nat(100_000),
    from: fc.nat(100_000),
  }),
  { minLength: 3, maxLength: 8 },
);

/** A text after an edit; `before`: earlier states of it, the last one last. */
export function afterEdit(text: string, { kind, at, from }: Edit, before: string[]): string {
  if (kind === "undo") return before.pop() ?? text;
  before.push(text);
  const lines = text.split("\n");
  switch (kind) {
    case "number":
      return replaceOne(text, /\d+/g, at, String(from % 120));
    case "rename":
      return replaceOne(text, /\p{L}[\p{L}\d_.]+/gu, at, `ten_${from % 3}`);
    case "delete":
      return lines.toSpliced(at % lines.length, 1).join("\n");
    case "copy": {
      // A stretch of lines that closes what it opens, if there is one: a declaration.
      const start = from % lines.length;
      const end = lines.findIndex((_, i) => i >= start && balance(lines.slice(start, i + 1)) === 0);
      return lines.toSpliced(at % lines.length, 0, ...lines.slice(start, end + 1)).join("\n");
    }
  }
}

function balance(lines: readonly string[]): number {
  const all = lines.join("\n");
  return all.split("{").length - all.split("}").length;
}

function replaceOne(text: string, what: RegExp, at: number, by: string): string {
  const found = [...text.matchAll(what)];
  const one = found[at % found.length];
  return one ? text.slice(0, one.index) + by + text.slice(one.index + one[0].length) : text;
}
