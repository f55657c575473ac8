/** Two changes of one short text put together by tokens, where they do not touch. */

import { scan } from "@khung/syntax";

/** Replaces tokens `[from, to)` of the base. */
interface TokenEdit {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly string[];
}

/** Texts with more tokens, multiplied, are not compared. */
const mostCompared = 4_000_000;

/** The text with both changes; undefined when they touch each other. */
export function mergeTokens(base: string, mine: string, theirs: string): string | undefined {
  const [b, m, t] = [tokensOf(base), tokensOf(mine), tokensOf(theirs)];
  if (b.length * Math.max(m.length, t.length) > mostCompared) return undefined;
  const edits = [...editsTo(b, m)];
  for (const edit of editsTo(b, t)) {
    const near = edits.find((each) => each.to >= edit.from && edit.to >= each.from);
    if (!near) edits.push(edit);
    else if (near.from !== edit.from || near.to !== edit.to || near.tokens.join("") !== edit.tokens.join(""))
      return undefined;
  }
  const out: string[] = [];
  let at = 0;
  for (const { from, to, tokens } of edits.toSorted((x, y) => x.from - y.from)) {
    out.push(...b.slice(at, from), ...tokens);
    at = to;
  }
  return [...out, ...b.slice(at)].join("");
}

function tokensOf(text: string): readonly string[] {
  const { tokens } = scan({ file: "", text });
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.starts[i + 1]));
}

/** The edits that make one list of tokens into another, by a longest common part. */
function editsTo(a: readonly string[], b: readonly string[]): readonly TokenEdit[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const edits: TokenEdit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [from, start] = [i, j];
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      const isGone =
        j >= b.length || (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0));
      if (isGone) i++;
      else j++;
    }
    if (i > from || j > start) edits.push({ from, to: i, tokens: b.slice(start, j) });
    while (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    }
  }
  return edits;
}
