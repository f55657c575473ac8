import { breakpoints, inverse, inverseJson, renderInverse, thresholdAxis } from "@khung/simulation";
import { compare, one, zero } from "@khung/ir";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { exactOption, findThreshold, loadPopulation, thresholdOptions } from "../load-population.ts";
import { writeJson } from "../output/json.ts";
import { UsageError } from "../usage-error.ts";
import { watched } from "../watched.ts";

/** `khung solve`: which threshold gives a wanted share. */
export const solve: Command = {
  name: "solve",
  summary: {
    vi: "ngưỡng nào để đạt một tỷ lệ đơn vị mong muốn",
    en: "which threshold gives a wanted share of entities",
  },
  usage:
    "solve FRAMEWORK --data FILE --criterion CODE --level LEVEL [--class CLASS] --share SHARE [--format text|json]",
  paths: "one",
  options: [
    ...dataOptions,
    ...thresholdOptions,
    {
      name: "share",
      value: "SHARE",
      required: "required",
      help: {
        vi: "tỷ lệ đơn vị ở mức đó trở lên, ví dụ 30%",
        en: "the share of entities at that level or above, such as 30%",
      },
    },
    formatOption,
  ],
  details: {
    vi: "Nhiều đơn vị cùng giá trị thì không phải tỷ lệ nào cũng đạt được; khi đó kết quả là hai tỷ lệ gần nhất ở hai phía.",
    en: "Where entities tie not every share can be had; the answer then is the nearest on both sides.",
  },
  examples: ["khung solve xa.khung --data so-lieu.csv --criterion cqs.ho_so_toan_trinh --level 3 --share 30%"],
  async run(context) {
    const share = exactOption("share", context.values["share"] ?? "");
    if (compare(share, zero) < 0 || compare(share, one) > 0) {
      throw new UsageError({ vi: "`--share` nằm trong khoảng 0% đến 100%", en: "`--share` lies between 0% and 100%" });
    }
    const loaded = await loadPopulation(context);
    const threshold = loaded && (await findThreshold(loaded, context));
    if (!threshold) return exitStatus.findings;
    const { population } = loaded;
    const { world, language, format } = context;
    const found = await watched(world, (run) => breakpoints(population, threshold, run));
    const answer = inverse(found, threshold.level, share);
    if (format === "json")
      await writeJson(world.out, inverseJson(answer, thresholdAxis(threshold, population.module), population));
    else await world.out.write(`${renderInverse(answer, thresholdAxis(threshold, population.module), language)}\n`);
    return exitStatus.good;
  },
};
