/** Receipts of the command line: an evaluation as one, and a receipt as the command line that makes the evaluation again. */

import path from "node:path";
import { encodeSummary, entityEncoder } from "@khung/contract";
import { displayName } from "@khung/project";
import { chainOf, digestModule, digestResult, type Receipt, type ReceiptInput, writeReceipt } from "@khung/store";
import manifest from "../package.json" with { type: "json" };
import type { Context } from "./command.ts";
import type { RanEvaluation } from "./run-evaluation.ts";
import { UsageError } from "./usage-error.ts";
import { writeFile } from "./write-file.ts";

/** The receipt of an evaluation; files are named from `folder` on. */
export function makeReceipt(
  { framework, data, evaluation, beside, others }: RanEvaluation,
  context: Context,
  folder: string,
): Receipt {
  const { module, compiled } = framework;
  const { world, values } = context;
  const named = (file: string): string => nameFrom(folder, file, world.cwd);
  const digest = digestModule(module);
  const chain = chainOf(module, compiled.modules);
  const layers = (module.layers ?? []).slice(0, -1).map(({ id, version, file }, i): ReceiptInput => ({
    role: "layer",
    name: named(file),
    id: `${id}@${version}`,
    digest: chain[i]?.digest ?? "",
  }));
  const summary = encodeSummary(evaluation, {
    module,
    beside,
    table: data.table,
    digest,
    data: { ...data, problems: [] },
  });
  const encode = entityEncoder({ module, table: { ...data.table, labels: {} }, digest, data: summary.data });
  const { distribution, reports } = summary;
  const key = values["key"];
  return {
    form: "khung-receipt/1",
    engine: manifest.version,
    asOf: data.asOf,
    ...(key !== undefined && { key }),
    inputs: [
      ...layers,
      { role: "framework", name: named(module.origin.file), id: `${module.id}@${module.version}`, digest },
      { role: "data", name: named(data.name), digest: data.digest },
      ...others.map((each) => ({ ...each, name: named(each.name) })),
    ],
    result: {
      digest: digestResult({ distribution, reports }, evaluation.entities.map(encode)),
      entities: evaluation.entities.length,
      distribution: distribution.map(({ level, id, count }) => ({ level, ...(id !== undefined && { id }), count })),
    },
  };
}

/** A file as it is found from a folder; only its own name where no way leads there (another drive). */
function nameFrom(folder: string, file: string, cwd: string): string {
  if (file.startsWith("<")) return "-";
  const relative = path.relative(folder, path.resolve(cwd, file));
  return displayName(path.isAbsolute(relative) ? path.basename(relative) : relative);
}

/** Writes the receipt of an evaluation. */
export function writeReceiptFile(file: string, ran: RanEvaluation, context: Context): void {
  const target = path.resolve(context.world.cwd, file);
  writeFile(context.world.cwd, file, writeReceipt(makeReceipt(ran, context, path.dirname(target))));
}

/**
 * The command line that makes the evaluation of a receipt again. What `given` says goes before what the receipt does.
 *
 * Errors   throws `UsageError` where the receipt names standard input and nothing is given instead
 */
export function contextOf(receipt: Receipt, file: string, given: Context): Context {
  const folder = path.dirname(file);
  const fileOf = ({ role, name }: ReceiptInput): string => {
    if (name !== "-") return displayName(path.join(folder, name));
    throw new UsageError({
      vi: `biên nhận lập từ đầu vào chuẩn; nêu tệp bằng \`--${role}\``,
      en: `the receipt was made from standard input; name the file with \`--${role}\``,
    });
  };
  const texts = receipt.inputs.filter(({ role }) => role === "framework" || role === "layer");
  const others = receipt.inputs.filter((each) => !texts.includes(each));
  const framework = given.values["framework"];
  const id = texts.at(-1)?.id;
  return {
    ...given,
    format: "text",
    paths: framework === undefined ? [...new Set(texts.map(fileOf))] : [framework],
    values: {
      ...Object.fromEntries(others.map((each) => [each.role, given.values[each.role] ?? fileOf(each)])),
      "as-of": receipt.asOf,
      framework: id,
      key: receipt.key,
      with: given.values["with"],
      store: given.values["store"],
      ...(given.values["store"] !== undefined && { signers: given.values["signers"] }),
    },
  };
}
