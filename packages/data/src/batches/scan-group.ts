/** A group of rows of a Parquet file to columns. Numbers that are stored as such never become text. */

import { cellText } from "../cell-text.ts";
import { readPages } from "../parquet/read-pages.ts";
import { cellReader, type Stored } from "../parquet/stored.ts";
import { compose, rawText, type RawCell } from "../raw.ts";
import { mostPlaces, NumberCells, powers } from "./number-cells.ts";
import type { ParquetPiece, PieceOptions } from "./piece.ts";
import type { Scanned } from "./scan-rows.ts";
import { noteText } from "./text-notes.ts";
import { WordCells } from "./word-cells.ts";

/** Reads a group; the records of `skipped` are no rows of the table. */
export function scanGroup(
  piece: ParquetPiece,
  { layout, labels: wantLabels }: PieceOptions,
  skipped: ReadonlySet<number>,
): Scanned {
  const words: string[] = [];
  const cellsOf = (index: number): ((record: number) => RawCell) => {
    const column = piece.columns[index];
    if (!column) return () => null;
    const { values, missing } = readPages(column.pages);
    const cell = cellReader(column.stored);
    return (record) => {
      if (missing?.[record] === 1) return null;
      const raw = cell(values[record]);
      if (typeof raw !== "string") return raw;
      const text = compose(raw);
      if (/[^\u0000-\u007f]/.test(raw)) words.push(raw.replace(/\s+/g, " "));
      return text;
    };
  };
  const key = cellsOf(layout.key);
  const keyless: number[] = [];
  const recordOf: number[] = [];
  const entities: string[] = [];
  let numberKeys = 0;
  for (let record = 0; record < piece.rows; record++) {
    if (skipped.has(record)) continue;
    const raw = key(record);
    const entity = compose(cellText(rawText(raw)));
    if (entity === "") {
      keyless.push(record);
      continue;
    }
    if (typeof raw === "number" || (typeof raw === "object" && raw?.kind === "exact")) numberKeys++;
    recordOf.push(record);
    entities.push(entity);
  }
  const columns = layout.inputs.map(({ input, index }): NumberCells | WordCells => {
    const column = piece.columns[index];
    if (input.type.kind === "number") {
      const into = new NumberCells(input, input.type, entities.length);
      const fill = column && fillNumbers(into, column.stored);
      const pages = fill && column && readPages(column.pages);
      const cell = pages ? undefined : cellsOf(index);
      const slow = column ? cellReader(column.stored) : () => null;
      for (const [row, record] of recordOf.entries()) {
        into.whole[row] = Number.NaN;
        if (pages && fill) {
          if (pages.missing?.[record] !== 1 && !fill(row, pages.values[record] as number | bigint))
            into.takeOdd(row, slow(pages.values[record]));
        } else if (cell) {
          const raw = cell(record);
          if (raw !== null) into.takeOdd(row, raw);
        }
      }
      return into;
    }
    const into = new WordCells(input, entities.length);
    const cell = cellsOf(index);
    for (const [row, record] of recordOf.entries()) into.codes[row] = into.codeOf(cell(record));
    return into;
  });
  const labels = layout.labels.map(({ index }) => {
    if (!wantLabels) return [];
    const cell = cellsOf(index);
    return recordOf.map((record) => compose(cellText(rawText(cell(record)))) || null);
  });
  // Letters are looked at as in every file; a line of them is a cell.
  const bytes = new TextEncoder().encode(words.join("\n"));
  return {
    rows: entities.length,
    records: piece.rows,
    recordOf: Int32Array.from(recordOf),
    entities,
    columns,
    labels,
    keyless,
    uneven: [],
    numberKeys,
    notes: words.length > 0 ? noteText(bytes, [0, bytes.length]) : undefined,
    named: new Set(),
  };
}

/** Takes one stored number; false when it is none that is plain. */
type Fill = (row: number, value: number | bigint) => boolean;

function fillNumbers(into: NumberCells, stored: Stored): Fill | undefined {
  const isShare = into.form === "share";
  const take = (row: number, value: number, places: number): boolean => {
    const one = powers[places]!;
    if (isShare && (value < 0 || value > 100 * one)) return false;
    if (into.form === "count" && (value < 0 || places > 0)) return false;
    if (isShare) {
      if (value > one) into.over = true;
      else if (value > 0 && value < one && !into.between) into.between = { row, text: String(value / one) };
    }
    into.whole[row] = value;
    into.places[row] = places;
    if (places > into.most) into.most = places;
    return true;
  };
  if (stored.kind === "whole" && stored.signed)
    return (row, value) => Number.isSafeInteger(Number(value)) && take(row, Number(value), 0);
  if (stored.kind !== "double") return undefined;
  return (row, value) => {
    const double = Number(value);
    // A decimal of at most 15 digits that gives this double is the shortest one that does, but for zeros at its end.
    for (let places = 0; places <= mostPlaces; places++) {
      const whole = Math.round(double * powers[places]!);
      if (!(Math.abs(whole) < 1e15)) return false;
      if (whole / powers[places]! === double) return take(row, whole, places);
    }
    return false;
  };
}
