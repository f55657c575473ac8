/** A table as the rows that a compiled query reads, cells as text; nothing is rounded to fit. */

import { report, type Diagnostic } from "@khung/diagnostics";
import { isRational, rowNumber, type Cell, type Module, type Rational, type Table } from "@khung/ir";
import { usualWidth, type InputColumn, type Width } from "@khung/sql";
import type { EngineRow } from "./engine.ts";

/** Rows, or what does not fit its column. */
export type Rows =
  | { readonly ok: true; readonly rows: readonly EngineRow[] }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

/** Decimal places that a number needs; undefined: no decimal fraction is equal to it. */
function placesOf({ denominator }: Rational): number | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** The digits of a number at so many places, as a whole number; undefined: it has more places. */
function scaled({ numerator, denominator }: Rational, places: number): bigint | undefined {
  const top = numerator * 10n ** BigInt(places);
  return top % denominator === 0n ? top / denominator : undefined;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * The least widths that hold the numbers of a table: narrow columns leave a query more room. At least a digit; a number that is no
 * decimal fraction has no width, and `rowsOf` says so.
 */
export function widthsOf({ inputs }: Module, { columns, entities }: Table): Readonly<Record<string, Width>> {
  return Object.fromEntries(
    inputs.flatMap((input) => {
      if (input.type.kind !== "number") return [];
      const column = Object.hasOwn(columns, input.name) ? columns[input.name] : undefined;
      const numbers = entities.map((_, row) => column?.at(row)).filter((cell) => isRational(cell));
      if (numbers.length === 0) return [[input.name, { digits: 1, places: 0 }]];
      const places = Math.max(0, ...numbers.map((each) => placesOf(each) ?? usualWidth(input).places));
      const most = numbers.reduce((sofar, each) => {
        const size = absolute(scaled(each, places) ?? 0n);
        return size > sofar ? size : sofar;
      }, 0n);
      return [[input.name, { digits: Math.max(String(most).length, places, 1), places }]];
    }),
  );
}

/**
 * The rows for a table made by the query's own CREATE TABLE: the entity, then the inputs in their order.
 *
 * Missing  null
 * Errors   KH8030 for a number that its column does not hold exactly: it is never rounded, and none of the rows comes back
 */
export function rowsOf(inputs: readonly InputColumn[], table: Table): Rows {
  const problems: Diagnostic[] = [];
  const columns = inputs.map(({ input }) => (Object.hasOwn(table.columns, input) ? table.columns[input] : undefined));
  const rows = table.entities.map((entity, row): EngineRow => {
    const cells = inputs.map((input, i): string | null => {
      const cell = columns[i]?.at(row) ?? null;
      const text = cellText(cell, input.width);
      if (text !== undefined) return text;
      const { digits = 0, places = 0 } = input.width ?? {};
      const where = { table: table.name, row: rowNumber(table, row), column: input.input, entity };
      problems.push(report("KH8030", { cell: where }, { column: input.input, digits, places }));
      return null;
    });
    return [entity, ...cells];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows };
}

/** Undefined: the width does not hold it. */
function cellText(cell: Cell, width: Width | undefined): string | null | undefined {
  if (cell === null) return null;
  if (!isRational(cell)) return String(cell);
  const { digits, places } = width ?? { digits: 0, places: 0 };
  const whole = scaled(cell, places);
  if (whole === undefined || String(absolute(whole)).length > digits) return undefined;
  const text = String(absolute(whole)).padStart(places + 1, "0");
  const sign = whole < 0n ? "-" : "";
  return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}
