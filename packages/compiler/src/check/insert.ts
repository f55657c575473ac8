/** Where repairs put new statements. */

import type { Fix, Source } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";
import { insertFix } from "../reporter.ts";

/** The white space at the start of the line of an offset. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** A repair that adds a statement on a line of its own before another. */
export function insertBefore(source: Source, node: ast.Node, statement: string, vi: string, en: string): Fix {
  return insertFix(vi, en, source.file, node.start, `${statement}\n${indentAt(source.text, node.start)}`);
}

/** A repair that adds a statement to a block: before its first member, else right after its opening brace. */
export function insertInBlock(
  source: Source,
  block: ast.Node,
  members: readonly ast.Node[],
  statement: string,
  vi: string,
  en: string,
): Fix {
  const [first] = members;
  if (first) return insertBefore(source, first, statement, vi, en);
  return insertFix(
    vi,
    en,
    source.file,
    openingBrace(source, block),
    `\n${indentAt(source.text, block.start)}  ${statement}\n`,
  );
}

/** The offset after the first `{` outside quotes from the start of a node. */
export function openingBrace(source: Source, node: ast.Node): number {
  let quoted = false;
  for (let i = node.start; i < node.end; i++) {
    const letter = source.text[i];
    if (letter === "\\" && quoted) i++;
    else if (letter === '"') quoted = !quoted;
    else if (letter === "{" && !quoted) return i + 1;
  }
  return node.end;
}
