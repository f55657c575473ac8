/** `khung simulate --engine duckdb`: both frameworks in the database; who moves from where to where. */

import { renderDistribution } from "@khung/emit";
import type { Module } from "@khung/ir";
import { distributionJson } from "@khung/simulation";
import type { Context } from "../command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { refuse } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { showDiagnostics } from "../output/show-diagnostics.ts";
import { compileFor, gathered } from "./engine.ts";
import type { SqlPopulation } from "./population.ts";

/** Compares a scenario with its baseline and shows what moves; why it does is left out, and said to be. */
export async function simulateAsSql(
  population: SqlPopulation,
  scenario: Module,
  context: Context,
): Promise<ExitStatus> {
  const { framework, database, problems } = population;
  const { module, sources } = framework;
  const before = compileFor(module, population);
  const after = compileFor(scenario, population);
  const unable = before.ok && after.ok ? await population.place(before) : [before, after].flatMap(problemsOf);
  if (!before.ok || !after.ok || unable.length > 0) {
    await refuse([...problems, ...unable], sources, context);
    return exitStatus.findings;
  }
  // Each is evaluated once, and asked twice.
  const tables = ["levels_before", "levels_after"] as const;
  for (const [i, { query, key }] of [before, after].entries())
    await database.query(
      `CREATE TEMP TABLE ${tables[i]} AS SELECT "${key}" AS entity, "level" FROM (${query}) AS found`,
    );
  const both = `${tables[0]} AS b JOIN ${tables[1]} AS a ON a.entity = b.entity`;
  const size = Math.max(module.levels.length, scenario.levels.length) + 1;
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const [from, to, count] of await database.query(
    `SELECT b."level", a."level", COUNT(*) FROM ${both} GROUP BY b."level", a."level"`,
  )) {
    const line = matrix[Number(from)];
    if (line) line[Number(to)] = Number(count);
  }
  const changed = `SELECT b.entity AS "${before.key}", b."level" AS "from", a."level" AS "to" FROM ${both} WHERE b."level" <> a."level"`;
  const moved = (await gathered(population.inOrder(changed, before))).map(([entity, from, to]) => ({
    entity,
    from: Number(from),
    to: Number(to),
  }));
  const { world, format, language } = context;
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const distributions = [
    matrix.slice(0, module.levels.length + 1).map(sum),
    matrix.slice(0, scenario.levels.length + 1).map((_, to) => sum(matrix.map((line) => line[to] ?? 0))),
  ] as const;
  if (format === "json") {
    await writeJson(world.out, {
      engine: "duckdb",
      absent: ["because"],
      baseline: distributionJson(distributions[0], module),
      scenario: distributionJson(distributions[1], scenario),
      transitions: matrix,
      moved,
    });
    return exitStatus.good;
  }
  await showDiagnostics(problems, sources, context, 5);
  const shown = (distribution: readonly number[], { levels }: Module): string =>
    renderDistribution(
      levels,
      distribution.map((count, level) => ({ level, count })),
      language,
    );
  const say =
    language === "vi"
      ? { before: "Hiện nay", after: "Kịch bản", moved: `Đổi mức: ${moved.length}` }
      : { before: "Baseline", after: "Scenario", moved: `Entities that move: ${moved.length}` };
  const text = [
    say.before,
    shown(distributions[0], module),
    "",
    say.after,
    shown(distributions[1], scenario),
    "",
    say.moved,
  ];
  await world.out.write(`${text.join("\n")}\n`);
  return exitStatus.good;
}

function problemsOf(compiled: ReturnType<typeof compileFor>) {
  return compiled.ok ? [] : compiled.problems;
}
