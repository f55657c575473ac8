/** Finds what a change names in a framework. */

import type { ast } from "@khung/syntax";
import { nameOf } from "../resolve/declaration.ts";
import { clausesOf, readable } from "../resolve/framework.ts";
import type { Value } from "./values.ts";

export type Titled = ast.Criterion | ast.Group | ast.Input | ast.Parameter | ast.Let | ast.Outcome | ast.Level;

/** A declaration of a framework and the groups around it, innermost first. */
export interface Place<N extends ast.Node = ast.Node> {
  readonly node: N;
  readonly groups: readonly ast.Group[];
}

/** Everything in a framework that a change can name. */
export interface Places {
  readonly framework: ast.Framework;
  readonly criteria: ReadonlyMap<string, Place<ast.Criterion>>;
  readonly groups: ReadonlyMap<string, Place<ast.Group>>;
  readonly parameters: ReadonlyMap<string, Place<ast.Parameter>>;
  readonly titled: ReadonlyMap<string, Place<Titled>>;
  readonly levels: readonly ast.Level[];
}

/** Looks through a framework once. */
export function placesOf(framework: ast.Framework): Places {
  const criteria = new Map<string, Place<ast.Criterion>>();
  const groups = new Map<string, Place<ast.Group>>();
  const parameters = new Map<string, Place<ast.Parameter>>();
  const titled = new Map<string, Place<Titled>>();
  const levels: ast.Level[] = [];
  const visit = (members: readonly ast.Member[], around: readonly ast.Group[]): void => {
    for (const member of members) {
      if (member.kind === "criterion") criteria.set(nameOf(member.code), { node: member, groups: around });
      if (member.kind === "parameter") parameters.set(nameOf(member.name), { node: member, groups: around });
      if (member.kind === "levels") levels.push(...readable(member.levels));
      if (member.kind === "group") {
        groups.set(nameOf(member.name), { node: member, groups: around });
        visit(member.members, [member, ...around]);
      }
      const name = titledName(member);
      if (name) titled.set(nameOf(name), { node: member as Titled, groups: around });
    }
  };
  visit(framework.members, []);
  for (const level of levels) titled.set(nameOf(level.id), { node: level, groups: [] });
  return { framework, criteria, groups, parameters, titled, levels };
}

function titledName(member: ast.Member): ast.Name | undefined {
  if (member.kind === "criterion") return member.code;
  const named = ["group", "input", "parameter", "let", "outcome"];
  return named.includes(member.kind) && "name" in member && member.name.kind === "name" ? member.name : undefined;
}

/** The number of a level by number or id. */
export function numberOf(ref: ast.LevelRef, { levels }: Places): number | undefined {
  const found = levels.find((level) => level.number.text === ref.text || nameOf(level.id) === nameOf(ref));
  return found && Number(found.number.text);
}

/** A value that a criterion states at a level. */
export interface StatedValue {
  readonly requirement: ast.Requirement;
  readonly entry: ast.RequirementEntry;
  readonly value: Value;
  readonly levels: readonly number[];
}

/** What a criterion states, entry by entry, with the levels at which each holds; `yes` and `no` state no value. */
export function statedValues(criterion: ast.Criterion, places: Places): readonly StatedValue[] {
  const numbers = places.levels.map((level) => Number(level.number.text));
  return clausesOf(criterion, "requirement").flatMap((requirement) =>
    readable(requirement.entries).flatMap((entry): readonly StatedValue[] => {
      const value = valueIn(entry);
      if (!value) return [];
      const at = entry.level && numberOf(entry.level, places);
      const from = entry.from ? numberOf(entry.from, places) : 1;
      const levels = entry.level ? (at === undefined ? [] : [at]) : numbers.filter((each) => each >= (from ?? 1));
      return [{ requirement, entry, value, levels }];
    }),
  );
}

function valueIn({ value, upper }: ast.RequirementEntry): Value | undefined {
  if (!value || !upper) return value;
  return { kind: "bounds", start: value.start, end: upper.end, low: value, high: upper };
}

/** A requirement that is asked from a level on. */
export interface Asked {
  readonly requirement: ast.Requirement;
  readonly entry: ast.RequirementEntry;
  /** Number of the first level at which it is asked. */
  readonly start: number;
}

/** What a criterion asks from some level on; where that is not said, from the first. */
export function askedFrom(criterion: ast.Criterion, places: Places): readonly Asked[] {
  const first = Math.min(...places.levels.map((level) => Number(level.number.text)));
  return clausesOf(criterion, "requirement").flatMap((requirement) =>
    readable(requirement.entries).flatMap((entry) => {
      const start = entry.from ? numberOf(entry.from, places) : first;
      return entry.level || start === undefined ? [] : [{ requirement, entry, start }];
    }),
  );
}
