/** Pieces of a file, read one by one and maybe on other threads, put together again: codes that come twice, rows by their number in the file, and what is to be said of columns as a whole. */

import { decidedMark, type MarkEvidence } from "../read-number.ts";
import { excerpt, fault, type Collected, type Fault, type Problems, type Spot } from "../problems.ts";
import type { Mark } from "../number-text.ts";
import { sayMark, shareText } from "../read-columns.ts";
import type { CsvStart } from "./csv-layout.ts";
import type { Shares } from "./number-cells.ts";
import type { ReadPiece } from "./read-piece.ts";
import { TextWatch, type TextNotes } from "./text-notes.ts";

/** Why a piece has to be read again: rows whose entity came before, or numbers that need the marks of the whole file. */
export type Again = readonly { readonly record: number; readonly entity: string }[] | "marks";

/**
 * Takes pieces in the order of the file.
 *
 * Memory  the code of every entity, with its row
 */
export class MergedPieces {
  readonly #problems: Problems;
  readonly #start: CsvStart;
  readonly #rowOf = new Map<string, number>();
  readonly #evidence = new Map<string, MarkEvidence>();
  readonly #shares = new Map<string, Shares>();
  readonly #named = new Set<number>();
  readonly #text = new TextWatch();
  #nextRow: number;
  #nextLine: number;
  #isCut = false;
  #numberKeys = 0;
  #firstNumberKey: { readonly entity: string; readonly row: number } | undefined;
  /** Rows that hold data, read or not. */
  rows = 0;

  constructor(start: CsvStart, lines: number, problems: Problems) {
    this.#start = start;
    this.#problems = problems;
    this.#nextRow = start.firstRow;
    this.#nextLine = lines + 1;
  }

  /** Takes notes of what stands before the rows. */
  note(notes: TextNotes): void {
    this.#text.add(notes, 1);
  }

  /** Why the next piece has to be read again; undefined when it need not. */
  objection({ table, recordOf, isOpen }: ReadPiece): Again | undefined {
    if (isOpen) return "marks";
    const twice: { record: number; entity: string }[] = [];
    for (const [at, entity] of table.entities.entries()) {
      const row = this.#nextRow + recordOf[at]!;
      const first = this.#rowOf.get(entity);
      if (first === undefined) this.#rowOf.set(entity, row);
      else if (first !== row) twice.push({ record: recordOf[at]!, entity });
    }
    return twice.length > 0 ? twice : undefined;
  }

  /**
   * Takes a piece; `twice`: the rows that were left out. Gives the numbers of its rows.
   *
   * Invariant  no objection to it is left
   */
  take(
    read: ReadPiece,
    twice: readonly { readonly record: number; readonly entity: string }[],
    found?: Collected,
  ): readonly number[] {
    const row = (record: number): number => this.#nextRow + record;
    const { keyName: column } = this.#start.layout;
    const said: { readonly record: number; readonly found: Fault; readonly spot: Spot }[] = [];
    for (const { record, fields, isSplit, entity } of read.uneven) {
      const found = fault(isSplit ? "KH5030" : "KH5031", { fields, expected: this.#start.layout.width });
      said.push({ record, found, spot: { row: row(record), ...(entity !== "" && { entity }) } });
    }
    for (const record of read.keyless)
      said.push({ record, found: fault("KH5007", {}), spot: { row: row(record), column } });
    for (const { record, entity } of twice) {
      const first = this.#rowOf.get(entity) ?? 0;
      const found = fault("KH5008", { entity: excerpt(entity), first });
      said.push({ record, found, spot: { row: row(record), column, entity } });
    }
    for (const { found, spot } of said.toSorted((a, b) => a.record - b.record)) this.#problems.add(found, spot);
    this.#problems.absorb(read.problems, this.#nextRow);
    if (found) this.#problems.absorb(found, this.#nextRow);
    for (const [name, { comma, point }] of Object.entries(read.evidence)) {
      this.#evidence.set(name, {
        ...(comma !== undefined && { comma }),
        ...(point !== undefined && { point }),
        ...this.#evidence.get(name),
      });
    }
    for (const [name, shares] of Object.entries(read.shares)) {
      const before = this.#shares.get(name);
      this.#shares.set(name, { ...shares, ...before, over: shares.over || before?.over === true });
    }
    this.#numberKeys += read.numberKeys;
    const first = read.numberKeys > 0 ? read.table.entities[0] : undefined;
    if (first !== undefined) this.#firstNumberKey ??= { entity: first, row: row(read.recordOf[0] ?? 0) };
    for (const index of read.named) this.#named.add(index);
    this.#text.add(read.notes, this.#nextLine);
    const rowNumbers = Array.from(read.recordOf, row);
    this.rows += read.table.entities.length + read.keyless.length + twice.length;
    this.#nextRow += read.records;
    this.#nextLine += read.lines;
    return rowNumbers;
  }

  /** The decimal mark of every numeric column, as far as the pieces show it. */
  marks(): Readonly<Record<string, Mark | null>> {
    const marks = new Set([...this.#evidence.values()].flatMap((each) => decidedMark(each) ?? []));
    const ofFile = marks.size === 1 ? [...marks][0] : undefined;
    return Object.fromEntries(
      [...this.#evidence].map(([name, evidence]) => {
        const isMixed = evidence.comma !== undefined && evidence.point !== undefined;
        return [name, isMixed ? null : (decidedMark(evidence) ?? ofFile ?? null)];
      }),
    );
  }

  /** Says that reading stopped at a row whose quotation marks cannot be followed. */
  stop(record: number): void {
    this.#isCut = true;
    const row = this.#nextRow + record;
    this.#problems.add(fault("KH5084", { row }), { row });
  }

  /** Says what can be said only when all pieces were taken. */
  finish(): void {
    const { layout, header } = this.#start;
    const place = header > 0 ? { row: header } : {};
    this.#text.report(this.#problems);
    for (const index of this.#named)
      this.#problems.add(fault("KH5005", { position: index + 1 }), { ...place, column: String(index + 1) });
    if (this.#firstNumberKey) {
      const { entity, row } = this.#firstNumberKey;
      const numbers = fault("KH5009", { count: this.#numberKeys, entity: excerpt(entity) });
      this.#problems.add(numbers, { row, column: layout.keyName, entity });
    }
    if (this.rows === 0 && !this.#isCut) this.#problems.add(fault("KH5010", {}));
    let said = false;
    for (const { input } of layout.inputs) {
      said = sayMark(this.#evidence.get(input.name) ?? {}, { ...place, column: input.name }, said, this.#problems);
      const { over, between } = this.#shares.get(input.name) ?? { over: true };
      if (over || between === undefined) continue;
      const value = between.trim();
      const found = fault("KH5054", { value: excerpt(value), share: shareText(value) });
      this.#problems.add(found, { column: input.name });
    }
  }
}
