/**
 * Guesses where braces are missing, in a stretch in which they do not balance.
 *
 * A brace is missing before a statement that cannot stand in the innermost block, before a line that is indented no further than
 * the block, before a `}` that stands under an outer block; a `{` where a statement of a block follows its head.
 */

import { report, type Edit, type Span } from "@khung/diagnostics";
import { homes, type Block } from "./homes.ts";
import { type Lines, linesOf } from "./lines.ts";
import { endAt, isFirst, isOpening, kindAt, startAt, type Tokens } from "./token-list.ts";
import { K } from "./tokens.ts";
import { noProblems, type Problems, say } from "./problems.ts";

interface OpenBlock {
  readonly block: Block;
  readonly brace: number;
  /** The keyword that opened the statement around a brace inside an expression. */
  readonly lead: number;
  /** Where the statement begins that it is the block of. */
  readonly head: number;
  /** Indentation of the line it was opened on, and of the first line inside. */
  readonly column: number;
  readonly inner: number;
}

/** A repair in progress; all numbers are positions. */
export interface Repair {
  readonly file: string;
  readonly tokens: Tokens;
  readonly lines: Lines;
  readonly missing: Map<number, ("{" | "}")[]>;
  readonly stray: Set<number>;
  readonly problems: Problems;
  readonly stack: OpenBlock[];
  /** Kind and position of the keyword whose block has not been opened yet. */
  lead: number;
  leadAt: number;
  /** How many more braces of each kind may be guessed in a region: as many as are missing in all. */
  closes: number;
  opens: number;
}

/** A repair that has not begun. */
export function createRepair(file: string, tokens: Tokens): Repair {
  const found = { missing: new Map(), stray: new Set<number>(), problems: noProblems(), stack: [] };
  return { file, tokens, lines: linesOf(tokens), ...found, lead: 0, leadAt: 0, closes: 0, opens: 0 };
}

/** How many more braces are opened than closed, and how many are open at most. */
function countBraces(tokens: Tokens, from: number, to: number): { readonly surplus: number; readonly deepest: number } {
  let surplus = 0;
  let open = 0;
  let deepest = 0;
  for (let i = from; i < to; i++) {
    const kind = kindAt(tokens, i);
    const change = kind === K["{"] ? 1 : kind === K["}"] ? -1 : 0;
    surplus += change;
    open = Math.max(0, open + change);
    deepest = Math.max(deepest, open);
  }
  return { surplus, deepest };
}

/** How deep blocks may nest for somebody to have meant anything by their indentation. */
const deepestGuessed = 400;

const blockOf: ReadonlyMap<number, Block> = new Map<number, Block>([
  [K.FRAMEWORK, "framework"],
  [K.TEST, "test"],
  [K.GROUP, "group"],
  [K.CRITERION, "criterion"],
  [K.LEVELS, "levels"],
  [K.INPUT, "input"],
  [K.CLASSIFY, "classify"],
  [K.OVERLAY, "overlay"],
  [K.SCENARIO, "overlay"],
  [K.ADD_TO, "group"],
  [K.DELEGATION, "delegation"],
]);

/** Repairs the braces between two positions. */
export function repairRegion(repair: Repair, from: number, to: number): void {
  const { tokens, stack } = repair;
  const { surplus, deepest } = countBraces(tokens, from, to);
  const isGuessed = deepest <= deepestGuessed;
  Object.assign(repair, { lead: 0, closes: Math.max(0, surplus), opens: Math.max(0, -surplus) });
  for (let i = from; i < to; i++) {
    const kind = kindAt(tokens, i);
    if (isOpening(tokens, i) && isGuessed) openStatement(repair, i, kind);
    else if (kind === K["{"]) openBrace(repair, i);
    else if (kind === K["}"]) closeBrace(repair, i, to, isGuessed);
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
  const column = repair.lines.columnOf(i);
  const outside = repair.stack.findIndex((open) => open.inner > open.column && column <= open.column);
  return outside < 0 ? repair.stack.length : outside;
}

function openBrace(repair: Repair, i: number): void {
  const isChoice = kindAt(repair.tokens, i - 1) === K.CHOICE;
  const block = isChoice ? undefined : blockOf.get(repair.lead);
  pushBlock(repair, block ?? "expression", i, block ? 0 : repair.lead);
  repair.lead = 0;
}

function pushBlock(repair: Repair, block: Block, brace: number, lead: number): void {
  const { stack, lines } = repair;
  const inside = lines.nextLine(brace);
  const inner = inside === undefined ? 0 : lines.columnOf(inside);
  stack.push({ block, brace, lead, head: repair.leadAt, column: lines.columnOf(brace), inner });
}

function closeBrace(repair: Repair, i: number, to: number, isGuessed: boolean): void {
  const { tokens, stack, lines } = repair;
  if (isGuessed && isFirst(tokens, i)) {
    const column = lines.columnOf(i);
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
  const { tokens, stack, lines } = repair;
  if (repair.opens === 0) return false;
  if (stack.length === 1 && top.block === "framework" && membersFollow(tokens, i + 1, to)) return true;
  return !isFirst(tokens, i) && top.block !== "expression" && lines.lineOf(top.brace) !== lines.lineOf(i);
}

function addStray(repair: Repair, i: number): void {
  if (repair.opens > 0) repair.opens--;
  repair.stray.add(i);
  const span = tokenSpan(repair, i);
  const title = { vi: "xóa dấu `}`", en: "remove the `}`" };
  say(repair.problems, () => report("KH1004", span, {}, { fixes: [{ title, edits: [{ span, text: "" }] }] }));
}

function membersFollow(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isOpening(tokens, i)) return true;
  return false;
}

function addOpen(repair: Repair, i: number, block: Block): void {
  const { tokens } = repair;
  addMissing(repair, i, "{");
  const span = tokenSpan(repair, repair.leadAt);
  const end = endAt(tokens, i - 1);
  const at = { file: repair.file, start: end, end };
  const title = { vi: "thêm `{`", en: "add `{`" };
  const word = tokens.text.slice(span.start, span.end);
  say(repair.problems, () =>
    report("KH1008", span, { word }, { fixes: [{ title, edits: [{ span: at, text: " {" }] }] }),
  );
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
  const title = { vi: "thêm dấu đóng `}`", en: "add the closing `}`" };
  say(repair.problems, () => {
    const what = saidOf(repair, top);
    return report("KH1003", tokenSpan(repair, top.brace), { what }, { fixes: [{ title, edits }] });
  });
}

/** So many tokens from its beginning a statement has its name. */
const nameWithin = 6;

/** What a block is of, as it is written up to its name: `tiêu chí TC2.2`. */
function saidOf({ tokens }: Repair, { head, brace }: OpenBlock): string {
  let end = head;
  while (end < Math.min(brace - 1, head + nameWithin) && kindAt(tokens, end) !== K.Name) end++;
  return head < brace ? tokens.text.slice(startAt(tokens, head), endAt(tokens, end)).replaceAll(/\s+/g, " ") : "{";
}

function addMissing(repair: Repair, i: number, brace: "{" | "}"): void {
  const list = repair.missing.get(i) ?? [];
  list.push(brace);
  repair.missing.set(i, list);
}

/** `}` on the line of its `{`, or on a line of its own after the last token of the block. */
function closingEdit(repair: Repair, brace: number, i: number): Edit {
  const { tokens, file, lines } = repair;
  const end = endAt(tokens, i - 1);
  if (lines.lineOf(brace) === lines.lineOf(i - 1) && i - 1 > brace)
    return { span: { file, start: end, end }, text: " }" };
  const at = lines.endOf(i - 1);
  const column = lines.columnOf(brace);
  return { span: { file, start: at, end: at }, text: `\n${" ".repeat(column)}}` };
}

function tokenSpan(repair: Repair, i: number): Span {
  return { file: repair.file, start: startAt(repair.tokens, i), end: endAt(repair.tokens, i) };
}
