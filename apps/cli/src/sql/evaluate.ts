/** `khung eval --engine duckdb`. */

import { indexSources, toDiagnosticJson } from "@khung/diagnostics";
import { renderDistribution } from "@khung/emit";
import { toExactText, type Module, type Rational } from "@khung/ir";
import type { EngineRow } from "@khung/engines/engine";
import { decodeRows, type CompiledSql } from "@khung/sql";
import { digestModule } from "@khung/store";
import type { Context } from "../command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { refuse } from "../load-sources.ts";
import { writeLongJson } from "../output/json.ts";
import { hasErrors, showDiagnostics } from "../output/show-diagnostics.ts";
import { compileFor, distributionIn, refuseWithEngine } from "./engine.ts";
import { openSqlPopulation } from "./population.ts";

/** Reads, evaluates and shows. */
export async function evaluateAsSql(context: Context): Promise<ExitStatus> {
  refuseWithEngine(context, ["children", "registry", "lineage", "receipt", "out"]);
  using population = await openSqlPopulation(context);
  if (!population) return exitStatus.findings;
  const { framework, problems } = population;
  const { module, sources } = framework;
  const compiled = compileFor(module, population);
  const unable = compiled.ok ? await population.place(compiled) : compiled.problems;
  if (!compiled.ok || unable.length > 0) {
    await refuse([...problems, ...unable], sources, context);
    return exitStatus.findings;
  }
  const { world, language, format } = context;
  const status = hasErrors(problems) ? exitStatus.findings : exitStatus.good;
  const distribution = (await distributionIn(population, compiled)).map((count, level) => ({
    level,
    id: module.levels[level - 1]?.id ?? "",
    count,
  }));
  if (format === "text") {
    await showDiagnostics(problems, sources, context, 20);
    await world.out.write(`${renderDistribution(module.levels, distribution, language)}\n`);
    return status;
  }
  const index = indexSources(sources);
  const { id, version, title } = module;
  const scored = module.index !== undefined || module.criteria.some(({ points }) => points);
  const summary = {
    framework: { id, version, title, digest: digestModule(module) },
    data: {
      name: population.name,
      rows: population.rows,
      digest: population.digest,
      problems: problems.map((problem) => toDiagnosticJson(problem, index, language)),
    },
    asOf: population.asOf,
    engine: "duckdb",
    // What `eval` without the engine says besides: keys of its JSON, and `ensures` that rows break.
    absent: [
      "labels",
      "rangeExact",
      "deciding",
      "measure",
      "reports",
      "statistics",
      "ensures",
      ...(scored && !compiled.scored ? ["score", "points"] : []),
      ...(scored ? ["scoreRangeExact"] : []),
    ],
    distribution,
  };
  const rows = population.inOrder(compiled.query, compiled, !compiled.acrossRows);
  await writeLongJson(world.out, summary, "entities", entitiesOf(rows, compiled, module));
  return status;
}

async function* entitiesOf(rows: AsyncIterable<EngineRow>, compiled: CompiledSql, module: Module) {
  const none = module.levels.map(() => null);
  const text = (value: Rational | null): string | null => value && toExactText(value);
  for await (const row of rows) {
    const [found] = decodeRows(compiled, module.levels.length, [row]);
    if (!found) continue;
    const { entity, level, low, high, score, rank, outcomes, statuses, points } = found;
    yield {
      entity,
      level,
      range: [low, high],
      ...(score && { score: text(score.value), scoreMax: text(score.most) }),
      ...(score?.range && { scoreRange: [text(score.range.low), text(score.range.high)] }),
      ...(rank !== undefined && { rank }),
      outcomes: Object.fromEntries(outcomes),
      criteria: Object.fromEntries(
        module.criteria.map(({ code }) => {
          const scored = points.get(code);
          return [
            code,
            {
              levels: statuses.get(code) ?? none,
              ...(scored !== undefined && { points: scored === "excluded" ? scored : text(scored) }),
            },
          ];
        }),
      ),
    };
  }
}
