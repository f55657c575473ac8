import { report, suggest, type Diagnostic } from "@khung/diagnostics";
import { obstacleTo } from "@khung/evaluator/columnar";
import { parseRational, type Module, type Rational } from "@khung/ir";
import {
  otherwise,
  populationOf,
  thresholdOf,
  type Population,
  type Threshold,
  type ThresholdName,
} from "@khung/simulation";
import type { Context } from "./command.ts";
import { checkDataOptions, loadData, type LoadedData } from "./load-data.ts";
import { loadFramework, type LoadedFramework } from "./load-framework.ts";
import { refuse } from "./load-sources.ts";
import { showDiagnostics } from "./output/show-diagnostics.ts";
import { UsageError } from "./usage-error.ts";
import { watched } from "./watched.ts";

/** A population that was read and evaluated. */
export interface LoadedPopulation {
  readonly framework: LoadedFramework;
  readonly data: LoadedData;
  readonly population: Population;
}

/** Reads the framework and the data, and evaluates them. Errors: undefined after the reason was shown. */
export async function loadPopulation(context: Context): Promise<LoadedPopulation | undefined> {
  checkDataOptions(context);
  const framework = await loadFramework(context);
  const data = framework && (await loadData(framework, context));
  if (!framework || !data) return undefined;
  const { module } = framework;
  const obstacle = obstacleTo(module);
  if (obstacle) {
    const problem = obstacle === "children" ? report("KH7009", module.origin, {}) : report("KH7010", module.origin, {});
    await refuse([problem], framework.sources, context);
    return undefined;
  }
  if (context.format === "text") await showDiagnostics(data.problems, framework.sources, context, 5);
  const { table, asOf } = data;
  const population = await watched(context.world, (run) => populationOf(module, table, { asOf }, run));
  return { framework, data, population };
}

/** A threshold by what was typed, or what is wrong with that. */
export function thresholdNamed(
  { module, asOf }: Pick<Population, "module" | "asOf">,
  typed: { readonly code: string; readonly level: string; readonly member?: string },
): Threshold | Diagnostic {
  const place = { file: module.origin.file, start: 0, end: 0 };
  const { code, member } = typed;
  const there = module.criteria.find((each) => each.code === code)?.origin ?? place;
  const level = levelNamed(module, typed.level);
  if (typeof level === "object") return level;
  const name: ThresholdName = { code, level, ...(member !== undefined && { member }) };
  const threshold = thresholdOf(module, asOf, name);
  switch (threshold) {
    case "noCriterion":
      return unknownCriterion(module, code);
    case "noLevel":
      return report("KH7003", there, { code, level, names: listed(levelsOf(module, code)) });
    case "noNumber":
      return report("KH7004", there, { code, level });
    case "noClass": {
      const members = membersOf(module, code, level);
      return member === undefined
        ? report("KH7005", there, { code, level, names: listed(members) })
        : report("KH7007", there, { code, level, member, names: listed(members) });
    }
    case "population":
      return report("KH7008", module.origin, {});
    default:
      return threshold;
  }
}

/** A level by its number or id. */
export function levelNamed(module: Module, typed: string): number | Diagnostic {
  const found = module.levels.find(({ number, id }) => typed === String(number) || typed === id);
  if (found) return found.number;
  const names = listed(module.levels.map(({ number, id }) => `${number} (${id})`));
  return report("KH7002", { file: module.origin.file, start: 0, end: 0 }, { level: typed, names });
}

/** Nobody is named so; the nearest names. */
export function unknownCriterion(module: Module, code: string): Diagnostic {
  const names = nearest(
    code,
    module.criteria.map((each) => each.code),
  );
  return report("KH7001", { file: module.origin.file, start: 0, end: 0 }, { code, names: listed(names) });
}

/** Names for a message. */
export const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ") || "–";

/** The nearest first, and no more than ten. */
export function nearest(wanted: string, names: readonly string[]): readonly string[] {
  const near = suggest(wanted, names);
  return names.toSorted((a, b) => Number(b === near) - Number(a === near)).slice(0, 10);
}

function levelsOf(module: Module, code: string): readonly string[] {
  const criterion = module.criteria.find((each) => each.code === code);
  return [...new Set(criterion?.requirements.flatMap(({ levels }) => levels.map(({ level }) => String(level))))];
}

function membersOf(module: Module, code: string, level: number): readonly string[] {
  const criterion = module.criteria.find((each) => each.code === code);
  const entry = criterion?.requirements.flatMap(({ levels }) => levels).find((each) => each.level === level);
  if (entry?.value.kind !== "byClass") return [];
  return [...entry.value.cases.map(({ member }) => member), ...(entry.value.otherwise ? [otherwise] : [])];
}

/** An exact number of an option: `30%`, `3/10`, `0.3`. */
export function exactOption(name: string, text: string): Rational {
  const value = parseRational(text);
  if (value) return value;
  throw new UsageError({
    vi: `\`--${name} ${text}\`: cần một số, ví dụ 30%, 3/10 hoặc 0.3`,
    en: `\`--${name} ${text}\`: a number is wanted, such as 30%, 3/10 or 0.3`,
  });
}
