/** What migrating takes, and what it comes to. */

import type { Diagnostic } from "@khung/diagnostics";
import { fromInteger, subtract, type IsoDate, type Rational, type Table } from "@khung/ir";
import type { Vector } from "@khung/simulation";
import type { Comparison } from "../compare.ts";
import type { Player } from "./entity-game.ts";

/** Data of a day, read for each version: each with the columns of both. */
export interface DataOf {
  readonly before: Table;
  readonly after: Table;
}

export interface MigrateOptions {
  readonly asOf: IsoDate;
  /** Whether the rules' part is split between the changes. */
  readonly by?: "change";
  /** Of samples; 1 unless said. */
  readonly seed?: number;
  /** Orders that are sampled for an entity to which more than 12 changes matter; 400. */
  readonly orders?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What plays a part. */
export type Factor = "rules" | "data" | "mergers";

/** One entity that moves. */
export interface Mover {
  readonly entity: string;
  /** What it became, where that is another or others. */
  readonly becomes?: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Criteria not met at the levels between: after, for who falls; before, for who rises. */
  readonly because: readonly string[];
}

/** The part of some changes in the change of each level's count. */
export interface ChangePart {
  readonly changes: Player;
  readonly part: Vector;
  /** Only where samples were taken. */
  readonly standardError?: readonly number[];
}

/** What migrating comes to. Vectors: level 0 first. */
export interface Migration {
  readonly comparison: Comparison;
  readonly asOf: IsoDate;
  /** Counts of the entities that are followed. */
  readonly before: Vector;
  readonly after: Vector;
  /** Rows: level before; columns: level after; old entities, those that were split by their shares. */
  readonly transitions: readonly Vector[];
  readonly movers: readonly Mover[];
  /** Entities that are in one data set only, or whose way nobody said: in no count. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  readonly factors: Readonly<Partial<Record<Factor, Vector>>>;
  /** Only when asked for. */
  readonly changes?: readonly ChangePart[];
  /** Entities to which so many changes matter that orders were sampled. */
  readonly sampled: number;
  readonly seed: number;
  readonly problems: readonly Diagnostic[];
}

/** A population whose members may stand for several. */
export interface Population {
  readonly data: DataOf;
  /** By row. */
  readonly weights: readonly Rational[];
}

/** The change of each level's count. */
export function changeOf({ before, after }: Pick<Migration, "before" | "after">): Vector {
  return after.map((each, i) => subtract(each, before[i] ?? fromInteger(0)));
}
