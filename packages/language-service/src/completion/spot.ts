/**
 * Where a suggestion is asked for: what has been typed of the word, the statement and the braces around it.
 *
 * Reads tokens, not the tree: while someone types, the statement under the cursor is rarely whole.
 */

import { fold } from "@khung/diagnostics";
import { K, type Tokens } from "@khung/syntax";
import { foldedTexts, keywordTexts } from "./keyword-texts.ts";

/** A significant token. */
export interface Token {
  readonly kind: number;
  readonly text: string;
  readonly start: number;
}

/** A brace that is open: the statement that opened it, up to the brace. */
export interface Block {
  readonly lead: number;
  readonly head: readonly Token[];
  /** Position of the first token of that statement. */
  readonly from: number;
}

export interface Spot {
  /** What is typed of the word, and where it starts; several words when they begin a keyword of several. */
  readonly typed: string;
  readonly start: number;
  /** Starts of `typed` and of each shorter run of its last words, longest first. */
  readonly starts: readonly number[];
  /** Braces around, outermost first. */
  readonly blocks: readonly Block[];
  /** Tokens of the statement before the word; the first is the keyword that opened it. Empty where one can begin. */
  readonly statement: readonly Token[];
  /** Nothing but space stands before the word on its line. */
  readonly firstOnLine: boolean;
  /** Inside a text or a comment: nothing to suggest. */
  readonly quoted: boolean;
  /** The whole statement before the word, braces inside it and all: positions of significant tokens, half-open. */
  readonly whole: { readonly from: number; readonly to: number };
}

const opensStatement = 2;
const word = /[\p{L}\p{M}\p{Nd}_.]*$/u;

/**
 * Looks at the text before an offset: one way to read it, or two when the words typed are a keyword and begin a longer one:
 * after `từ ` a level may come, or `từ nhỏ nhất đến lớn nhất` be meant.
 */
export function spotsAt(tokens: Tokens, offset: number): readonly Spot[] {
  const spot = spotAt(tokens, offset);
  const last = spot.starts.at(-1) ?? spot.start;
  const finished = tokens.text.slice(spot.start, last).trim().toLowerCase();
  return last > spot.start && keywordTexts.includes(finished) ? [spot, spotAt(tokens, offset, last)] : [spot];
}

function spotAt(tokens: Tokens, offset: number, wordAt?: number): Spot {
  const before = tokens.text.slice(0, offset);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const starts = wordAt === undefined ? wordStarts(line).map((start) => offset - line.length + start) : [wordAt];
  const start = starts[0] ?? offset;
  const blocks: Block[] = [];
  let statement: Token[] = [];
  let from = 0;
  let to = 0;
  for (; to < tokens.significant.length; to++) {
    const i = to;
    const token = tokenAt(tokens, i);
    if (token.start >= start) break;
    if (((tokens.marks[i] ?? 0) & opensStatement) !== 0) {
      statement = [];
      from = i;
    }
    if (token.kind === K["{"]) {
      const around = blocks.at(-1);
      const lead = around && isInline(around) ? around.lead : (statement[0]?.kind ?? 0);
      blocks.push({ lead, head: statement, from });
      statement = [];
      from = i + 1;
    } else if (token.kind === K["}"]) {
      // Braces inside an expression do not end the statement around them.
      const closed = blocks.pop();
      const goesOn = closed !== undefined && isInline(closed);
      statement = goesOn ? [...closed.head, token] : [];
      from = goesOn ? closed.from : i + 1;
    } else if (token.kind === K[";"]) {
      statement = [];
      from = i + 1;
    } else statement.push(token);
  }
  const firstOnLine = line.slice(0, line.length - (offset - start)).trim() === "";
  const typed = tokens.text.slice(start, offset);
  const outer = blocks.findLastIndex((block) => !isInline(block));
  const whole = { from: blocks[outer + 1]?.from ?? from, to };
  return { typed, start, starts, blocks, statement, firstOnLine, quoted: isQuoted(tokens, offset), whole };
}

/** True for braces that are part of a statement: a map of levels, a set, the options of a choice. */
export function isInline({ lead, head }: Block): boolean {
  const inside: ReadonlySet<number> = new Set<number>([
    K.FRAMEWORK,
    K.GROUP,
    K.CRITERION,
    K.LEVELS,
    K.CLASSIFY,
    K.TEST,
    K.OVERLAY,
    K.SCENARIO,
    K.ADD_TO,
    K.DELEGATION,
  ]);
  if (head.length === 0 || inside.has(lead)) return false;
  return lead !== K.INPUT || head.at(-1)?.kind === K.CHOICE;
}

function tokenAt(tokens: Tokens, i: number): Token {
  const index = tokens.significant[i] ?? 0;
  const start = tokens.starts[index] ?? 0;
  return { kind: tokens.kinds[index] ?? 0, text: tokens.text.slice(start, tokens.starts[index + 1]), start };
}

/** Starts of the last words of a line that begin a keyword together, the longest run first; the last word always. */
function wordStarts(line: string): readonly number[] {
  const last = line.length - (word.exec(line)?.[0].length ?? 0);
  const starts = [last];
  let start = last;
  for (;;) {
    const head = /(^|[^\p{L}\p{M}\p{Nd}_.])([\p{L}\p{M}\p{Nd}_]+)[ \t]+$/u.exec(line.slice(0, start));
    if (!head) return starts;
    start = head.index + (head[1]?.length ?? 0);
    const run = line
      .slice(start)
      .replace(/[ \t]+/g, " ")
      .toLowerCase();
    // Once diacritics are typed they count: `từ ` does not begin `tự chọn`.
    const texts = fold(run) === run ? foldedTexts : keywordTexts;
    if (!texts.some((text) => text.startsWith(run))) return starts;
    starts.unshift(start);
  }
}

function isQuoted(tokens: Tokens, offset: number): boolean {
  const index = tokens.starts.findLastIndex((start) => start < offset);
  const kind = tokens.kinds[index] ?? 0;
  const end = tokens.starts[index + 1] ?? 0;
  const start = tokens.starts[index] ?? 0;
  if (kind === K.Comment) return offset <= end;
  if (kind !== K.Text) return false;
  const closed = end - start > 1 && tokens.text[end - 1] === '"';
  return offset < end || !closed;
}
