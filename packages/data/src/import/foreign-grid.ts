/**
 * The cells of a file that was not made for us: titles above the header, letters of before Unicode, columns with names of their own.
 *
 * Nothing is guessed silently: what is found is handed out to be confirmed, and the file itself is never changed.
 */

import { fold } from "@khung/diagnostics";
import { formatOf, type Format } from "../formats.ts";
import { fromLegacy } from "../legacy/convert.ts";
import { detectLegacy, type DetectedLegacy } from "../legacy/detect.ts";
import type { LegacyEncoding } from "../legacy/tables.ts";
import { createProblems, type Problems } from "../problems.ts";
import { isBlank, rawText, type Grid, type RawCell } from "../raw.ts";
import { readGrid } from "../read-grid.ts";
import { zipEntries } from "../unzip.ts";
import { fontNames, sheetNames } from "./workbook-parts.ts";

/** Which cells, and how their letters are read. */
export interface GridChoices {
  readonly name: string;
  readonly sheet?: string;
  /** Letters are converted from this; absent: they are Unicode. */
  readonly legacy?: LegacyEncoding;
  /** The font shows all letters as capitals. */
  readonly capitals?: boolean;
}

/** Cells and what is known of them. */
export interface ForeignGrid {
  readonly grid: Grid;
  readonly sheets: readonly string[];
  readonly fonts: readonly string[];
  /** Of the cells as the file has them. */
  readonly legacy: DetectedLegacy | undefined;
  /** Signs that mean nothing in the encoding that was chosen. */
  readonly unknown: readonly string[];
  readonly format: Format | undefined;
}

/** Reads the cells of a file. Undefined: `problems` say why. */
export async function foreignGrid(
  bytes: Uint8Array,
  { name, sheet, legacy, capitals = false }: GridChoices,
  problems: Problems,
): Promise<ForeignGrid | undefined> {
  const format = formatOf(bytes, name);
  const entries = format === "xlsx" ? zipEntries(bytes) : undefined;
  const [sheets, fonts] = entries ? [await sheetNames(entries), await fontNames(entries)] : [[], []];
  // Bytes that are no UTF-8 are read as Latin letters, which is how old encodings show.
  const text = format === "xlsx" || format === "parquet" ? undefined : lettersOf(bytes);
  const readable = text === undefined ? bytes : new TextEncoder().encode(text);
  // What reading itself says of letters is said here by what is detected.
  const about = createProblems(name, 1000);
  const grid = await readGrid(readable, { name, ...(sheet !== undefined && { sheet }) }, () => true, about);
  if (!grid) {
    await readGrid(readable, { name, ...(sheet !== undefined && { sheet }) }, () => true, problems);
    return undefined;
  }
  const words = grid.rows.flatMap((row) => row?.filter((cell) => typeof cell === "string") ?? []);
  const found = detectLegacy(words, fonts);
  const unknown = new Set<string>();
  const converted = (cell: RawCell): RawCell => {
    if (typeof cell !== "string" || legacy === undefined) return cell;
    const { text: letters, unknown: signs } = fromLegacy(cell, legacy, capitals);
    for (const sign of signs) unknown.add(sign);
    return letters;
  };
  const rows = legacy === undefined ? grid.rows : grid.rows.map((row) => Array.from(row ?? [], converted));
  return {
    grid: { ...grid, rows, counted: false },
    sheets,
    fonts,
    legacy: found,
    unknown: [...unknown],
    format: typeof format === "string" ? format : undefined,
  };
}

/** The text of a file: UTF-8 or UTF-16 where it is, else every byte as a Latin letter. */
function lettersOf(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff)
    return new TextDecoder(mark === 0xfffe ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}

/** The header among the first rows: the row with the most different words, none of them a number; under titles and merged cells. */
export function headerOf({ rows }: Grid): number {
  const top = rows.slice(0, 20);
  const score = (row: readonly RawCell[] | undefined): number => {
    const texts = (row ?? []).filter((cell) => !isBlank(cell));
    const words = texts.filter((cell) => typeof cell === "string" && !/^[\d.,%\s-]+$/.test(cell));
    return new Set(words.map((word) => fold(rawText(word)))).size - 2 * (texts.length - words.length);
  };
  const scores = top.map(score);
  const best = Math.max(...scores);
  return best < 2
    ? Math.max(
        0,
        top.findIndex((row) => row?.some((cell) => !isBlank(cell))),
      )
    : scores.indexOf(best);
}
