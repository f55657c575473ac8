import { report, type Fix } from "@khung/diagnostics";
import { isDigit, wordEnd, wordUnits } from "./characters.ts";
import { push, spanAt, type Scanning, tooLong } from "./scanning.ts";
import { K } from "./tokens.ts";
import { say } from "./problems.ts";

const datePattern = /\d{4}-\d{2}-\d{2}(?![\p{L}\p{M}\p{Nd}_])/uy;
const commaPattern = /\d+(?:\.\d+)?(?:,(?!\d{4}-\d\d-\d\d)\d+(?:\.\d+)?)+(?![\p{L}\p{M}\p{Nd}_]|\.\d)/uy;

/** How many digits a number may have. */
const longestNumber = 100;

/** Scans a number, a version or a date at `start`; anything else that begins with a digit is one unknown token. */
export function scanNumber(scan: Scanning, start: number): number {
  const { text } = scan;
  datePattern.lastIndex = start;
  if (datePattern.test(text)) {
    push(scan, K.Date, start);
    return datePattern.lastIndex;
  }
  let end = wordEnd(text, start);
  while (text.charCodeAt(end) === 46 && wordUnits(text, end + 1) > 0) end = wordEnd(text, end + 1);
  if (end - start > longestNumber) return tooLong(scan, start, end, "KH1025", longestNumber);
  const written = text.slice(start, end);
  const kind = /^\d+(?:\.\d+)?$/.test(written) ? K.Number : /^\d+\.\d+\.\d+$/.test(written) ? K.Version : K.Unknown;
  if (kind === K.Number && text.charCodeAt(end) === 44 && isDigit(text.charCodeAt(end + 1)))
    return numberWithComma(scan, start, end);
  push(scan, kind, start);
  if (kind === K.Unknown) say(scan.problems, () => report("KH1016", spanAt(scan, start, end), { written }));
  return end;
}

/** `65,5`: read as one number, or as a list where it can be nothing else. */
function numberWithComma(scan: Scanning, start: number, end: number): number {
  const { text } = scan;
  commaPattern.lastIndex = start;
  const isComma = commaPattern.test(text);
  push(scan, K.Number, start);
  if (!isComma) return end;
  const whole = commaPattern.lastIndex;
  const written = text.slice(start, whole);
  const place = /^[ \t]*:/.test(text.slice(whole, whole + 20)) ? "map" : inList(scan) ? "list" : "value";
  say(scan.problems, () =>
    report("KH1012", spanAt(scan, start, whole), { written }, { fixes: commaFixes(scan, start, whole, place) }),
  );
  return place === "value" ? whole : pushList(scan, start, written);
}

/** Adds the rest of a list whose first number was added already. */
function pushList(scan: Scanning, start: number, written: string): number {
  let at = start;
  written.split(",").forEach((part, i) => {
    if (i > 0) {
      push(scan, K[","], at++);
      push(scan, K.Number, at);
    }
    at += part.length;
  });
  return at;
}

/** How many tokens back an open bracket is looked for. */
const nearby = 400;

/** Whether the innermost bracket that is open holds the arguments of a call or the items of a set. */
function inList(scan: Scanning): boolean {
  let depth = 0;
  for (let i = scan.count - 1; i >= Math.max(0, scan.count - nearby); i--) {
    const kind = scan.kinds[i];
    if (kind === K[")"] || kind === K["}"]) depth++;
    else if (kind === K["("] || kind === K["{"]) {
      if (depth-- > 0) continue;
      const before = lastSignificant(scan, i);
      return kind === K["("]
        ? before === K.Name
        : before === K.OF || before === K.ALL || before === K.ANY || before === K.EVERY;
    } else if (kind === K[";"]) return false;
  }
  return false;
}

function lastSignificant(scan: Scanning, index: number): number {
  for (let before = index - 1; before >= 0; before--) {
    const kind = scan.kinds[before] ?? 0;
    if (kind > K.Comment) return kind;
  }
  return 0;
}

/** A number in a map is followed by a colon, so the comma before it parts entries; in a list it may do either. */
type Place = "map" | "list" | "value";

function commaFixes(scan: Scanning, start: number, end: number, place: Place): readonly Fix[] {
  const written = scan.text.slice(start, end);
  const write = (text: string): Fix => ({
    title: { vi: `viết \`${text}\``, en: `write \`${text}\`` },
    edits: [{ span: spanAt(scan, start, end), text }],
  });
  const isDecimal = place !== "map" && /^\d+,\d+$/.test(written);
  const isGrouped = place === "value" && /^\d{1,3}(,\d{3})+$/.test(written);
  return [
    ...(isDecimal ? [write(written.replace(",", "."))] : []),
    ...(isGrouped ? [write(written.split(",").join(""))] : []),
    ...(place === "value" ? [] : [write(written.split(",").join(", "))]),
  ];
}
