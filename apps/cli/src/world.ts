import type { Readable } from "node:stream";

/** Somewhere to write. `write` is done when the text has left, so that nothing is lost or piled up in memory. */
export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  write(text: string): Promise<void>;
}

/** Everything that a command touches beside files: tests bring their own. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly out: Output;
  readonly err: Output;
  /** The date here, `YYYY-MM-DD`. The clock is read nowhere else. */
  today(): string;
  /** Milliseconds since some moment. */
  now(): number;
  /** Calls once when Ctrl-C is pressed, instead of ending the process; until released. A second Ctrl-C ends it. */
  onInterrupt(stop: () => void): () => void;
}
