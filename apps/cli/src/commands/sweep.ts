import { breakpoints, breakpointsJson, renderBreakpoints, thresholdAxis } from "@khung/simulation";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { findThreshold, loadPopulation, thresholdOptions } from "../load-population.ts";
import { writeJson } from "../output/json.ts";
import { watched } from "../watched.ts";

/** `khung sweep`: the distribution of levels over every value of one threshold. */
export const sweep: Command = {
  name: "sweep",
  summary: {
    vi: "phân bố mức theo mọi giá trị của một ngưỡng",
    en: "the distribution over every value of one threshold",
  },
  usage: "sweep FRAMEWORK --data FILE --criterion CODE --level LEVEL [--class CLASS] [--all] [--format text|json]",
  paths: "one",
  options: [
    ...dataOptions,
    ...thresholdOptions,
    { name: "all", help: { vi: "in mọi khoảng", en: "print every stretch" } },
    formatOption,
  ],
  details: {
    vi: "Đường bậc thang chính xác: không thử từng giá trị, nên không bỏ sót điểm chuyển nào.",
    en: "The exact step function: no value is tried, so no turning point is missed.",
  },
  examples: [
    "khung sweep examples/tinh-mau --data examples/tinh-mau/so-lieu.csv --criterion cqs.ho_so --level 3",
    "khung sweep xa.khung --data so-lieu.csv --criterion xhs.dien_thoai --level 3 --class hai_dao --all",
  ],
  async run(context) {
    const loaded = await loadPopulation(context);
    const threshold = loaded && (await findThreshold(loaded, context));
    if (!threshold) return exitStatus.findings;
    const { population } = loaded;
    const { world, language, format, flags } = context;
    const found = await watched(world, (run) => breakpoints(population, threshold, run));
    if (format === "json")
      await writeJson(world.out, breakpointsJson(found, thresholdAxis(threshold, population.module), population));
    else
      await world.out.write(
        `${renderBreakpoints(found, thresholdAxis(threshold, population.module), population, language, flags.has("all"))}\n`,
      );
    return exitStatus.good;
  },
};
