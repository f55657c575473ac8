/**
 * Says what was expected where a stretch of tokens could not be read, by parsing the stretch again alone.
 */

import { report, type Diagnostic, type Source } from "@khung/diagnostics";
import type { Unread } from "./build-leaves.ts";
import { visible } from "./characters.ts";
import { endsStatement, type Context } from "./context.ts";
import type { Encoded } from "./encode.ts";
import { describe, join, type Expected } from "./expected.ts";
import { blockKeywords, homes, type Block } from "./homes.ts";
import { misspelt } from "./misspelt.ts";
import { paperDate } from "./paper-date.ts";
import { readAlone } from "./read-alone.ts";
import { signFixes } from "./sign-fixes.ts";
import { spell } from "./spell.ts";
import { firstOnLine, opensStatement } from "./token-list.ts";
import { K, keywordNames, type Surface } from "./tokens.ts";

/** What explaining needs to know of a parse. */
export interface Question {
  readonly source: Source;
  readonly surface: Surface;
  readonly encoded: Encoded;
  readonly unread: readonly Unread[];
  /** Problems of single tokens and braces; what one of these made unreadable is not explained again. */
  readonly known: readonly Diagnostic[];
}

/** One diagnostic for each stretch that no diagnostic covers yet. */
export function explain(question: Question): readonly Diagnostic[] {
  const blind = new Set(["KH1004", "KH1007", "KH1010", "KH1015", "KH1016", "KH1022", "KH1024", "KH1025"]);
  const places = question.known.filter((problem) => blind.has(problem.code)).map((problem) => problem.span?.start ?? 0);
  return question.unread.flatMap((unread) => {
    const { encoded } = question;
    const stretch = statementOf(encoded, unread);
    const misplaced = misplacedAt(question, unread);
    if (misplaced) return [misplaced];
    const failure = failureIn(encoded, stretch) ??
      (unread.rule in blocks ? failureIn(encoded, unread) : undefined) ?? {
        at: unread.from,
        expected: { kinds: new Set<number>(), end: true },
      };
    const [start, end] = [
      encoded.starts[unread.from] ?? 0,
      encoded.ends[failure.at] ?? encoded.ends[unread.to - 1] ?? 0,
    ];
    if (places.some((place) => place >= start && place < end)) return [];
    return [failureReport(question, stretch, failure)];
  });
}

/** Where reading stopped, as an encoded position, and what could have stood there. */
interface Failure {
  readonly at: number;
  readonly expected: Expected;
}

/** Where a stretch stops being readable; undefined when it is readable by itself. */
function failureIn(
  encoded: Encoded,
  { rule, from, to }: Unread,
  code = encoded.code.slice(from, to),
): Failure | undefined {
  const { isRead, at, expected } = readAlone(code, rule, (position) => encoded.marks[from + position] ?? 0);
  return isRead ? undefined : { at: from + at, expected };
}

/** Whether a stretch would be readable with other code in its place. */
function isReadable(encoded: Encoded, stretch: Unread, code: string): boolean {
  return failureIn(encoded, stretch, code) === undefined;
}

/** The whole statement around a stretch that does not begin with the keyword of its statement. */
function statementOf(encoded: Encoded, unread: Unread): Unread {
  const { code, marks } = encoded;
  if (unread.rule === "ItemOnly" && unread.from === 0 && code.charCodeAt(0) === K.LANGUAGE)
    return { ...unread, rule: "HeaderOnly" };
  if (unread.rule === "RequirementOnly") return { ...unread, from: unread.from - 1 };
  if (unread.rule === "HeadOnly") {
    let from = unread.from - 1;
    while (from > 0 && !heads.has(code.charCodeAt(from))) from--;
    const kind = code.charCodeAt(from);
    return { rule: itemHeads.has(kind) ? "ItemOnly" : "MemberOnly", from, to: unread.to };
  }
  // On one line a clause may begin where no line does.
  const block = blocks[unread.rule];
  if (block !== undefined && homes.get(code.charCodeAt(unread.from))?.has(block)) return unread;
  const startsLine = ((marks[unread.from] ?? 0) & firstOnLine) !== 0;
  if (!(unread.rule in blocks) || (startsLine && isWord(code.charCodeAt(unread.from)))) return unread;
  for (let from = unread.from; from >= 0; from--) {
    if (((marks[from] ?? 0) & opensStatement) !== 0) return { ...unread, from };
    if (from < unread.from && [K["{"], K["}"], K[";"]].some((kind) => kind === code.charCodeAt(from))) break;
  }
  return unread;
}

const itemHeads: ReadonlySet<number> = new Set<number>([K.FRAMEWORK, K.TEST, K.OVERLAY, K.SCENARIO]);

/** Keywords whose head is followed by a block. */
const heads: ReadonlySet<number> = new Set(Object.values(blockKeywords).filter((kind) => kind !== 0));

function isWord(kind: number): boolean {
  return kind === K.Name || (keywordNames.has(kind) && !joints.has(kind));
}

/** The block whose statements a rule reads. */
const blocks: Readonly<Record<string, Block>> = {
  ItemOnly: "file",
  MemberOnly: "framework",
  OverlayMemberOnly: "overlay",
  MayOnly: "delegation",
  ClauseOnly: "criterion",
  LevelOnly: "levels",
  InputClauseOnly: "input",
  TestItemOnly: "test",
  ClassOnly: "classify",
};

/** A statement that belongs in another block. */
function misplacedAt({ source, surface, encoded }: Question, { rule, from }: Unread): Diagnostic | undefined {
  const block = blocks[rule];
  const allowed = homes.get(encoded.code.charCodeAt(from));
  if (block === undefined || allowed === undefined || allowed.has(block)) return undefined;
  if (((encoded.marks[from] ?? 0) & opensStatement) === 0) return undefined;
  const words = [...allowed]
    .map((home) => blockKeywords[home])
    .map((kind) => (kind === 0 ? undefined : `\`${spell(kind, surface, bare)}\``));
  const span = spanOf(source, encoded, from, from + 1);
  return report("KH1006", span, {
    word: source.text.slice(span.start, span.end),
    homesVi: join(
      words.map((word) => word ?? "phần ngoài cùng của tệp"),
      "hoặc",
    ),
    homesEn: join(
      words.map((word) => word ?? "the file itself"),
      "or",
    ),
  });
}

const bare = { lead: 0, prev: 0, operand: false };

function spanOf(source: Source, { starts, ends }: Encoded, from: number, to: number) {
  return { file: source.file, start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}

function failureReport(question: Question, stretch: Unread, { at, expected }: Failure): Diagnostic {
  const { source, surface, encoded } = question;
  const words = describe(expected, surface, contextAt(encoded, at));
  const params = { expectedVi: words.vi, expectedEn: words.en };
  const misreading = {
    ...question,
    stretch,
    at,
    expected,
    isReadable: (code: string) => isReadable(encoded, stretch, code),
  };
  const misspelling = misspelt(misreading);
  if (misspelling) return misspelling;
  const onPaper = paperDate(misreading);
  if (onPaper) return onPaper;
  const fixes = signFixes(misreading);
  const isAdded = at < stretch.to && encoded.starts[at] === encoded.ends[at];
  if (at >= stretch.to || (isAdded && at > 0)) {
    const span = spanOf(source, encoded, ...lastReal(encoded, at - 1));
    return report("KH1002", span, { last: quote(source, span), ...params }, { fixes });
  }
  const span = spanOf(source, encoded, at, at + 1);
  const word = source.text.slice(span.start, span.end);
  if (isReserved(encoded.code.charCodeAt(at), expected))
    return report("KH1005", span, { word, other: `${word.replace(/\s+/g, "_")}_1` });
  return report("KH1001", span, { found: quote(source, span), ...params }, { fixes });
}

/** Where a keyword would stand at a position, as far as its spelling depends on it. */
function contextAt({ code, marks }: Encoded, at: number): Context {
  const prev = at > 0 ? code.charCodeAt(at - 1) : 0;
  let lead = at - 1;
  while (lead >= 0 && ((marks[lead] ?? 0) & opensStatement) === 0 && !endsStatement(code.charCodeAt(lead))) lead--;
  const opened = lead >= 0 && ((marks[lead] ?? 0) & opensStatement) !== 0;
  return { lead: opened ? code.charCodeAt(lead) : 0, prev, operand: true };
}

/** The last token at or before a position that stands in the source, as a range. */
function lastReal({ starts, ends }: Encoded, position: number): [number, number] {
  let last = position;
  while (last > 0 && starts[last] === ends[last]) last--;
  return [last, last + 1];
}

function quote(source: Source, span: { readonly start: number; readonly end: number }): string {
  const text = visible(source.text.slice(span.start, span.end));
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Keywords that join parts of a statement: nobody means them as names. */
const joints: ReadonlySet<number> = new Set<number>([
  K.AND,
  K.OR,
  K.NOT,
  K.IN,
  K.BETWEEN,
  K.FROM,
  K.TO,
  K.AT,
  K.OF,
  K.WHEN,
  K.WHERE,
  K.BY,
  K.PER,
  K.ELSE,
  K.OVER,
  K.IS_REPORTED,
  K.ROUNDED_TO,
  K.AT_LEAST,
  K.AT_MOST,
  K.MORE_THAN,
  K.LESS_THAN,
  K.MET,
  K.UNMET,
  K.YES,
  K.NO,
]);

/** A keyword where a name was expected. */
function isReserved(kind: number, { kinds }: Expected): boolean {
  if (!keywordNames.has(kind) || !kinds.has(K.Name)) return false;
  return kinds.size <= 3 || !joints.has(kind);
}
