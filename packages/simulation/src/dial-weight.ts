/** The weight of a part of an index as a number to turn, its siblings keeping theirs: what counts is their ratio. */

import { decidesLevels, weighedOf, type Weighed } from "@khung/evaluator/along";
import { prepare } from "@khung/evaluator/observing";
import { fromExact, toExact, withWeight, type IsoDate, type Module, type Rational } from "@khung/ir";
import type { Dial } from "./dial.ts";

/** A weight to turn: any number above 0. */
export interface WeightDial extends Omit<Dial, "put"> {
  readonly weighed: Weighed;
}

/** Why a weight cannot be turned. `unread`: no level rule asks for an index that the part enters. */
export type NoWeight = "unknown" | "population" | "unread";

/** The parts of an index, by what they are called: the codes of criteria and the names of groups. */
export function weightsOf({ criteria, groups }: Module): readonly string[] {
  return [
    ...criteria.flatMap(({ code, weight }) => (weight === undefined ? [] : [code])),
    ...groups.flatMap(({ name, weight }) => (weight === undefined ? [] : [name])),
  ];
}

/** The weight of a criterion or group. */
export function weightDial(module: Module, asOf: IsoDate, name: string): WeightDial | NoWeight {
  const part =
    module.criteria.find((each) => each.code === name && each.weight !== undefined) ??
    module.groups.find((each) => each.name === name);
  if (part?.weight === undefined) return "unknown";
  const program = prepare(module, asOf);
  if (program.statistics.length > 0) return "population";
  const weighed = weighedOf(program, part);
  if (!decidesLevels(weighed)) return "unread";
  return {
    module,
    title: part.title,
    asked: { weight: name },
    value: fromExact(part.weight),
    type: { form: "plain", unit: {} },
    origin: part.origin,
    weighed,
  };
}

/** The framework with a value of the weight written in. */
export function weighedWith({ module, weighed }: WeightDial, value: Rational): Module {
  return withWeight(module, weighed.part, toExact(value));
}
