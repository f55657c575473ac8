/**
 * How much of a framework could change without any of its tests noticing.
 *
 * In: a module and its tests. Out: killed and survived mutants, the score, a test for each survivor. Only what a mutant can reach is
 * judged again, and a mutant is dead at the first test that fails. Refuses: a clock of its own.
 */

import { observe, prepare, type Observation, type Prepared } from "@khung/evaluator/observing";
import type { MessageLanguage } from "@khung/diagnostics";
import type { IsoDate, Module, TestCase } from "@khung/ir";
import { affectedCodes, observeMutant } from "./affected.ts";
import type { Cells } from "./combinations.ts";
import { equivalenceOf, type EquivalenceReason } from "./equivalent.ts";
import type { Mutant } from "./mutant.ts";
import { mutantsOf } from "./mutants.ts";
import { cellsOf, dateOf, failuresOf, type RunOptions } from "./run-tests.ts";
import type { SearchGround } from "./search-rows.ts";
import { suggestTest, type Suggestion } from "./suggest-test.ts";
import { scoreLadder } from "./score-rows.ts";
import { criterionRows, ladderRows } from "./whole-rows.ts";

/** How to run. */
export interface MutationOptions extends RunOptions {
  /** Looked at between mutants; what was not tried by then is counted as such. */
  readonly signal?: { readonly aborted: boolean };
  /** A clock and the most milliseconds that it may show from the start on. */
  readonly within?: { readonly now: () => number; readonly milliseconds: number };
  /** Of the titles of suggested tests. */
  readonly language?: MessageLanguage;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What became of one mutant. */
export type MutantResult = Omit<Mutant, "change" | "touch"> &
  (
    | { readonly fate: "killed"; /** Title of the first test that noticed. */ readonly by: string }
    | { readonly fate: "survived"; readonly suggestion?: Suggestion }
    | { readonly fate: "equivalent"; readonly reason: EquivalenceReason }
    | { readonly fate: "untried" }
  );

export interface Mutation {
  readonly framework: { readonly id: string; readonly version: string };
  readonly killed: number;
  readonly survived: number;
  /** Left out of the score. */
  readonly equivalent: number;
  /** For want of time. */
  readonly untried: number;
  /** killed / (killed + survived); undefined when there was nothing to kill. */
  readonly score?: number;
  readonly mutants: readonly MutantResult[];
}

/** Tries every mutant of one framework on its tests that pass; tests of others are left out. */
export function mutationOf(module: Module, tests: readonly TestCase[], options: MutationOptions): Mutation {
  const { signal, within, onProgress } = options;
  const trials = trialsOf(module, tests, options);
  const ground = groundOf(module, trials, options);
  const mutants = mutantsOf(module);
  const started = within?.now() ?? 0;
  const mayGoOn = () => !signal?.aborted && (!within || within.now() - started < within.milliseconds);
  const results = mutants.map((mutant, done): MutantResult => {
    const { change: _, touch: __, ...shown } = mutant;
    onProgress?.(done, mutants.length);
    if (!mayGoOn()) return { ...shown, fate: "untried" };
    const reason = equivalenceOf(mutant, module);
    if (reason) return { ...shown, fate: "equivalent", reason };
    const mutated = mutant.change(module);
    const preparedAt = cached((asOf) => prepare(mutated, asOf));
    const by = killer(mutant, trials, preparedAt);
    if (by !== undefined) return { ...shown, fate: "killed", by };
    const suggestion = suggestTest(ground(), mutant, preparedAt(ground().prepared.asOf));
    return { ...shown, fate: "survived", ...(suggestion && { suggestion }) };
  });
  onProgress?.(mutants.length, mutants.length);
  const count = (fate: MutantResult["fate"]) => results.filter((each) => each.fate === fate).length;
  const [killed, survived] = [count("killed"), count("survived")];
  return {
    framework: { id: module.id, version: module.version },
    killed,
    survived,
    equivalent: count("equivalent"),
    untried: count("untried"),
    ...(killed + survived > 0 && { score: killed / (killed + survived) }),
    mutants: results,
  };
}

interface Trial {
  readonly test: TestCase;
  readonly before: Observation;
}

function trialsOf(module: Module, tests: readonly TestCase[], options: RunOptions): readonly Trial[] {
  const preparedAt = cached((asOf) => prepare(module, asOf));
  return tests
    .filter(({ framework }) => framework.id === module.id && framework.version === module.version)
    .map((test) => ({ test, before: observe(preparedAt(dateOf(test, module, options)), cellsOf(test)) }))
    .filter(({ test, before }) => failuresOf(test, before).length === 0);
}

/** The title of the first test that fails. */
function killer(mutant: Mutant, trials: readonly Trial[], preparedAt: (asOf: IsoDate) => Prepared): string | undefined {
  const { touch } = mutant;
  return trials.find(({ test, before }) => {
    const mutated = preparedAt(before.program.asOf);
    const after = observeMutant(mutated, before, touch, affectedCodes(before.program, touch));
    return after && failuresOf(test, after).length > 0;
  })?.test.title;
}

/** Made when the first mutant survives. */
function groundOf(
  module: Module,
  trials: readonly Trial[],
  { today, language = "vi" }: MutationOptions,
): () => SearchGround {
  let ground: SearchGround | undefined;
  return () => {
    if (ground) return ground;
    const prepared = trials[0]?.before.program ?? prepare(module, module.effective?.from ?? today);
    const rowsOf = cached((code): readonly Cells[] => {
      const criterion = module.criteria.find((each) => each.code === code);
      return criterion ? criterionRows(prepared, criterion) : [];
    });
    const wholes = [
      ...scoreLadder(prepared, rowsOf),
      ...ladderRows(prepared, rowsOf),
      ...trials.map(({ test }) => cellsOf(test)),
    ];
    ground = { prepared, rowsOf, wholes, language };
    return ground;
  };
}

function cached<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}
