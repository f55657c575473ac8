/** All rules, in the order in which they run. One file each; adding one means adding a file and a line. */

import type { Rule, TestRule } from "./rule.ts";
import { basisSaid } from "./rules/basis-said.ts";
import { claimsSaySomething } from "./rules/claims-say-something.ts";
import { classNeeded } from "./rules/class-needed.ts";
import { classesCovered } from "./rules/classes-covered.ts";
import { classesDisjoint } from "./rules/classes-disjoint.ts";
import { conditionsVary } from "./rules/conditions-vary.ts";
import { criteriaUsed } from "./rules/criteria-used.ts";
import { datesAscending } from "./rules/dates-ascending.ts";
import { datesExist, testDatesExist } from "./rules/dates-exist.ts";
import { effectiveSaid } from "./rules/effective-said.ts";
import { elseLast } from "./rules/else-last.ts";
import { ensuresAgree } from "./rules/ensures-agree.ts";
import { everythingUsed } from "./rules/everything-used.ts";
import { exceptionsGrounded } from "./rules/exceptions-grounded.ts";
import { filledIn } from "./rules/filled-in.ts";
import { inDate } from "./rules/in-date.ts";
import { indexTogether } from "./rules/index-together.ts";
import { inputsGiven } from "./rules/inputs-given.ts";
import { issuerSaid } from "./rules/issuer-said.ts";
import { keysOnce } from "./rules/keys-once.ts";
import { levelModeSaid } from "./rules/level-mode-said.ts";
import { levelSaid } from "./rules/level-said.ts";
import { levelsAsk } from "./rules/levels-ask.ts";
import { levelsInOrder } from "./rules/levels-in-order.ts";
import { levelsSaid } from "./rules/levels-said.ts";
import { mergedHow } from "./rules/merged-how.ts";
import { missingPolicySaid } from "./rules/missing-policy-said.ts";
import { nothingPolicySaid } from "./rules/nothing-policy-said.ts";
import { notItself } from "./rules/not-itself.ts";
import { outcomesMeet } from "./rules/outcomes-meet.ts";
import { pointsTogether } from "./rules/points-together.ts";
import { provenanceOnce } from "./rules/provenance-once.ts";
import { requirementsPossible } from "./rules/requirements-possible.ts";
import { setsLargeEnough } from "./rules/sets-large-enough.ts";
import { somethingListed } from "./rules/something-listed.ts";
import { testDated } from "./rules/test-dated.ts";
import { testExpectations } from "./rules/test-expectations.ts";
import { testsExpect } from "./rules/tests-say-something.ts";
import { textsFilled } from "./rules/texts-filled.ts";
import { thresholdsInStep } from "./rules/thresholds-in-step.ts";
import { unitNotTitle } from "./rules/unit-not-title.ts";
import { versionSaid } from "./rules/version-said.ts";

export const rules: readonly Rule[] = [
  // What must be said.
  versionSaid,
  issuerSaid,
  effectiveSaid,
  missingPolicySaid,
  levelsSaid,
  levelModeSaid,
  levelsInOrder,
  nothingPolicySaid,
  classNeeded,
  levelSaid,
  filledIn,
  // What must hold together.
  datesExist,
  datesAscending,
  keysOnce,
  elseLast,
  somethingListed,
  classesCovered,
  classesDisjoint,
  requirementsPossible,
  provenanceOnce,
  claimsSaySomething,
  pointsTogether,
  indexTogether,
  mergedHow,
  exceptionsGrounded,
  notItself,
  // What is probably not meant.
  thresholdsInStep,
  unitNotTitle,
  basisSaid,
  inDate,
];

/** What seems to be absent or idle: said of frameworks without mistakes, since a mistake makes other things look so. */
export const lints: readonly Rule[] = [
  criteriaUsed,
  levelsAsk,
  setsLargeEnough,
  conditionsVary,
  ensuresAgree,
  outcomesMeet,
  textsFilled,
  everythingUsed,
];

export const testRules: readonly TestRule[] = [testDatesExist, inputsGiven, testDated, testExpectations, testsExpect];
