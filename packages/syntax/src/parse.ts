/**
 * Text → tree: the only file, with read-alone.ts, that touches the generated parser.
 *
 * In: one source. Out: its tokens, its tree and what is wrong with its syntax. Refuses: names, types and meaning.
 */

import { invariant, report, type Diagnostic, type Source } from "@khung/diagnostics";
import type * as ast from "./ast.ts";
import { balance, type Braces } from "./braces.ts";
import type { Unread } from "./build-leaves.ts";
import { createBuilder } from "./build.ts";
import { encode, type Encoded } from "./encode.ts";
import { explain } from "./explain.ts";
import { parse as parseCode } from "./generated/parser.js";
import { mostErrors, noProblems } from "./problems.ts";
import { scan } from "./scan.ts";
import { checkSurface, surfaceOf } from "./surface.ts";
import { endAt, firstOnLine, opensStatement, startAt, type Tokens } from "./token-list.ts";
import type { Surface } from "./tokens.ts";

/** A source that was parsed. There is always a tree; what could not be read is in it as `error` nodes. */
export interface Parsed {
  readonly source: Source;
  /** As the header says, else as the first keyword of one surface only; Vietnamese when there is none. */
  readonly surface: Surface;
  readonly file: ast.File;
  readonly tokens: Tokens;
  /** Where braces are missing or too many. */
  readonly braces: Braces;
  /** In order of place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a source. Never throws, whatever the text. */
export function parse(source: Source): Parsed {
  const { tokens, problems } = scan(source);
  const braces = balance(source.file, tokens);
  const encoded = encode(source.file, tokens, braces);
  const surface = surfaceOf(tokens);
  const found = [problems, braces.problems, encoded.problems];
  const lexical = found.flatMap(({ list }) => list);
  if (found.some(({ isCut }) => isCut)) return unreadable(source, surface, tokens, lexical);
  const { file, unread } = readFile(source.text, encoded);
  if (unread.length > mostErrors) return unreadable(source, surface, tokens, lexical);
  const explained = unread.length === 0 ? [] : explain({ source, surface, encoded, unread, known: lexical });
  const diagnostics = [...lexical, ...explained, ...checkSurface(source, tokens, surface, explained)];
  return { source, surface, file, tokens, braces, diagnostics: diagnostics.sort(byPlace) };
}

/** A file with more errors than anybody reads is one error: it is not known what it says. */
function unreadable(source: Source, surface: Surface, tokens: Tokens, known: readonly Diagnostic[]): Parsed {
  const [start, end] = [startAt(tokens, 0), endAt(tokens, tokens.significant.length - 1)];
  const file: ast.File = { kind: "file", start: 0, end: source.text.length, items: [{ kind: "error", start, end }] };
  const sorted = known.toSorted(byPlace);
  const most = report("KH1023", { file: source.file, start, end: endAt(tokens, 0) }, { most: mostErrors });
  const braces: Braces = { missing: new Map(), stray: new Set(), unbalanced: [], problems: noProblems() };
  return { source, surface, file, tokens, braces, diagnostics: [most, ...sorted.slice(0, mostErrors)] };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.span?.start ?? 0) - (b.span?.start ?? 0) || (a.span?.end ?? 0) - (b.span?.end ?? 0);
}

function readFile(text: string, encoded: Encoded): { file: ast.File; unread: readonly Unread[] } {
  const build = createBuilder(text, encoded);
  const { marks } = encoded;
  const result = parseCode(encoded.code, {
    peg$library: true,
    build,
    strict: false,
    opens: (position: number) => ((marks[position] ?? 0) & opensStatement) !== 0,
    first: (position: number) => ((marks[position] ?? 0) & firstOnLine) !== 0,
  });
  invariant(result.peg$success, "the grammar reads any sequence of tokens");
  const file = result.peg$result as ast.File;
  return { file, unread: build.unread.size === 0 ? [] : unreadIn(file, build.unread) };
}

/** What is unread in the tree that came out; what was tried and given up is left out. */
function unreadIn(file: ast.File, unread: ReadonlyMap<ast.ErrorNode, Unread>): readonly Unread[] {
  const found: Unread[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === "object" && value !== null) {
      const stretch = unread.get(value as ast.ErrorNode);
      if (stretch) found.push(stretch);
      else for (const part of Object.values(value)) if (typeof part === "object") visit(part);
    }
  };
  visit(file);
  return found;
}
