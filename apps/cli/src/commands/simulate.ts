import { report, type Diagnostic } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import {
  populationOf,
  renderTransitions,
  transitions,
  transitionsJson,
  withThreshold,
  type Population,
} from "@khung/simulation";
import type { Command, Context } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { exactOption, loadPopulation, thresholdNamed, type LoadedPopulation } from "../load-population.ts";
import { refuse } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { UsageError } from "../usage-error.ts";
import { watched } from "../watched.ts";

/** `khung simulate`: a scenario against what is. */
export const simulate: Command = {
  name: "simulate",
  summary: {
    vi: "so sánh một kịch bản với hiện nay: ai đổi mức, vì sao",
    en: "a scenario against what is: who moves, and why",
  },
  usage: "simulate FRAMEWORK --data FILE (--scenario ID | --set CODE@LEVEL=VALUE[,…]) [--format text|json]",
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
    formatOption,
  ],
  examples: [
    "khung simulate examples/tinh-mau --data examples/tinh-mau/so-lieu.csv --set cqs.ho_so@3=60%",
    "khung simulate xa.khung kich-ban.khung --framework vn.cds.xa --data so-lieu.csv --scenario noi_dvc --format json",
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
    const loaded = await loadPopulation(context);
    if (!loaded) return exitStatus.findings;
    const { population: baseline, framework } = loaded;
    const changed = id === undefined ? withSettings(loaded, settings) : scenarioNamed(loaded, id);
    if ("code" in changed) {
      await refuse([changed], framework.sources, context);
      return exitStatus.findings;
    }
    const scenario = await watched(context.world, (run) => populationOf(changed, baseline.table, baseline, run));
    await show(baseline, scenario, context);
    return exitStatus.good;
  },
};

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

function withSettings({ population }: LoadedPopulation, settings: readonly Setting[]): Module | Diagnostic {
  let { module } = population;
  for (const setting of settings) {
    const threshold = thresholdNamed({ ...population, module }, setting);
    if (!("criterion" in threshold)) return threshold;
    module = withThreshold(module, threshold, exactOption("set", setting.value));
  }
  return module;
}

/** A scenario that stands on the framework that was evaluated, of that very version. */
function scenarioNamed({ population, framework }: LoadedPopulation, id: string): Module | Diagnostic {
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

async function show(baseline: Population, scenario: Population, { world, language, format }: Context): Promise<void> {
  const found = await watched(world, (run) => transitions(baseline, scenario, run));
  if (format === "json") await writeJson(world.out, transitionsJson(found, baseline, scenario));
  else await world.out.write(`${renderTransitions(found, baseline, language, 20)}\n`);
}
