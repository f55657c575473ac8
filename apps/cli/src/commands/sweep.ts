import { breakpointsJson, renderBreakpoints } from "@khung/simulation";
import { axisOptions } from "../axis-options.ts";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { findAxis } from "../find-axis.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { sweepAll, sweepGrid } from "../sweep-several.ts";
import { checkDataOptions } from "../load-data.ts";
import { loadPopulation } from "../load-population.ts";
import { writeJson } from "../output/json.ts";
import { engineOption } from "../sql/engine.ts";
import { sweepAsSql } from "../sql/sweep.ts";

/** `khung sweep`: the distribution of levels over every value of one threshold. */
export const sweep: Command = {
  name: "sweep",
  summary: {
    vi: "phân bố mức theo mọi giá trị của một ngưỡng hay một con số khác của bộ tiêu chí",
    en: "the distribution over every value of a threshold or another number of the framework",
  },
  usage:
    "sweep FRAMEWORK --data FILE (--criterion CODE (--level LEVEL [--class CLASS] | --band N) | --parameter NAME | --weight PART | --score LEVEL [--cut N] | --shift LEVEL|all | --scale LEVEL|all | --all-thresholds | --grid CODE@LEVEL,CODE@LEVEL) [--all] [--engine duckdb] [--format text|json]",
  paths: "one",
  options: [
    ...dataOptions,
    ...axisOptions,
    {
      name: "all-thresholds",
      help: { vi: "lần lượt từng ngưỡng của bộ tiêu chí", en: "every threshold of the framework, one by one" },
    },
    {
      name: "grid",
      value: "CODE@LEVEL,CODE@LEVEL",
      help: {
        vi: "hai ngưỡng cùng lúc, ví dụ cqs.ho_so@3,xhs.dien_thoai@3; đếm đơn vị đạt từ `--level` (mặc định mức cao hơn)",
        en: "two thresholds at once, such as cqs.ho_so@3,xhs.dien_thoai@3; entities from `--level` are counted (unless said the higher one)",
      },
    },
    engineOption,
    { name: "all", help: { vi: "in mọi khoảng", en: "print every stretch" } },
    formatOption,
  ],
  details: {
    vi: "Đường bậc thang chính xác: không thử từng giá trị, nên không bỏ sót điểm chuyển nào.",
    en: "The exact step function: no value is tried, so no turning point is missed.",
  },
  examples: [
    "khung sweep examples/tinh-mau --data examples/tinh-mau/so-lieu.csv --criterion TC1.1 --level 3",
    "khung sweep xa.khung --data so-lieu.csv --criterion xhs.dien_thoai --level 3 --class hai_dao --all",
  ],
  async run(context) {
    const { grid, engine } = context.values;
    if (engine !== undefined) {
      checkDataOptions(context);
      return sweepAsSql(context);
    }
    const loaded = await loadPopulation(context);
    if (loaded && grid !== undefined) return sweepGrid(loaded, grid, context);
    if (loaded && context.flags.has("all-thresholds")) return sweepAll(loaded, context);
    const asked = loaded && (await findAxis(loaded, context));
    if (!asked) return exitStatus.findings;
    const { population } = loaded;
    const { world, language, format, flags } = context;
    const { axis, found } = asked;
    if (format === "json") await writeJson(world.out, breakpointsJson(found, axis, population));
    else await world.out.write(`${renderBreakpoints(found, axis, population, language, flags.has("all"))}\n`);
    return exitStatus.good;
  },
};
