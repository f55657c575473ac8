import {
  inverse,
  inverseJson,
  renderInverse,
  renderStability,
  stability,
  stabilityJson,
  type Population,
  type Stability,
  type Threshold,
  type Doubt,
} from "@khung/simulation";
import { compare, one, zero } from "@khung/ir";
import { axisOptions } from "../axis-options.ts";
import type { Command, Context } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { findAxis } from "../find-axis.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { exactOption, loadPopulation } from "../load-population.ts";
import { writeJson } from "../output/json.ts";
import { UsageError } from "../usage-error.ts";
import { watched } from "../watched.ts";

/** What the options say is uncertain; undefined = nothing. */
function uncertaintyOf({ values, flags }: Context): Doubt | undefined {
  const { error, "error-by": amount, criterion, band } = values;
  const open = flags.has("open-missing");
  if (error === undefined && amount === undefined && !open) return undefined;
  const unlike = (error !== undefined && amount !== undefined) || flags.has("exactly");
  if (unlike || criterion === undefined || band !== undefined) {
    throw new UsageError({
      vi: "`--error`, `--error-by` và `--open-missing` dùng với ngưỡng của một tiêu chí, không cùng `--exactly`; `--error` và `--error-by` không đi cùng nhau",
      en: "`--error`, `--error-by` and `--open-missing` go with the threshold of a criterion, not with `--exactly`; `--error` and `--error-by` not together",
    });
  }
  const text = error ?? amount;
  const by = text === undefined ? undefined : exactOption(error === undefined ? "error-by" : "error", text);
  if (by && compare(by, zero) < 0) throw new UsageError({ vi: "sai số không âm", en: "an error is not negative" });
  return {
    missing: open ? "open" : "declared",
    ...(by && { error: { of: error === undefined ? "amount" : "share", by } }),
  };
}

function boundsOf(
  population: Population,
  threshold: Threshold,
  uncertainty: Doubt,
  { world }: Context,
): Promise<Stability> {
  return watched(world, (run) => stability(population, threshold, uncertainty, run));
}

/** `khung solve`: which threshold gives a wanted share. */
export const solve: Command = {
  name: "solve",
  summary: {
    vi: "ngưỡng nào để đạt một tỷ lệ đơn vị mong muốn",
    en: "which threshold gives a wanted share of entities",
  },
  usage:
    "solve FRAMEWORK --data FILE (--criterion CODE (--level LEVEL [--class CLASS] | --band N) | --parameter NAME | --weight PART | --score LEVEL | --shift LEVEL|all | --scale LEVEL|all) [--level LEVEL] --share SHARE [--exactly] [--error SHARE | --error-by AMOUNT] [--open-missing] [--format text|json]",
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
    {
      name: "exactly",
      help: {
        vi: "tỷ lệ đơn vị đúng ở mức đó, không tính mức cao hơn",
        en: "the share exactly at that level, none above",
      },
    },
    {
      name: "error",
      value: "SHARE",
      help: {
        vi: "giá trị đo của mỗi đơn vị có thể lệch bấy nhiêu phần của chính nó về hai phía",
        en: "each entity's measure may be off by such a share of itself, either way",
      },
    },
    {
      name: "error-by",
      value: "AMOUNT",
      help: {
        vi: "giá trị đo của mỗi đơn vị có thể lệch bấy nhiêu, theo đơn vị của nó",
        en: "each entity's measure may be off by so much, in its own unit",
      },
    },
    {
      name: "open-missing",
      help: { vi: "số liệu còn thiếu có thể là bất cứ giá trị nào", en: "missing data may be anything" },
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
    const uncertainty = uncertaintyOf(context);
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
    const answer = inverse(found, level, share, context.flags.has("exactly") ? "exactly" : "atLeast");
    const bounds =
      uncertainty && asked.threshold && (await boundsOf(population, asked.threshold, uncertainty, context));
    const wanted = { level, share };
    if (format === "json") {
      const stable = bounds && { stability: stabilityJson(bounds, wanted, axis) };
      await writeJson(world.out, { ...inverseJson(answer, axis, population), ...stable });
    } else {
      const stable = bounds ? `${renderStability(bounds, wanted, axis, language)}\n` : "";
      await world.out.write(`${renderInverse(answer, axis, language)}\n${stable}`);
    }
    return exitStatus.good;
  },
};
