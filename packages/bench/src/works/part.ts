import type { Measurement } from "../measure.ts";

/** How much is measured. */
export interface Options {
  /** Fewer rows and rounds: to see that everything works. */
  readonly quick: boolean;
}

/** A part of the measurements, run on its own with `--only NAME`. */
export interface Part {
  readonly name: string;
  run(options: Options): Promise<readonly Measurement[]>;
}
