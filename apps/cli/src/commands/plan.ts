import { readRecords } from "@khung/data";
import { report, suggest, type Diagnostic } from "@khung/diagnostics";
import { readBytes } from "@khung/project";
import {
  cellsOf,
  costColumns,
  plan as planFor,
  planAll,
  planJson,
  plannerOf,
  planSummaryJson,
  readCosts,
  renderPlan,
  renderPlanSummary,
  type Costs,
  type Goal,
  type Planner,
} from "@khung/simulation";
import type { Command, Context } from "../command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { dataOptions, formatOption } from "../global-options.ts";
import { checkDataOptions, loadData, type LoadedData } from "../load-data.ts";
import { loadFramework, type LoadedFramework } from "../load-framework.ts";
import { exactOption, levelNamed } from "../load-population.ts";
import { refuse } from "../load-sources.ts";
import { writeJson, writeLongJson } from "../output/json.ts";
import { hasErrors, showDiagnostics } from "../output/show-diagnostics.ts";
import { UsageError } from "../usage-error.ts";
import { watched } from "../watched.ts";
import { wholeOption } from "../whole-option.ts";

/** `khung plan`: the least that has to change to reach a level. */
export const plan: Command = {
  name: "plan",
  summary: { vi: "cần thay đổi ít nhất những gì để đạt một mức", en: "the least that has to change to reach a level" },
  usage:
    "plan FRAMEWORK --data FILE (--entity CODE | --all) (--to LEVEL | --points NUMBER) [--costs FILE] [--alternatives N] [--steps N] [--format text|json]",
  paths: "one",
  options: [
    ...dataOptions,
    { name: "entity", value: "CODE", help: { vi: "mã đơn vị", en: "the code of the entity" } },
    { name: "all", help: { vi: "mọi đơn vị: tổng hợp", en: "every entity: a summary" } },
    {
      name: "to",
      value: "LEVEL",
      help: { vi: "mức cần đạt, bằng số hoặc mã", en: "the level to reach, its number or id" },
    },
    { name: "points", value: "NUMBER", help: { vi: "số điểm cần đạt", en: "the points to reach" } },
    {
      name: "costs",
      value: "FILE",
      help: {
        vi: "bảng chi phí: input, unit_cost (`-` = không được thay đổi), fixed_cost, maximum (thay đổi nhiều nhất bao nhiêu)",
        en: "costs: input, unit_cost (`-` = may not change), fixed_cost, maximum (the most units of change)",
      },
    },
    {
      name: "alternatives",
      value: "N",
      help: {
        vi: "thêm các phương án khác, mỗi phương án bỏ được một việc của phương án trước",
        en: "further plans, each doing without something of those before it",
      },
    },
    {
      name: "steps",
      value: "N",
      help: {
        vi: "số bước tìm kiếm nhiều nhất; mặc định 20000",
        en: "the most steps of the search; 20000 unless said",
      },
    },
    formatOption,
  ],
  details: {
    vi: "Số liệu chỉ dùng làm mẫu số, để phân nhóm hoặc được quy tắc xếp mức hỏi trực tiếp thì giữ nguyên. Có bảng chi phí thì chỉ đổi những gì bảng nêu.\nMỗi đơn vị phần trăm là một điểm phần trăm. Phương án được bộ đánh giá chuẩn kiểm tra lại.",
    en: "What is only divided by, what classes hang on and what level rules ask themselves stays as it is. With costs only what they name may change.\nA unit of a percentage is one point. Plans are evaluated again by the reference interpreter.",
  },
  examples: [
    "khung plan examples/national --framework vn.cds.xa --data examples/data/communes.csv --entity 00160 --to 4",
    "khung plan xa.khung --data so-lieu.csv --all --to 3 --costs chi-phi.csv --format json",
  ],
  async run(context) {
    const { values, flags } = context;
    if ((values["entity"] === undefined) === !flags.has("all")) {
      throw new UsageError({
        vi: "cần một trong hai: `--entity` hoặc `--all`",
        en: "one of `--entity` and `--all` is wanted",
      });
    }
    if ((values["to"] === undefined) === (values["points"] === undefined)) {
      throw new UsageError({
        vi: "cần một trong hai: `--to` hoặc `--points`",
        en: "one of `--to` and `--points` is wanted",
      });
    }
    const alternatives = wholeOption("alternatives", values["alternatives"], 0);
    const most = wholeOption("steps", values["steps"], 20_000, 1);
    const points = values["points"] === undefined ? undefined : exactOption("points", values["points"]);
    checkDataOptions(context);
    const framework = await loadFramework(context);
    const data = framework && (await loadData(framework, context));
    if (!framework || !data) return exitStatus.findings;
    const { module, sources } = framework;
    const level = points ? undefined : levelNamed(module, values["to"] ?? "");
    if (typeof level === "object") {
      await refuse([level], sources, context);
      return exitStatus.findings;
    }
    const goal: Goal = points ? { kind: "score", least: points } : { kind: "level", level: level ?? 0 };
    const planner = await loadPlanner(framework, data, goal, context);
    if (!planner) return exitStatus.findings;
    if (context.format === "text") await showDiagnostics(data.problems, sources, context, 5);
    return values["entity"] === undefined
      ? all(planner, data, { alternatives, most }, context)
      : one(planner, framework, data, { alternatives, most }, context);
  },
};

interface Limits {
  readonly alternatives: number;
  readonly most: number;
}

/** The framework and the costs, ready to plan. Errors: undefined after the reason was shown. */
async function loadPlanner(
  { module, sources }: LoadedFramework,
  { asOf }: LoadedData,
  goal: Goal,
  context: Context,
): Promise<Planner | undefined> {
  const { costs, problems } = await loadCosts(module, context);
  if (hasErrors(problems)) {
    await refuse(problems, sources, context);
    return undefined;
  }
  const planner = plannerOf(module, asOf, goal, costs);
  if (typeof planner === "string") {
    await refuse([report(planner === "others" ? "KH7036" : "KH7035", module.origin, {})], sources, context);
    return undefined;
  }
  const unpriced = [...planner.unmoved].filter(([, why]) => why === "noCost").map(([name]) => `\`${name}\``);
  const open = { file: module.origin.file, start: 0, end: 0 };
  const warnings = unpriced.length > 0 ? [report("KH7034", open, { names: unpriced.join(", ") })] : [];
  await showDiagnostics([...problems, ...warnings], sources, context, 5);
  return planner;
}

async function loadCosts(
  module: Planner["module"],
  { values, world }: Context,
): Promise<{ readonly costs?: Costs; readonly problems: readonly Diagnostic[] }> {
  const given = values["costs"];
  if (given === undefined) return { problems: [] };
  const { file, bytes, diagnostics } = await readBytes(given, world);
  if (!bytes) return { problems: diagnostics };
  const { records, problems } = await readRecords(bytes, { name: file }, costColumns);
  const read = readCosts(records, module, file);
  return { costs: read.costs, problems: [...diagnostics, ...problems.list(), ...read.problems] };
}

async function one(
  planner: Planner,
  { sources }: LoadedFramework,
  { table, name, problems }: LoadedData,
  limits: Limits,
  context: Context,
): Promise<ExitStatus> {
  const { world, language, format, values } = context;
  const entity = values["entity"] ?? "";
  const row = table.entities.indexOf(entity);
  if (row < 0) {
    const { entities } = table;
    const near =
      entities.find((each) => each.replace(/^0+/, "") === entity) ?? suggest(entity, entities) ?? entities[0];
    const unknown = report(
      "KH6014",
      { cell: { table: name, entity } },
      { name: entity, table: name, near: near ? `\`${near}\`` : "–" },
    );
    await refuse([...problems.filter(({ severity }) => severity === "error"), unknown], sources, context);
    return exitStatus.findings;
  }
  const found = await watched(world, (run) => planFor(planner, cellsOf(planner, table, row), { ...limits, ...run }));
  const title = table.labels["name"]?.[row];
  const shown = title ? `${title} (${entity})` : entity;
  if (format === "json") await writeJson(world.out, planJson(entity, found, planner));
  else await world.out.write(`${renderPlan(shown, found, planner, language)}\n`);
  return exitStatus.good;
}

async function all(planner: Planner, { table }: LoadedData, limits: Limits, context: Context): Promise<ExitStatus> {
  const { world, language, format } = context;
  const plans: unknown[] = [];
  const summary = await watched(world, (run) =>
    planAll(planner, table, {
      ...limits,
      ...run,
      ...(format === "json" && {
        onPlan: (row, found) => void plans.push(planJson(table.entities[row] ?? "", found, planner)),
      }),
    }),
  );
  if (format === "json") await writeLongJson(world.out, planSummaryJson(summary, planner), "plans", plans);
  else await world.out.write(`${renderPlanSummary(summary, planner, language)}\n`);
  return exitStatus.good;
}
