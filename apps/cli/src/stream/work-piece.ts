/** A piece of a large file to results: what a thread does. Everything that goes in and comes out is plain data. */

import { resultLines } from "@khung/contract";
import { collect, readPiece, type Piece, type PieceOptions, type Worked } from "@khung/data";
import type { EntityResult } from "@khung/evaluator";
import { columnsOf, ensureProblems, evaluateColumns, type ColumnarResult } from "@khung/evaluator/columnar";
import type { Module, Table } from "@khung/ir";

/** What every piece is evaluated with. */
export interface Setup {
  readonly module: Module;
  readonly asOf: string;
  /** How results are written, if they are. */
  readonly write: "csv" | "jsonl" | "nothing";
}

/** One piece to evaluate. */
export interface PieceTask {
  readonly piece: Piece;
  readonly options: PieceOptions;
  readonly twice: readonly number[];
}

/** What a piece came to. */
export interface PieceResult {
  /** Entities by level, 0 first. */
  readonly counts: readonly number[];
  /** Entities whose level may still change. */
  readonly open: number;
  /** A line for each entity, as it is written. */
  readonly lines: string;
}

/** Makes ready to evaluate pieces. */
export function pieceWorker({ module, asOf, write }: Setup): (task: PieceTask) => Promise<Worked<PieceResult>> {
  const { line } = resultLines(module);
  return async ({ piece, options, twice }) => {
    const read = await readPiece(piece, options, twice);
    const { table } = read;
    // Cells stay here: they are of no use to whoever puts the pieces together.
    const sent = { ...read, table: { ...table, columns: {} } };
    if (read.isOpen) return { read: sent, made: { counts: [], open: 0, lines: "" } };
    const result = evaluateColumns(module, columnsOf(module, table), { asOf });
    const counts = [0, ...module.levels.map(() => 0)];
    let open = 0;
    for (const [row, level] of result.level.entries()) {
      counts[level] = (counts[level] ?? 0) + 1;
      if ((result.low[row] ?? 0) < (result.high[row] ?? 0)) open++;
    }
    const rowNumbers = [...read.recordOf];
    const broken = ensureProblems(module, { ...table, rowNumbers }, { asOf });
    const lines: string[] = [];
    if (write === "csv") {
      const entityAt = entityReader(module, table, result);
      for (let row = 0; row < table.entities.length; row++) lines.push(line(entityAt(row)));
    } else if (write === "jsonl") {
      const lineAt = jsonLines(module, table, result);
      for (let row = 0; row < table.entities.length; row++) lines.push(lineAt(row));
    }
    return { read: sent, made: { counts, open, lines: lines.join("") }, found: collect(broken, options.problemLimit) };
  };
}

const outcomeOf = [false, true, null] as const;

/** The results of single entities, as far as columns have them. */
function entityReader(
  { outcomes }: Module,
  { entities }: Table,
  result: ColumnarResult,
): (row: number) => EntityResult {
  return (row) => ({
    entity: entities[row] ?? "",
    level: result.level[row] ?? 0,
    range: { low: result.low[row] ?? 0, high: result.high[row] ?? 0, exact: false, deciding: [] },
    criteria: result.criteria.map(({ code, states, statuses }) => ({
      code,
      statuses: statuses[states[row] ?? 0] ?? [],
      measure: null,
    })),
    outcomes: Object.fromEntries(
      outcomes.map(({ name }, i) => [name, outcomeOf[result.outcomes[i]?.[row] ?? 2] ?? null]),
    ),
  });
}

/**
 * Entities as in the JSON of the contract, a line each, without what columns do not have: measures, and which data decide. Text that
 * many entities share is made once.
 */
function jsonLines({ outcomes }: Module, { entities, labels }: Table, result: ColumnarResult): (row: number) => string {
  const named = Object.entries(labels);
  const texts = result.criteria.map(({ code, statuses }) =>
    statuses.map((levels) => `${JSON.stringify(code)}:${JSON.stringify({ levels })}`),
  );
  return (row) => {
    const head = JSON.stringify({
      entity: entities[row],
      ...(named.length > 0 && { labels: Object.fromEntries(named.map(([name, words]) => [name, words[row] ?? null])) }),
      level: result.level[row],
      range: [result.low[row], result.high[row]],
      outcomes: Object.fromEntries(
        outcomes.map(({ name }, i) => [name, outcomeOf[result.outcomes[i]?.[row] ?? 2] ?? null]),
      ),
    });
    const criteria = result.criteria.map(({ states }, i) => texts[i]?.[states[row] ?? 0] ?? "").join(",");
    return `${head.slice(0, -1)},"criteria":{${criteria}}}\n`;
  };
}
