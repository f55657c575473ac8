/**
 * A test that would kill a mutant: the smallest data found on which the mutant comes out differently.
 *
 * Looks first at the touched criteria alone, beside their thresholds, everything else missing; then at whole entities, those of the
 * tests and one built for each level, disturbed a little. The same every time; gives up after so many entities.
 */

import { glance, judgeOne, keepsEnsures, observe, type Prepared } from "@khung/evaluator/observing";
import type { Module, TestCase, TestExpectation, TestGiven } from "@khung/ir";
import { affectedCodes, observeMutant } from "./affected.ts";
import type { Cells } from "./combinations.ts";
import { describeMutant } from "./describe.ts";
import { differenceOf, testValue } from "./difference.ts";
import type { Mutant } from "./mutant.ts";
import { printTest } from "./print-test.ts";
import { cellsOf, failuresOf } from "./run-tests.ts";
import { rowsFor, type SearchGround } from "./search-rows.ts";

/** A test in the English surface, and as a runner needs it. */
export interface Suggestion {
  readonly test: TestCase;
  readonly text: string;
}

/** Entities looked at for one mutant. */
const most = 1500;

/** A verified test; undefined when the search found none, which proves nothing. */
export function suggestTest(ground: SearchGround, mutant: Mutant, mutated: Prepared): Suggestion | undefined {
  const { prepared } = ground;
  const codes = affectedCodes(prepared, mutant.touch);
  let looked = 0;
  for (const cells of rowsFor(ground, mutant, mutated, codes)) {
    if (++looked > most) return undefined;
    if (!keepsEnsures(glance(prepared, cells)) || !mayDiffer(prepared, mutated, cells, codes, mutant)) continue;
    const before = observe(prepared, cells);
    const after = observeMutant(mutated, before, mutant.touch, codes);
    const expectation = after && differenceOf(before, after, codes);
    if (expectation)
      return verified(ground, mutant, smaller(prepared, mutated, cells, expectation), expectation, mutated);
  }
  return undefined;
}

/** Cheap look before the dear one: for a criterion, whether its own judgement differs, or its policy may. */
function mayDiffer(prepared: Prepared, mutated: Prepared, cells: Cells, codes: ReadonlySet<string>, mutant: Mutant) {
  if (mutant.touch.kind !== "criterion" || mutant.kind === "missing") return true;
  // Points hang on more than statuses.
  const { criteria } = prepared.module;
  if (criteria.some(({ code, points }) => points && codes.has(code))) return true;
  return [...codes].some((code) => {
    const [old, changed] = [prepared, mutated].map((each) => judgeOne(glance(each, cells), code)?.statuses ?? []);
    return old?.some((status, i) => status?.status !== changed?.[i]?.status) ?? false;
  });
}

/** The same without whatever is not needed to tell the two apart, tried one input after the other. */
function smaller(prepared: Prepared, mutated: Prepared, cells: Cells, expectation: TestExpectation): Cells {
  const test = testOf(prepared.module, prepared.asOf, "", new Map(), [expectation]);
  const tells = (row: Cells) =>
    failuresOf(test, observe(prepared, row)).length === 0 && failuresOf(test, observe(mutated, row)).length > 0;
  let least = cells;
  for (const name of [...cells.keys()].toReversed()) {
    const fewer = new Map([...least].filter(([each]) => each !== name));
    if (tells(fewer)) least = fewer;
  }
  return least;
}

function verified(
  { prepared, language }: SearchGround,
  mutant: Mutant,
  cells: Cells,
  expectation: TestExpectation,
  mutated: Prepared,
): Suggestion | undefined {
  const { module, asOf } = prepared;
  const test = testOf(module, asOf, describeMutant(mutant, language), cells, [expectation]);
  const [before, after] = [prepared, mutated].map((each) => failuresOf(test, observe(each, cellsOf(test))));
  if (before?.length !== 0 || after?.length === 0) return undefined;
  return { test, text: printTest(test, module) };
}

/** A test of these data; the inputs that are not among them are missing. */
export function testOf(
  module: Module,
  asOf: string,
  title: string,
  cells: Cells,
  expectations: readonly TestExpectation[],
): TestCase {
  const { id, version, origin } = module;
  const given = module.inputs.flatMap(({ name, type }): readonly TestGiven[] => {
    const cell = cells.get(name);
    return cell === undefined || cell === null ? [] : [{ name, value: testValue(cell, type.kind !== "date"), origin }];
  });
  return {
    title,
    framework: { id, version },
    asOf,
    given,
    othersMissing: given.length < module.inputs.length,
    expectations,
    origin,
  };
}
