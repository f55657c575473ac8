import { bunching as bunchingNear, bunchingJson, renderBunching } from "@khung/simulation";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { exactOption, loadPopulation } from "../load-population.ts";
import { writeJson } from "../output/json.ts";
import { watched } from "../watched.ts";

/** `khung bunching`: whether figures crowd just past thresholds. */
export const bunching: Command = {
  name: "bunching",
  summary: {
    vi: "số liệu có dồn sát ngay trên các ngưỡng hay không",
    en: "whether figures crowd just past thresholds",
  },
  usage: "bunching FRAMEWORK --data FILE [--near 2%] [--format text|json]",
  paths: "one",
  options: [
    ...dataOptions,
    {
      name: "near",
      value: "SHARE",
      help: {
        vi: "sát là trong bấy nhiêu điểm phần trăm; với ngưỡng không phải tỷ lệ thì trong bấy nhiêu phần của ngưỡng (mặc định 2%)",
        en: "near is within so many points; of thresholds that are no shares, such a share of them (2% unless said)",
      },
    },
    formatOption,
  ],
  examples: ["khung bunching examples/tinh-mau --data examples/tinh-mau/so-lieu.csv --near 1%"],
  async run(context) {
    const { world, language, format, values } = context;
    const near = exactOption("near", values["near"] ?? "2%");
    const loaded = await loadPopulation(context);
    if (!loaded) return exitStatus.findings;
    const { population } = loaded;
    const found = await watched(world, (run) => bunchingNear(population, near, run));
    if (format === "json") await writeJson(world.out, bunchingJson(found));
    else await world.out.write(`${renderBunching(found, population, language)}\n`);
    return exitStatus.good;
  },
};
