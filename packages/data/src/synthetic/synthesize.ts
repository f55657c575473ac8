/**
 * Makes a table of synthetic figures for the inputs of a module.
 *
 * In: a module, entities with their attributes, a calibration. Out: a table in which every `ensure a <= b` holds, the same to the byte
 * for the same arguments. Refuses: an input without a recipe. The figures are invented; say so wherever they are shown.
 */

import { invariant } from "@khung/diagnostics";
import { rational, type Cell, type Expr, type Input, type Module, type Table } from "@khung/ir";
import { createRandom, curveAt, factorOf, type Random } from "./random.ts";
import type { ByKind, Calibration, Recipe } from "./recipe.ts";

export { createRandom } from "./random.ts";
export type { Calibration } from "./recipe.ts";

/** What is known of an entity before any figure is made. */
export interface Subject {
  readonly entity: string;
  readonly kind: keyof ByKind;
  readonly province: string;
  /** By name, as recipes and the calibration of maturity ask for them. */
  readonly attributes: Readonly<Record<string, string | boolean>>;
}

/** The attributes of a unit, drawn by the calibration from its kind and province; `kind` itself is among them. */
export function drawSubject(
  unit: Omit<Subject, "attributes">,
  { seed, attributes }: Pick<Calibration, "seed" | "attributes">,
): Subject {
  const drawn = Object.entries(attributes).map(([name, { values, provinces, shares }]) => {
    const group = Object.keys(provinces).find((each) => provinces[each]?.includes(unit.province)) ?? "else";
    let left = createRandom(seed, `${unit.entity}/${name}`).uniform();
    const at = (shares[group]?.[unit.kind] ?? []).findIndex((share) => (left -= share) < 0);
    return [name, values[Math.max(0, at)] ?? ""] as const;
  });
  return { ...unit, attributes: { kind: unit.kind, ...Object.fromEntries(drawn) } };
}

type Parts = Pick<Module, "inputs" | "ensures">;

/** The inputs whose sum an input may not exceed, by `ensure a <= b` and `ensure a <= b + c`. */
export function boundsOf({ ensures }: Pick<Module, "ensures">): ReadonlyMap<string, readonly string[]> {
  const bounds = new Map<string, readonly string[]>();
  for (const { condition } of ensures) {
    if (condition.kind !== "compare" || condition.operator !== "<=" || condition.left.kind !== "input") continue;
    const terms = summed(condition.right);
    if (terms && !bounds.has(condition.left.name)) bounds.set(condition.left.name, terms);
  }
  return bounds;
}

function summed(expr: Expr): readonly string[] | undefined {
  if (expr.kind === "input") return [expr.name];
  if (expr.kind !== "arithmetic" || expr.operator !== "+") return undefined;
  const left = summed(expr.left);
  const right = summed(expr.right);
  return left && right ? [...left, ...right] : undefined;
}

/** The figures of all entities. */
export function synthesize(module: Parts, subjects: readonly Subject[], calibration: Calibration, name: string): Table {
  const bounds = boundsOf(module);
  const rows = subjects.map((subject) => rowOf(module.inputs, bounds, subject, calibration));
  const columns = module.inputs.map((input, i) => [input.name, rows.map((row) => row[i] ?? null)] as const);
  return { name, entities: subjects.map(({ entity }) => entity), columns: Object.fromEntries(columns), labels: {} };
}

/** How mature a unit is, in levels. */
export function maturityOf(subject: Subject, { seed, maturity }: Calibration): number {
  const own = createRandom(seed, `${subject.entity}/maturity`).normal() * maturity.spread;
  const province = createRandom(seed, `${subject.province}/province`).normal() * maturity.province;
  const added = Object.entries(maturity.attributes).map(([name, by]) => by[String(subject.attributes[name])] ?? 0);
  return maturity.mean + own + province + maturity.kind[subject.kind] + added.reduce((sum, each) => sum + each, 0);
}

function rowOf(
  inputs: readonly Input[],
  bounds: ReadonlyMap<string, readonly string[]>,
  subject: Subject,
  calibration: Calibration,
): readonly Cell[] {
  const maturity = maturityOf(subject, calibration);
  const made = new Map<string, number>();
  const randomOf = (name: string): Random => createRandom(calibration.seed, `${subject.entity}/${name}`);

  const amount = (name: string): number => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const recipe = calibration.inputs[name];
    invariant(recipe, `the calibration has a recipe for ${name}`);
    const limit = bounds.get(name)?.reduce((sum, each) => sum + amount(each), 0);
    const value = Math.min(amountOf(recipe, limit), limit ?? Infinity);
    made.set(name, value);
    return value;

    function amountOf(from: Recipe, whole: number | undefined): number {
      const random = randomOf(name);
      if (from.from === "size") return Math.round(from.median[subject.kind] * factorOf(random.normal(), from.spread));
      if (from.from === "ratio") {
        if (random.uniform() < (from.none ?? 0)) return 0;
        return Math.max(
          from.least ?? 0,
          Math.round(amount(from.of) * from.ratio * factorOf(random.normal(), from.spread)),
        );
      }
      invariant(from.from === "curve", `${name} is a number`);
      const at = bent(maturity + from.lead + random.normal() * from.noise, from.bend ?? 1);
      const value = curveAt(from.points, at);
      const base = from.of === undefined ? whole : amount(from.of);
      if (base !== undefined) return Math.ceil(Math.round(base * value * 1e6) / 1e6);
      return Math.floor(value * 10 ** (from.decimals ?? 0));
    }
  };

  const cellOf = ({ name, type }: Input): Cell => {
    const recipe = calibration.inputs[name];
    invariant(recipe, `the calibration has a recipe for ${name}`);
    if (recipe.from === "attribute") return subject.attributes[recipe.name] ?? null;
    if (recipe.from === "maturity") return maturity + randomOf(name).normal() * recipe.noise >= recipe.at;
    const places = recipe.from === "curve" ? (recipe.decimals ?? 0) : 0;
    const whole = BigInt(amount(name));
    const hundred = type.kind === "number" && type.form === "share" ? 100n : 1n;
    return rational(whole, 10n ** BigInt(places) * hundred);
  };

  const absent = missingOf(subject, maturity, calibration);
  return inputs.map((input) => (absent.has(input.name) ? null : cellOf(input)));
}

/** Within a level the value stays near that of the level below for longer. */
function bent(maturity: number, bend: number): number {
  const level = Math.floor(maturity);
  let part = maturity - level;
  for (let i = 1; i < bend; i++) part *= maturity - level;
  return level + part;
}

/** The inputs that an entity leaves out: few leave out anything, and those leave out what comes from one source. */
function missingOf({ entity }: Subject, maturity: number, { seed, missing }: Calibration): ReadonlySet<string> {
  const random = createRandom(seed, `${entity}/missing`);
  if (random.uniform() >= curveAt(missing.entities, maturity)) return new Set();
  const block = missing.blocks[Math.floor(random.uniform() * missing.blocks.length)] ?? [];
  const second = missing.blocks[Math.floor(random.uniform() * missing.blocks.length * 2)] ?? [];
  return new Set([...block, ...second].filter(() => random.uniform() < missing.cells));
}
