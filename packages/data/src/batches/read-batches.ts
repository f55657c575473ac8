/**
 * A large file as tables of some rows each, one after another: the same cells and the same problems as `readTable` has of the whole.
 *
 * Memory  a batch or a few, the code of every entity (two batches may not hold the same one), and at most as many problems as are listed.
 *         A batch of a Parquet file is one of its groups of rows
 * Refuses other formats than CSV and Parquet, and UTF-16 (KH5083); CSV rows whose quotation marks cannot be followed (KH5084, where
 *         reading stops). It has no digest: that of `readTable` needs all rows in order
 */

import type { Diagnostic } from "@khung/diagnostics";
import type { Table } from "@khung/ir";
import type { ByteSource } from "../byte-source.ts";
import { formatOf } from "../formats.ts";
import { labelOf } from "../label-columns.ts";
import { createProblems, excerpt, fault, type Collected, type Problems } from "../problems.ts";
import type { ReadOptions } from "../read-table.ts";
import { csvStart, type CsvStart } from "./csv-layout.ts";
import { csvPieces, type Broken } from "./csv-pieces.ts";
import { MergedPieces } from "./merge-pieces.ts";
import { parquetStart } from "./parquet-pieces.ts";
import type { Piece, PieceOptions } from "./piece.ts";
import { readPiece, type ReadPiece } from "./read-piece.ts";
import { noteText } from "./text-notes.ts";

/** How to read a file in batches. */
export interface BatchOptions extends Omit<ReadOptions, "sheet" | "maxBytes"> {
  /** Bytes of a CSV file that are read at once; 4 MB when not said. */
  readonly batchBytes?: number;
  /** The largest group of rows of a Parquet file, unpacked; 1 GB when not said. */
  readonly maxBytes?: number;
  /** Whether labels are read. */
  readonly withLabels?: boolean;
  readonly signal?: AbortSignal;
}

/** What is known when all was read. */
export interface BatchSummary {
  /** As `readTable` has them. */
  readonly problems: readonly Diagnostic[];
  /** How many rows of the file hold data, read or not. */
  readonly rows: number;
  /** Not all of the file was read: the problems say why. */
  readonly isCut: boolean;
}

/** Reads pieces, here or elsewhere: `ahead` at a time. */
export interface PieceWork<T> {
  readonly ahead: number;
  /** Reads a piece and makes something of its table. */
  run(piece: Piece, options: PieceOptions, twice: readonly number[]): Promise<Worked<T>>;
}

/** A piece that was read, what was made of it, and what that found wrong: rows of `found` count from the beginning of the piece. */
export interface Worked<T> {
  readonly read: ReadPiece;
  readonly made: T;
  readonly found?: Collected;
}

/** What was made of a batch, and its rows as the file knows them. */
export interface Made<T> {
  readonly made: T;
  readonly read: ReadPiece;
  readonly rowNumbers: readonly number[];
  /** How far the file was read, from 0 to 1. */
  readonly share: number;
}

/** Reads a file in batches, in its order. */
export async function* readBatches(source: ByteSource, options: BatchOptions): AsyncGenerator<Table, BatchSummary> {
  const here: PieceWork<undefined> = {
    ahead: 1,
    run: async (...piece) => ({ read: await readPiece(...piece), made: undefined }),
  };
  const batches = workBatches(source, options, here);
  for (;;) {
    const next = await batches.next();
    if (next.done) return next.value;
    const { read, rowNumbers } = next.value;
    yield { ...read.table, rowNumbers };
  }
}

/** Reads a file in batches and makes something of each, maybe on other threads; what was made comes in the order of the file. */
export async function* workBatches<T>(
  source: ByteSource,
  options: BatchOptions,
  work: PieceWork<T>,
): AsyncGenerator<Made<T>, BatchSummary> {
  const { name, problemLimit = 1000, signal } = options;
  const problems = createProblems(name, problemLimit);
  const file = await openPieces(source, options, problems);
  if (!file) return { problems: problems.list(), rows: 0, isCut: true };
  let { layout } = file.start;
  const merged = new MergedPieces(file.start, file.lines, problems);
  for (const notes of file.notes) merged.note(notes);
  const run = (piece: Piece, twice: readonly number[] = []) =>
    work.run(piece, { layout, name, problemLimit, labels: options.withLabels ?? false }, twice);
  const waiting: { readonly piece: Piece; readonly share: number; readonly result: ReturnType<typeof run> }[] = [];
  const pieces = file.pieces(signal);
  let broken: Broken | undefined;
  let isOver = false;
  try {
    for (;;) {
      while (!isOver && waiting.length < work.ahead) {
        signal?.throwIfAborted();
        const next = await pieces.next();
        if (next.done) {
          broken = next.value;
          isOver = true;
          break;
        }
        const result = run(next.value.piece);
        // Whoever waits for it hears of it; nobody else has to.
        result.catch(() => undefined);
        waiting.push({ ...next.value, result });
      }
      const first = waiting.shift();
      if (!first) break;
      let { read, made, found } = await first.result;
      let twice: { readonly record: number; readonly entity: string }[] = [];
      for (let again = merged.objection(read); again; again = merged.objection(read)) {
        if (again === "marks") {
          layout = { ...layout, marks: await marksOf(source, options) };
          ({ read, made, found } = await run(
            first.piece,
            twice.map(({ record }) => record),
          ));
        } else {
          twice = [...twice, ...again];
          ({ read, made, found } = await run(
            first.piece,
            twice.map(({ record }) => record),
          ));
        }
      }
      const rowNumbers = merged.take(read, twice, found);
      yield { made, read, rowNumbers, share: first.share };
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Error && error.name === "DamagedParquet")) throw error;
    problems.add(fault("KH5080", {}));
    return { problems: problems.list(), rows: merged.rows, isCut: true };
  } finally {
    await pieces.return(undefined);
    await Promise.allSettled(waiting.map(({ result }) => result));
  }
  if (broken) merged.stop(broken.record);
  merged.finish();
  return { problems: problems.list(), rows: merged.rows, isCut: broken !== undefined };
}

/** The decimal marks of all columns: the whole file is read for them. */
async function marksOf(source: ByteSource, options: BatchOptions) {
  const problems = createProblems(options.name, 0);
  const file = await openPieces(source, options, problems);
  if (!file) return {};
  const { layout } = file.start;
  // With marks, whatever they are, no number is open; which marks there are shows all the same.
  const sure: PieceOptions = { layout: { ...layout, marks: {} }, name: options.name, problemLimit: 0, labels: false };
  const merged = new MergedPieces(file.start, 0, problems);
  for await (const { piece } of file.pieces(options.signal)) {
    let read = await readPiece(piece, sure);
    const again = merged.objection(read);
    const twice = again && again !== "marks" ? again : [];
    if (twice.length > 0)
      read = await readPiece(
        piece,
        sure,
        twice.map(({ record }) => record),
      );
    merged.take(read, twice);
  }
  return merged.marks();
}

interface OpenFile {
  readonly start: CsvStart;
  /** Lines before the first row, and what is wrong with their letters. */
  readonly lines: number;
  readonly notes: readonly NonNullable<ReturnType<typeof noteText>>[];
  pieces(signal?: AbortSignal): AsyncGenerator<{ readonly piece: Piece; readonly share: number }, Broken | undefined>;
}

const headBytes = 2 ** 18;

/** Opens a file. Errors: undefined after the reason was said. */
async function openPieces(
  source: ByteSource,
  options: BatchOptions,
  problems: Problems,
): Promise<OpenFile | undefined> {
  const { name, module, key = "entity", labels = [], decimal, batchBytes = 2 ** 22, maxBytes = 2 ** 30 } = options;
  const names = new Set([key, ...module.inputs.map((input) => input.name)]);
  const isName = (header: string): boolean => names.has(header.trim()) || labelOf(header.trim(), labels) !== undefined;
  const told = decimal && Object.fromEntries(module.inputs.map((input) => [input.name, decimal]));
  const withMarks = (start: CsvStart): CsvStart =>
    told ? { ...start, layout: { ...start.layout, marks: told } } : start;
  const refuse = (format: string): undefined => {
    problems.add(fault("KH5083", { format: excerpt(format) }));
    return undefined;
  };
  const find = { isName, inputs: module.inputs, key, labels };
  const isWhole = source.byteLength <= headBytes;
  const head = new Uint8Array(await source.slice(0, Math.min(headBytes, source.byteLength)));
  const format = formatOf(head, name, options.format);
  if (typeof format === "object") {
    problems.add(fault("KH5020", { format: excerpt(format.unsupported) }));
    return undefined;
  }
  if (format === "parquet") {
    const found = await parquetStart(source, find, maxBytes, problems);
    return found && { start: withMarks(found.start), lines: 0, notes: [], pieces: found.pieces };
  }
  if (format !== "csv") return refuse(format);
  const mark = ((head[0] ?? 0) << 8) | (head[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) return refuse("UTF-16");
  const start = csvStart(head, isWhole, find, problems);
  if (!start) return undefined;
  const { delimiter } = start.layout;
  if (delimiter > 127) return refuse(`sep=${String.fromCodePoint(delimiter)}`);
  const lines: number[] = [0];
  for (let at = head.indexOf(10); at >= 0 && at < start.offset; at = head.indexOf(10, at + 1)) lines.push(at + 1);
  const foreign = lines.flatMap((from, i) => {
    const end = Math.min(start.offset, (lines[i + 1] ?? start.offset + 1) - 1);
    return head.subarray(from, end).some((byte) => byte > 127) ? [from, end] : [];
  });
  const before = head.subarray(0, start.offset);
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const notes = noteText(before, foreign[0] === 0 ? [bom, ...foreign.slice(1)] : foreign);
  return {
    start: withMarks(start),
    lines: lines.filter((from) => from > 0 && from <= start.offset).length,
    notes: notes ? [notes] : [],
    pieces: (signal) => csvPieces(source, start, { batchBytes, ...(signal && { signal }) }),
  };
}
