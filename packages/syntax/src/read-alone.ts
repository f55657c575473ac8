/** Reads a stretch of tokens on its own, without recovery: to say what was expected in it, or what may come after it. */

import { expectedKinds, type Expected } from "./expected.ts";
import { parse as parseCode } from "./generated/parser.js";
import { firstOnLine, opensStatement } from "./token-list.ts";

/** How far a stretch could be read, and what could have stood there. */
export interface Reach {
  readonly isRead: boolean;
  /** Position in the stretch. */
  readonly at: number;
  readonly expected: Expected;
}

const nothing = new Proxy({}, { get: () => () => null });

/** Reads code by a start rule of the grammar; `marks` of its positions. */
export function readAlone(code: string, rule: string, marks: (position: number) => number): Reach {
  const marked = (bit: number) => (position: number) => (marks(position) & bit) !== 0;
  const result = parseCode(code, {
    peg$library: true,
    startRule: rule,
    build: nothing,
    strict: true,
    opens: marked(opensStatement),
    first: marked(firstOnLine),
  });
  return { isRead: result.peg$success, at: result.peg$maxFailPos, expected: expectedKinds(result.peg$maxFailExpected) };
}
