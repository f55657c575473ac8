/** What a framework says of itself, and its policies. */

import type { BaseRef, DateLiteral, LevelRef, Name, Node, TextLiteral, Version } from "./node.ts";

export interface Issuer extends Node {
  readonly kind: "issuer";
  readonly name: TextLiteral;
}

export interface Decision extends Node {
  readonly kind: "decision";
  readonly number: TextLiteral;
  readonly dated?: DateLiteral;
}

export interface Effective extends Node {
  readonly kind: "effective";
  readonly from: DateLiteral;
  readonly to?: DateLiteral;
}

export interface Replaces extends Node {
  readonly kind: "replaces";
  readonly id: Name;
  readonly version?: Version;
}

export interface Tier extends Node {
  readonly kind: "tier";
  readonly name: Name;
}

/** What a missing value means for a criterion. */
export interface MissingPolicy extends Node {
  readonly kind: "missingPolicy";
  readonly policy: "fails" | "unknown" | "excluded";
}

/** What an empty denominator means for a criterion. */
export interface NothingPolicy extends Node {
  readonly kind: "nothingPolicy";
  readonly policy: "met" | "unmet" | "missing" | "notApplicable";
}

/** `merged entities: sum of data`: of a framework, or of one input. */
export interface MergedPolicy extends Node {
  readonly kind: "mergedPolicy";
  readonly policy: "sum" | "mean" | "reset";
}

/** `data period: year before`: the period, seen from the as-of date, that the data are of. */
export interface Period extends Node {
  readonly kind: "period";
  readonly length: "year" | "quarter" | "month";
  readonly previous: boolean;
}

/** `override level for entity "TUR" to co_ban with "12/QĐ-UBND" because "…"`: a published decision that departs from the rules. */
export interface Override extends Node {
  readonly kind: "override";
  readonly entity: TextLiteral;
  /** Only outside of frameworks and overlays. */
  readonly of?: BaseRef;
  readonly level: LevelRef;
  readonly decision: TextLiteral;
  readonly reason: TextLiteral;
}

/** `children xa by vn.cds.xa@1.0.0`: the tier below, and the framework by which it is assessed. */
export interface Children extends Node {
  readonly kind: "children";
  readonly name: Name;
  readonly framework: BaseRef;
}

/** `evidence "…"`, `source "…"`, `basis "…"`, `note "…"`, `unit "…"`. */
export interface TextClause extends Node {
  readonly kind: "evidence" | "source" | "basis" | "note" | "unit";
  readonly text: TextLiteral;
}
