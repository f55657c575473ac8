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
  return {
    add(problem, spot = {}) {
      const key = `${problem.code} ${spot.column ?? ""}`;
      const seen = counts.get(key) ?? { code: problem.code, column: spot.column, count: 0 };
      counts.set(key, seen);
      seen.count++;
      if (seen.count <= limit) found.push(problem.at({ table, ...spot }));
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
