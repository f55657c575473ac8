import { renderSensitivity, sensitivity as tornado, sensitivityJson } from "@khung/simulation";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { exactOption, loadPopulation } from "../load-population.ts";
import { writeJson } from "../output/json.ts";
import { UsageError } from "../usage-error.ts";
import { watched } from "../watched.ts";

/** `khung sensitivity`: every threshold moved a little. */
export const sensitivity: Command = {
  name: "sensitivity",
  summary: {
    vi: "mỗi ngưỡng tăng, giảm một chút thì ai đổi mức",
    en: "who moves when each threshold moves a little",
  },
  usage: "sensitivity FRAMEWORK --data FILE [--by 10% | --points 5%] [--format text|json]",
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
    {
      name: "points",
      value: "POINTS",
      help: {
        vi: "thay vì thế, mọi ngưỡng tỷ lệ giảm và tăng bấy nhiêu điểm phần trăm, ví dụ 5%",
        en: "instead, thresholds that are shares down and up by so many percentage points, such as 5%",
      },
    },
    formatOption,
  ],
  examples: ["khung sensitivity examples/tinh-mau --data examples/tinh-mau/so-lieu.csv --by 5%"],
  async run(context) {
    const { by, points } = context.values;
    if (by !== undefined && points !== undefined) {
      throw new UsageError({
        vi: "chỉ một trong hai: `--by` hoặc `--points`",
        en: "only one of `--by` and `--points`",
      });
    }
    const moved = points === undefined ? exactOption("by", by ?? "10%") : exactOption("points", points);
    const loaded = await loadPopulation(context);
    if (!loaded) return exitStatus.findings;
    const { population } = loaded;
    const { world, language, format } = context;
    const found = await watched(world, (run) =>
      tornado(population, moved, run, points === undefined ? "share" : "points"),
    );
    if (format === "json") await writeJson(world.out, sensitivityJson(found, population));
    else await world.out.write(`${renderSensitivity(found, population, language)}\n`);
    return exitStatus.good;
  },
};
