/** Data that show that conditions can hold: made up from a region, evaluated again, and said in words. */

import {
  addDays,
  daysBetween,
  divide,
  fromInteger,
  isRational,
  rational,
  type Rational,
  toExactText,
  type Value,
} from "@khung/ir";
import type { Declaration, DeclarationOf } from "../resolve/declaration.ts";
import { evaluate } from "./evaluate.ts";
import { type Inputs, inputsOf } from "./needed-inputs.ts";
import type { Region } from "./region.ts";
import type { Wanted } from "./regions.ts";
import type { Facts } from "./scope.ts";
import type { Words } from "./type-words.ts";
import { type Known, type World, worldOf } from "./world.ts";

/** Where a witness is looked for. */
export interface Candidate {
  readonly region: Region;
  /** Values of the variables of its inequalities. */
  readonly numbers: ReadonlyMap<string, Rational>;
  /** Absent = all. Others are taken to be missing. */
  readonly reported?: Inputs;
}

/** What a witness must show. */
export interface Sought {
  readonly wanted: readonly Wanted[];
  /** What data must not break. */
  readonly ensured: readonly Wanted[];
  readonly facts: Facts;
  readonly world: World;
  /** Whether the day of assessment matters. */
  readonly dated: boolean;
}

/** The data of a candidate in words; undefined when they do not fit after all. */
export function witnessOf(candidate: Candidate, { wanted, ensured, facts, world, dated }: Sought): Words | undefined {
  const conditions = [...wanted, ...ensured].map((each) => each.condition);
  const inputs = [...inputsOf(conditions, facts)];
  const values = new Map<Declaration, Known>(inputs.map((input) => [input, valueFor(input, candidate, facts)]));
  const day = candidate.numbers.get("asOf");
  const asOf = world.asOf ?? (dated ? addDays("1970-01-01", day ? Number(day.numerator) : 0) : undefined);
  const tried = worldOf({ input: (input) => values.get(input), ...(asOf !== undefined && { asOf }) });
  if (!wanted.every(({ condition, value }) => evaluate(condition, facts, tried) === value)) return undefined;
  if (ensured.some(({ condition, value }) => evaluate(condition, facts, tried) === !value)) return undefined;
  const shown = inputs.filter((input) => !candidate.reported || candidate.reported.has(input));
  const parts = shown.map((input) => inputWords(input, values.get(input)));
  if (asOf !== undefined) parts.push({ vi: `ngày đánh giá \`${asOf}\``, en: `as of \`${asOf}\`` });
  return { vi: parts.map((part) => part.vi).join(", "), en: parts.map((part) => part.en).join(", ") };
}

function valueFor(input: DeclarationOf<"input">, { region, numbers, reported }: Candidate, facts: Facts): Known {
  const left = region.facts.get(`reported(input:${input.name})`) === false || reported?.has(input) === false;
  if (left) return null;
  const type = facts.definitions.get(input);
  const number = numbers.get(`input:${input.name}`);
  switch (type?.kind) {
    case "boolean":
      return region.facts.get(`input:${input.name}`) ?? false;
    case "choice":
      return [...(region.choices.get(input) ?? type.members.map((each) => each.name))][0];
    case "date":
      return addDays("1970-01-01", number ? Number(number.numerator) : daysBetween("1970-01-01", "2025-01-01"));
    case "number":
      return number ?? fromInteger(type.form === "count" ? 1 : 0);
    default:
      return undefined;
  }
}

function inputWords(input: DeclarationOf<"input">, value: Known): Words {
  const { name } = input;
  if (value === null) return { vi: `\`${name}\` thiếu`, en: `\`${name}\` is missing` };
  if (typeof value === "boolean") {
    return { vi: `\`${name} = ${value ? "có" : "không"}\``, en: `\`${name} = ${value ? "yes" : "no"}\`` };
  }
  const text = `\`${name} = ${valueText(value, input)}\``;
  return { vi: text, en: text };
}

function valueText(value: Value | undefined, input: DeclarationOf<"input">): string {
  if (!isRational(value)) return String(value);
  const percent = input.node.type.kind === "percentType" ? divide(value, rational(1n, 100n)) : undefined;
  return percent ? `${toExactText(percent)}%` : toExactText(value);
}
