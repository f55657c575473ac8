/**
 * The cases on which constants depend: classes in `by …`, and periods of dated values.
 *
 * In: expressions. Out: one world for each combination of classes and periods, in each of which the constants are plain numbers.
 */

import type { IsoDate } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { definitionOf, valuesIn } from "../resolve/cycles.ts";
import { type Declaration, isValue } from "../resolve/declaration.ts";
import { readable } from "../resolve/framework.ts";
import { walkExpr } from "../resolve/walk-expr.ts";
import { type World, worldOf } from "./world.ts";
import type { Facts } from "./scope.ts";
import type { Words } from "./type-words.ts";

/** A world and how to say it; nothing to say when there is only one. */
export interface Case {
  readonly world: World;
  /** The classes that are taken. */
  readonly members: ReadonlyMap<Declaration, string>;
  readonly words: Words;
}

/** More combinations than this are not gone through. */
const mostCases = 256;

interface Axes {
  readonly subjects: Map<Declaration, readonly string[]>;
  readonly dates: Set<IsoDate>;
}

/** The cases of some expressions; undefined when there are too many. */
export function casesOf(exprs: readonly ast.Expr[], facts: Facts): readonly Case[] | undefined {
  // Most thresholds are plain numbers: nothing depends on them.
  if (exprs.every(({ kind }) => kind === "number")) return [toCase(new Map(), undefined)];
  const axes: Axes = { subjects: new Map(), dates: new Set() };
  const seen = new Set<Declaration>();
  for (const expr of exprs) addAxes(expr, axes, seen, facts);
  const dates: readonly (IsoDate | undefined)[] = axes.dates.size === 0 ? [undefined] : [...axes.dates].toSorted();
  let count = dates.length;
  for (const members of axes.subjects.values()) count *= members.length;
  if (count > mostCases) return undefined;
  let combinations: readonly ReadonlyMap<Declaration, string>[] = [new Map()];
  for (const [subject, members] of axes.subjects) {
    combinations = combinations.flatMap((taken) => members.map((member) => new Map([...taken, [subject, member]])));
  }
  return combinations.flatMap((members) => dates.map((asOf) => toCase(members, asOf)));
}

function toCase(members: ReadonlyMap<Declaration, string>, asOf: IsoDate | undefined): Case {
  const parts = [...members].map(([subject, member]) => `\`${subject.name} = ${member}\``);
  const vi = asOf === undefined ? parts : [...parts, `từ \`${asOf}\``];
  const en = asOf === undefined ? parts : [...parts, `from \`${asOf}\``];
  return {
    world: worldOf({ member: (subject) => members.get(subject), ...(asOf !== undefined && { asOf }) }),
    members,
    words: { vi: vi.join(", "), en: en.join(", ") },
  };
}

function addAxes(expr: ast.Expr, axes: Axes, seen: Set<Declaration>, facts: Facts): void {
  walkExpr(expr, (each) => {
    if (each.kind === "dated") for (const { from } of readable(each.cases)) axes.dates.add(from.text);
    if (each.kind !== "byClass") return;
    const subject = facts.references.get(each.class)?.declaration;
    const type = subject && facts.definitions.get(subject);
    if (isValue(subject) && type?.kind === "choice")
      axes.subjects.set(
        subject,
        type.members.map((member) => member.name),
      );
  });
  for (const named of valuesIn(expr, facts.references)) {
    if (seen.has(named) || axes.subjects.has(named)) continue;
    seen.add(named);
    if (named.kind === "parameter" || named.kind === "let")
      for (const inner of definitionOf(named)) addAxes(inner, axes, seen, facts);
  }
}
