/** `khung sweep --engine duckdb`: every value of one threshold, in one scan of the database. */

import { breakpointsJson, renderBreakpoints, stepsOfTurning, thresholdAxis } from "@khung/simulation";
import { compileSteps, decodeSteps } from "@khung/sql";
import type { Context } from "../command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { thresholdNamed } from "../load-population.ts";
import { refuse } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { showDiagnostics } from "../output/show-diagnostics.ts";
import { UsageError } from "../usage-error.ts";
import { gathered, refuseWithEngine } from "./engine.ts";
import { openSqlPopulation } from "./population.ts";

const others = ["band", "parameter", "weight", "score", "cut", "shift", "scale", "all-thresholds", "grid"] as const;

/** The step function of a threshold. */
export async function sweepAsSql(context: Context): Promise<ExitStatus> {
  refuseWithEngine(context, others);
  const { world, language, format, flags, values } = context;
  const { criterion, level, class: member } = values;
  if (criterion === undefined || level === undefined) {
    throw new UsageError({
      vi: "`--engine duckdb` cần `--criterion` và `--level`",
      en: "`--engine duckdb` wants `--criterion` and `--level`",
    });
  }
  using population = await openSqlPopulation(context);
  if (!population) return exitStatus.findings;
  const { framework, asOf, widths, problems } = population;
  const { module, sources } = framework;
  const threshold = thresholdNamed(
    { module, asOf },
    { code: criterion, level, ...(member !== undefined && { member }) },
  );
  if (!("criterion" in threshold)) {
    await refuse([threshold], sources, context);
    return exitStatus.findings;
  }
  const name = { criterion: threshold.code, level: threshold.level, ...(member !== undefined && { class: member }) };
  const compiled = compileSteps(module, name, { dialect: "duckdb", asOf, widths });
  if (!compiled) throw new Error("a threshold that simulation moves is one that SQL can");
  const unable = compiled.ok ? await population.place(compiled) : compiled.problems;
  if (!compiled.ok || unable.length > 0) {
    await refuse([...problems, ...unable], sources, context);
    return exitStatus.findings;
  }
  if (format === "text") await showDiagnostics(problems, sources, context, 5);
  const levels = await population.database.query(compiled.levels);
  const turning = await gathered(population.inOrder(compiled.turning, compiled));
  const { start, withoutMeasure, turning: turned } = decodeSteps(module.levels.length, { levels, turning });
  const rows = turned.map((each, row) => ({ ...each, row }));
  const found = stepsOfTurning(threshold, start, rows, withoutMeasure);
  const axis = thresholdAxis(threshold, module);
  const shown = { module, table: { entities: turned.map(({ entity }) => entity) } };
  if (format === "json") await writeJson(world.out, breakpointsJson(found, axis, shown));
  else await world.out.write(`${renderBreakpoints(found, axis, shown, language, flags.has("all"))}\n`);
  return exitStatus.good;
}
