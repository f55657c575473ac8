/**
 * Ways through the tree: children in order of the text, a depth-first walk, the innermost node at an offset.
 */

import type * as ast from "./ast.ts";

/** Any node of the tree. */
export type AnyNode =
  | ast.File
  | ast.LanguageHeader
  | ast.Item
  | ast.Member
  | ast.Level
  | ast.InputType
  | ast.ChoiceMember
  | ast.ClassCase
  | ast.Clause
  | ast.RequirementEntry
  | ast.Points
  | ast.Weight
  | ast.Mean
  | ast.ScoreEntry
  | ast.TestItem
  | ast.ClaimStatement
  | ast.OverlayMember
  | ast.BaseRef
  | ast.Target
  | ast.PolicyWord
  | ast.Bounds
  | ast.StartLevel
  | ast.Reason
  | ast.May
  | ast.MayBound
  | ast.Expr
  | ast.ByClassCase
  | ast.DatedCase
  | ast.Point
  | ast.Quantifier
  | ast.QuantifiedSet
  | ast.Name
  | ast.TextLiteral
  | ast.Title
  | ast.Version
  | ast.LevelRef;

const textKeys = ["text"];

/** Fields that hold nodes, by kind, in the order in which they stand in the text. */
export const childKeys: Readonly<Record<AnyNode["kind"], readonly string[]>> = {
  file: ["header", "items"],
  language: [],
  framework: ["id", "version", "title", "members"],
  test: ["title", "framework", "version", "items"],
  issuer: ["name"],
  decision: ["number", "dated"],
  effective: ["from", "to"],
  replaces: ["id", "version"],
  tier: ["name"],
  missingPolicy: [],
  nothingPolicy: [],
  evidence: textKeys,
  source: textKeys,
  basis: textKeys,
  note: textKeys,
  unit: textKeys,
  levels: ["levels"],
  level: ["number", "id", "title", "rule"],
  input: ["name", "type", "title", "clauses"],
  countType: [],
  percentType: [],
  booleanType: [],
  dateType: [],
  numberType: ["unit"],
  moneyType: ["currency"],
  choiceType: ["members"],
  choiceMember: ["name", "title"],
  ensure: ["condition", "title"],
  let: ["name", "title", "value"],
  parameter: ["name", "title", "value"],
  classify: ["name", "title", "classes"],
  classCase: ["name", "title", "condition"],
  group: ["name", "title", "points", "weight", "index", "members"],
  criterion: ["code", "title", "points", "weight", "clauses"],
  weight: ["value"],
  index: ["mean"],
  mean: ["places"],
  normalise: ["from", "to"],
  points: ["value"],
  score: ["to", "from", "entries", "value"],
  scoreEntry: ["condition", "bound", "value"],
  rank: [],
  mergedPolicy: [],
  period: [],
  children: ["name", "framework"],
  override: ["entity", "of", "level", "decision", "reason"],
  childrenExpr: ["value", "where"],
  appliesWhen: ["condition"],
  measure: ["value"],
  verifiedBy: ["role"],
  provenance: ["level", "text"],
  requirement: ["entries"],
  requirementEntry: ["level", "value", "upper", "from"],
  outcome: ["name", "title", "condition"],
  report: ["name", "title", "value", "where", "by"],
  asOf: ["date"],
  given: ["name", "value"],
  expectLevel: ["level"],
  expectRange: ["low", "high"],
  expectOutcome: ["name"],
  expectStatus: ["code", "at", "margin"],
  expectScore: ["low", "high"],
  expectPoints: ["code", "value"],
  expectValue: ["name", "value"],
  claim: ["title", "of", "statement"],
  claimImplies: ["level", "implied"],
  claimAt: ["level", "condition"],
  claimWhere: ["condition", "level"],
  claimAlways: ["condition"],
  claimMoves: ["name"],
  claimReachable: ["level"],
  claimRelevant: [],
  claimStrict: ["base"],
  overlay: ["id", "version", "title", "bases", "members"],
  scenario: ["id", "title", "base", "members"],
  baseRef: ["id", "version"],
  change: ["target", "from", "to", "reasons"],
  target: ["name", "at"],
  policyWord: [],
  bounds: ["low", "high"],
  startLevel: ["level"],
  reason: textKeys,
  addTo: ["group", "members"],
  remove: ["code", "reasons"],
  delegation: ["tier", "rules"],
  may: ["group", "parameter", "low", "high", "bound"],
  mayBound: ["share"],
  number: ["unit"],
  boolean: [],
  nameExpr: ["name"],
  hole: [],
  unary: ["operand"],
  binary: ["left", "right"],
  parenthesized: ["inner"],
  call: ["function", "arguments", "places"],
  interpolate: ["operand", "points"],
  point: ["at", "value"],
  rounded: ["operand", "places"],
  in: ["operand", "members"],
  between: ["operand", "low", "high"],
  reported: ["operand"],
  byClass: ["class", "cases"],
  byClassCase: ["member", "value"],
  dated: ["cases"],
  datedCase: ["from", "value"],
  all: [],
  every: [],
  any: [],
  atLeast: ["amount"],
  atMost: ["amount"],
  quantified: ["quantifier", "set", "at"],
  set: ["group", "items"],
  status: ["code", "at"],
  scores: ["quantifier", "set", "amount"],
  pointsExpr: ["code", "set"],
  scoreExpr: [],
  maximum: [],
  indexExpr: ["group"],
  statistic: ["operand"],
  levelExpr: [],
  asOfExpr: [],
  name: [],
  text: [],
  title: ["text", "english"],
  version: [],
  date: [],
  levelRef: [],
  error: [],
};

/** The nodes directly inside a node, in the order of the text. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  const fields = node as unknown as Readonly<Record<string, AnyNode | readonly AnyNode[] | undefined>>;
  const children: AnyNode[] = [];
  for (const key of childKeys[node.kind]) {
    const value = fields[key];
    if (isList(value)) children.push(...value);
    else if (value !== undefined) children.push(value);
  }
  return children;
}

function isList(value: AnyNode | readonly AnyNode[] | undefined): value is readonly AnyNode[] {
  return Array.isArray(value);
}

/** Visits a node and all below it, parents first; `false` from `enter` leaves out what is below. */
export function walk(
  node: AnyNode,
  enter: (node: AnyNode, parent?: AnyNode) => boolean | void,
  parent?: AnyNode,
): void {
  if (enter(node, parent) === false) return;
  for (const child of childrenOf(node)) walk(child, enter, node);
}

/** Where an offset stands in the tree. */
export interface Found {
  /** The innermost node that holds the offset. */
  readonly node: AnyNode;
  /** The nodes around it, the file first; `node` itself is the last. */
  readonly path: readonly AnyNode[];
}

/** The innermost node at an offset; the end of a node still belongs to it, unless the next one begins there. */
export function nodeAt(file: ast.File, offset: number): Found {
  const path: AnyNode[] = [file];
  let node: AnyNode = file;
  for (;;) {
    const at: AnyNode | undefined = childrenOf(node).findLast((child) => child.start <= offset && offset <= child.end);
    if (at === undefined) return { node, path };
    path.push(at);
    node = at;
  }
}
