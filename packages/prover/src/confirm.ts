/** Evaluates data by the reference interpreter: nothing is called a witness before it has said so. */

import { interpret, interpretEntity } from "@khung/evaluator";
import {
  compare,
  isRational,
  toExact,
  type Cell,
  type IsoDate,
  type Module,
  type Table,
  type TestValue,
} from "@khung/ir";
import type { Claim, Modules, ReachedLevel, Witness, WitnessData } from "./claim.ts";
import type { Cells, Data } from "./realise.ts";
import { ruleAlone, withConditions, withoutCriterion } from "./variants.ts";

/** The witness that data are; undefined when they are none, or break an `ensure`. */
export function confirm(claim: Claim, { module, base }: Modules, data: Data, asOf: IsoDate): Witness | undefined {
  const modules =
    base && (claim.kind === "atLeastAsStrict" || claim.kind === "atMostAsStrict") ? [module, base] : [module];
  const copies = [data.cells, ...(data.raised ? [data.raised] : [])];
  if (modules.some((each) => copies.some((cells) => breaksEnsure(each, cells, asOf)))) return undefined;
  const level = (of: Module, cells: Cells = data.cells): number => interpretEntity(of, "1", cells, { asOf }).level;
  const reached = (of: Module, number: number, variant?: string): ReachedLevel => ({
    id: of.id,
    version: of.version,
    ...(variant !== undefined && { variant }),
    level: number,
  });
  const made = (holds: boolean, ...more: readonly ReachedLevel[]): Witness | undefined =>
    holds
      ? { asOf, inputs: valuesOf(module, base, data.cells), levels: [reached(module, level(module)), ...more] }
      : undefined;
  switch (claim.kind) {
    case "atLeastAsStrict":
    case "atMostAsStrict": {
      if (!base) return undefined;
      const [own, other] = [level(module), level(base)];
      const [strict, loose] = claim.kind === "atLeastAsStrict" ? [own, other] : [other, own];
      const broken = claim.level === undefined ? strict > loose : strict >= claim.level && loose < claim.level;
      return made(broken, reached(base, other));
    }
    case "levelImplies": {
      const [from, to] = [claim.level, claim.implied].map((number) => level(ruleAlone(module, number)));
      const top = module.levels.length;
      return made(
        from === top && to !== top,
        reached(module, from ?? 0, `rule of level ${claim.level} alone`),
        reached(module, to ?? 0, `rule of level ${claim.implied} alone`),
      );
    }
    case "levelReachable": {
      const own = level(module);
      return made(own === claim.level || (module.cumulative && own > claim.level));
    }
    case "criterionRelevant": {
      const other = level(withoutCriterion(module, claim.code));
      return made(level(module) !== other, reached(module, other, `without ${claim.code}`));
    }
    case "raisingNeverLowers": {
      if (!data.raised || !isRaised(data.cells[claim.input], data.raised[claim.input])) return undefined;
      const after = level(module, data.raised);
      const witness = made(after < level(module));
      return (
        witness && {
          ...witness,
          raised: { inputs: valuesOf(module, base, data.raised), levels: [reached(module, after)] },
        }
      );
    }
    case "whenever": {
      const { outcomes } = interpretEntity(withConditions(module, claim.condition, claim.holds), "1", data.cells, {
        asOf,
      });
      return made(outcomes["condition"] === true && outcomes["holds"] !== true);
    }
  }
}

function isRaised(from: Cell | undefined, to: Cell | undefined): boolean {
  if (isRational(from) && isRational(to)) return compare(to, from) >= 0;
  if (typeof from === "string" && typeof to === "string") return to >= from;
  return from === false && to === true;
}

function breaksEnsure(module: Module, cells: Cells, asOf: IsoDate): boolean {
  if (module.ensures.length === 0) return false;
  const columns = Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, [cell]]));
  const table: Table = { name: "witness", entities: ["1"], columns, labels: {} };
  return interpret({ ...module, outcomes: [], reports: [] }, table, { asOf }).problems.some(
    ({ code }) => code === "KH5201",
  );
}

function valuesOf(module: Module, base: Module | undefined, cells: Cells): WitnessData["inputs"] {
  const types = new Map([...(base?.inputs ?? []), ...module.inputs].map(({ name, type }) => [name, type.kind]));
  const entries = Object.entries(cells).flatMap(([name, cell]): readonly (readonly [string, TestValue])[] => {
    if (cell === null) return [];
    if (isRational(cell)) return [[name, { kind: "number", value: toExact(cell) }]];
    if (typeof cell === "boolean") return [[name, { kind: "boolean", value: cell }]];
    return [[name, { kind: types.get(name) === "date" ? "date" : "member", value: cell }]];
  });
  return Object.fromEntries(entries);
}
