/** A criterion to states. */

import type { Criterion, Expr } from "@khung/ir";
import type { Reading } from "../program.ts";
import type { Block } from "./block.ts";
import { empty, lost, no, open, opposite, yes, type Code } from "./codes.ts";
import type { Expressions, Place } from "./expressions.ts";
import { andNode } from "./logic.ts";
import type { CriterionNode, TruthNode } from "./nodes.ts";
import { stateStatus, type State } from "./states.ts";
import { tabulatedNode } from "./tabulated-criterion.ts";
import { thresholdNode } from "./threshold.ts";

/** A criterion under one reading. */
export function criterionNode(criterion: Criterion, expressions: Expressions, reading: Reading): CriterionNode {
  const place = { reading };
  return (
    thresholdNode(criterion, expressions, place) ??
    answerNode(criterion, expressions, place) ??
    tabulatedNode(criterion, expressions.source, reading, generalNode) ??
    generalNode(criterion, expressions, place)
  );
}

/** One yes or no against an answer: the state is the truth itself. */
function answerNode(criterion: Criterion, expressions: Expressions, place: Place): CriterionNode | undefined {
  const [requirement, ...others] = criterion.requirements;
  if (requirement?.comparison !== "is" || others.length > 0 || !criterion.measure) return undefined;
  const answers = new Map<number, boolean>();
  for (const { level, value } of requirement.levels) {
    if (value.kind !== "boolean") return undefined;
    answers.set(level, value.value);
  }
  const applies = criterion.appliesWhen && expressions.truth(criterion.appliesWhen, place);
  const all = [no, open, lost, empty, yes] as const;
  const states = (applies ? all : [yes as Code]).flatMap((applying) =>
    all.map((code): State =>
      expressions.source.program.module.levels.map(({ number }) => {
        const answer = answers.get(number);
        return stateStatus(criterion, applying, answer === undefined ? null : answer ? code : opposite(code));
      }),
    ),
  );
  const column = applies ? undefined : columnOf(criterion.measure, expressions);
  if (column) {
    const write = (into: Uint8Array, { from, length }: Block): void =>
      into.set(column.subarray(from, from + length), from);
    return { criterion, states, write, direct: true };
  }
  const measure = expressions.truth(criterion.measure, place);
  const write = (into: Uint8Array, block: Block): void => {
    measure.register.fill(block);
    into.set(measure.codes.subarray(0, block.length), block.from);
    if (!applies) return;
    applies.register.fill(block);
    for (let i = 0; i < block.length; i++) into[block.from + i]! += all.length * applies.codes[i]!;
  };
  return { criterion, states, write, direct: false };
}

/** The truth codes of a condition that is an input. */
function columnOf(expr: Expr, { source: { program, columns } }: Expressions): Uint8Array | undefined {
  const column = expr.kind === "input" ? columns.inputs[program.inputs.get(expr.name) ?? -1] : undefined;
  return column?.kind === "truth" ? column.codes : undefined;
}

const none = 5;

/** Any criterion: a truth for each level that it states something at, and whether it applies. */
function generalNode(criterion: Criterion, expressions: Expressions, place: Place): CriterionNode {
  const { levels } = expressions.source.program.module;
  const applies = criterion.appliesWhen && expressions.truth(criterion.appliesWhen, place);
  const truths = levels.map(({ number }) => truthAt(criterion, number, expressions, place));
  const asked = truths.flatMap((truth) => (truth ? [truth] : []));
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
  const write = (into: Uint8Array, block: Block): void => {
    applies?.register.fill(block);
    for (const { register } of asked) register.fill(block);
    for (let i = 0; i < block.length; i++) {
      let key = 0;
      for (let k = asked.length - 1; k >= 0; k--) key = key * none + asked[k]!.codes[i]!;
      key = key * none + (applies ? applies.codes[i]! : yes);
      const position = positions.get(key) ?? (states.length < 255 ? intern(key) : undefined);
      if (position === undefined) block.undecided[block.from + i] = 1;
      into[block.from + i] = position ?? 0;
    }
  };
  return { criterion, states, write, direct: false };
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
