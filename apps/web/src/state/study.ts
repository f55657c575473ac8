/** The results of one version of a text, small enough to send: a few numbers an entity. */

import type { IsoDate, Title } from "@khung/ir";
import type { LevelName, Levels } from "./distribution.ts";
import type { Standings } from "./standings.ts";

/** What the head of the page says of a framework. */
export interface FrameworkHead {
  readonly id: string;
  readonly version: string;
  readonly title: Title;
  readonly decision?: string;
  readonly effectiveFrom?: IsoDate;
  readonly criteria: number;
}

export interface Study {
  /** Of the text. */
  readonly version: number;
  readonly framework: FrameworkHead;
  readonly asOf: IsoDate;
  /** 1, 2, 3, … */
  readonly names: readonly LevelName[];
  readonly levels: Levels;
  /** Levels reached under the original text; absent when it has errors. */
  readonly original?: Uint8Array;
  readonly standings: Standings;
  /** The tier below that the framework asks about: its framework, and how many of its entities were given; 0: their data are missing. */
  readonly below?: { readonly id: string; readonly version: string; readonly entities: number };
  readonly milliseconds: { readonly compile: number; readonly evaluate: number };
}
