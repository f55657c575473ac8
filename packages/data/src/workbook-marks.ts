/**
 * What the reader of workbooks does not tell: which cells hold the error of a formula, and which are shown as a per cent
 * (65.5 % is stored as 0.655). Read from the sheet's own XML.
 */

import type { ZipEntry } from "./unzip.ts";

/** By `row,column`, both from 0. */
export interface WorkbookMarks {
  readonly errors: ReadonlyMap<string, string>;
  readonly percents: ReadonlySet<string>;
}

const builtinPercents = new Set(["9", "10"]);

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value
    ? (value[1] ?? value[2] ?? "").replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity] ?? "")
    : undefined;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function tags(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, "g"))].map((match) => match[1] ?? "");
}

/** Whether a number format shows a per cent: `%` outside of quoted and escaped text. */
function isPercentFormat(code: string): boolean {
  return code.replace(/\\.|"[^"]*"|\[[^\]]*\]/g, "").includes("%");
}

/** The indexes of the cell styles that show a per cent. */
function percentStyles(styles: string): ReadonlySet<string> {
  const formats = new Set(builtinPercents);
  for (const tag of tags(styles, "numFmt")) {
    const id = attribute(tag, "numFmtId");
    if (id !== undefined && isPercentFormat(attribute(tag, "formatCode") ?? "")) formats.add(id);
  }
  const cells = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles)?.[1] ?? "";
  return new Set(
    tags(cells, "xf").flatMap((tag, i) => (formats.has(attribute(tag, "numFmtId") ?? "") ? [String(i)] : [])),
  );
}

/** `C7` → `6,2`. */
function place(reference: string): string | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  const column = Array.from(match[1] ?? "").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return `${Number(match[2]) - 1},${column - 1}`;
}

/** The path of a sheet inside the archive; undefined when there is no such sheet. */
async function sheetPath(
  entries: ReadonlyMap<string, ZipEntry>,
  sheet: string | undefined,
): Promise<string | undefined> {
  const workbook = (await entries.get("xl/workbook.xml")?.text()) ?? "";
  const relations = (await entries.get("xl/_rels/workbook.xml.rels")?.text()) ?? "";
  const found = tags(workbook, "sheet").find((tag) => sheet === undefined || attribute(tag, "name") === sheet);
  const id = found && /\s\w+:id\s*=\s*"([^"]*)"/.exec(found)?.[1];
  const target = tags(relations, "Relationship").find((tag) => attribute(tag, "Id") === id);
  const path = target && attribute(target, "Target");
  return path?.startsWith("/") ? path.slice(1) : path && `xl/${path}`;
}

/** The marks of one sheet; undefined when it cannot be found. */
export async function readMarks(
  files: readonly ZipEntry[],
  sheet: string | undefined,
): Promise<WorkbookMarks | undefined> {
  const entries = new Map(files.map((entry) => [entry.name, entry]));
  const path = await sheetPath(entries, sheet);
  const xml = path === undefined ? undefined : await entries.get(path)?.text();
  if (xml === undefined) return undefined;
  const percentStyle = percentStyles((await entries.get("xl/styles.xml")?.text()) ?? "");
  const errors = new Map<string, string>();
  const percents = new Set<string>();
  for (const match of xml.matchAll(/<(?:\w+:)?c\s([^>]*)>/g)) {
    const tag = ` ${match[1] ?? ""}`;
    const isError = /\st\s*=\s*["']e["']/.test(tag);
    if (!isError && !percentStyle.has(/\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? "")) continue;
    const at = place(attribute(tag, "r") ?? "");
    if (at === undefined) continue;
    if (!isError) percents.add(at);
    else errors.set(at, /<(?:\w+:)?v>([^<]*)</.exec(xml.slice(match.index, match.index + 2000))?.[1] ?? "#N/A");
  }
  return { errors, percents };
}
