/** What the measure of a criterion can be, and what its requirements ask of it: each worked out once for each case. */

import type { Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { DeclarationOf } from "../resolve/declaration.ts";
import { clauseOf } from "../resolve/framework.ts";
import { type Interval, interval } from "./intervals.ts";
import { type Ensured, rangeOf } from "./ranges.ts";
import type { Facts } from "./scope.ts";
import { isWellTyped } from "./well-typed.ts";
import type { World } from "./world.ts";
import { type Case, casesOf } from "./worlds.ts";

/** What one requirement asks at one level. */
export interface Asked {
  readonly level: number;
  readonly entry: ast.RequirementEntry;
  readonly requirement: ast.Requirement;
}

/** Intervals by entry in one world, and that of the measure. */
interface InWorld {
  range?: Interval;
  readonly bounds: Map<ast.RequirementEntry, Interval>;
}

export class Bounds {
  /** Absent where there is none, or something in it is wrong. */
  readonly measure: ast.Expr | undefined;
  readonly type: Type | undefined;
  readonly criterion: DeclarationOf<"criterion">;
  readonly #facts: Facts;
  readonly #ensured: Ensured;
  /** The cases of everything that the criterion asks. */
  readonly #cases: readonly Case[] | undefined;
  readonly #worlds = new Map<World, InWorld>();
  readonly #known = new Map<ast.Expr, boolean>();

  constructor(criterion: DeclarationOf<"criterion">, asked: readonly Asked[], facts: Facts, ensured: Ensured) {
    this.criterion = criterion;
    this.#facts = facts;
    this.#ensured = ensured;
    const measure = clauseOf(criterion.node, "measure")?.value;
    if (!measure || !isWellTyped(measure, facts)) return;
    this.measure = measure;
    this.type = facts.types.get(measure);
    this.#cases = casesOf([measure, ...asked.flatMap(valuesOf)], facts);
  }

  /** Whether nothing is wrong with a value. */
  isKnown(value: ast.Expr): boolean {
    const known = this.#known.get(value) ?? isWellTyped(value, this.#facts);
    this.#known.set(value, known);
    return known;
  }

  /** The cases of the measure with some requirements; undefined when there are too many. */
  casesOf(asked: readonly Asked[]): readonly Case[] | undefined {
    // Where all have one case, so have some.
    if (!this.measure || this.#cases?.length === 1) return this.#cases;
    return casesOf([this.measure, ...asked.flatMap(valuesOf)], this.#facts);
  }

  /** What the measure can be. */
  range(world: World): Interval {
    const inWorld = this.#in(world);
    return (inWorld.range ??= this.measure ? this.#rangeOf(this.measure, world) : {});
  }

  /** The measures that can meet a requirement, whatever its value turns out to be. */
  of(asked: Asked, world: World): Interval {
    const { bounds } = this.#in(world);
    const bound = bounds.get(asked.entry) ?? boundOf(asked, (expr) => this.#rangeOf(expr, world));
    bounds.set(asked.entry, bound);
    return bound;
  }

  #in(world: World): InWorld {
    const known = this.#worlds.get(world) ?? { bounds: new Map<ast.RequirementEntry, Interval>() };
    this.#worlds.set(world, known);
    return known;
  }

  #rangeOf(expr: ast.Expr, world: World): Interval {
    return rangeOf(expr, { facts: this.#facts, ensured: this.#ensured, world });
  }
}

/** The values that are asked for. */
export function valuesOf({ entry: { value, upper } }: Asked): readonly ast.Expr[] {
  return [value, upper].filter((each) => each !== undefined);
}

function boundOf({ entry, requirement }: Asked, range: (expr: ast.Expr) => Interval): Interval {
  const { low, high } = entry.value ? range(entry.value) : {};
  switch (requirement.comparison) {
    case "atLeast":
      return interval(low, undefined);
    case "moreThan":
      return interval(low && { ...low, open: true }, undefined);
    case "atMost":
      return interval(undefined, high);
    case "lessThan":
      return interval(undefined, high && { ...high, open: true });
    case "between":
      return interval(low, entry.upper ? range(entry.upper).high : undefined);
    default:
      return {};
  }
}
