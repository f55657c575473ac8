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
  /** Indentation of the line it was opened on, and of the first line inside. */
  readonly column: number;
  readonly inner: number;
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
  /** How many more braces of each kind may be guessed in a region: as many as are missing in all. */
  closes: number;
  opens: number;
}

/** Balances the braces of a scanned source. */
export function balance(file: string, tokens: Tokens): Braces {
  const repair: Repair = { file, tokens, missing: new Map(), stray: new Set(), problems: [], stack: [], lead: 0, leadAt: 0, closes: 0, opens: 0 };
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

/** How many more braces are opened than closed. */
function braceSurplus(tokens: Tokens, from: number, to: number): number {
  let surplus = 0;
  for (let i = from; i < to; i++) {
    const kind = kindAt(tokens, i);
    surplus += kind === K["{"] ? 1 : kind === K["}"] ? -1 : 0;
  }
  return surplus;
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
  const surplus = braceSurplus(tokens, from, to);
  Object.assign(repair, { lead: 0, closes: Math.max(0, surplus), opens: Math.max(0, -surplus) });
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
  if (allowed && block && allowed.has(block) && repair.opens > 0) addOpen(repair, i, block);
  else if (allowed) {
    const inside = repair.stack.findLastIndex((open) => allowed.has(open.block));
    closeDown(repair, i, Math.min(inside < 0 ? repair.stack.length : inside + 1, indentedUnder(repair, i)));
  }
  repair.lead = kind;
  repair.leadAt = i;
}

/** Closes the innermost blocks before a token until `keep` are left, as far as braces are missing. */
function closeDown(repair: Repair, i: number, keep: number): void {
  while (repair.stack.length > keep && repair.closes > 0) {
    repair.closes--;
    addClose(repair, i);
  }
}

/** How many open blocks a line can belong to, judged by indentation where the author indents. */
function indentedUnder(repair: Repair, i: number): number {
  if (!isFirst(repair.tokens, i)) return repair.stack.length;
  const column = columnOf(repair.tokens, i);
  const outside = repair.stack.findIndex((open) => open.inner > open.column && column <= open.column);
  return outside < 0 ? repair.stack.length : outside;
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
  pushBlock(repair, block ?? "expression", i, block ? 0 : repair.lead);
  repair.lead = 0;
}

function pushBlock(repair: Repair, block: Block, brace: number, lead: number): void {
  const { tokens, stack } = repair;
  let inside = brace + 1;
  while (inside < tokens.significant.length && !isFirst(tokens, inside)) inside++;
  const inner = inside < tokens.significant.length ? columnOf(tokens, inside) : 0;
  stack.push({ block, brace, lead, column: columnOf(tokens, brace), inner });
}

function closeBrace(repair: Repair, i: number, to: number): void {
  const { tokens, stack } = repair;
  if (isFirst(tokens, i)) {
    const column = columnOf(tokens, i);
    const level = stack.findLastIndex((open) => open.column === column);
    if (level >= 0 && stack.slice(level + 1).every((open) => open.column > column)) closeDown(repair, i, level + 1);
  }
  const top = stack[stack.length - 1];
  if (top === undefined || isStray(repair, top, i, to)) {
    addStray(repair, i);
    return;
  }
  stack.pop();
  repair.lead = top.lead;
}

/** Whether a brace that could close a block is the one too many: members follow the end of the item, or its twin is missing on its line. */
function isStray(repair: Repair, top: OpenBlock, i: number, to: number): boolean {
  const { tokens, stack } = repair;
  if (repair.opens === 0) return false;
  if (stack.length === 1 && top.block === "framework" && membersFollow(tokens, i + 1, to)) return true;
  return !isFirst(tokens, i) && top.block !== "expression" && lineEnd(tokens.text, startOf(tokens, top.brace)) < startOf(tokens, i);
}

function addStray(repair: Repair, i: number): void {
  if (repair.opens > 0) repair.opens--;
  repair.stray.add(i);
  const span = tokenSpan(repair, i);
  const title = { vi: "xóa dấu `}`", en: "remove the `}`" };
  repair.problems.push(report("KH1004", span, {}, { fixes: [{ title, edits: [{ span, text: "" }] }] }));
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
  repair.opens--;
  pushBlock(repair, block, repair.leadAt, 0);
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
