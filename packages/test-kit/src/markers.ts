/**
 * Questions put into the text itself: `┆` is where the cursor stands, a line of `~~~` underlines part of the line above it.
 *
 * In: a text with markers. Out: the text without them, and their UTF-16 offsets in it. Refuses: knowing what the text means.
 * The text is taken as it stands: a template literal's first empty line and common indentation are dropped.
 */

/** One `~~~ words` under a line: offsets in the unmarked text, half-open; `words` is what stands after the tildes. */
export interface Underline {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A text without its markers. */
export interface Marked {
  readonly text: string;
  /** Offset of `┆`; undefined when there is none. */
  readonly cursor: number | undefined;
  readonly underlines: readonly Underline[];
}

const cursorMark = "┆";
const underlineLine = /^(\s*)(~+)(?:\s+(.*))?$/;

/**
 * Reads the markers out of a text.
 *
 * Errors   throws when there are two cursors, or an underline has no line above it or reaches past its end
 * Example  readMarkers("ab┆c\n ~ here") → { text: "abc", cursor: 2, underlines: [{ start: 1, end: 2, words: "here" }] }
 */
export function readMarkers(marked: string): Marked {
  const lines: string[] = [];
  const underlines: Underline[] = [];
  let cursor: number | undefined;
  let offset = 0;
  let above: { readonly start: number; readonly length: number } | undefined;
  for (const line of dedent(marked).split("\n")) {
    const underline = underlineLine.exec(line);
    if (underline) {
      underlines.push(place(underline, above));
      continue;
    }
    const at = line.indexOf(cursorMark);
    if (at >= 0) {
      if (cursor !== undefined || line.indexOf(cursorMark, at + 1) >= 0) throw new Error("two cursors in one text");
      cursor = offset + at;
    }
    const plain = at < 0 ? line : line.slice(0, at) + line.slice(at + 1);
    above = { start: offset, length: plain.length };
    lines.push(plain);
    offset += plain.length + 1;
  }
  return { text: lines.join("\n"), cursor, underlines };
}

function place(match: RegExpExecArray, above: { start: number; length: number } | undefined): Underline {
  const [, space = "", tildes = "", words = ""] = match;
  if (!above || space.length + tildes.length > above.length) throw new Error("an underline with nothing above it");
  const start = above.start + space.length;
  return { start, end: start + tildes.length, words: words.trim() };
}

/** Drops the first empty line, the last blank line and the indentation that all lines share. */
function dedent(text: string): string {
  if (!text.startsWith("\n")) return text;
  const lines = text.slice(1).split("\n");
  if (lines.at(-1)?.trim() === "") lines.pop();
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return Number.isFinite(shared) ? lines.map((line) => line.slice(shared)).join("\n") : lines.join("\n");
}
