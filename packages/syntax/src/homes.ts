/**
 * Which keyword opens a statement of which block: for repairing braces and for saying where a misplaced member belongs.
 */

import { K } from "./tokens.ts";

/** A kind of block between braces; `file` is the whole, `expression` any other brace. */
export type Block =
  | "file"
  | "framework"
  | "test"
  | "group"
  | "criterion"
  | "levels"
  | "input"
  | "classify"
  | "overlay"
  | "delegation"
  | "expression";

const members: readonly Block[] = ["framework", "group", "overlay"];
const everywhere: readonly Block[] = ["framework", "group", "overlay", "criterion", "input", "delegation"];

/** Blocks in which a keyword may open a statement, by kind. */
export const homes: ReadonlyMap<number, ReadonlySet<Block>> = new Map<number, ReadonlySet<Block>>(
  (
    [
      [[K.FRAMEWORK, K.TEST, K.OVERLAY, K.SCENARIO], ["file"]],
      [
        [
          K.ISSUER,
          K.DECISION,
          K.EFFECTIVE,
          K.REPLACES,
          K.TIER,
          K.LEVELS,
          K.INPUT,
          K.ENSURE,
          K.LET,
          K.PARAMETER,
          K.CLASSIFY,
          K.GROUP,
          K.CRITERION,
          K.OUTCOME,
          K.REPORT,
          K.RANK,
          K.INDEX,
          K.PERIOD,
          K.CHILDREN,
        ],
        members,
      ],
      [[K.CLAIM], ["file", ...members]],
      [[K.TIGHTEN, K.RELAX, K.SET, K.ADD_TO, K.REMOVE], ["overlay"]],
      [[K.DELEGATION], ["framework", "overlay"]],
      [[K.MAY_TIGHTEN, K.MAY_RELAX, K.MAY_SET, K.MAY_ADD, K.MAY_REMOVE], ["delegation"]],
      [[K.MAY_NOT_TIGHTEN, K.MAY_NOT_RELAX, K.MAY_NOT_SET, K.MAY_NOT_ADD, K.MAY_NOT_REMOVE], ["delegation"]],
      [[K.SOURCE, K.NOTE, K.BASIS], everywhere],
      [
        [K.MISSING_DATA, K.NOTHING_TO_MEASURE],
        [...members, "criterion"],
      ],
      [[K.APPLIES_WHEN, K.MEASURE, K.REQUIRE, K.SCORE, K.NORMALISE, K.VERIFIED_BY, K.PROVENANCE], ["criterion"]],
      [[K.EVIDENCE], ["criterion", "input"]],
      [[K.OVERRIDE_LEVEL], ["file", "framework", "overlay"]],
      [[K.MERGED_ENTITIES], [...members, "input"]],
      [[K.UNIT], ["input"]],
      [[K.LEVEL], ["levels"]],
      [[K.GIVEN, K.EXPECT, K.AS_OF], ["test"]],
    ] as const
  ).flatMap(([kinds, blocks]) => kinds.map((kind) => [kind, new Set<Block>(blocks)] as const)),
);

/** The keyword of a block, for messages. */
export const blockKeywords: Readonly<Record<Block, number>> = {
  file: 0,
  framework: K.FRAMEWORK,
  test: K.TEST,
  group: K.GROUP,
  criterion: K.CRITERION,
  levels: K.LEVELS,
  input: K.INPUT,
  classify: K.CLASSIFY,
  overlay: K.OVERLAY,
  delegation: K.DELEGATION,
  expression: 0,
};
