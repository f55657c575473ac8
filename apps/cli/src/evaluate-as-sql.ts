/** `khung eval --engine duckdb`. */

import { indexSources, toDiagnosticJson } from "@khung/diagnostics";
import { renderDistribution } from "@khung/emit";
import { toExactText, type Module, type Rational } from "@khung/ir";
import type { EntityRow } from "@khung/sql";
import { digestModule } from "@khung/store";
import type { Context } from "./command.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import { loadData } from "./load-data.ts";
import { loadFramework } from "./load-framework.ts";
import { refuse } from "./load-sources.ts";
import { writeLongJson } from "./output/json.ts";
import { hasErrors, showDiagnostics } from "./output/show-diagnostics.ts";
import { evaluateInDuckdb, refuseWithEngine } from "./sql-engine.ts";

/** Reads, evaluates and shows. */
export async function evaluateAsSql(context: Context): Promise<ExitStatus> {
  refuseWithEngine(context, ["children", "registry", "lineage", "receipt", "out"]);
  const framework = await loadFramework(context);
  const data = framework && (await loadData(framework, context));
  if (!framework || !data) return exitStatus.findings;
  const { module, sources } = framework;
  const found = await evaluateInDuckdb(module, data.table, data.asOf);
  if ("problems" in found) {
    await refuse([...data.problems, ...found.problems], sources, context);
    return exitStatus.findings;
  }
  const { world, language, format } = context;
  const status = hasErrors(data.problems) ? exitStatus.findings : exitStatus.good;
  const distribution = found.distribution.map((count, level) => ({
    level,
    id: module.levels[level - 1]?.id ?? "",
    count,
  }));
  if (format === "text") {
    await showDiagnostics(data.problems, sources, context, 20);
    await world.out.write(`${renderDistribution(module.levels, distribution, language)}\n`);
    return status;
  }
  const index = indexSources(sources);
  const { id, version, title } = module;
  const summary = {
    framework: { id, version, title, digest: digestModule(module) },
    data: {
      name: data.name,
      rows: data.rows,
      digest: data.digest,
      problems: data.problems.map((problem) => toDiagnosticJson(problem, index, language)),
    },
    asOf: data.asOf,
    engine: "duckdb",
    absent: found.absent,
    distribution,
  };
  await writeLongJson(world.out, summary, "entities", entitiesOf(found.entities, module));
  return status;
}

function* entitiesOf(entities: readonly EntityRow[], module: Module) {
  const none = module.levels.map(() => null);
  const text = (value: Rational | null): string | null => value && toExactText(value);
  for (const { entity, level, low, high, score, rank, outcomes, statuses, points } of entities) {
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
