import { report } from "@khung/diagnostics";
import { isOddSpace, toNfc, visible, wordEnd, wordUnits } from "./characters.ts";
import { oddSpaces, push, spanAt, type Scanning, tooLong } from "./scanning.ts";
import { K, keywordTrie, spellings, type TrieNode } from "./tokens.ts";
import { say } from "./problems.ts";

/**
 * Scans a name or a keyword at `start`: the longest keyword wins, a dotted name is never a keyword.
 *
 * A keyword that is a homonym gets the kind of its first form here; context.ts settles it.
 */
export function scanWord(scan: Scanning, start: number): number {
  const { text } = scan;
  const end = wordEnd(text, start);
  const dotted = dottedEnd(text, end);
  if (dotted > end) return name(scan, start, dotted);
  const node = keywordTrie.next.get(toNfc(text.slice(start, end)));
  if (node === undefined) return name(scan, start, end);
  const found = longest(scan, node, end);
  if (found.spelling === 0 || isCall(text, found.spelling, found.end)) return name(scan, start, end);
  push(scan, spellings[found.spelling]?.forms[0]?.kind ?? K.Unknown, start, found.spelling);
  if (found.words > 1) reportOddSpaces(scan, start, found.end);
  return reportNfc(scan, start, found.end);
}

const gap = /(?:\s|\/\/[^\r\n]*)*/uy;

/** Whether a word is the name of a function here, since an opening parenthesis follows it. */
function isCall(text: string, spelling: number, end: number): boolean {
  const [form] = spellings[spelling]?.forms ?? [];
  if (form?.unless === undefined) return false;
  gap.lastIndex = end;
  const skipped = gap.exec(text)?.[0].length ?? 0;
  return text.startsWith(form.unless, end + skipped);
}

/** The longest keyword that goes on from `node`, whose first word ends at `firstEnd`. */
function longest(
  scan: Scanning,
  node: TrieNode,
  firstEnd: number,
): { readonly spelling: number; readonly end: number; readonly words: number } {
  const { text } = scan;
  let best = { spelling: fits(node.spelling, scan.previous) ? node.spelling : 0, end: firstEnd, words: 1 };
  let end = firstEnd;
  let at: TrieNode | undefined = node;
  for (let words = 2; at.next.size > 0; words++) {
    const wordStart = spacesEnd(text, end);
    if (wordStart === end) break;
    end = wordEnd(text, wordStart);
    if (end === wordStart || dottedEnd(text, end) > end) break;
    at = at.next.get(toNfc(text.slice(wordStart, end)));
    if (at === undefined) break;
    if (fits(at.spelling, scan.previous)) best = { spelling: at.spelling, end, words };
  }
  return best;
}

/** Whether a spelling may stand after `previous`; only forms limited by the token before can refuse. */
export function fits(spelling: number, previous: number): boolean {
  const forms = spellings[spelling]?.forms ?? [];
  return forms.some((form) => form.prev === undefined || form.prev.has(previous));
}

function spacesEnd(text: string, start: number): number {
  for (let end = start; ; end++) {
    const unit = text.charCodeAt(end);
    if (unit !== 32 && unit !== 9 && !isOddSpace(unit)) return end;
  }
}

/** The end of a name when segments with dots follow at `start`; else `start`. */
function dottedEnd(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === 46 && wordUnits(text, end + 1) > 0) end = wordEnd(text, end + 1);
  return end;
}

/** How many letters a name may have. */
const longestName = 200;

function name(scan: Scanning, start: number, end: number): number {
  if (end - start > longestName) return tooLong(scan, start, end, "KH1024", longestName);
  push(scan, K.Name, start);
  return reportNfc(scan, start, end);
}

/** Reports a token that is not in NFC; gives its end. */
export function reportNfc(scan: Scanning, start: number, end: number): number {
  const written = scan.text.slice(start, end);
  const nfc = toNfc(written);
  if (nfc !== written) {
    const span = spanAt(scan, start, end);
    const title = { vi: "chuyển sang Unicode dựng sẵn", en: "rewrite in NFC" };
    say(scan.problems, () =>
      report("KH1014", span, { written: visible(nfc) }, { fixes: [{ title, edits: [{ span, text: nfc }] }] }),
    );
  }
  return end;
}

function reportOddSpaces(scan: Scanning, start: number, end: number): void {
  for (let i = start; i < end; i++) if (isOddSpace(scan.text.charCodeAt(i))) i = oddSpaces(scan, i) - 1;
}
