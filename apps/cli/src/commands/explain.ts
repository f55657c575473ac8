import { report, suggest } from "@khung/diagnostics";
import { explain as explainEntity } from "@khung/evaluator";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { besideOptions, dataOptions, formatOption } from "../global-options.ts";
import { loadBeside } from "../load-beside.ts";
import { checkDataOptions, loadData } from "../load-data.ts";
import { loadFramework } from "../load-framework.ts";
import { refuse } from "../load-sources.ts";
import { renderExplanation } from "../output/explanation-text.ts";
import { writeJson } from "../output/json.ts";

/** `khung explain`: why an entity has its level. */
export const explain: Command = {
  name: "explain",
  summary: { vi: "giải thích vì sao một đơn vị đạt mức đó", en: "why an entity has its level" },
  usage:
    "explain FRAMEWORK --data FILE --entity CODE [--as-of DATE] [--key COLUMN] [--framework ID] [--format text|json]",
  paths: "one",
  options: [
    ...dataOptions,
    ...besideOptions,
    { name: "entity", value: "CODE", required: "required", help: { vi: "mã đơn vị", en: "the code of the entity" } },
    {
      name: "all",
      help: {
        vi: "kể cả tiêu chí không cản mức tiếp theo",
        en: "also the criteria that do not keep it from the next level",
      },
    },
    formatOption,
  ],
  examples: ["khung explain examples/national --framework vn.cds.xa --data examples/data/communes.csv --entity 00160"],
  async run(context) {
    checkDataOptions(context);
    const framework = await loadFramework(context);
    const data = framework && (await loadData(framework, context));
    if (!data) return exitStatus.findings;
    const { module, sources } = framework;
    const name = context.values["entity"] ?? "";
    const beside = await loadBeside(framework, data, context);
    const explanation = explainEntity(module, beside.table, name, { asOf: data.asOf, ...beside.options });
    if (!explanation) {
      const { entities } = beside.table;
      const near =
        entities.find((each) => each.replace(/^0+/, "") === name) ?? suggest(name, entities) ?? entities[0] ?? "–";
      const cell = { table: data.name, entity: name };
      const problem = report("KH6014", { cell }, { name, table: data.name, near: `\`${near}\`` });
      await refuse([...data.problems.filter(({ severity }) => severity === "error"), problem], sources, context);
      return exitStatus.findings;
    }
    if (context.format === "json") await writeJson(context.world.out, explanation);
    else {
      const { language, flags } = context;
      const criteria = flags.has("all") ? "all" : "blocking";
      await context.world.out.write(renderExplanation(explanation, module, sources, { language, criteria }));
    }
    return exitStatus.good;
  },
};
