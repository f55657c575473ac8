/** Names in a workbook: of its sheets, and of the fonts that its cells are shown in. */

import type { ZipEntry } from "../unzip.ts";

/** In their order. */
export function sheetNames(entries: readonly ZipEntry[]): Promise<readonly string[]> {
  return attributes(entries, "xl/workbook.xml", /<sheet\b[^>]*?\bname="([^"]*)"/g);
}

/** Each once. */
export async function fontNames(entries: readonly ZipEntry[]): Promise<readonly string[]> {
  return [...new Set(await attributes(entries, "xl/styles.xml", /<(?:name|rFont)\b[^>]*?\bval="([^"]*)"/g))];
}

async function attributes(entries: readonly ZipEntry[], name: string, pattern: RegExp): Promise<readonly string[]> {
  const text = await entries.find((entry) => entry.name === name)?.text();
  return Array.from((text ?? "").matchAll(pattern), ([, value = ""]) => unescaped(value));
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&");
}
