/** A stretch of rows that all kernels work on before the next: its registers stay in the processor's cache. */

/** Rows of a block; the length of every register. */
export const blockRows = 1024;

/** The rows `from` to `from + length` of a table. `stamp` is another for every block of every run. */
export interface Block {
  readonly from: number;
  readonly length: number;
  readonly stamp: number;
  /** By row of the table: 1 = only the reference interpreter can decide this row exactly. */
  readonly undecided: Uint8Array;
  /** By row of the table: 1 = some input is missing. */
  readonly incomplete: Uint8Array;
}

/** Something computed block by block, once a block however many ask. */
export class Register {
  #stamp = -1;
  readonly #compute: (block: Block) => void;

  constructor(compute: (block: Block) => void) {
    this.#compute = compute;
  }

  /** Makes the registers hold this block. */
  fill(block: Block): void {
    if (this.#stamp === block.stamp) return;
    this.#stamp = block.stamp;
    this.#compute(block);
  }
}
