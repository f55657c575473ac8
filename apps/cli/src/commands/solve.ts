import { inverse, inverseJson, renderInverse } from "@khung/simulation";
import { compare, one, zero } from "@khung/ir";
import { axisOptions } from "../axis-options.ts";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { findAxis } from "../find-axis.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { exactOption, loadPopulation } from "../load-population.ts";
import { writeJson } from "../output/json.ts";
import { UsageError } from "../usage-error.ts";

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
    ...axisOptions,
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
    const asked = loaded && (await findAxis(loaded, context));
    if (!asked) return exitStatus.findings;
    const { population } = loaded;
    const { world, language, format } = context;
    const { axis, found, level } = asked;
    if (level === undefined) {
      throw new UsageError({
        vi: "cần `--level`: tỷ lệ đơn vị ở mức nào",
        en: "`--level` is wanted: the share at which level",
      });
    }
    const answer = inverse(found, level, share);
    if (format === "json") await writeJson(world.out, inverseJson(answer, axis, population));
    else await world.out.write(`${renderInverse(answer, axis, language)}\n`);
    return exitStatus.good;
  },
};
