import { report } from "@khung/diagnostics";
import { push, spanAt, type Scanning } from "./scanning.ts";
import { reportNfc } from "./scan-word.ts";
import { K } from "./tokens.ts";
import { forgetAfter, say } from "./problems.ts";

const straight = 34;
const backslash = 92;

/** True for `"` and for the curly double quotes that word processors put in its place. */
export function isQuote(unit: number): boolean {
  return unit === straight || isCurly(unit);
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function isCurly(unit: number): boolean {
  return unit === 0x201c || unit === 0x201d || unit === 0x201e;
}

/** Scans a text at `start`: to its closing quote, else to the end of what can belong to it on the line. */
export function scanText(scan: Scanning, start: number): number {
  const { text } = scan;
  push(scan, K.Text, start);
  const curly = isCurly(text.charCodeAt(start));
  let i = start + 1;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isLineEnd(unit)) break;
    if (unit === backslash && i + 1 < text.length && !isLineEnd(text.charCodeAt(i + 1))) {
      const next = text.charCodeAt(++i);
      if (next !== straight && next !== backslash) reportEscape(scan, i - 1);
    } else if (unit === straight || (curly && isCurly(unit))) {
      if (curly) reportCurly(scan, start, i + 1);
      return reportNfc(scan, start, i + 1);
    }
  }
  return unterminated(scan, start, i);
}

function reportEscape(scan: Scanning, at: number): void {
  const length = (scan.text.codePointAt(at + 1) ?? 0) > 0xffff ? 3 : 2;
  const span = spanAt(scan, at, at + length);
  const title = { vi: "viết `\\\\` cho một dấu gạch ngược", en: "write `\\\\` for one backslash" };
  const edits = [{ span: spanAt(scan, at, at + 1), text: "\\\\" }];
  say(scan.problems, () =>
    report("KH1017", span, { written: scan.text.slice(at, at + length) }, { fixes: [{ title, edits }] }),
  );
}

function reportCurly(scan: Scanning, start: number, end: number): void {
  const span = spanAt(scan, start, end);
  const title = { vi: "dùng dấu nháy thẳng", en: "use straight quotes" };
  const edits = [start, end - 1]
    .filter((at) => scan.text.charCodeAt(at) !== straight)
    .map((at) => ({ span: spanAt(scan, at, at + 1), text: '"' }));
  say(scan.problems, () => report("KH1011", span, {}, { fixes: [{ title, edits }] }));
}

/** A text without end stops before the braces and commas that close its line, so that the blocks around it stay whole. */
function unterminated(scan: Scanning, start: number, limit: number): number {
  let end = limit;
  while (end > start + 1 && /[\s{};,]/.test(scan.text[end - 1] ?? "")) end--;
  forgetAfter(scan.problems, end);
  const span = spanAt(scan, start, end);
  const title = { vi: 'thêm dấu `"`', en: 'add `"`' };
  const curly = scan.text.charCodeAt(start) !== straight;
  const edits = [
    ...(curly ? [{ span: spanAt(scan, start, start + 1), text: '"' }] : []),
    { span: spanAt(scan, end, end), text: endsEscaped(scan.text, start, end) ? '\\"' : '"' },
  ];
  say(scan.problems, () => report("KH1010", span, {}, { fixes: [{ title, edits }] }));
  return reportNfc(scan, start, end);
}

/** Whether the last backslash would escape a quote put behind it. */
function endsEscaped(text: string, start: number, end: number): boolean {
  let first = end;
  while (first > start + 1 && text.charCodeAt(first - 1) === backslash) first--;
  return (end - first) % 2 === 1;
}
