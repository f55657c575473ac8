/** A framework whole, or what overlays made of it. */

import type { Delegation } from "../delegation.ts";
import type { AssessedPeriod, IsoDate, MergePolicy, Origin, Title } from "./base.ts";
import type { Claim } from "./claims.ts";
import type { Criterion, Group, Mean } from "./criteria.ts";
import type { Aggregate, Expr } from "./expressions.ts";
import type { Classification, Definition, Ensure, Input } from "./inputs.ts";
import type { Change, Layer } from "./layers.ts";

/** One framework, whole. */
export interface Module {
  readonly irVersion: number;
  readonly id: string;
  readonly version: string;
  readonly title: Title;
  readonly issuer?: string;
  readonly decision?: { readonly number: string; readonly dated?: IsoDate };
  readonly effective?: { readonly from: IsoDate; readonly to?: IsoDate };
  readonly replaces: readonly { readonly id: string; readonly version?: string }[];
  readonly tier?: string;
  /** Absent = not said: what the inputs do not say themselves is missing for a merged entity. */
  readonly merged?: MergePolicy;
  /** Published decisions that depart from the rules; at most one an entity. Absent = none. */
  readonly exceptions?: readonly PublishedException[];
  /** The tier below, and the framework by which it is assessed. */
  readonly children?: { readonly name: string; readonly id: string; readonly version: string };
  /** The period that the data are of. */
  readonly period?: AssessedPeriod;
  readonly basis: readonly string[];
  readonly notes: readonly string[];
  readonly cumulative: boolean;
  readonly levels: readonly Level[];
  readonly inputs: readonly Input[];
  readonly ensures: readonly Ensure[];
  readonly parameters: readonly Definition[];
  readonly lets: readonly Definition[];
  readonly classifications: readonly Classification[];
  /** Depth-first, in source order. */
  readonly groups: readonly Group[];
  /** Depth-first, in source order. */
  readonly criteria: readonly Criterion[];
  readonly outcomes: readonly Outcome[];
  readonly reports: readonly Report[];
  /** How the parts of the index come together at the top; absent in a framework without an index. */
  readonly index?: Mean;
  /** Entities are ranked by their exact score; equal scores share a rank. */
  readonly rank?: { readonly ties: "competition" | "dense" };
  /** Absent when nothing is claimed. */
  readonly claims?: readonly Claim[];
  /** What layers above may change; of a merged module, what its uppermost layer passes on. Absent: nothing. */
  readonly delegations?: readonly Delegation[];
  readonly origin: Origin;
  /** Only of merged modules: what it was put together from, and everything that was changed, in order. */
  readonly layers?: readonly Layer[];
  readonly history?: readonly Change[];
}

/** A recognised level that departs from the rules: data with a reason, listed in every result. */
export interface PublishedException {
  /** Official code. */
  readonly entity: string;
  /** 0 = none. */
  readonly level: number;
  readonly decision: string;
  readonly reason: string;
  readonly origin: Origin;
}

/** Invariant: `number` is 1, 2, 3, … in order. */
export interface Level {
  readonly number: number;
  readonly id: string;
  readonly title: Title;
  /** Absent = every criterion that states a requirement at this level is met. */
  readonly rule?: Expr;
  readonly origin: Origin;
  readonly history?: readonly Change[];
}

/** A named result beside the ladder. */
export interface Outcome {
  readonly name: string;
  readonly title?: Title;
  readonly condition: Expr;
  readonly origin: Origin;
}

/** A named figure of a population; `by` = a classification or a choice input. */
export interface Report {
  readonly name: string;
  readonly title?: Title;
  readonly statistic: Aggregate;
  readonly value?: Expr;
  readonly where?: Expr;
  readonly by?: string;
  readonly origin: Origin;
}
