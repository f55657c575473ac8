/**
 * Tokens → the string that the grammar reads: one character for each significant token.
 */

import { report } from "@khung/diagnostics";
import type { Braces } from "./braces.ts";
import { noProblems, type Problems, say } from "./problems.ts";
import { opensStatement, type Tokens } from "./token-list.ts";
import { K } from "./tokens.ts";

/** What the grammar reads, and where each character stands in the source. A brace that was added has no width. */
export interface Encoded {
  readonly code: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly marks: Uint8Array;
  readonly problems: Problems;
}

/** How deeply brackets may be nested. */
export const maxDepth = 200;
/** How many operators may stand between two brackets or commas. */
export const maxOperators = 1000;

/** Encodes tokens whose braces were looked at. */
export function encode(file: string, tokens: Tokens, braces: Braces): Encoded {
  const { kinds, significant } = tokens;
  const added = [...braces.missing.values()].reduce((sum, list) => sum + list.length, 0);
  const size = significant.length + added;
  const codes = new Uint16Array(size);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  const marks = new Uint8Array(size);
  let n = 0;
  const addMissing = (position: number): void => {
    for (const brace of braces.missing.get(position) ?? []) {
      codes[n] = K[brace];
      starts[n] = ends[n] = n === 0 ? 0 : (ends[n - 1] ?? 0);
      n++;
    }
  };
  for (let i = 0; i < significant.length; i++) {
    if (added > 0) addMissing(i);
    const index = significant[i] ?? 0;
    codes[n] = kinds[index] ?? 0;
    starts[n] = tokens.starts[index] ?? 0;
    ends[n] = tokens.starts[index + 1] ?? 0;
    marks[n] = tokens.marks[i] ?? 0;
    if (braces.stray.size > 0 && braces.stray.has(i)) codes[n] = K.Unknown;
    n++;
  }
  addMissing(significant.length);
  const problems = limitDepth(file, codes, starts, ends, marks);
  return { code: decode(codes), starts, ends, marks, problems };
}

function decode(codes: Uint16Array): string {
  let code = "";
  for (let i = 0; i < codes.length; i += 8192) code += String.fromCharCode(...codes.subarray(i, i + 8192));
  return code;
}

/** A bracket that is open while depth is counted. */
interface Frame {
  readonly isBrace: boolean;
  readonly hidden: boolean;
  /** Operators so far between two delimiters. */
  chain: number;
}

const operators: ReadonlySet<number> = new Set<number>([K.AND, K.OR, K.NOT, K["+"], K["-"], K["*"], K["/"]]);
const delimiters: ReadonlySet<number> = new Set<number>([K[","], K[":"], K[";"], K.WHEN]);

/** Makes whatever is nested too deeply unreadable, so that no later stage runs out of stack. Braces stay balanced. */
function limitDepth(
  file: string,
  codes: Uint16Array,
  starts: Int32Array,
  ends: Int32Array,
  marks: Uint8Array,
): Problems {
  const problems = noProblems();
  const frames: Frame[] = [{ isBrace: true, hidden: false, chain: 0 }];
  let wasHidden = false;
  for (let i = 0; i < codes.length; i++) {
    const kind = codes[i] ?? 0;
    if (((marks[i] ?? 0) & opensStatement) !== 0) closeParentheses(frames);
    const hidden = countToken(frames, kind);
    if (hidden) codes[i] = K.Unknown;
    if (hidden && !wasHidden) {
      const place = { file, start: starts[i] ?? 0, end: ends[i] ?? 0 };
      say(problems, () => report("KH1007", place, { limit: maxDepth, operators: maxOperators }));
    }
    wasHidden = hidden;
  }
  return problems;
}

/** Counts one token; says whether it is nested too deeply. */
function countToken(frames: Frame[], kind: number): boolean {
  const top = frames[frames.length - 1];
  if (top === undefined) return false;
  if (kind === K["("] || kind === K["{"]) {
    const hidden = top.hidden || frames.length > maxDepth;
    frames.push({ isBrace: kind === K["{"], hidden, chain: 0 });
    return hidden;
  }
  if (kind === K["}"]) {
    closeParentheses(frames);
    return frames.length > 1 ? (frames.pop()?.hidden ?? false) : false;
  }
  if (kind === K[")"]) return top.isBrace ? top.hidden : (frames.pop()?.hidden ?? false);
  if (operators.has(kind)) top.chain++;
  else if (delimiters.has(kind)) top.chain = 0;
  return top.hidden || top.chain > maxOperators;
}

/** Forgets parentheses that were not closed inside their braces or their statement. */
function closeParentheses(frames: Frame[]): void {
  while (frames.length > 1 && frames[frames.length - 1]?.isBrace === false) frames.pop();
  const top = frames[frames.length - 1];
  if (top) top.chain = 0;
}
