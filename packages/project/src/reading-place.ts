import type { Readable } from "node:stream";

/** Where names of files are read from, and what `-` is. */
export interface ReadingPlace {
  readonly cwd: string;
  readonly stdin: Readable;
}

/** The name that standard input has in diagnostics. */
export const stdinName = "<stdin>";
