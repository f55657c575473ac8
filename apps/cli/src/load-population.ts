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
import type { Context, OptionSpec } from "./command.ts";
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

/** Options that name one threshold. */
export const thresholdOptions: readonly OptionSpec[] = [
  {
    name: "criterion",
    value: "CODE",
    required: "required",
    help: { vi: "mã tiêu chí", en: "the criterion" },
  },
  {
    name: "level",
    value: "LEVEL",
    required: "required",
    help: { vi: "mức, bằng số hoặc mã", en: "the level, its number or id" },
  },
  {
    name: "class",
    value: "CLASS",
    help: { vi: "nhóm, khi ngưỡng khác nhau theo nhóm", en: "the class, where the threshold varies by class" },
  },
];

/** The threshold that the options name. Errors: undefined after the reason was shown. */
export async function findThreshold(
  { framework, population }: LoadedPopulation,
  context: Context,
): Promise<Threshold | undefined> {
  const { criterion: code = "", level = "", class: member } = context.values;
  const found = thresholdNamed(population, { code, level, ...(member !== undefined && { member }) });
  if ("criterion" in found) return found;
  await refuse([found], framework.sources, context);
  return undefined;
}

/** A threshold by what was typed, or what is wrong with that. */
export function thresholdNamed(
  { module, asOf }: Population,
  typed: { readonly code: string; readonly level: string; readonly member?: string },
): Threshold | Diagnostic {
  const place = { file: module.origin.file, start: 0, end: 0 };
  const { code, member } = typed;
  const there = module.criteria.find((each) => each.code === code)?.origin ?? place;
  const found = module.levels.find(({ number, id }) => typed.level === String(number) || typed.level === id);
  if (!found)
    return report("KH7002", place, {
      level: typed.level,
      names: listed(module.levels.map(({ number, id }) => `${number} (${id})`)),
    });
  const level = found.number;
  const name: ThresholdName = { code, level, ...(member !== undefined && { member }) };
  const threshold = thresholdOf(module, asOf, name);
  switch (threshold) {
    case "noCriterion":
      return report("KH7001", place, {
        code,
        names: listed(
          nearest(
            code,
            module.criteria.map((each) => each.code),
          ),
        ),
      });
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

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ") || "–";

/** The nearest first, and no more than ten. */
function nearest(wanted: string, names: readonly string[]): readonly string[] {
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
