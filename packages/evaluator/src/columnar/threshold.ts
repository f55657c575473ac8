/**
 * A criterion that compares one measure with numbers known beforehand, the same for every row or by class.
 *
 * Its state is how many of all the numbers the measure passes, with the class and whether the criterion applies: small whole numbers
 * that are added up. What each state means is worked out once.
 */

import { compare, isRational, type Criterion, type Expr, type Rational, type Requirement } from "@khung/ir";
import { caseOf, evaluate } from "../evaluate-expr.ts";
import { scopeOf } from "../program.ts";
import { isAbsent } from "../truth.ts";
import type { Block } from "./block.ts";
import { no, open, yes, type Code } from "./codes.ts";
import { orderOf } from "./compare.ts";
import { asWords, type Expressions, type Place } from "./expressions.ts";
import { fusedCount, type Count, type Cuts } from "./fused.ts";
import { exactBelow, type CriterionNode, type WordNode } from "./nodes.ts";
import { stateStatus, type State } from "./states.ts";

/** The number that a level asks for: one, or (`byWord`) one for each position of the subject's words. */
interface Bound {
  readonly byWord: boolean;
  readonly values: readonly Rational[];
}

interface Thresholds {
  readonly bounds: ReadonlyMap<number, Bound>;
  readonly subject: WordNode | undefined;
}

/** The absences that a measure or a class may have: `open`, `lost`, `empty`, in the order of their codes. */
const absences = 3;
const mostStates = 255;

/** Such a criterion as a node; undefined when it is of another kind. */
export function thresholdNode(criterion: Criterion, expressions: Expressions, place: Place): CriterionNode | undefined {
  const [requirement, ...others] = criterion.requirements;
  const { measure } = criterion;
  if (!requirement || others.length > 0 || !measure) return undefined;
  const { comparison } = requirement;
  if (comparison === "condition" || comparison === "between" || comparison === "is") return undefined;
  const thresholds = thresholdsOf(requirement, expressions, place);
  if (!thresholds) return undefined;
  const strict = comparison === "moreThan" || comparison === "atMost";
  const wanted = comparison === "atLeast" || comparison === "moreThan";
  const cuts: Cuts = { values: distinct([...thresholds.bounds.values()].flatMap(({ values }) => values)), strict };
  const { program, columns } = expressions.source;
  const fused = fusedCount(measure, cuts, program, columns);
  const count = fused ?? generalCount(measure, cuts, expressions, place);
  if (!count) return undefined;

  const applies = criterion.appliesWhen && expressions.truth(criterion.appliesWhen, place);
  const { subject } = thresholds;
  const counts = cuts.values.length + 1 + absences;
  const classes = subject ? subject.words.length + absences : 1;
  if (counts * classes * (applies ? yes + 1 : 1) > mostStates) return undefined;

  // By level and place: how many cuts a measure must pass to pass the one that is asked for.
  const asked = new Map(
    [...thresholds.bounds].map(([level, { byWord, values }]) => {
      const least = values.map((value) => cuts.values.findIndex((cut) => compare(cut, value) === 0) + 1);
      return [level, { byWord, least }];
    }),
  );
  const truthAt = (level: number, passed: number, place: number): Code | null => {
    const bound = asked.get(level);
    if (!bound) return null;
    const measured = passed < cuts.values.length + 1 ? yes : ((passed - cuts.values.length) as Code);
    const words = subject?.words.length ?? 0;
    const classed = !bound.byWord || place < words ? yes : ((place - words + open) as Code);
    const absent = Math.min(measured, classed) as Code;
    if (absent !== yes) return absent;
    return passed >= bound.least[bound.byWord ? place : 0]! === wanted ? yes : no;
  };
  const codesOfApplies: readonly Code[] = applies ? [no, open, 2, 3, yes] : [yes];
  const { levels } = program.module;
  const states = codesOfApplies.flatMap((applying) =>
    Array.from({ length: classes }, (_, place) =>
      Array.from({ length: counts }, (_, passed): State =>
        levels.map(({ number }) => stateStatus(criterion, applying, truthAt(number, passed, place))),
      ),
    ).flat(),
  );

  // Of each code of a class: the place of an absence, which comes after all classes.
  const absentPlace = Int32Array.from({ length: yes + 1 }, (_, code) =>
    subject && code !== yes ? subject.words.length + code - open : 0,
  );
  const write = (into: Uint8Array, block: Block): void => {
    count(into, block);
    const { from, length } = block;
    if (subject) {
      subject.register.fill(block);
      const { codes, positions } = subject;
      for (let i = 0; i < length; i++)
        into[from + i]! += counts * (positions[i]! * Number(codes[i] === yes) + absentPlace[codes[i]!]!);
    }
    if (applies) {
      applies.register.fill(block);
      for (let i = 0; i < length; i++) into[from + i]! += counts * classes * applies.codes[i]!;
    }
  };
  return { criterion, states, write, direct: fused !== undefined && !subject && !applies };
}

/** What each level asks, and the one thing that it may hang on; undefined when it hangs on more than a class. */
function thresholdsOf({ levels }: Requirement, expressions: Expressions, place: Place): Thresholds | undefined {
  const { program } = expressions.source;
  const scope = scopeOf(program, [], place.reading);
  const constant = (expr: Expr): Rational | undefined => {
    if (program.inputsOf(expr).size > 0) return undefined;
    const value = evaluate(expr, scope);
    return !isAbsent(value) && isRational(value) && fitsDouble(value) ? value : undefined;
  };
  const bounds = new Map<number, Bound>();
  let subject: { readonly name: string; readonly node: WordNode } | undefined;
  for (const { level, value } of levels) {
    const same = constant(value);
    if (same) {
      bounds.set(level, { byWord: false, values: [same] });
      continue;
    }
    if (value.kind !== "byClass" || (value.subject.kind !== "classification" && value.subject.kind !== "input")) {
      return undefined;
    }
    const name = `${value.subject.kind} ${value.subject.name}`;
    subject ??= { name, node: asWords(expressions.compile(value.subject, place)) };
    if (subject.name !== name) return undefined;
    const byWord = subject.node.words.map((word) => {
      const found = caseOf(value, word);
      return found && constant(found);
    });
    const known = byWord.filter((each) => each !== undefined);
    if (known.length !== byWord.length) return undefined;
    bounds.set(level, { byWord: true, values: known });
  }
  return { bounds, subject: subject?.node };
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
  const { top, bottom, codes: absent } = measure;
  return (into, block) => {
    const { from, length } = block;
    measure.register.fill(block);
    into.fill(0, from, from + length);
    for (let k = 0; k < tops.length; k++) {
      const [p, q] = [tops[k]!, bottoms[k]!];
      for (let i = 0; i < length; i++) {
        if (orderOf(top[i]! * q, p * bottom[i]!, top[i]!, q, p, bottom[i]!) >= least) into[from + i]!++;
      }
    }
    for (let i = 0; i < length; i++) {
      if (absent[i] !== yes) into[from + i] = tops.length + absent[i]!;
    }
  };
}
