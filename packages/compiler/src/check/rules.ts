/** All rules, in the order in which they run. One file each; adding one means adding a file and a line. */

import type { Rule, TestRule } from "./rule.ts";
import { effectiveSaid } from "./rules/effective-said.ts";
import { filledIn } from "./rules/filled-in.ts";
import { inputsGiven } from "./rules/inputs-given.ts";
import { issuerSaid } from "./rules/issuer-said.ts";
import { levelModeSaid } from "./rules/level-mode-said.ts";
import { levelSaid } from "./rules/level-said.ts";
import { levelsInOrder } from "./rules/levels-in-order.ts";
import { levelsSaid } from "./rules/levels-said.ts";
import { missingPolicySaid } from "./rules/missing-policy-said.ts";
import { nothingPolicySaid } from "./rules/nothing-policy-said.ts";
import { versionSaid } from "./rules/version-said.ts";

export const rules: readonly Rule[] = [
  versionSaid,
  issuerSaid,
  effectiveSaid,
  missingPolicySaid,
  levelsSaid,
  levelModeSaid,
  levelsInOrder,
  nothingPolicySaid,
  filledIn,
  levelSaid,
];

export const testRules: readonly TestRule[] = [inputsGiven];
