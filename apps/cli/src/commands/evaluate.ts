import { statSync } from "node:fs";
import path from "node:path";
import { encodeSummary, entityEncoder, resultsCsv, type EvaluationContext } from "@khung/contract";
import { indexSources, toDiagnosticJson } from "@khung/diagnostics";
import { renderEvaluation, type ShownEvaluation } from "@khung/emit";
import type { Evaluation } from "@khung/evaluator";
import { digestModule } from "@khung/store";
import type { Command, Context } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { besideOptions, dataOptions, formatOption, outOption } from "../global-options.ts";
import { checkDataOptions } from "../load-data.ts";
import { writeLongJson } from "../output/json.ts";
import { hasErrors, showDiagnostics } from "../output/show-diagnostics.ts";
import { writeReceiptFile } from "../receipts.ts";
import { runEvaluation, type RanEvaluation } from "../run-evaluation.ts";
import { evaluateAsSql } from "../sql/evaluate.ts";
import { engineOption, refuseWithEngine } from "../sql/engine.ts";
import { checkStreamOptions } from "../stream/check-stream-options.ts";
import { UsageError } from "../usage-error.ts";
import { writeFile } from "../write-file.ts";

/** `khung eval`: the level of every entity. */
export const evaluate: Command = {
  name: "eval",
  summary: { vi: "xác định mức của từng đơn vị", en: "the level of every entity" },
  usage:
    "eval FRAMEWORK --data FILE [--as-of DATE] [--key COLUMN] [--framework ID] [--children FILE] [--registry FILE] [--lineage FILE] [--out FILE] [--receipt FILE] [--stream] [--engine duckdb] [--format text|json]",
  paths: "one",
  options: [
    ...dataOptions,
    ...besideOptions,
    {
      ...outOption,
      help: {
        vi: "ghi kết quả từng đơn vị vào tệp `.csv` hoặc `.json` (`.jsonl` khi đọc từng đợt)",
        en: "write every entity's result to a `.csv` or `.json` file (`.jsonl` when read in batches)",
      },
    },
    {
      name: "receipt",
      value: "FILE",
      help: {
        vi: "ghi biên nhận: mã băm của khung, số liệu và kết quả; kiểm tra lại bằng `khung verify`",
        en: "write a receipt: digests of framework, data and result; `khung verify` checks it",
      },
    },
    engineOption,
    {
      name: "stream",
      help: {
        vi: "đọc CSV hoặc Parquet từng đợt, dùng ít bộ nhớ; tệp trên 256 MB luôn được đọc như vậy",
        en: "read CSV or Parquet in batches, in little memory; files over 256 MB always are",
      },
    },
    formatOption,
  ],
  details: {
    vi: "Số liệu có lỗi vẫn được tính: ô sai coi như thiếu, lỗi được liệt kê, mã thoát 1.",
    en: "Data with errors are evaluated all the same: a bad cell is missing, what is wrong is listed, the status is 1.",
  },
  examples: [
    "khung eval examples/national --framework vn.cds.xa --data examples/data/communes.csv",
    "khung eval examples/huyen-tu-xa --data examples/huyen-tu-xa/huyen.csv --children examples/huyen-tu-xa/xa.csv",
    "khung eval xa.khung --data so-lieu.xlsx --key ma_xa --out ket-qua.csv",
    "khung eval xa.khung --data so-lieu.csv --as-of 2026-06-30 --format json > ket-qua.json",
    "khung eval xa.khung --data ca-nuoc.parquet --stream --out ket-qua.jsonl",
  ],
  async run(context) {
    const isStreamed = context.flags.has("stream") || isLarge(context);
    checkOut(context.values["out"], isStreamed);
    checkDataOptions(context);
    if (context.values["engine"] !== undefined) {
      refuseWithEngine(context, ["stream"]);
      return evaluateAsSql(context);
    }
    if (isStreamed) {
      checkStreamOptions(context);
      const { streamEvaluation } = await import("../stream/stream-evaluation.ts");
      return streamEvaluation(context);
    }
    const ran = await runEvaluation(context);
    if (!ran) return exitStatus.findings;
    await show(ran, context);
    const receipt = context.values["receipt"];
    if (receipt !== undefined) writeReceiptFile(receipt, ran, context);
    return hasErrors(ran.data.problems) ? exitStatus.findings : exitStatus.good;
  },
};

function checkOut(file: string | undefined, isStreamed: boolean): void {
  const endings = isStreamed ? ["csv", "jsonl"] : ["csv", "json"];
  if (file === undefined || endings.some((ending) => file.toLowerCase().endsWith(`.${ending}`))) return;
  const [first = "", second = ""] = endings;
  throw new UsageError({
    vi: `\`--out ${file}\`: chỉ ghi được .${first} và .${second}${isStreamed ? " khi đọc từng đợt" : ""}`,
    en: `\`--out ${file}\`: only .${first} and .${second} can be written${isStreamed ? " when a file is read in batches" : ""}`,
  });
}

/** Bytes above which a file is not read whole. */
const large = 2 ** 28;

/** Whether `--data` is a file that can be read in batches and is too large to be read whole. */
function isLarge({ values, world }: Context): boolean {
  const given = values["data"];
  if (given === undefined || !/\.(csv|tsv|txt|parquet)$/i.test(given)) return false;
  return (statSync(path.resolve(world.cwd, given), { throwIfNoEntry: false })?.size ?? 0) > large;
}

async function show({ evaluation, framework, data, beside }: RanEvaluation, context: Context): Promise<void> {
  const { module, sources } = framework;
  const { world, language, format, values } = context;
  const { table, name, rows, digest, notes, asOf, problems } = data;
  const index = indexSources(sources);
  const encoded: EvaluationContext = {
    module,
    table,
    digest: digestModule(module),
    beside,
    data: {
      name,
      rows,
      digest,
      ...(notes && { synthetic: notes.synthetic, ...(notes.note && { note: notes.note }) }),
      problems: problems.map((problem) => toDiagnosticJson(problem, index, language)),
    },
  };
  const json: WriteJson = (output) =>
    writeLongJson(output, encodeSummary(evaluation, encoded), "entities", entitiesOf(evaluation, encoded));
  const out = values["out"];
  if (out !== undefined) await writeOut(out, evaluation, module, json, context);
  if (format === "json") return out === undefined ? json(world.out) : undefined;
  await showDiagnostics(problems, sources, context, 20);
  const open = evaluation.entities.filter(({ range }) => !range || range.low < range.high).length;
  const { distribution, reports, statistics } = evaluation;
  const scores = evaluation.entities.flatMap(({ entity, score, rank }, row) =>
    score ? [{ entity, name: table.labels["name"]?.[row] ?? undefined, score: score.value, rank }] : [],
  );
  const shown = {
    module,
    asOf,
    distribution,
    reports,
    statistics,
    scores,
    open,
    ...shownBeside(evaluation, beside),
    data: { name, rows, synthetic: notes?.synthetic, note: notes?.note },
  };
  return world.out.write(`${renderEvaluation(shown, language)}\n`);
}

/** What the text says beside the distribution: exceptions, who is of several, whose children are not all there. */
function shownBeside(
  { entities }: Evaluation,
  { lineage }: RanEvaluation["beside"],
): Pick<ShownEvaluation, "exceptions" | "merged" | "children"> {
  const exceptions = entities.flatMap(({ entity, level, exception }) =>
    exception ? [{ entity, level, ...exception }] : [],
  );
  const merged = lineage?.merged.filter(({ predecessors }) => predecessors.length > 1).length ?? 0;
  const counts = entities.flatMap(({ children }) => children ?? []);
  const total = (of: "counted" | "absent"): number => counts.reduce((sum, each) => sum + each[of], 0);
  return {
    ...(exceptions.length > 0 && { exceptions }),
    ...(merged > 0 && { merged }),
    ...(counts.length > 0 && { children: { counted: total("counted"), absent: total("absent") } }),
  };
}

type WriteJson = (output: { write(text: string): Promise<void> }) => Promise<void>;

function* entitiesOf(evaluation: Evaluation, encoded: EvaluationContext) {
  const encode = entityEncoder(encoded);
  for (const [row, entity] of evaluation.entities.entries()) yield encode(entity, row);
}

async function writeOut(
  out: string,
  evaluation: Evaluation,
  module: RanEvaluation["framework"]["module"],
  json: WriteJson,
  { world }: Context,
): Promise<void> {
  const pieces: string[] = [];
  if (/\.csv$/i.test(out)) pieces.push(resultsCsv(evaluation, module));
  else await json({ write: async (text) => void pieces.push(text) });
  writeFile(world.cwd, out, pieces.join(""));
}
