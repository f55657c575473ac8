/** What is read beside the data: what became of entities, what entities there are, the tier below. */

import {
  childrenAsOf,
  compareWithRegistry,
  findParents,
  mergeTable,
  periodAt,
  periodProblems,
  readLineage,
  readRegistry,
  readTable,
} from "@khung/data";
import type { Diagnostic } from "@khung/diagnostics";
import type { ChildrenData, InterpretOptions } from "@khung/evaluator";
import type { Module, Table } from "@khung/ir";
import { readBytes } from "@khung/project";
import { digestModule, type ReceiptInput } from "@khung/store";
import type { EvaluationContext } from "@khung/contract";
import type { Context } from "./command.ts";
import type { LoadedData } from "./load-data.ts";
import type { LoadedFramework } from "./load-framework.ts";
import { UsageError } from "./usage-error.ts";

/** The data as they are evaluated, and what they were made of. */
export interface Beside {
  /** Of the entities of the as-of date. */
  readonly table: Table;
  readonly options: Pick<InterpretOptions, "children" | "merged">;
  readonly problems: readonly Diagnostic[];
  /** For the JSON of the result. */
  readonly shown: NonNullable<EvaluationContext["beside"]>;
  /** For receipts: the role is the name of the option that read it. */
  readonly inputs: readonly ReceiptInput[];
}

/** Throws `UsageError` for files that the framework has no use for. */
function checkUse({ children, id, version }: Module, { values }: Context): void {
  if (values["children"] === undefined || children) return;
  throw new UsageError({
    vi: `\`--children\`: \`${id}@${version}\` không nêu đơn vị trực thuộc`,
    en: `\`--children\`: \`${id}@${version}\` names no children`,
  });
}

/** Reads `--lineage`, `--registry` and `--children`. */
export async function loadBeside(framework: LoadedFramework, data: LoadedData, context: Context): Promise<Beside> {
  const { module } = framework;
  const { asOf: at } = data;
  checkUse(module, context);
  const problems: Diagnostic[] = [...periodProblems(module, data.table, at)];
  const inputs: ReceiptInput[] = [];
  const shown: { -readonly [K in keyof Beside["shown"]]: Beside["shown"][K] } = {
    ...(module.period && { period: periodAt(module.period, at) }),
  };
  const options: { -readonly [K in keyof Beside["options"]]: Beside["options"][K] } = {};
  const read = async (role: "lineage" | "registry" | "children") => {
    const given = context.values[role];
    if (given === undefined) return undefined;
    const { file, bytes, diagnostics } = await readBytes(given, context.world);
    problems.push(...diagnostics);
    return bytes && { name: file, bytes };
  };
  let { table } = data;
  const lineage = await read("lineage");
  if (lineage) {
    const { value, digest, problems: unread } = await readLineage(lineage.bytes, { name: lineage.name });
    const merged = mergeTable(module, table, value, { at });
    problems.push(...unread, ...merged.problems);
    inputs.push({ role: "lineage", name: lineage.name, digest });
    options.merged = { before: table, entities: merged.merged };
    shown.lineage = { name: lineage.name, digest, merged: merged.merged };
    table = merged.table;
  }
  const registry = await read("registry");
  const known = registry && (await readRegistry(registry.bytes, { name: registry.name }));
  if (registry && known) {
    problems.push(...known.problems, ...compareWithRegistry(table, known.value, { at, tier: module.tier }));
    inputs.push({ role: "registry", name: registry.name, digest: known.digest });
    shown.registry = { name: registry.name, digest: known.digest };
  }
  const below = await read("children");
  const child = below && childModule(framework);
  if (below && child) {
    const asOf = childrenAsOf(module, at);
    const {
      table: rows,
      problems: unread,
      digest,
      rows: count,
    } = await readTable(below.bytes, { name: below.name, module: child });
    const parents = findParents(rows, table.entities, known && { registry: known.value, at: asOf, tier: child.tier });
    problems.push(...unread, ...periodProblems(child, rows, asOf), ...parents.problems);
    inputs.push({ role: "children", name: below.name, digest });
    options.children = {
      module: child,
      table: rows,
      parents: parents.parents,
      absent: parents.absent,
      asOf,
    } satisfies ChildrenData;
    const { id, version } = child;
    shown.children = {
      framework: { id, version, digest: digestModule(child) },
      data: { name: below.name, rows: count, digest },
      asOf,
    };
  }
  return { table, options, problems, shown, inputs };
}

/** The framework of the tier below, among those that were compiled. */
function childModule({ module, compiled }: LoadedFramework): Module | undefined {
  const { children } = module;
  return compiled.modules.find(({ id, version }) => id === children?.id && version === children.version);
}
