import { barriers as barriersTo, barriersJson, barrierSets, renderBarriers } from "@khung/simulation";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { levelNamed, loadPopulation } from "../load-population.ts";
import { refuse } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { watched } from "../watched.ts";

/** `khung barriers`: what keeps entities from a level. */
export const barriers: Command = {
  name: "barriers",
  summary: {
    vi: "tiêu chí nào cản đơn vị lên một mức, riêng từng tiêu chí và cùng nhau",
    en: "which criteria keep entities from a level, alone and together",
  },
  usage: "barriers FRAMEWORK --data FILE --level LEVEL [--format text|json]",
  paths: "one",
  options: [
    ...dataOptions,
    {
      name: "level",
      value: "LEVEL",
      required: "required",
      help: { vi: "mức, bằng số hoặc mã", en: "the level, its number or id" },
    },
    formatOption,
  ],
  examples: ["khung barriers examples/tinh-mau --data examples/tinh-mau/so-lieu.csv --level 3"],
  async run(context) {
    const { world, language, format, values } = context;
    const loaded = await loadPopulation(context);
    if (!loaded) return exitStatus.findings;
    const { population, framework } = loaded;
    const level = levelNamed(population.module, values["level"] ?? "");
    if (typeof level === "object") {
      await refuse([level], framework.sources, context);
      return exitStatus.findings;
    }
    const all = await watched(world, (run) => barriersTo(population, level, run));
    const sets = await watched(world, (run) => barrierSets(population, level, run));
    if (format === "json") await writeJson(world.out, barriersJson(level, all, sets));
    else await world.out.write(`${renderBarriers(all, sets, population, language, 15)}\n`);
    return exitStatus.good;
  },
};
