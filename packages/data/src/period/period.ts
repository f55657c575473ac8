/** The period that data must be of, and whether they are. */

import type { Diagnostic } from "@khung/diagnostics";
import { fold } from "@khung/diagnostics";
import { addDays, rowNumber, type AssessedPeriod, type IsoDate, type Module, type Table } from "@khung/ir";
import { createProblems, excerpt, fault } from "../problems.ts";

/** A period, both days included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const months = { month: 1, quarter: 3, year: 12 } as const;

/**
 * The period that is meant at a day.
 *
 * Example  periodAt({ length: "year", previous: true }, "2026-03-31") → 2025-01-01 … 2025-12-31
 */
export function periodAt({ length, previous }: AssessedPeriod, asOf: IsoDate): Period {
  const size = months[length];
  const month = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1;
  const start = Math.floor(month / size) * size - (previous ? size : 0);
  return { from: firstOf(start), to: addDays(firstOf(start + size), -1) };
}

function firstOf(month: number): IsoDate {
  const pad = (number: number, width: number): string => String(number).padStart(width, "0");
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-01`;
}

/**
 * The day at which the tier below is assessed for a framework that is evaluated at `asOf`: the last day of the period that its data are
 * of, where it says one that is over.
 *
 * Example  childrenAsOf({ period: { length: "year", previous: true } }, "2023-06-30") → 2022-12-31
 */
export function childrenAsOf({ period }: Pick<Module, "period">, asOf: IsoDate): IsoDate {
  const to = period && periodAt(period, asOf).to;
  return to !== undefined && to < asOf ? to : asOf;
}

/** Reads `2025`, `2025-Q3`, `quý 3/2025`, `2025-07`, `tháng 7/2025`; undefined when it is none of these. */
export function readPeriod(text: string): Period | undefined {
  const word = fold(text).replace(/\s+/g, " ").trim();
  const year = /^(?:nam )?(\d{4})$/.exec(word);
  const quarter = /^(\d{4})-q([1-4])$/.exec(word) ?? swapped(/^(?:quy|q) ?([1-4])[/-](\d{4})$/.exec(word));
  const month = /^(\d{4})-(\d{2})$/.exec(word) ?? swapped(/^(?:thang )?(\d{1,2})\/(\d{4})$/.exec(word));
  const of = (length: AssessedPeriod["length"], from: number): Period => ({
    from: firstOf(from),
    to: addDays(firstOf(from + months[length]), -1),
  });
  if (year) return of("year", Number(year[1]) * 12);
  if (quarter) return of("quarter", Number(quarter[1]) * 12 + (Number(quarter[2]) - 1) * 3);
  const number = month ? Number(month[2]) : 0;
  return month && number >= 1 && number <= 12 ? of("month", Number(month[1]) * 12 + number - 1) : undefined;
}

function swapped(match: RegExpExecArray | null): readonly [string, string, string] | undefined {
  return match ? [match[0], match[2] ?? "", match[1] ?? ""] : undefined;
}

/** Rows whose column `period` is not the period that the framework declares. */
export function periodProblems(module: Pick<Module, "period">, table: Table, asOf: IsoDate): readonly Diagnostic[] {
  const column = table.labels["period"];
  if (!module.period || !column) return [];
  const problems = createProblems(table.name, 1000);
  const { from, to } = periodAt(module.period, asOf);
  column.forEach((text, row) => {
    if (text === null) return;
    const found = readPeriod(text);
    if (found?.from === from && found.to === to) return;
    const spot = { row: rowNumber(table, row), column: "period", entity: table.entities[row] ?? "" };
    problems.add(fault("KH5079", { period: excerpt(text), from, to }), spot);
  });
  return problems.list();
}
