import { report } from "@khung/diagnostics";
import { compare, one, zero, type Rational } from "@khung/ir";
import {
  indexChanceJson,
  rankRobustness,
  renderRankRobustness,
  renderUncertainty,
  renderVarianceShares,
  uncertainty as draw,
  uncertaintyJson,
  varianceShares,
} from "@khung/simulation";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { exactOption, loadPopulation } from "../load-population.ts";
import { refuse } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { UsageError } from "../usage-error.ts";
import { watched } from "../watched.ts";
import { wholeOption } from "../whole-option.ts";

/** `khung uncertainty`: how sure a result is while data, thresholds and weights are not. */
export const uncertainty: Command = {
  name: "uncertainty",
  summary: {
    vi: "kết quả chắc chắn đến đâu khi số liệu, ngưỡng, trọng số có thể lệch",
    en: "how sure a result is while data, thresholds and weights may be off",
  },
  usage:
    "uncertainty FRAMEWORK --data FILE [--error 5%] [--missing official|observed] [--thresholds 0%] [--index [--weights 10%]] [--draws 500] [--seed 1] [--format text|json]",
  paths: "one",
  options: [
    ...dataOptions,
    {
      name: "error",
      value: "SHARE",
      help: {
        vi: "mỗi số liệu lệch nhiều nhất bấy nhiêu phần của chính nó (mặc định 5%)",
        en: "each figure is off by at most this share of itself (5% unless said)",
      },
    },
    {
      name: "missing",
      value: "official|observed",
      choices: ["official", "observed"],
      help: {
        vi: "số liệu thiếu: tính như khung quy định (mặc định), hoặc lấy như các đơn vị đã báo cáo",
        en: "missing data: as the framework counts them (unless said), or like those of entities that report",
      },
    },
    {
      name: "thresholds",
      value: "SHARE",
      help: {
        vi: "mỗi ngưỡng lệch nhiều nhất bấy nhiêu phần của chính nó (mặc định 0%)",
        en: "each threshold is off by at most this share of itself (0% unless said)",
      },
    },
    {
      name: "index",
      help: {
        vi: "với khung có chỉ số: tiêu chí nào quyết định chỉ số, thứ hạng bền đến đâu khi đổi cách tính",
        en: "of a framework with an index: what it varies by, how ranks hold under other ways to compute it",
      },
    },
    {
      name: "weights",
      value: "SHARE",
      help: {
        vi: "với --index: mỗi trọng số lệch nhiều nhất bấy nhiêu phần của chính nó (mặc định 10%)",
        en: "with --index: each weight is off by at most this share of itself (10% unless said)",
      },
    },
    { name: "draws", value: "N", help: { vi: "số lần thử (mặc định 500)", en: "how many draws (500 unless said)" } },
    {
      name: "seed",
      value: "N",
      help: {
        vi: "hạt giống: cùng hạt giống, cùng kết quả (mặc định 1)",
        en: "the same seed gives the same (1 unless said)",
      },
    },
    formatOption,
  ],
  details: {
    vi: "Mỗi lần thử được đánh giá chính xác tuyệt đối; chỉ việc rút số là ngẫu nhiên. Giả định luôn in cùng kết quả.",
    en: "Every draw is evaluated exactly; only what is drawn is chance. What is assumed is always printed with the result.",
  },
  examples: [
    "khung uncertainty examples/tinh-mau --data examples/tinh-mau/so-lieu.csv --error 3%",
    "khung uncertainty examples/dti-2022 --data examples/dti-2022/so-lieu.csv --index",
  ],
  async run(context) {
    const { values, flags, world, language, format } = context;
    const error = shareOption("error", values["error"] ?? "5%");
    const thresholds = shareOption("thresholds", values["thresholds"] ?? "0%");
    const weights = shareOption("weights", values["weights"] ?? "10%");
    const draws = wholeOption("draws", values["draws"], 500, 2);
    const seed = wholeOption("seed", values["seed"], 1);
    const missing = values["missing"] === "observed" ? "observed" : "official";
    const loaded = await loadPopulation(context);
    if (!loaded) return exitStatus.findings;
    const { population, framework } = loaded;
    const { module, prepared } = population;
    const wantsIndex = flags.has("index");
    const problems = [
      ...(wantsIndex && !module.index ? [report("KH7050", module.origin, { name: module.id })] : []),
      ...(compare(thresholds, zero) > 0 && prepared.program.statistics.length > 0
        ? [report("KH7008", module.origin, {})]
        : []),
    ];
    if (problems.length > 0) {
      await refuse(problems, framework.sources, context);
      return exitStatus.findings;
    }
    const found = await watched(world, (run) => draw(population, { draws, seed, error, thresholds, missing, ...run }));
    const variance = wantsIndex
      ? await watched(world, (run) => varianceShares(population, { draws: draws * 10, seed, ...run }))
      : undefined;
    const ranks = wantsIndex
      ? await watched(world, (run) =>
          rankRobustness(population, {
            draws,
            seed,
            weights,
            normalisations: ["declared", "minMax", "places"],
            aggregations: ["declared", "arithmetic", "geometric"],
            ...run,
          }),
        )
      : undefined;
    if (format === "json") {
      const index = ranks && { index: indexChanceJson(variance, ranks, population) };
      await writeJson(world.out, { ...uncertaintyJson(found, population), ...index });
    } else {
      const parts = [
        // Without levels there is only the index to tell of.
        ...(module.levels.length > 0 || !ranks ? [renderUncertainty(found, population, language, 10)] : []),
        ...(ranks
          ? [renderVarianceShares(variance, language), renderRankRobustness(ranks, population, language, 20)]
          : []),
      ];
      await world.out.write(`${parts.join("\n\n")}\n`);
    }
    return exitStatus.good;
  },
};

function shareOption(name: string, text: string): Rational {
  const value = exactOption(name, text);
  if (compare(value, zero) >= 0 && compare(value, one) < 0) return value;
  throw new UsageError({
    vi: `\`--${name}\` nằm từ 0% đến dưới 100%`,
    en: `\`--${name}\` lies from 0% to below 100%`,
  });
}
