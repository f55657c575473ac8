/** `khung sweep` of more than one threshold: two at once, or all one by one. */

import {
  allBreakpoints,
  allBreakpointsJson,
  grid as gridOf,
  gridJson,
  hangsTogether,
  renderAllBreakpoints,
  renderGrid,
  thresholdAxis,
  type Population,
  type Threshold,
} from "@khung/simulation";
import { report, type Diagnostic } from "@khung/diagnostics";
import type { Context } from "./command.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import { levelNamed, thresholdNamed, type LoadedPopulation } from "./load-population.ts";
import { refuse } from "./load-sources.ts";
import { writeJson } from "./output/json.ts";
import { UsageError } from "./usage-error.ts";
import { watched } from "./watched.ts";

/** Every threshold, one by one. */
export async function sweepAll({ framework, population }: LoadedPopulation, context: Context): Promise<ExitStatus> {
  const { world, language, format } = context;
  if (hangsTogether(population.module, population.asOf)) {
    await refuse([report("KH7008", population.module.origin, {})], framework.sources, context);
    return exitStatus.findings;
  }
  const found = await watched(world, (run) => allBreakpoints(population, run));
  if (format === "json") await writeJson(world.out, allBreakpointsJson(found, population));
  else await world.out.write(`${renderAllBreakpoints(found, population, language)}\n`);
  return exitStatus.good;
}

/** Two thresholds at once. `typed`: `CODE@LEVEL,CODE@LEVEL`. */
export async function sweepGrid(
  { framework, population }: LoadedPopulation,
  typed: string,
  context: Context,
): Promise<ExitStatus> {
  const { world, language, format, values } = context;
  const asked = twoOf(population, typed, values["level"]);
  if ("code" in asked) {
    await refuse([asked], framework.sources, context);
    return exitStatus.findings;
  }
  const { a, b, level } = asked;
  const found = await watched(world, (run) => gridOf(population, a, b, run));
  const axes = [thresholdAxis(a, population.module), thresholdAxis(b, population.module)] as const;
  if (format === "json") await writeJson(world.out, gridJson(found, axes));
  else await world.out.write(`${renderGrid(found, axes, level, population, language)}\n`);
  return exitStatus.good;
}

interface Two {
  readonly a: Threshold;
  readonly b: Threshold;
  readonly level: number;
}

function twoOf(population: Population, typed: string, counted: string | undefined): Two | Diagnostic {
  const parts = typed.split(",").map((each) => /^([^@]+)@([^/]+)(?:\/(.+))?$/.exec(each.trim()));
  const [first, second, ...others] = parts.map((match) => {
    const [, code, level, member] = match ?? [];
    if (code === undefined || level === undefined) throw wrong(typed);
    return thresholdNamed(population, { code, level, ...(member !== undefined && { member }) });
  });
  if (!first || !second || others.length > 0) throw wrong(typed);
  if (!("criterion" in first)) return first;
  if (!("criterion" in second)) return second;
  if (first.code === second.code && first.level === second.level && first.member === second.member) throw wrong(typed);
  const level = counted === undefined ? Math.max(first.level, second.level) : levelNamed(population.module, counted);
  return typeof level === "object" ? level : { a: first, b: second, level };
}

function wrong(typed: string): UsageError {
  return new UsageError({
    vi: `\`--grid ${typed}\`: cần hai ngưỡng khác nhau, dạng TIÊU_CHÍ@MỨC,TIÊU_CHÍ@MỨC`,
    en: `\`--grid ${typed}\`: two different thresholds are wanted, as CODE@LEVEL,CODE@LEVEL`,
  });
}
