/** A criterion to a register of states. */

import { compare, isRational, type Criterion, type Expr, type Rational } from "@khung/ir";
import { evaluate } from "../evaluate-expr.ts";
import { scopeOf, type Reading } from "../program.ts";
import { isAbsent } from "../truth.ts";
import { blockRows, Register, type Block } from "./block.ts";
import { empty, lost, no, open, opposite, yes, type Code } from "./codes.ts";
import { orderOf } from "./compare.ts";
import type { Expressions, Place } from "./expressions.ts";
import { fusedCount, type Count, type Cuts } from "./fused.ts";
import { andNode } from "./logic.ts";
import { exactBelow, type TruthNode } from "./nodes.ts";
import { stateStatus, type State } from "./states.ts";

/** The states of a criterion in a block: positions in `states`, which may grow while blocks are computed, up to 255. */
export interface CriterionNode {
  readonly criterion: Criterion;
  readonly states: readonly State[];
  readonly codes: Uint8Array;
  readonly register: Register;
}

/** A criterion under one reading. */
export function criterionNode(criterion: Criterion, expressions: Expressions, reading: Reading): CriterionNode {
  const place = { reading };
  return (
    thresholdNode(criterion, expressions, place) ??
    answerNode(criterion, expressions, place) ??
    generalNode(criterion, expressions, place)
  );
}

/** One requirement of one measure against numbers that are the same for every row: the state is how many cuts are passed. */
function thresholdNode(criterion: Criterion, expressions: Expressions, place: Place): CriterionNode | undefined {
  const [requirement, ...others] = criterion.requirements;
  if (!requirement || others.length > 0 || criterion.appliesWhen || !criterion.measure) return undefined;
  const { comparison } = requirement;
  if (comparison === "condition" || comparison === "between" || comparison === "is") return undefined;
  const { program, columns } = expressions.source;
  const strict = comparison === "moreThan" || comparison === "atMost";
  const wanted = comparison === "atLeast" || comparison === "moreThan";
  const bounds = new Map<number, Rational>();
  for (const { level, value } of requirement.levels) {
    const needs = program.graph.needsOf([value]);
    if (needs.inputs.size > 0) return undefined;
    const bound = evaluate(value, scopeOf(program, [], place.reading));
    if (isAbsent(bound) || !isRational(bound) || !fitsDouble(bound)) return undefined;
    bounds.set(level, bound);
  }
  const cuts: Cuts = { values: distinct([...bounds.values()]), strict };
  const count = fusedCount(criterion.measure, cuts, program, columns) ?? generalCount(criterion.measure, cuts, expressions, place);
  if (!count) return undefined;
  const truthsAt = (passed: number): State =>
    program.module.levels.map(({ number }) => {
      const bound = bounds.get(number);
      if (!bound) return null;
      const passes = cuts.values.findIndex((value) => compare(value, bound) === 0) < passed;
      return stateStatus(criterion, yes, passes === wanted ? yes : no);
    });
  const absentAt = (code: Code): State =>
    program.module.levels.map(({ number }) => (bounds.has(number) ? stateStatus(criterion, yes, code) : null));
  const states = [
    ...Array.from({ length: cuts.values.length + 1 }, (_, passed) => truthsAt(passed)),
    absentAt(open),
    absentAt(lost),
    absentAt(empty),
  ];
  const codes = new Uint8Array(blockRows);
  return { criterion, states, codes, register: new Register((block) => count(codes, block)) };
}

function fitsDouble({ numerator, denominator }: Rational): boolean {
  return Math.abs(Number(numerator)) < exactBelow && Number(denominator) < exactBelow;
}

function distinct(values: readonly Rational[]): readonly Rational[] {
  return values.toSorted(compare).filter((value, i, all) => i === 0 || compare(value, all[i - 1] ?? value) !== 0);
}

/** The loop for any measure that registers hold exactly. */
function generalCount(expr: Expr, cuts: Cuts, expressions: Expressions, place: Place): Count | undefined {
  const measure = expressions.compile(expr, place);
  if (measure.kind !== "exact") return undefined;
  const tops = cuts.values.map(({ numerator }) => Number(numerator));
  const bottoms = cuts.values.map(({ denominator }) => Number(denominator));
  const least = cuts.strict ? 1 : 0;
  const { top, bottom, codes: absences } = measure;
  return (codes, block) => {
    measure.register.fill(block);
    codes.fill(0, 0, block.length);
    for (let k = 0; k < tops.length; k++) {
      const [p, q] = [tops[k]!, bottoms[k]!];
      for (let i = 0; i < block.length; i++) {
        if (orderOf(top[i]! * q, p * bottom[i]!, top[i]!, q, p, bottom[i]!) >= least) codes[i]!++;
      }
    }
    for (let i = 0; i < block.length; i++) {
      if (absences[i] !== yes) codes[i] = tops.length + absences[i]!;
    }
  };
}

/** One yes or no against an answer: the state is the truth itself. */
function answerNode(criterion: Criterion, expressions: Expressions, place: Place): CriterionNode | undefined {
  const [requirement, ...others] = criterion.requirements;
  if (requirement?.comparison !== "is" || others.length > 0 || criterion.appliesWhen || !criterion.measure) return undefined;
  const answers = new Map<number, boolean>();
  for (const { level, value } of requirement.levels) {
    if (value.kind !== "boolean") return undefined;
    answers.set(level, value.value);
  }
  const measure = expressions.truth(criterion.measure, place);
  const states = ([no, open, lost, empty, yes] as const).map((code): State =>
    expressions.source.program.module.levels.map(({ number }) => {
      const answer = answers.get(number);
      return answer === undefined ? null : stateStatus(criterion, yes, answer ? code : opposite(code));
    }),
  );
  return { criterion, states, codes: measure.codes, register: measure.register };
}

const none = 5;

/** Any criterion: a truth for each level that it states something at, and whether it applies. */
function generalNode(criterion: Criterion, expressions: Expressions, place: Place): CriterionNode {
  const { levels } = expressions.source.program.module;
  const applies = criterion.appliesWhen && expressions.truth(criterion.appliesWhen, place);
  const truths = levels.map(({ number }) => truthAt(criterion, number, expressions, place));
  const asked = truths.flatMap((truth) => (truth ? [truth] : []));
  const codes = new Uint8Array(blockRows);
  const states: State[] = [];
  const positions = new Map<number, number>();
  const intern = (key: number): number => {
    let rest = key;
    const next = (): Code => {
      const code = (rest % none) as Code;
      rest = Math.floor(rest / none);
      return code;
    };
    const applying = next();
    positions.set(key, states.length);
    return states.push(truths.map((truth) => stateStatus(criterion, applying, truth ? next() : null))) - 1;
  };
  const compute = (block: Block): void => {
    applies?.register.fill(block);
    for (const { register } of asked) register.fill(block);
    for (let i = 0; i < block.length; i++) {
      let key = 0;
      for (let k = asked.length - 1; k >= 0; k--) key = key * none + asked[k]!.codes[i]!;
      key = key * none + (applies ? applies.codes[i]! : yes);
      const position = positions.get(key) ?? (states.length < 255 ? intern(key) : undefined);
      if (position === undefined) block.undecided[block.from + i] = 1;
      codes[i] = position ?? 0;
    }
  };
  return { criterion, states, codes, register: new Register(compute) };
}

/** Whether everything that a criterion asks at a level holds; undefined when it asks nothing there. */
function truthAt(criterion: Criterion, level: number, expressions: Expressions, place: Place): TruthNode | undefined {
  const truths = criterion.requirements.flatMap((requirement): readonly TruthNode[] => {
    const entry = requirement.levels.find((each) => each.level === level);
    if (!entry) return [];
    if (requirement.comparison === "condition") return [expressions.truth(entry.value, place)];
    if (!criterion.measure) return [];
    const { measure } = criterion;
    const against = (operator: ">=" | ">" | "<=" | "<" | "=", right: typeof measure): TruthNode =>
      expressions.comparison(operator, measure, right, place);
    switch (requirement.comparison) {
      case "atLeast":
        return [against(">=", entry.value)];
      case "moreThan":
        return [against(">", entry.value)];
      case "atMost":
        return [against("<=", entry.value)];
      case "lessThan":
        return [against("<", entry.value)];
      case "is":
        return [against("=", entry.value)];
      case "between":
        return [against(">=", entry.value), ...(entry.upper ? [against("<=", entry.upper)] : [])];
    }
  });
  const [only, ...rest] = truths;
  return only && rest.length > 0 ? andNode(truths) : only;
}
