/** Why one entity has its level, with what the page needs to put it into words. */

import type { Explanation } from "@khung/evaluator";
import type { Title, Type } from "@khung/ir";

/** An input as people know it. */
export interface InputName {
  readonly title: Title;
  /** `hồ sơ`. */
  readonly unitName?: string;
  readonly type: Type;
}

/** How a criterion measures. */
export interface Measurement {
  readonly type: Type;
  /** One thing divided by another: both are shown. */
  readonly ratio: boolean;
}

export interface Why {
  readonly explanation: Explanation;
  /** By name. */
  readonly inputs: Readonly<Record<string, InputName>>;
  /** Titles of groups, by name. */
  readonly groups: Readonly<Record<string, Title>>;
  /** By code; absent without a measure. */
  readonly measures: Readonly<Record<string, Measurement>>;
}
