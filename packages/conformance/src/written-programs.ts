/** Written programs beside the interpreter: the same rows given to both, their answers in the same words. */

import { toJavaScript } from "@khung/codegen";
import { invariant } from "@khung/diagnostics";
import { interpret, margins } from "@khung/evaluator";
import {
  isRational,
  toExact,
  toExactText,
  type Cell,
  type IsoDate,
  type Module,
  type Rational,
  type Table,
} from "@khung/ir";

/** What a written module exports. */
export interface Program {
  readonly evaluate: (inputs: object, options?: object) => Answer;
  readonly explain: (inputs: object, options?: object) => Answer & { readonly explained: readonly Explained[] };
}

/** What a program answers for an entity. */
export interface Answer {
  readonly level: number;
  readonly range: { readonly low: number; readonly high: number; readonly deciding: readonly string[] };
  readonly criteria: Readonly<
    Record<
      string,
      { readonly levels: readonly unknown[]; readonly measure: string | null; readonly points?: string | null }
    >
  >;
  readonly score?: { readonly value: string | null; readonly max: string | null; readonly range: object | null };
  readonly outcomes: Readonly<Record<string, boolean | null>>;
  readonly broken: readonly { readonly condition: string }[];
  readonly exception?: object;
}

interface Explained {
  readonly code: string;
  readonly levels: readonly {
    readonly level: number;
    readonly requirements: readonly {
      readonly comparison: string;
      readonly holds: boolean | null;
      readonly margin: string | null;
    }[];
  }[];
}

/** Loads the program of a module; undefined where it is refused. */
export async function programOf(module: Module): Promise<Program | undefined> {
  const { text } = toJavaScript(module, { language: "en" });
  if (text === undefined) return undefined;
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)) as Program;
}

/** A row as a program is given it. */
export function inputsAt(module: Module, table: Table, row: number): Readonly<Record<string, string | boolean | null>> {
  const given = (cell: Cell): string | boolean | null => (isRational(cell) ? toExact(cell) : cell);
  return Object.fromEntries(
    module.inputs.map(({ name }) => [
      name,
      given((Object.hasOwn(table.columns, name) ? table.columns[name]?.at(row) : null) ?? null),
    ]),
  );
}

/** What the program says of every row. Codes and names that repeat are no part of it: their order is compared too. */
export function programAnswers(program: Program, module: Module, table: Table, asOf: IsoDate): readonly object[] {
  return table.entities.map((entity, row) => {
    const { criteria, outcomes, broken, score, exception, level, range } = program.evaluate(
      inputsAt(module, table, row),
      { asOf, entity },
    );
    return {
      level,
      range,
      criteria: Object.entries(criteria),
      score,
      outcomes: Object.entries(outcomes),
      broken: broken.map(({ condition }) => condition),
      exception,
    };
  });
}

/** What the interpreter says of every row, of what programs say. */
export function interpreterAnswers(module: Module, table: Table, asOf: IsoDate): readonly object[] {
  const { entities, problems } = interpret(module, table, { asOf });
  const shares = new Set(
    module.criteria.flatMap(({ code, measureType: type }) =>
      type?.kind === "number" && type.form === "share" ? code : [],
    ),
  );
  const text = (value: Rational | null): string | null => value && toExactText(value);
  return entities.map(({ entity, level, range, criteria, score, outcomes, exception }) => {
    invariant(range, "the interpreter always gives a range");
    const { low, high, deciding } = range;
    return {
      level,
      range: { low, high, deciding },
      criteria: criteria.map(({ code, statuses, measure, points }) => [
        code,
        {
          levels: statuses,
          measure: measure && (shares.has(code) ? toExact(measure) : toExactText(measure)),
          ...(points !== undefined && { points: points === "excluded" ? points : text(points) }),
        },
      ]),
      score: score && {
        value: text(score.value),
        max: text(score.max),
        range: score.range ? { low: text(score.range.low), high: text(score.range.high) } : null,
      },
      outcomes: Object.entries(outcomes),
      broken: module.ensures
        .map((each) => each.text)
        .filter((condition) =>
          problems.some(
            (d) =>
              d.code === "KH5201" &&
              d.cell?.entity === entity &&
              d.message.en.includes(`break the condition \`${condition}\`: `),
          ),
        ),
      exception,
    };
  });
}

/** Every distance from turning that the program gives for a row: criterion, level, whether it holds, how far. */
export function programMargins(
  program: Program,
  module: Module,
  table: Table,
  row: number,
  asOf: IsoDate,
): readonly object[] {
  return program
    .explain(inputsAt(module, table, row), { asOf })
    .explained.flatMap(({ code, levels }) =>
      levels.flatMap(({ level, requirements }) =>
        requirements.flatMap(({ comparison, holds, margin }) =>
          margin === null ? [] : { code, level, comparison, holds, margin },
        ),
      ),
    );
}

/** The same of the interpreter. */
export function interpreterMargins(module: Module, table: Table, row: number, asOf: IsoDate): readonly object[] {
  const shares = new Set(
    module.criteria.flatMap(({ code, measureType: type }) =>
      type?.kind === "number" && type.form === "share" ? code : [],
    ),
  );
  const cells = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [name, column.at(row) ?? null]),
  );
  return margins(module, cells, { asOf }).flatMap(({ code, level, comparison, holds, distance }) =>
    distance ? { code, level, comparison, holds, margin: (shares.has(code) ? toExact : toExactText)(distance) } : [],
  );
}
