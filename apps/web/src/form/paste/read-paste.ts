/**
 * A range pasted from a spreadsheet onto the threshold table: what each cell says and where it goes. Nothing is changed yet.
 *
 * In: text with tabs and lines, as spreadsheets put it on the clipboard. Out: cells, each sure, blank, to be looked at, or outside.
 */

import type { Language } from "../../i18n/language.ts";
import type { Decimal } from "../number/decimal.ts";
import { readNumber, type ReadNumber } from "../number/read-number.ts";
import type { RowCell } from "../threshold/row-cells.ts";

/** A row of the threshold table onto which something may fall. */
export interface PasteRow {
  readonly key: string;
  readonly ordinal: string;
  readonly title: string;
  readonly cells: readonly RowCell[];
}

/** What a pasted cell comes to. */
export interface PastedCell {
  /** As it was pasted. */
  readonly text: string;
  readonly row: PasteRow;
  readonly cell: RowCell;
  readonly read: ReadNumber;
  /** A number that may go in as it is. */
  readonly value?: Decimal;
}

export interface Pasted {
  /** By row, then by level. */
  readonly cells: readonly (readonly PastedCell[])[];
  readonly good: number;
  readonly blank: number;
  /** Questions, what is no number, and places that take none. */
  readonly look: number;
  /** Cells that fell beside the table. */
  readonly beyond: number;
}

/** Lines and cells of a clipboard text; quoted cells may hold tabs and line breaks. */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) break;
    const [, quoted, bare = "", end] = match;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== "\t") {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push([...row, ""]);
  return rows;
}

/** Lays a pasted range onto rows, its first cell at a level of the first row. */
export function readPaste(text: string, rows: readonly PasteRow[], level: number, language: Language): Pasted {
  const range = readTsv(text);
  // Once a cell shows that points are decimal marks here, a comma before three digits can no longer be trusted.
  const foreign = range.flat().some((each) => {
    const read = readNumber(each, { language, unit: "%" });
    return (read.kind === "number" && read.echo) || (read.kind === "refused" && read.why === "marksSwapped");
  });
  let beyond = 0;
  const cells = range.flatMap((line, i) => {
    const row = rows[i];
    if (!row) {
      beyond += line.length;
      return [];
    }
    const first = row.cells.findIndex((cell) => cell.level.number === level);
    const placed = line.flatMap((each, j): readonly PastedCell[] => {
      const cell = first < 0 ? undefined : row.cells[first + j];
      if (!cell) {
        beyond++;
        return [];
      }
      return [pasted(each, row, cell, language, foreign)];
    });
    return [placed];
  });
  const all = cells.flat();
  const good = all.filter(({ value }) => value !== undefined).length;
  const blank = all.filter(({ read }) => read.kind === "empty").length;
  return { cells, good, blank, look: all.length - good - blank, beyond };
}

function pasted(text: string, row: PasteRow, cell: RowCell, language: Language, foreign: boolean): PastedCell {
  const read = readNumber(text, { language, unit: cell.unit, foreign });
  const takes = takesNumber({ cell });
  const value = read.kind === "number" && takes ? read.value : undefined;
  return { text, row, cell, read, ...(value !== undefined && { value }) };
}

/** Whether a place takes a number from a paste. */
export function takesNumber({ cell }: Pick<PastedCell, "cell">): boolean {
  return !cell.cases && !cell.upper && cell.kind !== "other" && !cell.stale;
}

/** Rows of thresholds as a spreadsheet reads them: plain numbers with the mark of the language, blanks where nothing is asked. */
export function writeTsv(rows: readonly PasteRow[], language: Language, titles = false): string {
  const mark = language === "vi" ? "," : ".";
  return rows
    .map(({ ordinal, title, cells }) => [
      ...(titles ? [ordinal, title] : []),
      ...cells.map(({ value, source }) => (value === undefined ? source : value.replace(".", mark))),
    ])
    .map((line) => line.map((each) => (/[\t\n"]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)).join("\t"))
    .join("\r\n");
}
