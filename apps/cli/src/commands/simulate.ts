import { report, type Diagnostic } from "@khung/diagnostics";
import type { Language } from "@khung/emit";
import type { Module } from "@khung/ir";
import {
  attribution,
  attributionJson,
  populationOf,
  renderAttribution,
  renderTransitions,
  transitions,
  transitionsJson,
  withThreshold,
} from "@khung/simulation";
import { compareModules, playersOf, tellPart } from "@khung/versions";
import type { Command, Context } from "../command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { checkDataOptions } from "../load-data.ts";
import { exactOption, loadPopulation, thresholdNamed, type LoadedPopulation } from "../load-population.ts";
import { refuse } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { engineOption, refuseWithEngine } from "../sql/engine.ts";
import { openSqlPopulation } from "../sql/population.ts";
import { simulateAsSql } from "../sql/simulate.ts";
import { UsageError } from "../usage-error.ts";
import { watched } from "../watched.ts";
import { wholeOption } from "../whole-option.ts";

/** `khung simulate`: a scenario against what is. */
export const simulate: Command = {
  name: "simulate",
  summary: {
    vi: "so sánh một kịch bản với hiện nay: ai đổi mức, vì sao",
    en: "a scenario against what is: who moves, and why",
  },
  usage:
    "simulate FRAMEWORK --data FILE (--scenario ID | --set CODE@LEVEL=VALUE[,…]) [--attribute [--seed N]] [--engine duckdb] [--format text|json]",
  paths: "some",
  options: [
    ...dataOptions,
    {
      name: "scenario",
      value: "ID",
      help: { vi: "mã kịch bản trong các tệp đã nêu", en: "a scenario in the files that were named" },
    },
    {
      name: "set",
      value: "CODE@LEVEL=VALUE",
      help: {
        vi: "đặt ngưỡng, ví dụ cqs.ho_so@3=60%; nhiều ngưỡng cách nhau bằng dấu phẩy; theo nhóm: CODE@LEVEL/NHÓM=…",
        en: "set a threshold, such as cqs.ho_so@3=60%; several with commas; of a class: CODE@LEVEL/CLASS=…",
      },
    },
    {
      name: "attribute",
      help: {
        vi: "chia tác động cho từng thay đổi, không phụ thuộc thứ tự (Shapley)",
        en: "what each change does, whatever the order in which they are made (Shapley)",
      },
    },
    {
      name: "seed",
      value: "N",
      help: {
        vi: "hạt giống khi có trên 12 thay đổi và phải lấy mẫu; mặc định 1",
        en: "the seed where more than 12 changes have to be sampled; 1 unless said",
      },
    },
    engineOption,
    formatOption,
  ],
  examples: [
    "khung simulate examples/tinh-mau --data examples/tinh-mau/so-lieu.csv --set TC1.1@3=60%",
    "khung simulate xa.khung --data so-lieu.csv --set cqs.hop@3=1,cqs.tap_huan@3=50% --attribute",
    "khung simulate examples/quota --data examples/quota/hoan-thanh.csv --scenario noi_cap_quang --format json",
  ],
  async run(context) {
    const { scenario: id, set } = context.values;
    if ((id === undefined) === (set === undefined)) {
      throw new UsageError({
        vi: "cần một trong hai: `--scenario` hoặc `--set`",
        en: "one of `--scenario` and `--set` is wanted",
      });
    }
    const settings = set === undefined ? [] : set.split(",").map(parseSetting);
    const seed = wholeOption("seed", context.values["seed"], 1);
    if (context.values["engine"] !== undefined) return inDatabase(settings, context);
    const loaded = await loadPopulation(context);
    if (!loaded) return exitStatus.findings;
    const { population: baseline, framework } = loaded;
    const parts = id === undefined ? settingParts(loaded, settings) : scenarioParts(loaded, id, context.language);
    if ("code" in parts) {
      await refuse([parts], framework.sources, context);
      return exitStatus.findings;
    }
    const { world, language, format } = context;
    const every = parts.moduleWith(new Set(parts.names.keys()));
    const scenario = await watched(world, (run) => populationOf(every, baseline.table, baseline, run));
    const found = await watched(world, (run) => transitions(baseline, scenario, run));
    const { names, moduleWith } = parts;
    const attributed = context.flags.has("attribute")
      ? await watched(world, (run) => attribution(baseline, names.length, moduleWith, { seed, ...run }))
      : undefined;
    if (format === "json") {
      const shown = attributed && { attribution: attributionJson(attributed, names, scenario) };
      await writeJson(world.out, { ...transitionsJson(found, baseline, scenario), ...shown });
    } else {
      const shown = attributed ? `\n${renderAttribution(attributed, names, scenario, language)}\n` : "";
      await world.out.write(`${renderTransitions(found, baseline, language, 20)}\n${shown}`);
    }
    return exitStatus.good;
  },
};

/** The same in DuckDB. */
async function inDatabase(settings: readonly Setting[], context: Context): Promise<ExitStatus> {
  refuseWithEngine(context, ["attribute", "seed"]);
  checkDataOptions(context);
  using population = await openSqlPopulation(context);
  if (!population) return exitStatus.findings;
  const { framework, asOf } = population;
  const id = context.values["scenario"];
  const loaded = { framework, population: { module: framework.module, asOf } };
  const parts = id === undefined ? settingParts(loaded, settings) : scenarioParts(loaded, id, context.language);
  if ("code" in parts) {
    await refuse([parts], framework.sources, context);
    return exitStatus.findings;
  }
  // Awaited: the database is closed on the way out.
  return await simulateAsSql(population, parts.moduleWith(new Set(parts.names.keys())), context);
}

/** What scenarios are made from. */
interface Ground {
  readonly framework: LoadedPopulation["framework"];
  readonly population: Pick<LoadedPopulation["population"], "module" | "asOf">;
}

/** A scenario as changes that can be made one without another. */
interface ScenarioParts {
  readonly names: readonly string[];
  /** The framework with those changes made. */
  readonly moduleWith: (set: ReadonlySet<number>) => Module;
}

interface Setting {
  readonly code: string;
  readonly level: string;
  readonly member?: string;
  readonly value: string;
}

function parseSetting(text: string): Setting {
  const match = /^([^@=]+)@([^/=]+)(?:\/([^=]+))?=(.+)$/.exec(text.trim());
  const [, code, level, member, value] = match ?? [];
  if (code === undefined || level === undefined || value === undefined) {
    throw new UsageError({
      vi: `\`--set ${text}\`: cần dạng TIÊU_CHÍ@MỨC=GIÁ_TRỊ, ví dụ cqs.ho_so@3=60%`,
      en: `\`--set ${text}\`: CODE@LEVEL=VALUE is wanted, such as cqs.ho_so@3=60%`,
    });
  }
  exactOption("set", value);
  return { code, level, value, ...(member !== undefined && { member }) };
}

/** Thresholds set one after the other: each set is looked up in what those before it left. */
function settingParts({ population }: Ground, settings: readonly Setting[]): ScenarioParts | Diagnostic {
  const made = (set: ReadonlySet<number>): Module | Diagnostic => {
    let { module } = population;
    for (const [i, setting] of settings.entries()) {
      if (!set.has(i)) continue;
      const threshold = thresholdNamed({ ...population, module }, setting);
      if (!("criterion" in threshold)) return threshold;
      module = withThreshold(module, threshold, exactOption("set", setting.value));
    }
    return module;
  };
  const all = made(new Set(settings.keys()));
  if ("code" in all) return all;
  return {
    names: settings.map(({ code, level, member, value }) => `${code}@${level}${member ? `/${member}` : ""}=${value}`),
    moduleWith: (set) => {
      const module = made(set);
      if ("code" in module) throw new Error("what can be set together can be set apart");
      return module;
    },
  };
}

/** The changes that a scenario makes; those that make no sense alone count as one. */
function scenarioParts(loaded: Ground, id: string, language: Language): ScenarioParts | Diagnostic {
  const after = scenarioNamed(loaded, id);
  if ("code" in after) return after;
  const comparison = compareModules(loaded.population.module, after);
  const players = playersOf(comparison);
  return {
    names: players.map((changes) =>
      changes
        .map((change) => [change.subject.name, tellPart(change, after, language)].filter(Boolean).join(" "))
        .join("; "),
    ),
    moduleWith: (set) => {
      if (set.size === players.length) return after;
      const module = comparison.mix(new Set([...set].flatMap((i) => players[i] ?? [])));
      if (!module) throw new Error("players are made so that every set of them is a module");
      return module;
    },
  };
}

/** A scenario that stands on the framework that was evaluated, of that very version. */
function scenarioNamed({ population, framework }: Ground, id: string): Module | Diagnostic {
  const { module } = population;
  const base = `${module.id}@${module.version}`;
  const scenarios = framework.compiled.modules.filter(({ layers }) => {
    const below = layers?.at(-2);
    return layers?.at(-1)?.kind === "scenario" && below && `${below.id}@${below.version}` === base;
  });
  const found = scenarios.find((each) => each.id === id);
  if (found) return found;
  const names = scenarios.map((each) => `\`${each.id}\``).join(", ") || "–";
  return report("KH7006", { file: module.origin.file, start: 0, end: 0 }, { name: id, base, names });
}
