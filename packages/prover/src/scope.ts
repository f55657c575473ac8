/** One module read over one copy of the data: what the encoding of its expressions needs to look up, and what it has done. */

import {
  daysBetween,
  fromInteger,
  one,
  rational,
  zero,
  type Classification,
  type Definition,
  type Expr,
  type Input,
  type IsoDate,
  type Module,
} from "@khung/ir";
import type { Formula } from "./formula.ts";
import type { Fraction, Linear } from "./linear.ts";
import { raised, type Domain, type Space } from "./space.ts";
import type { Symbolic } from "./symbolic.ts";

/** A criterion at a level as it counts. Invariant: at most one of them holds; none where it states nothing. */
export interface Counted {
  readonly met: Formula;
  readonly unmet: Formula;
  readonly open: Formula;
  readonly notApplicable: Formula;
}

/** A criterion at a level. */
export interface Standing {
  /** It states something at the level. */
  readonly stated: boolean;
  /** In level rules: what is missing by the policy of the criterion. */
  readonly official: Counted;
  /** In outcomes: what is missing for want of data is open, whatever the policy. */
  readonly known: () => Counted;
  /** Of the data, whatever the policy. */
  readonly missing: Formula;
  /** Of the data: `applies when` is false, or "nothing to measure" says so. */
  readonly outside: Formula;
}

/** What a criterion scores. Invariant: exactly one case, `missing` or `excluded` holds. */
export interface Scored {
  readonly cases: readonly { readonly when: Formula; readonly value: Fraction }[];
  readonly missing: Formula;
  /** Missing for want of data. Implies `missing`. */
  readonly wanting: Formula;
  readonly excluded: Formula;
}

/** A threshold to be thought of as raised by some amount ≥ 0. */
export interface Nudge {
  readonly code: string;
  readonly requirement: number;
  readonly level: number;
  readonly end: "value" | "upper";
}

export interface Scope {
  readonly space: Space;
  readonly module: Module;
  readonly asOf: IsoDate;
  /** Behind every name in certificates: empty, or which of two readings this is. */
  readonly label: string;
  /** The input of which this is the raised copy. */
  readonly raisedInput?: string;
  /** The parameter of which this is the raised copy. */
  readonly raisedParameter?: string;
  readonly nudge?: Nudge;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly lets: ReadonlyMap<string, Definition>;
  readonly parameters: ReadonlyMap<string, Definition>;
  readonly classifications: ReadonlyMap<string, Classification>;
  readonly memo: Map<Definition | Classification | Expr, Symbolic>;
  /** What criteria score, by code and reading. */
  readonly scored: Map<string, Scored>;
  /** By code, then by level − 1; filled in before rules are encoded. */
  readonly standings: Map<string, readonly Standing[]>;
  /** Only in level rules. */
  readonly ruleLevel?: number;
  /** Only in outcomes and claims: when the level is 0, 1, 2, …. */
  readonly levels?: readonly Formula[];
}

/** What tells one copy or variant of a module from the next. */
export type ScopeOptions = Pick<Scope, "asOf" | "label" | "raisedInput" | "raisedParameter" | "nudge">;

/** A module over the data of a space. */
export function createScope(space: Space, module: Module, options: ScopeOptions): Scope {
  const byName = <T extends { readonly name: string }>(all: readonly T[]) =>
    new Map(all.map((each) => [each.name, each]));
  return {
    space,
    module,
    ...options,
    inputs: byName(module.inputs),
    lets: byName(module.lets),
    parameters: byName(module.parameters),
    classifications: byName(module.classifications),
    memo: new Map(),
    scored: new Map(),
    standings: new Map(),
  };
}

/** Dates are counted in days from here. */
export const epoch = "1970-01-01";

/** A date as a number. */
export function dayOf(date: IsoDate): bigint {
  return BigInt(daysBetween(epoch, date));
}

/** What the reader of tables lets into an input. */
export function domainOf({ type }: Input): Domain {
  if (type.kind === "date") {
    return { integer: true, lower: rational(dayOf("0000-01-01")), upper: rational(dayOf("9999-12-31")) };
  }
  if (type.kind !== "number" || type.form === "plain" || type.form === "literal") return { integer: false };
  return type.form === "count" ? { integer: true, lower: zero } : { integer: false, lower: zero, upper: one };
}

/** How an input is named in a copy of the data. */
export function copyName({ raisedInput }: Scope, name: string): string {
  return raisedInput === name ? `${name}${raised}` : name;
}

/** The cell is there. Both copies of raised data have the same cells. */
export function reportedFlag({ space }: Scope, name: string): Formula {
  return space.flag(`${name} is reported`);
}

/** The variable of a number or date. */
export function inputVariable(scope: Scope, input: Input): Linear {
  const name = copyName(scope, input.name);
  const fresh = !scope.space.domains.has(name);
  const form = scope.space.variable(name, domainOf(input));
  if (fresh && name !== input.name) {
    const before = scope.space.variable(input.name, domainOf(input));
    scope.space.requireForm({
      terms: new Map([...form.terms, ...[...before.terms].map(([key]) => [key, fromInteger(-1)] as const)]),
      constant: zero,
    });
  }
  return form;
}

/** The flag of a yes-or-no input that says yes. */
export function yesFlag(scope: Scope, name: string): Formula {
  const { space } = scope;
  const flag = space.flag(`${copyName(scope, name)} = yes`);
  if (copyName(scope, name) !== name) space.require(space.formulas.any([-space.flag(`${name} = yes`), flag]));
  return flag;
}

/** The flags of a choice input, exactly one of which holds. */
export function memberFlags(scope: Scope, name: string, members: readonly string[]): readonly Formula[] {
  const { space } = scope;
  const { any, sum } = space.formulas;
  const flags = members.map((member) => space.flag(`${name} = ${member}`));
  space.require(any(flags));
  space.require(
    -sum(
      flags.map((flag) => [1, flag] as const),
      2,
    ),
  );
  return flags;
}
