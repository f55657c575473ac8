/** A stretch of rows to columns, and what has to be known of it before its neighbours are: plain data but for the columns themselves. */

import type { Column, Table } from "@khung/ir";
import { createProblems, type Collected } from "../problems.ts";
import type { MarkEvidence } from "../read-number.ts";
import { NumberCells, type Shares } from "./number-cells.ts";
import type { Piece, PieceOptions } from "./piece.ts";
import { scanRows, type Scanned, type Verdicts } from "./scan-rows.ts";
import { noteText, type TextNotes } from "./text-notes.ts";

/** Rows that were read. Records are counted from 0, from the beginning of the piece. */
export interface ReadPiece {
  readonly table: Table;
  /** By row of the table. */
  readonly recordOf: Int32Array;
  readonly records: number;
  /** Line ends. */
  readonly lines: number;
  /** Rows that hold data but no code. */
  readonly keyless: readonly number[];
  readonly uneven: Scanned["uneven"];
  readonly named: readonly number[];
  /** Codes that are stored as numbers: all or none. */
  readonly numberKeys: number;
  /** What is wrong with cells. */
  readonly problems: Collected;
  /** By input. */
  readonly evidence: Readonly<Record<string, MarkEvidence>>;
  readonly shares: Readonly<Record<string, Shares>>;
  readonly notes: TextNotes | undefined;
  /** Some number cannot be told before the whole file was looked at: the piece has to be read again. */
  readonly isOpen: boolean;
}

/** Reads rows. `twice`: records whose entity had a row before. Errors: throws for a damaged Parquet file. */
export async function readPiece(
  piece: Piece,
  options: PieceOptions,
  twice: readonly number[] = [],
): Promise<ReadPiece> {
  if (piece.kind === "csv") return readCsvPiece(piece.bytes, options, twice);
  const { scanGroup } = await import("./scan-group.ts");
  return finish(scanGroup(piece, options, new Set(twice)), options);
}

function readCsvPiece(bytes: Uint8Array, options: PieceOptions, twice: readonly number[]): ReadPiece {
  const { layout, labels: wantLabels } = options;
  const lines = countOf(bytes, 10);
  const room = Math.max(lines, 1) + (bytes.includes(13) ? countOf(bytes, 13) : 0);
  const scan = (verdicts: Verdicts) => scanRows(bytes, layout, { verdicts, wantLabels, room });
  const first = scan(new Map());
  const verdicts: Verdicts = new Map([
    ...first.uneven.filter(({ isSplit }) => isSplit).map(({ record }) => [record, "void"] as const),
    ...[...first.keyless, ...twice].map((record) => [record, "skip"] as const),
  ]);
  const again = verdicts.size > 0 ? scan(verdicts) : first;
  const { records, keyless, uneven, named } = first;
  return {
    ...finish({ ...again, records, keyless, uneven, named }, options),
    lines,
    notes: noteText(bytes, first.foreign),
  };
}

function countOf(bytes: Uint8Array, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
}

function finish(scanned: Scanned, options: PieceOptions): ReadPiece {
  const { rows, recordOf, entities } = scanned;
  const { layout } = options;
  const problems = createProblems(options.name, options.problemLimit);
  const columns: Record<string, Column> = {};
  const evidence: Record<string, MarkEvidence> = {};
  const shares: Record<string, Shares> = {};
  let isOpen = false;
  for (const column of scanned.columns) {
    const { name } = column.input;
    const refuse: Parameters<typeof column.finish>[2] = (row, fault) =>
      problems.add(fault, { row: recordOf[row]!, column: name, entity: entities[row]! });
    if (column instanceof NumberCells) {
      evidence[name] = column.evidence;
      isOpen ||= column.isOpen && !layout.marks;
      columns[name] = column.finish(rows, layout.marks?.[name] ?? undefined, refuse);
      if (column.form === "share") shares[name] = column.shares;
    } else columns[name] = column.finish(rows, refuse);
  }
  const labels = Object.fromEntries(
    options.labels ? layout.labels.map(({ label }, i) => [label, scanned.labels[i]!]) : [],
  );
  return {
    table: { name: options.name, entities, columns, labels },
    recordOf: recordOf.slice(0, rows),
    records: scanned.records,
    lines: 0,
    keyless: scanned.keyless,
    uneven: scanned.uneven,
    named: [...scanned.named],
    numberKeys: scanned.numberKeys,
    problems: problems.collected(),
    evidence,
    shares,
    notes: scanned.notes,
    isOpen,
  };
}
