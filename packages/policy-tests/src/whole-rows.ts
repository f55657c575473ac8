/** Whole entities to look at: those of the tests, and those built from the boundaries of every criterion. */

import { glance, judgeOne, keepsEnsures, type Prepared } from "@khung/evaluator/observing";
import type { Cell, Criterion } from "@khung/ir";
import { boundaryRows } from "./boundary-rows.ts";
import { inputsOf, type Cells } from "./combinations.ts";
import { scoredRows } from "./score-rows.ts";

/** Rows beside every threshold of a criterion and everything its score turns at, and where there is nothing to measure. */
export function criterionRows(prepared: Prepared, criterion: Criterion): readonly Cells[] {
  const beside = criterion.requirements.flatMap((requirement) =>
    requirement.levels.flatMap((entry) => boundaryRows(prepared, criterion, requirement, entry)),
  );
  const [first] = beside;
  return [
    ...beside.map(({ cells }) => cells),
    ...scoredRows(prepared, criterion),
    ...emptyRows(prepared, criterion, first?.cells ?? new Map<string, Cell>()),
  ];
}

/** The same data with every number 0. */
export function emptyRows(prepared: Prepared, { code }: Criterion, cells: Cells): readonly Cells[] {
  const numbers = inputsOf(prepared, code).filter(({ type }) => type.kind === "number");
  if (numbers.length === 0) return [];
  const zero: Cell = { numerator: 0n, denominator: 1n };
  return [new Map([...cells, ...numbers.map(({ name }) => [name, zero] as const)])];
}

/**
 * For each level, an entity that has every criterion met that asks something there: one criterion after the other, never
 * moving what is already set. Where two criteria want different things of one input, the later stays as it is.
 */
export function ladderRows(prepared: Prepared, rowsOf: (code: string) => readonly Cells[]): readonly Cells[] {
  const { module } = prepared;
  return module.levels.map(({ number }) => {
    let cells: Cells = new Map();
    for (const { code } of module.criteria) {
      const good = (row: Cells): boolean => {
        const status = judgeOne(glance(prepared, row), code)?.statuses[number - 1]?.status;
        return status === undefined || status === "met" || status === "notApplicable";
      };
      if (good(cells)) continue;
      const merged = rowsOf(code).map((row): Cells => new Map([...row, ...cells]));
      cells = merged.find((row) => good(row) && keepsEnsures(glance(prepared, row))) ?? cells;
    }
    return cells;
  });
}

/** A row, then the row with each single input missing, then with the rows of each criterion laid over it. */
export function* disturbed(row: Cells, inputs: readonly string[], overlays: readonly Cells[]): Generator<Cells> {
  yield row;
  for (const name of inputs) if (row.has(name)) yield new Map([...row, [name, null]]);
  if (inputs.length > 1) yield new Map([...row, ...inputs.map((name) => [name, null] as const)]);
  for (const overlay of overlays) yield new Map([...row, ...overlay]);
}

/** A row in which more and more of these criteria fail, one after the other. */
export function* failing(row: Cells, overlays: readonly (Cells | undefined)[]): Generator<Cells> {
  let cells = row;
  for (const overlay of overlays) {
    if (!overlay) continue;
    cells = new Map([...cells, ...overlay]);
    yield cells;
  }
}
