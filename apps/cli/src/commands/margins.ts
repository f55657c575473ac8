import { report } from "@khung/diagnostics";
import { fromInteger } from "@khung/ir";
import {
  hangsTogether,
  margins as marginsOf,
  marginsJson,
  renderEntityMargins,
  renderMargins,
} from "@khung/simulation";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { listed, loadPopulation, nearest } from "../load-population.ts";
import { refuse } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { watched } from "../watched.ts";
import { wholeOption } from "../whole-option.ts";

/** `khung margins`: how far entities are from their next boundary. */
export const margins: Command = {
  name: "margins",
  summary: {
    vi: "mỗi đơn vị còn cách ngưỡng bao xa, tính bằng chính số liệu của mình",
    en: "how far each entity is from its next boundary, in its own terms",
  },
  usage: "margins FRAMEWORK --data FILE [--entity CODE] [--within N] [--format text|json]",
  paths: "one",
  options: [
    ...dataOptions,
    { name: "entity", value: "CODE", help: { vi: "chỉ một đơn vị", en: "one entity alone" } },
    {
      name: "within",
      value: "N",
      help: {
        vi: "đếm đơn vị đổi mức khi một số liệu thêm hoặc bớt không quá N (mặc định 1)",
        en: "count entities that one count changed by at most N moves (1 unless said)",
      },
    },
    formatOption,
  ],
  details: {
    vi: "Mỗi số liệu được xét trên mọi giá trị có thể, các số liệu khác giữ nguyên; giá trị trái với điều kiện đảm bảo không được tính.",
    en: "Each figure is taken over all its values, the others as they are; values that break an `ensure` are left out.",
  },
  examples: [
    "khung margins examples/tinh-mau --data examples/tinh-mau/so-lieu.csv --within 5",
    "khung margins xa.khung --data so-lieu.csv --entity 00160",
  ],
  async run(context) {
    const { world, language, format, values } = context;
    const most = fromInteger(wholeOption("within", values["within"], 1));
    const loaded = await loadPopulation(context);
    if (!loaded) return exitStatus.findings;
    const { population, framework } = loaded;
    if (hangsTogether(population.module, population.asOf)) {
      await refuse([report("KH7008", population.module.origin, {})], framework.sources, context);
      return exitStatus.findings;
    }
    const { entities } = population.table;
    const row = values["entity"] === undefined ? undefined : entities.indexOf(values["entity"]);
    if (row === -1) {
      const entity = values["entity"] ?? "";
      const place = { file: population.module.origin.file, start: 0, end: 0 };
      const problem = report("KH7018", place, { entity, names: listed(nearest(entity, entities)) });
      await refuse([problem], framework.sources, context);
      return exitStatus.findings;
    }
    const found = await watched(world, (run) => marginsOf(population, row === undefined ? undefined : [row], run));
    const [only] = found;
    if (format === "json") await writeJson(world.out, marginsJson(found, population));
    else if (row !== undefined && only)
      await world.out.write(`${renderEntityMargins(only, population, language, 10)}\n`);
    else await world.out.write(`${renderMargins(found, population, most, language, 20)}\n`);
    return exitStatus.good;
  },
};
