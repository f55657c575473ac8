/** What an engine answered, against the interpreter. */

import type { EntityResult, Evaluation } from "@khung/evaluator";
import { equals, rational, type Rational } from "@khung/ir";
import type { CompiledSql, Meaning } from "@khung/sql";
import type { EngineRow } from "../engine.ts";

/**
 * Every cell that an engine gives and the interpreter does not, one a line; empty when all agree.
 *
 * Engines write truths in their own way; numbers of points are compared as the fractions that they are.
 */
export function differences(
  { columns, key }: Pick<CompiledSql, "columns" | "key">,
  rows: readonly EngineRow[],
  { entities }: Evaluation,
): readonly string[] {
  const at = columns.findIndex(({ meaning }) => meaning.kind === "entity");
  const found = new Map(rows.map((row) => [row[at] ?? "", row]));
  const lines: string[] = [];
  if (found.size !== rows.length || rows.length !== entities.length)
    lines.push(`${rows.length} rows of ${found.size} entities by ${key}, not ${entities.length}`);
  for (const result of entities) {
    const row = found.get(result.entity);
    if (!row) {
      lines.push(`${result.entity}: no row`);
      continue;
    }
    for (const [i, { name, meaning }] of columns.entries()) {
      const cell = row[i] ?? null;
      const partner = partnerOf(columns, meaning, i);
      const fraction = partner === undefined ? undefined : fractionOf(cell, row[partner] ?? null);
      const expected = expectedCell(meaning, result);
      const same =
        partner === undefined
          ? (meaning.kind === "outcome" ? truthText(cell) : cell) === expected
          : isNumber(expected)
            ? fraction !== undefined && equals(fraction, expected)
            : expected === undefined || (cell === null && expected === null);
      if (!same) lines.push(`${result.entity}, ${name}: ${shown(fraction ?? cell)}, not ${shown(expected)}`);
    }
  }
  return lines;
}

type Expected = string | null | Rational | undefined;

const isNumber = (value: Expected): value is Rational => typeof value === "object" && value !== null;

/** As text; `undefined`: compared with its numerator. */
function expectedCell(meaning: Meaning, result: EntityResult): Expected {
  switch (meaning.kind) {
    case "entity":
      return result.entity;
    case "level":
      return String(result.level);
    case "low":
      return result.range ? String(result.range.low) : null;
    case "high":
      return result.range ? String(result.range.high) : null;
    case "status":
      return criterionOf(result, meaning.criterion)?.statuses[meaning.level - 1] ?? null;
    case "outcome": {
      const holds = result.outcomes[meaning.outcome];
      return holds === null || holds === undefined ? null : String(holds);
    }
    case "points":
    case "attainable": {
      if (meaning.part === "denominator") return undefined;
      if (meaning.criterion === undefined)
        return (meaning.kind === "points" ? result.score?.value : result.score?.max) ?? null;
      const points = criterionOf(result, meaning.criterion)?.points;
      return points === "excluded" ? null : (points ?? null);
    }
  }
}

function criterionOf({ criteria }: EntityResult, code: string) {
  return criteria.find((each) => each.code === code);
}

/** The column of the denominator that belongs to a numerator. */
function partnerOf(columns: CompiledSql["columns"], meaning: Meaning, at: number): number | undefined {
  if (meaning.kind !== "points" && meaning.kind !== "attainable") return undefined;
  const found = columns.findIndex(
    ({ meaning: other }) =>
      other.kind === meaning.kind && other.criterion === meaning.criterion && other.part === "denominator",
  );
  return found < 0 ? at : found;
}

function fractionOf(top: string | null, bottom: string | null): Rational | undefined {
  return top === null || bottom === null ? undefined : rational(BigInt(top), BigInt(bottom));
}

/** PostgreSQL writes `t` and `f`. */
function truthText(cell: string | null): string | null {
  return cell === "t" ? "true" : cell === "f" ? "false" : cell;
}

function shown(value: Expected): string {
  return isNumber(value) ? `${value.numerator}/${value.denominator}` : String(value);
}
