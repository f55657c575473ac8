/** Evaluates data by the reference interpreter: nothing is called a witness before it has said so. */

import { interpret, interpretEntity } from "@khung/evaluator";
import {
  compare,
  fromExact,
  isRational,
  toExact,
  type Cell,
  type Exact,
  type IsoDate,
  type Module,
  type Rational,
  type Table,
  type TestValue,
} from "@khung/ir";
import type { Claim, Modules, ReachedLevel, SeenStatus, Witness, WitnessData } from "./claim.ts";
import type { Cells, Data } from "./realise.ts";
import { ruleAlone, withCondition, withConditions, withoutCriterion, withParameter } from "./variants.ts";

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
      const witness = made(
        from === top && to !== top,
        reached(module, from ?? 0, `rule of level ${claim.level} alone`),
        reached(module, to ?? 0, `rule of level ${claim.implied} alone`),
      );
      const { criteria } = interpretEntity(module, "1", data.cells, { asOf });
      const statuses = criteria.flatMap(({ code, statuses: row }): readonly SeenStatus[] => {
        const status = row[claim.implied - 1];
        return status === "unmet" || status === "missing" ? [{ code, level: claim.implied, status }] : [];
      });
      return witness && { ...witness, statuses };
    }
    case "levelReachable": {
      const own = level(module);
      return made(own === claim.level || (module.cumulative && own > claim.level));
    }
    case "criterionRelevant": {
      const other = level(withoutCriterion(module, claim.code));
      return made(level(module) !== other, reached(module, other, `without ${claim.code}`));
    }
    case "raisingNeverLowers":
    case "raisingNeverRaises": {
      const score = (of: Module, cells: Cells): Rational | undefined =>
        interpretEntity(of, "1", cells, { asOf }).score?.value ?? undefined;
      const wrong = (after: number, other: Module, cells: Cells): boolean => {
        const [from, to] = [score(module, data.cells), score(other, cells)];
        const moved = claim.result === "score" ? (from && to ? compare(to, from) : 0) : after - level(module);
        return claim.kind === "raisingNeverLowers" ? moved < 0 : moved > 0;
      };
      if (claim.of === "parameter") {
        if (data.parameter === undefined || !isHigher(module, claim.name, data.parameter)) return undefined;
        const higher = withParameter(module, claim.name, data.parameter);
        const after = level(higher);
        const parameter = { name: claim.name, value: data.parameter };
        const witness = made(
          wrong(after, higher, data.cells),
          reached(module, after, `${claim.name} = ${data.parameter}`),
        );
        return witness && { ...witness, parameter };
      }
      if (!data.raised || !isRaised(data.cells[claim.name], data.raised[claim.name])) return undefined;
      const after = level(module, data.raised);
      const witness = made(wrong(after, module, data.raised));
      return (
        witness && {
          ...witness,
          raised: { inputs: valuesOf(module, base, data.raised), levels: [reached(module, after)] },
        }
      );
    }
    case "always": {
      // An outcome with nothing to measure does not hold, and neither does its contrary: false is what makes the contrary true.
      const { condition: operand } = claim;
      const contrary = { kind: "not", operand, origin: operand.origin } as const;
      const { outcomes } = interpretEntity(withCondition(module, contrary), "1", data.cells, { asOf });
      return made(outcomes["condition"] === true);
    }
    case "whenever": {
      const { outcomes } = interpretEntity(withConditions(module, claim.condition, claim.holds), "1", data.cells, {
        asOf,
      });
      return made(outcomes["condition"] === true && outcomes["holds"] !== true);
    }
  }
}

/** Whether a value is more than the fixed one that a parameter has. */
function isHigher({ parameters }: Module, name: string, value: Exact): boolean {
  const own = parameters.find((each) => each.name === name)?.value;
  return own?.kind === "number" && compare(fromExact(value), fromExact(own.value)) > 0;
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
