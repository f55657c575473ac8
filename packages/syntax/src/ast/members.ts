/** A framework and what may stand in it. */

import type { Claim } from "./claims.ts";
import type { Criterion, Index, Points, Weight } from "./criteria.ts";
import type { Delegation } from "./delegation.ts";
import type {
  Children,
  Decision,
  Effective,
  Issuer,
  MergedPolicy,
  MissingPolicy,
  NothingPolicy,
  Override,
  Period,
  Replaces,
  TextClause,
  Tier,
} from "./framework-head.ts";
import type { Classify, Ensure, Input, Let, Parameter } from "./inputs.ts";
import type { Levels } from "./levels.ts";
import type { ErrorNode, Name, Node, Title, Version } from "./node.ts";
import type { Outcome, Rank, Report } from "./results.ts";

export interface Framework extends Node {
  readonly kind: "framework";
  readonly id: Name;
  readonly version?: Version;
  readonly title?: Title;
  readonly members: readonly Member[];
}

export type Member =
  | Issuer
  | Decision
  | Effective
  | Replaces
  | Tier
  | MissingPolicy
  | NothingPolicy
  | TextClause
  | Levels
  | Input
  | Ensure
  | Let
  | Classify
  | Parameter
  | Group
  | Criterion
  | Outcome
  | Report
  | Rank
  | Index
  | Claim
  | MergedPolicy
  | Period
  | Children
  | Override
  | Delegation
  | ErrorNode;

export interface Group extends Node {
  readonly kind: "group";
  readonly name: Name;
  readonly title?: Title;
  readonly points?: Points;
  readonly weight?: Weight;
  readonly index?: Index;
  readonly members: readonly Member[];
}
