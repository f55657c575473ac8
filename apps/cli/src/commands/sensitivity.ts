import { renderSensitivity, sensitivity as tornado, sensitivityJson } from "@khung/simulation";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { exactOption, loadPopulation } from "../load-population.ts";
import { writeJson } from "../output/json.ts";
import { watched } from "../watched.ts";

/** `khung sensitivity`: every threshold moved a little. */
export const sensitivity: Command = {
  name: "sensitivity",
  summary: {
    vi: "mỗi ngưỡng tăng, giảm một chút thì ai đổi mức",
    en: "who moves when each threshold moves a little",
  },
  usage: "sensitivity FRAMEWORK --data FILE [--by 10%] [--format text|json]",
  paths: "one",
  options: [
    ...dataOptions,
    {
      name: "by",
      value: "SHARE",
      help: {
        vi: "tăng và giảm bằng bấy nhiêu phần của chính ngưỡng (mặc định 10%)",
        en: "down and up by this share of the threshold itself (10% unless said)",
      },
    },
    formatOption,
  ],
  examples: ["khung sensitivity examples/tinh-mau --data examples/tinh-mau/so-lieu.csv --by 5%"],
  async run(context) {
    const by = exactOption("by", context.values["by"] ?? "10%");
    const loaded = await loadPopulation(context);
    if (!loaded) return exitStatus.findings;
    const { population } = loaded;
    const { world, language, format } = context;
    const found = await watched(world, (run) => tornado(population, by, run));
    if (format === "json") await writeJson(world.out, sensitivityJson(found, population));
    else await world.out.write(`${renderSensitivity(found, population, language)}\n`);
    return exitStatus.good;
  },
};
