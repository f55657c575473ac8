/** Overlays and scenarios: changes on top of a framework. */

import type { Score } from "./criteria.ts";
import type { Aspect } from "./delegation.ts";
import type { Expr } from "./expressions.ts";
import type { MissingPolicy, NothingPolicy } from "./framework-head.ts";
import type { Member } from "./members.ts";
import type { BaseRef, LevelRef, Name, Node, TextLiteral, Title, Version } from "./node.ts";

/** Changes on top of a framework or of other overlays, by somebody who has the authority. */
export interface Overlay extends Node {
  readonly kind: "overlay";
  readonly id: Name;
  readonly version?: Version;
  readonly title?: Title;
  readonly bases: readonly BaseRef[];
  readonly members: readonly OverlayMember[];
}

/** Changes to try out: the same statements, no authority. */
export interface Scenario extends Node {
  readonly kind: "scenario";
  readonly id: Name;
  readonly title?: Title;
  readonly base: BaseRef;
  readonly members: readonly OverlayMember[];
}

/** What may stand in an overlay; members of a framework are added. */
export type OverlayMember = Member | Change | AddTo | Remove;

/** `tighten cqs.x at 3 from 40% to 50%`: always quotes what it replaces. */
export interface Change extends Node {
  readonly kind: "change";
  readonly verb: "tighten" | "relax" | "set";
  readonly target: Target;
  readonly from: Quoted;
  /** `up to`, `down to`; `to` says nothing of it. */
  readonly direction: "to" | "up" | "down";
  /** Of the same sort as `from`. */
  readonly to: Quoted;
  readonly reasons: readonly Reason[];
}

/** What a change quotes and puts there. */
export type Quoted = Expr | Bounds | StartLevel | Title | PolicyWord | Score;

/** `between 10 and 20`, both bounds of a requirement. */
export interface Bounds extends Node {
  readonly kind: "bounds";
  readonly low: Expr;
  readonly high: Expr;
}

/** `level 3`: the level from which something is asked. */
export interface StartLevel extends Node {
  readonly kind: "startLevel";
  readonly level: LevelRef;
}

/** What is changed: `cqs.x at 3`, `a_parameter`, `title of cqs.x`, `level 3`, `missing data`. */
export interface Target extends Node {
  readonly kind: "target";
  readonly aspect?: Aspect;
  readonly name?: Name;
  readonly at?: LevelRef;
}

export interface PolicyWord extends Node {
  readonly kind: "policyWord";
  readonly policy: MissingPolicy["policy"] | NothingPolicy["policy"];
}

/** `because "…"`, `basis "…"` of one change. */
export interface Reason extends Node {
  readonly kind: "reason";
  readonly role: "because" | "basis";
  readonly text: TextLiteral;
}

export interface AddTo extends Node {
  readonly kind: "addTo";
  readonly group: Name;
  readonly members: readonly Member[];
}

export interface Remove extends Node {
  readonly kind: "remove";
  readonly code: Name;
  readonly reasons: readonly Reason[];
}
