/**
 * Sees to it that the grammar gets balanced braces.
 *
 * In: tokens. Out: where a brace is missing, which one is too many, what is nested too deeply, and a diagnostic for each.
 * A stretch between two items whose braces balance is left as it is; only in the others is anything guessed: from what
 * may stand in what, and from indentation.
 */

import { report, type Diagnostic } from "@khung/diagnostics";
import { firstOnLine, lineEnd, opensStatement, type Tokens } from "./scan.ts";
import { homes, type Block } from "./homes.ts";
import { K } from "./tokens.ts";

/** What was found about braces; all numbers are positions in `tokens.significant`. */
export interface Braces {
  /** Braces to put before a token, in order. */
  readonly missing: ReadonlyMap<number, readonly ("{" | "}")[]>;
  /** `}` that close nothing. */
  readonly stray: ReadonlySet<number>;
  /** Stretches in which braces do not balance, half-open; everywhere else each brace has its twin. */
  readonly unbalanced: readonly (readonly [number, number])[];
  readonly problems: readonly Diagnostic[];
}

interface OpenBlock {
  readonly block: Block;
  readonly brace: number;
  /** The keyword that opened the statement around a brace inside an expression. */
  readonly lead: number;
}

interface Repair {
  readonly file: string;
  readonly tokens: Tokens;
  readonly missing: Map<number, ("{" | "}")[]>;
  readonly stray: Set<number>;
  readonly problems: Diagnostic[];
  readonly stack: OpenBlock[];
  /** Kind and position of the keyword whose block has not been opened yet. */
  lead: number;
  leadAt: number;
}

/** Balances the braces of a scanned source. */
export function balance(file: string, tokens: Tokens): Braces {
  const repair: Repair = { file, tokens, missing: new Map(), stray: new Set(), problems: [], stack: [], lead: 0, leadAt: 0 };
  const count = tokens.significant.length;
  const unbalanced: [number, number][] = [];
  let from = 0;
  for (let i = 0; i <= count; i++) {
    if (i < count && !(i > from && opensItem(tokens, i))) continue;
    if (!isBalanced(tokens, from, i)) {
      unbalanced.push([from, i]);
      repairRegion(repair, from, i);
    }
    from = i;
  }
  return { missing: repair.missing, stray: repair.stray, unbalanced, problems: repair.problems };
}

function kindAt(tokens: Tokens, i: number): number {
  return tokens.kinds[tokens.significant[i] ?? -1] ?? 0;
}

function isOpening(tokens: Tokens, i: number): boolean {
  return ((tokens.marks[i] ?? 0) & opensStatement) !== 0;
}

function isFirst(tokens: Tokens, i: number): boolean {
  return ((tokens.marks[i] ?? 0) & firstOnLine) !== 0;
}

function opensItem(tokens: Tokens, i: number): boolean {
  const kind = kindAt(tokens, i);
  return (kind === K.FRAMEWORK || kind === K.TEST) && isFirst(tokens, i) && isOpening(tokens, i);
}

function isBalanced(tokens: Tokens, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const kind = kindAt(tokens, i);
    if (kind === K["{"]) depth++;
    else if (kind === K["}"] && --depth < 0) return false;
  }
  return depth === 0;
}

const blockOf: ReadonlyMap<number, Block> = new Map<number, Block>([
  [K.FRAMEWORK, "framework"],
  [K.TEST, "test"],
  [K.GROUP, "group"],
  [K.CRITERION, "criterion"],
  [K.LEVELS, "levels"],
  [K.INPUT, "input"],
  [K.CLASSIFY, "classify"],
]);

function repairRegion(repair: Repair, from: number, to: number): void {
  const { tokens, stack } = repair;
  repair.lead = 0;
  for (let i = from; i < to; i++) {
    const kind = kindAt(tokens, i);
    if (isOpening(tokens, i)) openStatement(repair, i, kind);
    else if (kind === K["{"]) openBrace(repair, i);
    else if (kind === K["}"]) closeBrace(repair, i, to);
  }
  while (stack.length > 0) addClose(repair, to);
  repair.lead = 0;
}

function openStatement(repair: Repair, i: number, kind: number): void {
  const allowed = homes.get(kind);
  const block = blockOf.get(repair.lead);
  if (allowed && block && allowed.has(block) && repair.lead !== kind) addOpen(repair, i, block);
  else if (allowed) {
    const inside = repair.stack.findLastIndex((open) => allowed.has(open.block));
    const keep = Math.min(inside < 0 ? repair.stack.length : inside + 1, indentedUnder(repair, i));
    while (repair.stack.length > keep) addClose(repair, i);
  }
  repair.lead = kind;
  repair.leadAt = i;
}

/** How many open blocks a line can belong to, judged by its indentation. */
function indentedUnder(repair: Repair, i: number): number {
  if (!isFirst(repair.tokens, i)) return repair.stack.length;
  const column = columnOf(repair.tokens, i);
  const outside = repair.stack.findIndex((open) => open.block !== "file" && columnOf(repair.tokens, open.brace) >= column);
  return outside < 0 ? repair.stack.length : Math.max(outside, 1);
}

/** The indentation of the line a token stands on. */
function columnOf(tokens: Tokens, i: number): number {
  while (i > 0 && !isFirst(tokens, i)) i--;
  const start = startOf(tokens, i);
  let lineStart = start;
  while (lineStart > 0 && !/[\n\r]/.test(tokens.text[lineStart - 1] ?? "")) lineStart--;
  return start - lineStart;
}

function openBrace(repair: Repair, i: number): void {
  const isChoice = kindAt(repair.tokens, i - 1) === K.CHOICE;
  const block = isChoice ? undefined : blockOf.get(repair.lead);
  repair.stack.push({ block: block ?? "expression", brace: i, lead: block ? 0 : repair.lead });
  repair.lead = 0;
}

function closeBrace(repair: Repair, i: number, to: number): void {
  const { tokens, stack } = repair;
  if (isFirst(tokens, i)) {
    const column = columnOf(tokens, i);
    const level = stack.findLastIndex((open) => columnOf(tokens, open.brace) === column);
    const above = stack.slice(level + 1);
    if (level >= 0 && above.every((open) => columnOf(tokens, open.brace) > column)) while (stack.length > level + 1) addClose(repair, i);
  }
  const top = stack[stack.length - 1];
  if (top === undefined || (stack.length === 1 && top.block === "framework" && membersFollow(tokens, i + 1, to))) {
    repair.stray.add(i);
    const span = tokenSpan(repair, i);
    const title = { vi: "xóa dấu `}`", en: "remove the `}`" };
    repair.problems.push(report("KH1004", span, {}, { fixes: [{ title, edits: [{ span, text: "" }] }] }));
    return;
  }
  stack.pop();
  repair.lead = top.lead;
}

function membersFollow(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isOpening(tokens, i)) return true;
  return false;
}

function addOpen(repair: Repair, i: number, block: Block): void {
  const { tokens } = repair;
  addMissing(repair, i, "{");
  const span = tokenSpan(repair, repair.leadAt);
  const end = endOf(tokens, i - 1);
  const at = { file: repair.file, start: end, end };
  const title = { vi: "thêm `{`", en: "add `{`" };
  const word = tokens.text.slice(span.start, span.end);
  repair.problems.push(report("KH1008", span, { word }, { fixes: [{ title, edits: [{ span: at, text: " {" }] }] }));
  repair.stack.push({ block, brace: repair.leadAt, lead: 0 });
}

function addClose(repair: Repair, i: number): void {
  const top = repair.stack.pop();
  if (top === undefined) return;
  addMissing(repair, i, "}");
  repair.lead = top.lead;
  if (kindAt(repair.tokens, top.brace) !== K["{"]) return;
  const edits = [closingEdit(repair, top.brace, i)];
  const title = { vi: "thêm `}` để đóng khối", en: "add `}` to close the block" };
  repair.problems.push(report("KH1003", tokenSpan(repair, top.brace), {}, { fixes: [{ title, edits }] }));
}

function addMissing(repair: Repair, i: number, brace: "{" | "}"): void {
  const list = repair.missing.get(i) ?? [];
  list.push(brace);
  repair.missing.set(i, list);
}

/** `}` on the line of its `{`, or on a line of its own after the last token of the block. */
function closingEdit(repair: Repair, brace: number, i: number): { span: { file: string; start: number; end: number }; text: string } {
  const { tokens, file } = repair;
  const { text } = tokens;
  const end = endOf(tokens, i - 1);
  if (lineEnd(text, startOf(tokens, brace)) === lineEnd(text, end) && i - 1 > brace) return { span: { file, start: end, end }, text: " }" };
  const at = lineEnd(text, end);
  const column = columnOf(tokens, brace);
  return { span: { file, start: at, end: at }, text: `\n${" ".repeat(column)}}` };
}

function startOf(tokens: Tokens, i: number): number {
  return tokens.starts[tokens.significant[i] ?? 0] ?? 0;
}

function endOf(tokens: Tokens, i: number): number {
  return tokens.starts[(tokens.significant[i] ?? 0) + 1] ?? 0;
}

function tokenSpan(repair: Repair, i: number): { file: string; start: number; end: number } {
  return { file: repair.file, start: startOf(repair.tokens, i), end: endOf(repair.tokens, i) };
}
