/** A column of booleans, members of a choice or dates of a stretch of rows: each different cell is read once. */

import { packedColumn, type Column, type Input } from "@khung/ir";
import type { Fault } from "../problems.ts";
import type { RawCell } from "../raw.ts";
import { wordReader } from "../read-columns.ts";
import type { ReadCell } from "../read-word.ts";

/** Bytes of a cell that was read before, and its number. */
interface Known {
  readonly bytes: Uint8Array;
  readonly code: number;
}

/** Different cells that are kept in mind; those after them are read one by one. */
const most = 4096;

/** A column of words being read. `codes`: positions in what was read, −1 = missing. */
export class WordCells {
  readonly input: Input;
  readonly codes: Int32Array;
  readonly #read: ReadCell;
  readonly #found: (string | boolean | Fault)[] = [];
  readonly #byText = new Map<string, number>();
  readonly #byBytes = new Map<number, Known[]>();

  constructor(input: Input, rows: number) {
    this.input = input;
    this.codes = new Int32Array(rows);
    this.#read = wordReader(input);
  }

  /** The number of a cell that was read before; `hash` is of its bytes. */
  known(hash: number, bytes: Uint8Array, start: number, end: number): number | undefined {
    for (const { bytes: before, code } of this.#byBytes.get(hash) ?? []) {
      if (before.length !== end - start) continue;
      let i = 0;
      while (i < before.length && before[i] === bytes[start + i]) i++;
      if (i === before.length) return code;
    }
    return undefined;
  }

  /** Keeps the bytes of a cell in mind. */
  remember(hash: number, cell: Uint8Array, code: number): void {
    if (this.#byText.size > most) return;
    const there = this.#byBytes.get(hash) ?? [];
    there.push({ bytes: cell.slice(), code });
    this.#byBytes.set(hash, there);
  }

  /** The number of a cell by what is written in it. */
  codeOf(raw: RawCell): number {
    const key = `${typeof raw} ${typeof raw === "object" ? JSON.stringify(raw) : String(raw)}`;
    const before = this.#byText.get(key);
    if (before !== undefined) return before;
    const cell = this.#read(raw);
    const isWord = typeof cell === "string" || typeof cell === "boolean" || (cell !== null && "code" in cell);
    const code = isWord ? this.#found.push(cell) - 1 : -1;
    if (this.#byText.size <= most) this.#byText.set(key, code);
    return code;
  }

  /** The column for the first `rows` rows; what cannot be read is given to `refuse` and missing. */
  finish(rows: number, refuse: (row: number, fault: Fault) => void): Column {
    const words: string[] = [];
    const positions = new Map<string, number>();
    const codes = this.#found.map((cell) => {
      if (typeof cell === "boolean") return cell ? 1 : 0;
      if (typeof cell !== "string") return -1;
      const before = positions.get(cell);
      if (before !== undefined) return before;
      positions.set(cell, words.length);
      return words.push(cell) - 1;
    });
    const isTruth = this.input.type.kind === "boolean";
    const into = isTruth ? new Uint8Array(rows) : new Int32Array(rows);
    const missing = isTruth ? 2 : -1;
    for (let row = 0; row < rows; row++) {
      const at = this.codes[row]!;
      const code = at < 0 ? -1 : codes[at]!;
      into[row] = code < 0 ? missing : code;
      if (at >= 0 && code < 0) refuse(row, this.#found[at] as Fault);
    }
    return packedColumn(
      into instanceof Uint8Array ? { kind: "truth", codes: into } : { kind: "word", codes: into, words },
    );
  }
}
