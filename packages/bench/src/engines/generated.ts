/**
 * JavaScript generated for this one framework: over row objects, and over one Float64Array a column.
 *
 * Criterion after criterion lowers what can still be reached; a threshold at or above that is not looked at.
 */

import { cutAt } from "../workload/condition.ts";
import { missing, rowsOf } from "../workload/data.ts";
import type { Ratio, Shape, ShapeCriterion } from "../workload/shape.ts";
import type { Engine } from "./engine.ts";

/** Generated code over row objects. */
export const generatedRows: Engine = {
  name: "generated JS, rows",
  kind: "hand-written",
  input: "rows",
  most: 100_000,
  load({ shape, data }) {
    const rows = rowsOf(shape, data);
    const level = compiled(["row"], bodyOf(shape, { at: (name) => `row.${name}`, isMissing: (x) => `${x} === null` }));
    return { levels: () => Uint8Array.from(rows, (row) => Number(level(row))) };
  },
};

/** Generated code over columns; missing is NaN, which is at least nothing. */
export const generatedColumns: Engine = {
  name: "generated JS, columns",
  kind: "hand-written",
  input: "columns",
  most: 1_000_000,
  load({ shape, data }) {
    const level = bodyOf(shape, { at: (name) => `${name}[i]`, isMissing: (x) => `${x} !== ${x}` });
    const loop = `for (let i = 0; i < n; i++) out[i] = level(i);\nfunction level(i) { ${level} }`;
    const fill = compiled(["n", "out", ...data.columns.keys()], loop);
    const nan = (value: number): number => (value === missing ? Number.NaN : value);
    const values = [...data.columns.values()].map((column) => Float64Array.from(column, nan));
    const out = new Uint8Array(data.rows);
    return {
      levels() {
        fill(data.rows, out, ...values);
        return out;
      },
    };
  },
};

interface Rows {
  readonly at: (name: string) => string;
  readonly isMissing: (value: string) => string;
}

function compiled(parameters: readonly string[], body: string): (...values: readonly unknown[]) => unknown {
  // oxlint-disable-next-line no-implied-eval, no-new-func -- generated code is what is measured here
  return new Function(...parameters, body) as (...values: readonly unknown[]) => unknown;
}

function bodyOf({ levels, criteria }: Shape, rows: Rows): string {
  return `let m = ${levels};\n${criteria.map((each) => `{ ${lowered(each, levels, rows)} }`).join("\n")}\nreturn m;`;
}

/** Statements that lower `m` to the last level before one that is not met. */
function lowered(criterion: ShapeCriterion, levels: number, rows: Rows): string {
  const { at, isMissing } = rows;
  const chain = (unmet: (level: number) => string): string =>
    Array.from(
      { length: levels },
      (_, i) => `if (${i === 0 ? "" : `m > ${i} && `}${unmet(i + 1)}) ${i === 0 ? "return 0" : `m = ${i}`};`,
    ).join(" else ");
  const below = ({ cuts }: Ratio, a: string, b: string, level: number): string => {
    const { numerator, denominator } = cutAt(cuts, level);
    return `!(${a} * ${denominator} >= ${b} * ${numerator})`;
  };
  switch (criterion.kind) {
    case "yes":
      return `if (m >= ${criterion.from} && !(${at(criterion.input)} == true)) m = ${criterion.from - 1};`;
    case "count":
      return `const v = ${at(criterion.input)}; if (${isMissing("v")}) return 0; ${chain(
        (level) => `!(v >= ${cutAt(criterion.cuts, level).numerator})`,
      )}`;
    case "ratio":
      return `const b = ${at(criterion.bottom)}; if (b !== 0) { const a = ${at(criterion.top)}; if (${isMissing("a")} || ${isMissing(
        "b",
      )}) return 0; ${chain((level) => below(criterion, "a", "b", level))} }`;
    case "either": {
      const { first, second, applies } = criterion;
      return `const on = ${at(applies)}; if (${isMissing("on")}) return 0; if (on == true) {
        const a = ${at(first.top)}, b = ${at(first.bottom)}, c = ${at(second.top)}, d = ${at(second.bottom)};
        const one = ${isMissing("b")} || b !== 0 && ${isMissing("a")}, other = ${isMissing("d")} || d !== 0 && ${isMissing("c")};
        const empty = b === 0 && !other || d === 0 && !one;
        if (!empty) { ${chain(
          (level) =>
            `(one || b === 0 || ${below(first, "a", "b", level)}) && (other || d === 0 || ${below(second, "c", "d", level)})`,
        )} } }`;
    }
  }
}
