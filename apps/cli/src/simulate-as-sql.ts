/** `khung simulate --engine duckdb`: both frameworks in the database; who moves from where to where. */

import { renderDistribution } from "@khung/emit";
import type { IsoDate, Module, Table } from "@khung/ir";
import { distributionJson } from "@khung/simulation";
import type { Context } from "./command.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import type { LoadedFramework } from "./load-framework.ts";
import { refuse } from "./load-sources.ts";
import { writeJson } from "./output/json.ts";
import { evaluateInDuckdb } from "./sql-engine.ts";

/** Compares a scenario with its baseline and shows what moves; why it does is left out, and said to be. */
export async function simulateAsSql(
  baseline: { readonly module: Module; readonly table: Table; readonly asOf: IsoDate },
  scenario: Module,
  framework: LoadedFramework,
  context: Context,
): Promise<ExitStatus> {
  const { module, table, asOf } = baseline;
  const before = await evaluateInDuckdb(module, table, asOf);
  const after = "problems" in before ? before : await evaluateInDuckdb(scenario, table, asOf);
  if ("problems" in before || "problems" in after) {
    await refuse(
      "problems" in before ? before.problems : "problems" in after ? after.problems : [],
      framework.sources,
      context,
    );
    return exitStatus.findings;
  }
  const size = Math.max(module.levels.length, scenario.levels.length) + 1;
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const moved = before.entities.flatMap(({ entity, level: from }, row) => {
    const to = after.entities[row]?.level ?? 0;
    const line = matrix[from];
    if (line) line[to] = (line[to] ?? 0) + 1;
    return from === to ? [] : [{ entity, from, to }];
  });
  const { world, format, language } = context;
  if (format === "json") {
    await writeJson(world.out, {
      engine: "duckdb",
      absent: ["because"],
      baseline: distributionJson(before.distribution, module),
      scenario: distributionJson(after.distribution, scenario),
      transitions: matrix,
      moved,
    });
    return exitStatus.good;
  }
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
    shown(before.distribution, module),
    "",
    say.after,
    shown(after.distribution, scenario),
    "",
    say.moved,
  ];
  await world.out.write(`${text.join("\n")}\n`);
  return exitStatus.good;
}
