/**
 * Collects what is wrong with a table. Nothing is dropped silently: past the limit for one kind of problem in one column,
 * what is left out is counted and said (KH5060).
 */

import { report, type Cell, type Code, type Diagnostic } from "@khung/diagnostics";

type Params<C extends Code> = Parameters<typeof report<C>>[2];

/** Something wrong that does not know its place yet. */
export interface Fault {
  readonly code: Code;
  at(cell: Cell): Diagnostic;
}

/** Where in the table; the name of the table is added. */
export type Spot = Omit<Cell, "table">;

/** Takes faults, gives diagnostics in the order of rows. */
export interface Problems {
  add(fault: Fault, spot?: Spot): void;
  /** Whether anything so far is an error. */
  hasErrors(): boolean;
  list(): readonly Diagnostic[];
  /** Everything so far, to be handed over. */
  collected(): Collected;
  /** Takes what was collected elsewhere; its rows are counted from `row`. */
  absorb(collected: Collected, row: number): void;
}

/** Problems as plain data: those that are listed, and how many there are of each code and column. */
export interface Collected {
  readonly found: readonly Diagnostic[];
  readonly counts: readonly { readonly code: Code; readonly column: string | undefined; readonly count: number }[];
}

/** Diagnostics that were made elsewhere, as problems to be absorbed. */
export function collect(all: readonly Diagnostic[], limit: number): Collected {
  const counts = new Map<string, { readonly code: Code; readonly column: string | undefined; count: number }>();
  const found = all.filter((each) => {
    const key = `${each.code} ${each.cell?.column ?? ""}`;
    const seen = counts.get(key) ?? { code: each.code as Code, column: each.cell?.column, count: 0 };
    counts.set(key, seen);
    return ++seen.count <= limit;
  });
  return { found, counts: [...counts.values()] };
}

/** A fault of the catalogue; quoted words are made to fit on one line. */
export function fault<C extends Code>(code: C, params: Params<C>): Fault {
  return { code, at: (cell) => report(code, { cell }, params) };
}

/** At most 60 characters of what someone wrote, on one line, fit to stand between backticks. */
export function excerpt(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, " ").replace(/`/g, "'").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** An empty collection for the table of that name; `limit` problems are listed for each code and column. */
export function createProblems(table: string, limit: number): Problems {
  const found: Diagnostic[] = [];
  const counts = new Map<string, { readonly code: Code; readonly column: string | undefined; count: number }>();
  const countOf = (code: Code, column: string | undefined) => {
    const key = `${code} ${column ?? ""}`;
    const seen = counts.get(key) ?? { code, column, count: 0 };
    counts.set(key, seen);
    return seen;
  };
  return {
    add(problem, spot = {}) {
      const seen = countOf(problem.code, spot.column);
      seen.count++;
      if (seen.count <= limit) found.push(problem.at({ table, ...spot }));
    },
    collected: () => ({ found, counts: [...counts.values()] }),
    absorb(collected, row) {
      const left = new Map(
        collected.counts.map((each) => {
          const seen = countOf(each.code, each.column);
          const room = Math.max(0, limit - seen.count);
          seen.count += each.count;
          return [seen, room];
        }),
      );
      for (const diagnostic of collected.found) {
        const { code, cell } = diagnostic;
        const seen = countOf(code as Code, cell?.column);
        const room = left.get(seen) ?? 0;
        left.set(seen, room - 1);
        if (room > 0)
          found.push(cell?.row === undefined ? diagnostic : { ...diagnostic, cell: { ...cell, row: cell.row + row } });
      }
    },
    hasErrors: () => found.some(({ severity }) => severity === "error"),
    list() {
      const rest = [...counts.values()]
        .filter(({ count }) => count > limit)
        .map(({ code, column, count }) =>
          fault("KH5060", { count: count - limit, code }).at({ table, ...(column !== undefined && { column }) }),
        );
      return [...found.sort((a, b) => (a.cell?.row ?? 0) - (b.cell?.row ?? 0)), ...rest];
    },
  };
}
