/** Which statements may begin in a block. */

import { K } from "@khung/syntax";
import { nothing, only, type Expected } from "./expectation.ts";

const memberKeywords: readonly number[] = [
  K.CRITERION,
  K.INPUT,
  K.GROUP,
  K.ENSURE,
  K.LET,
  K.PARAMETER,
  K.CLASSIFY,
  K.LEVELS,
  K.OUTCOME,
  K.REPORT,
  K.ISSUER,
  K.DECISION,
  K.EFFECTIVE,
  K.REPLACES,
  K.TIER,
  K.MISSING_DATA,
  K.NOTHING_TO_MEASURE,
  K.MERGED_ENTITIES,
  K.PERIOD,
  K.CHILDREN,
  K.OVERRIDE_LEVEL,
  K.BASIS,
  K.NOTE,
  K.SOURCE,
];
/** What only overlays and scenarios say. */
const changeKeywords: readonly number[] = [K.TIGHTEN, K.RELAX, K.SET, K.ADD_TO, K.REMOVE, K.DELEGATION];
const mayKeywords: readonly number[] = [
  K.MAY_TIGHTEN,
  K.MAY_RELAX,
  K.MAY_SET,
  K.MAY_ADD,
  K.MAY_REMOVE,
  K.MAY_NOT_TIGHTEN,
  K.MAY_NOT_RELAX,
  K.MAY_NOT_SET,
  K.MAY_NOT_ADD,
  K.MAY_NOT_REMOVE,
];
const clauseKeywords: readonly number[] = [
  K.MEASURE,
  K.REQUIRE,
  K.SCORE,
  K.APPLIES_WHEN,
  K.NOTHING_TO_MEASURE,
  K.MISSING_DATA,
  K.EVIDENCE,
  K.SOURCE,
  K.BASIS,
  K.VERIFIED_BY,
  K.PROVENANCE,
  K.NOTE,
];

/** What may begin inside the braces of a statement; outside all braces without one. */
export function statementStart(block: number | undefined): Expected {
  switch (block) {
    case undefined:
      return only(K.FRAMEWORK, K.OVERLAY, K.SCENARIO, K.TEST, K.LANGUAGE);
    case K.OVERLAY:
    case K.SCENARIO:
      return { keywords: [...changeKeywords, ...memberKeywords], names: [] };
    case K.DELEGATION:
      return only(...mayKeywords, K.BASIS, K.NOTE);
    case K.FRAMEWORK:
      return { keywords: [...memberKeywords, K.DELEGATION, K.RANK], names: [], snippets: "member" };
    case K.ADD_TO:
    case K.GROUP:
      return { keywords: memberKeywords, names: [], snippets: "member" };
    case K.CRITERION:
      return { keywords: clauseKeywords, names: [], snippets: "clause" };
    case K.LEVELS:
      return only(K.LEVEL);
    case K.CLASSIFY:
      return only(K.ELSE);
    case K.INPUT:
      return only(K.UNIT, K.SOURCE, K.EVIDENCE, K.BASIS, K.NOTE, K.MERGED_ENTITIES);
    case K.TEST:
      return only(K.GIVEN, K.EXPECT, K.AS_OF);
    default:
      return nothing;
  }
}
