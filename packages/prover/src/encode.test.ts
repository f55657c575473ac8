import { interpretEntity } from "@khung/evaluator";
import { isRational, rational, zero, type Cell, type Module, type Rational } from "@khung/ir";
import { arbitraryCase, arbitraryScoredCase } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { claimScope, encodeModule } from "./encode-module.ts";
import { encodeTruth } from "./encode-expr.ts";
import type { Formula } from "./formula.ts";
import { valueAt } from "./linear.ts";
import { dayOf } from "./scope.ts";
import { createSpace, type Space } from "./space.ts";
import { unprovedIn } from "./theorem.ts";

type Cells = Readonly<Record<string, Cell>>;

/** Whether a formula holds of some data; undefined where it hangs on an opaque value. */
function holds(space: Space, module: Module, cells: Cells): (formula: Formula) => boolean | undefined {
  const point = new Map<string, Rational>();
  const flags = new Set<string>();
  for (const { name, type } of module.inputs) {
    const cell = cells[name] ?? null;
    if (cell !== null) flags.add(`${name} is reported`);
    if (isRational(cell)) point.set(name, cell);
    if (type.kind === "date") point.set(name, typeof cell === "string" ? rational(dayOf(cell)) : zero);
    if (cell === true) flags.add(`${name} = yes`);
    if (type.kind === "choice")
      flags.add(`${name} = ${typeof cell === "string" ? cell : (type.members[0]?.name ?? "")}`);
  }
  const value = (formula: Formula): boolean | undefined => {
    const node = space.formulas.node(formula);
    const positive = (): boolean | undefined => {
      if (node.kind === "always") return true;
      if (node.kind === "atom") {
        if (node.atom.kind === "flag") return flags.has(node.atom.name);
        if ([...node.atom.form.terms.keys()].some((name) => space.opaque.has(name))) return undefined;
        const { numerator } = valueAt(node.atom.form, point);
        return node.atom.strict ? numerator > 0n : numerator >= 0n;
      }
      if (node.kind === "all") {
        const parts = node.parts.map(value);
        return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
      }
      let [least, most] = [0, 0];
      for (const [weight, each] of node.terms) {
        const here = value(each);
        if (here === true) least += weight;
        if (here !== false) most += weight;
      }
      return least >= node.bound ? true : most < node.bound ? false : undefined;
    };
    const known = positive();
    return known === undefined ? undefined : known === formula > 0;
  };
  return value;
}

it.each([
  ["without points", arbitraryCase, 600, 8000],
  ["with points", arbitraryScoredCase, 400, 2000],
] as const)(
  "says of data what the interpreter says: statuses, levels, outcomes, %s",
  (_, arbitrary, numRuns, least) => {
    let decided = 0;
    fc.assert(
      fc.property(arbitrary, ({ module, table, asOf }) => {
        fc.pre(unprovedIn(module).length === 0);
        const space = createSpace();
        const encoded = encodeModule(space, module, { asOf, label: "" });
        const inOutcomes = claimScope(encoded);
        const outcomes = module.outcomes.map(
          ({ name, condition }) => [name, encodeTruth(condition, inOutcomes)] as const,
        );
        for (const row of table.entities.keys()) {
          const cells = Object.fromEntries(
            module.inputs.map(({ name }) => [name, table.columns[name]?.at(row) ?? null]),
          );
          const value = holds(space, module, cells);
          const result = interpretEntity(module, "1", cells, { asOf });
          const same = (formula: Formula, expected: boolean, what: string): void => {
            const found = value(formula);
            if (found !== undefined) decided++;
            if (found !== undefined) expect(found, what).toBe(expected);
          };
          // Bounds of opaque values hang on them.
          for (const axiom of space.axioms) expect(value(axiom)).not.toBe(false);
          encoded.reaches.forEach((reach, i) => same(reach, result.level >= i + 1, `level ${i + 1}`));
          for (const { code, statuses } of result.criteria) {
            statuses.forEach((status, i) => {
              const standing = encoded.scope.standings.get(code)?.[i];
              expect(standing?.stated).toBe(status !== null);
              if (!standing || status === null) return;
              same(standing.missing, status === "missing", `${code} missing at ${i + 1}`);
              same(standing.official.met, status === "met", `${code} met at ${i + 1}`);
              same(standing.outside, status === "notApplicable", `${code} outside at ${i + 1}`);
            });
          }
          for (const [name, truth] of outcomes) {
            const expected = result.outcomes[name];
            same(truth.yes, expected === true, name);
            same(truth.missing, expected === null, name);
          }
        }
      }),
      { numRuns },
    );
    expect(decided).toBeGreaterThan(least);
  },
  60_000,
);
