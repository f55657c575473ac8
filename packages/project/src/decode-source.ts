import { report, type Diagnostic, type Source } from "@khung/diagnostics";

/** Bytes as a source text. A byte order mark is left out and said; anything but UTF-8 is an error. */
export function decodeSource(
  file: string,
  bytes: Uint8Array,
): { readonly source?: Source; readonly diagnostics: readonly Diagnostic[] } {
  const span = { file, start: 0, end: 0 };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith("\ufeff")) return { source: { file, text }, diagnostics: [] };
    return { source: { file, text: text.slice(1) }, diagnostics: [report("KH6006", span, { path: file })] };
  } catch {
    return { diagnostics: [report("KH6004", span, { path: file, line: firstBadLine(bytes) })] };
  }
}

/** Encoding what was decoded gives the same bytes up to the first that is no UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const at = bytes.findIndex((byte, i) => byte !== again[i]);
  return bytes.subarray(0, at < 0 ? bytes.length : at).reduce((line, byte) => (byte === 10 ? line + 1 : line), 1);
}
