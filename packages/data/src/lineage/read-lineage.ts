/**
 * Reads a lineage: `from,to,date[,share]`, one succession a row. Merging is several rows with one `to`, splitting several with one
 * `from`, both at once is both.
 */

import { compare, one, rational, toExact, zero, type Rational } from "@khung/ir";
import { numberText, numberValue } from "../number-text.ts";
import { excerpt, fault, type Problems } from "../problems.ts";
import type { GridOptions } from "../read-grid.ts";
import { digestRecords } from "../records/digest-records.ts";
import { codeOf, dayOf, readRecords, type ReadRecords } from "../records/read-records.ts";
import type { Lineage, Succession } from "./lineage.ts";

const columns = {
  from: { name: "from", words: ["from", "tu", "ma cu", "don vi cu"], required: true },
  to: { name: "to", words: ["to", "den", "ma moi", "don vi moi"], required: true },
  date: { name: "date", words: ["date", "ngay", "ngay hieu luc", "hieu luc tu"], required: true },
  share: { name: "share", words: ["share", "ty le", "ti le", "phan"], required: false },
};

/**
 * Reads a lineage.
 *
 * Errors   rows that cannot be read are left out and said; never throws for what the file holds
 */
export async function readLineage(bytes: Uint8Array, options: GridOptions): Promise<ReadRecords<Lineage>> {
  const { records, problems } = await readRecords(bytes, options, columns);
  const seen = new Map<string, number>();
  const successions = records.flatMap(({ row, cells }): Succession[] => {
    const from = codeOf(cells.from, { row, column: "from" }, problems);
    const to = codeOf(cells.to, { row, column: "to" }, problems);
    const date = dayOf(cells.date, { row, column: "date" }, problems);
    const share = shareOf(cells.share, row, problems);
    if (from === undefined || to === undefined || date === undefined || share === null) return [];
    const key = JSON.stringify([from, to, date]);
    const first = seen.get(key);
    if (first !== undefined) {
      problems.add(fault("KH5067", { from: excerpt(from), to: excerpt(to), first }), { row, entity: from });
      return [];
    }
    seen.set(key, row);
    return [{ from, to, date, row, ...(share && { share }) }];
  });
  const digest = digestRecords(
    successions.map(({ from, to, date, share }) => [from, to, date, share ? toExact(share) : ""]),
  );
  return { value: { name: options.name, successions }, problems: problems.list(), digest };
}

/** A share of one; undefined when none is given, `null` when it cannot be read: said. */
function shareOf(text: string, row: number, problems: Problems): Rational | undefined | null {
  if (text === "") return undefined;
  const parsed = numberText(text);
  const number = parsed && numberValue(parsed, parsed.mark);
  const share = number && parsed.percent ? rational(number.numerator, number.denominator * 100n) : number;
  if (share && compare(share, zero) >= 0 && compare(share, one) <= 0) return share;
  problems.add(fault("KH5063", { value: excerpt(text) }), { row, column: "share" });
  return null;
}
