import { readLineage, readTable, type Lineage } from "@khung/data";
import type { Diagnostic } from "@khung/diagnostics";
import { isDate, type Module, type Table } from "@khung/ir";
import { readBytes, readDataNotes } from "@khung/project";
import { migrate as carryOut, migrationToJson, renderMigration, type DataOf } from "@khung/versions";
import type { Command, Context } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { formatOption, keyOption, outOption, versionOptions, withOption } from "../global-options.ts";
import { refuse } from "../load-sources.ts";
import { loadTwo } from "../load-two.ts";
import { createProgress } from "../output/progress.ts";
import { countedDiagnostics, hasErrors, showDiagnostics } from "../output/show-diagnostics.ts";
import { UsageError } from "../usage-error.ts";
import { wholeOption } from "../whole-option.ts";
import { writeFile } from "../write-file.ts";

/** `khung migrate`: who moves from one version to another, and why. */
export const migrate: Command = {
  name: "migrate",
  summary: { vi: "ai đổi mức khi sang phiên bản khác, và vì sao", en: "who moves between versions, and why" },
  usage:
    "migrate A [B] --data FILE [--new-data FILE] [--crosswalk FILE] [--by change] [--from ID@VERSION] [--to ID@VERSION] [--as-of DATE] [--key COLUMN] [--seed N] [--format text|json]",
  paths: "some",
  options: [
    { name: "data", value: "FILE", required: "required", help: { vi: "số liệu trước", en: "the data before" } },
    {
      name: "new-data",
      value: "FILE",
      help: { vi: "số liệu sau, nếu đã có số liệu mới", en: "the data after, where there are new ones" },
    },
    {
      name: "crosswalk",
      value: "FILE",
      help: {
        vi: "đơn vị nào thành đơn vị nào: `from,to,date[,share]`",
        en: "which unit became which: `from,to,date[,share]`",
      },
    },
    {
      name: "by",
      value: "change",
      choices: ["change"],
      help: { vi: "tách phần của từng thay đổi trong quy định", en: "split the rules' part between the changes" },
    },
    ...versionOptions,
    keyOption,
    {
      name: "as-of",
      value: "DATE",
      help: {
        vi: "ngày đánh giá (mặc định: ngày ghi kèm số liệu)",
        en: "date of assessment (unless said: the one noted beside the data)",
      },
    },
    {
      name: "seed",
      value: "N",
      help: {
        vi: "hạt giống khi phải lấy mẫu: quá 12 thay đổi cùng chi phối một đơn vị (mặc định 1)",
        en: "seed of samples, where more than 12 changes matter to one unit (1 unless said)",
      },
    },
    withOption,
    outOption,
    formatOption,
  ],
  details: {
    vi: "Thay đổi số đơn vị ở mỗi mức được tách thành phần của quy định, của số liệu và của sáp nhập, không phụ thuộc thứ tự (giá trị Shapley); các phần cộng lại đúng bằng tổng. Đơn vị chỉ có trong một bộ số liệu được liệt kê riêng, không tính.",
    en: "The change of each level's count is split between rules, data and mergers whatever the order (Shapley); the parts add up to the whole exactly. Units in one data set only are listed and not counted.",
  },
  examples: [
    "khung migrate xa-1.0.khung xa-1.1.khung --data xa.csv --by change",
    "khung migrate xa-1.0.khung xa-1.1.khung --data 2024.csv --new-data 2025.csv --crosswalk sap-nhap.csv",
  ],
  async run(context) {
    const { world, values, language, format } = context;
    const seed = wholeOption("seed", values["seed"], 1);
    checkOptions(values["as-of"]);
    const two = await loadTwo(context);
    if (!two) return exitStatus.findings;
    const [before, after] = [two.before.module, two.after.module];
    const problems: Diagnostic[] = [];
    const old = await readFor(before, after, values["data"] ?? "-", context, problems);
    const fresh =
      values["new-data"] === undefined
        ? undefined
        : await readFor(before, after, values["new-data"], context, problems);
    const lineage =
      values["crosswalk"] === undefined ? undefined : await readCrosswalk(values["crosswalk"], context, problems);
    const { sources } = two.after;
    if (!old || (values["new-data"] !== undefined && !fresh) || (values["crosswalk"] !== undefined && !lineage)) {
      await refuse(problems, sources, context);
      return exitStatus.findings;
    }
    const asOf = values["as-of"] ?? fresh?.asOf ?? old.asOf ?? world.today();
    const progress = createProgress(world);
    const result = carryOut(
      before,
      after,
      { old: old.data, ...(fresh && { fresh: fresh.data }), ...(lineage && { lineage }) },
      { asOf, seed, onProgress: progress.update, ...(values["by"] === "change" && { by: "change" as const }) },
    );
    progress.end();
    problems.push(...result.problems);
    const nameOf = (entity: string) => old.names.get(entity) ?? undefined;
    const data = [old.data.after.name, ...(fresh ? [fresh.data.after.name] : [])].join(" → ");
    const text =
      format === "json"
        ? `${JSON.stringify(migrationToJson(result), undefined, 2)}\n`
        : renderMigration(result, { language, nameOf, data });
    if (hasErrors(problems))
      await showDiagnostics(
        problems.filter(({ severity }) => severity === "error"),
        sources,
        context,
        10,
      );
    else if (problems.length > 0) await world.err.write(`khung: ${countedDiagnostics(problems, language)}\n`);
    if (values["out"] === undefined) await world.out.write(text);
    else writeFile(world.cwd, values["out"], text);
    return hasErrors(problems) ? exitStatus.findings : exitStatus.good;
  },
};

function checkOptions(asOf: string | undefined): void {
  if (asOf !== undefined && !isDate(asOf)) {
    throw new UsageError({
      vi: `\`--as-of ${asOf}\` không phải ngày dạng YYYY-MM-DD`,
      en: `\`--as-of ${asOf}\` is not a date YYYY-MM-DD`,
    });
  }
}

interface ReadFor {
  readonly data: DataOf;
  readonly names: ReadonlyMap<string, string | null>;
  readonly asOf: string | undefined;
}

/** Reads a file for both versions: with the inputs of both, each as the version itself declares them. */
async function readFor(
  before: Module,
  after: Module,
  given: string,
  context: Context,
  problems: Diagnostic[],
): Promise<ReadFor | undefined> {
  const read = await readBytes(given, context.world);
  const noted = given === "-" ? { diagnostics: [] } : readDataNotes(given, context.world.cwd);
  problems.push(...read.diagnostics, ...noted.diagnostics);
  const { bytes, file } = read;
  if (!bytes) return undefined;
  const key = context.values["key"];
  const tableFor = async (
    own: Module,
    other: Module,
  ): Promise<{ readonly table: Table; readonly problems: readonly Diagnostic[] }> => {
    const more = other.inputs.filter(({ name }) => !own.inputs.some((each) => each.name === name));
    return readTable(bytes, {
      name: file,
      module: { inputs: [...own.inputs, ...more] },
      ...(key !== undefined && { key }),
    });
  };
  const [a, b] = [await tableFor(before, after), await tableFor(after, before)];
  const seen = new Set(b.problems.map((each) => JSON.stringify(each)));
  const found = [...b.problems, ...a.problems.filter((each) => !seen.has(JSON.stringify(each)))];
  problems.push(...found);
  if (b.table.entities.length === 0 && hasErrors(found)) return undefined;
  const labels = b.table.labels["name"] ?? [];
  return {
    data: { before: a.table, after: b.table },
    names: new Map(b.table.entities.map((entity, row) => [entity, labels[row] ?? null])),
    asOf: noted.notes?.asOf,
  };
}

async function readCrosswalk(given: string, { world }: Context, problems: Diagnostic[]): Promise<Lineage | undefined> {
  const read = await readBytes(given, world);
  problems.push(...read.diagnostics);
  if (!read.bytes) return undefined;
  const lineage = await readLineage(read.bytes, { name: read.file });
  problems.push(...lineage.problems);
  return lineage.value;
}
