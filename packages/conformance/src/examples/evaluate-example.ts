/**
 * The data sets of an example, evaluated: what its files of expected results have to say, to the byte.
 *
 * `NAME.expected.csv` is what `khung eval --out` writes; `NAME.expected.json` the distribution, the reports and what is wrong with the
 * data. Entities are only written out where a person can still read them all.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Compiled } from "@khung/compiler";
import { encodeSummary, resultsCsv } from "@khung/contract";
import { readTable } from "@khung/data";
import { invariant } from "@khung/diagnostics";
import { interpret } from "@khung/evaluator";
import { fromExact, type Module } from "@khung/ir";
import { besideTable, type BesideFiles } from "../beside-table.ts";
import { inExamples, moduleNamed, today, type Example } from "./read-examples.ts";

/** Beside a table, `NAME.meta.json`. The rest of it is `DataNotes` of `@khung/project`. */
interface Meta {
  readonly synthetic?: boolean;
  readonly title?: { readonly vi: string };
  readonly asOf?: string;
  /** The framework or frameworks to evaluate with: `id` or `id@version`. Absent where the example has one. */
  readonly framework?: string | readonly string[];
  /** Files beside the table, from its folder. */
  readonly children?: string;
  readonly registry?: string;
  readonly lineage?: string;
}

/** A table with notes of its own, and what it is evaluated with. */
export interface DataSet {
  /** Below `examples/`. */
  readonly file: string;
  readonly meta: Meta;
  readonly compiled: Compiled;
  readonly evaluations: readonly {
    readonly module: Module;
    /** Below `examples/`, without `.csv` and `.json`. */
    readonly expected: string;
  }[];
}

/** Entities that are written out at most. */
const most = 200;

/** The tables of an example: those of its folder that have notes, and those that it names. */
export function dataSets(example: Example): readonly DataSet[] {
  const { folder, notes } = example;
  const own = readdirSync(inExamples(folder))
    .filter((name) => name.endsWith(".csv") && existsSync(inExamples(folder, metaOf(name))))
    .toSorted();
  return [...own, ...(notes.data ?? [])].map((name) => {
    const file = path.posix.join(folder, name);
    const meta = JSON.parse(readFileSync(inExamples(metaOf(file)), "utf8")) as Meta;
    const names = [meta.framework ?? onlyModule(example)].flat();
    const base = path.posix.join(folder, path.posix.basename(name, ".csv"));
    const evaluations = names.map((each) => {
      const module = moduleNamed(each, example);
      const suffix = names.length > 1 ? `.${module.id}@${module.version}` : "";
      return { module, expected: `${base}${suffix}.expected` };
    });
    return { file, meta, compiled: example.compiled, evaluations };
  });
}

function metaOf(name: string): string {
  return name.replace(/\.csv$/, ".meta.json");
}

function onlyModule({ modules, folder }: Example): string {
  const [module] = modules;
  invariant(
    module && modules.length === 1,
    `${folder} has ${modules.length} frameworks: the notes of its data name one`,
  );
  return `${module.id}@${module.version}`;
}

/** File below `examples/` → its text. */
export async function expectedFiles({
  file,
  meta,
  compiled,
  evaluations,
}: DataSet): Promise<ReadonlyMap<string, string>> {
  const bytes = readFileSync(inExamples(file));
  const files = new Map<string, string>();
  for (const { module, expected } of evaluations) {
    const at = meta.asOf ?? today;
    const read = await readTable(bytes, { name: path.posix.basename(file), module });
    const { table, options, problems } = await besideTable(filesOf(file, meta), compiled, module, read.table, at);
    const evaluation = interpret(module, table, { asOf: at, ...options });
    const wrong = [...read.problems, ...problems, ...evaluation.problems];
    const data = { name: table.name, rows: table.entities.length, digest: "", problems: [] };
    const { asOf, distribution, reports } = encodeSummary(evaluation, { module, table, digest: "", data });
    const summary = {
      framework: `${module.id}@${module.version}`,
      asOf,
      rows: data.rows,
      distribution: Object.fromEntries(distribution.map(({ id, count }) => [id || "0", count])),
      reports: Object.fromEntries(
        reports.map(({ name, rows }) => [name, rows.map((row) => ({ ...row, value: readable(row.value) }))]),
      ),
      problems: wrong.map(({ code, message }) => `${code} ${message.vi}`),
    };
    if (data.rows <= most) files.set(`${expected}.csv`, resultsCsv(evaluation, module));
    files.set(`${expected}.json`, `${JSON.stringify(summary, null, 2)}\n`);
  }
  return files;
}

/** What stands beside a table. */
export function filesOf(file: string, meta: Meta): BesideFiles {
  const kinds = ["children", "registry", "lineage"] as const;
  const found = kinds.flatMap((kind) => {
    const name = meta[kind];
    return name === undefined ? [] : [[kind, readFileSync(inExamples(path.posix.dirname(file), name))]];
  });
  return Object.fromEntries(found) as BesideFiles;
}

/** Means of many shares have thousands of digits: those are cut after twelve places, and say so. */
function readable(exact: string | null): string | null {
  if (exact === null || exact.length <= 40) return exact;
  const { numerator, denominator } = fromExact(exact);
  const digits = ((numerator * 10n ** 12n) / denominator).toString().padStart(13, "0");
  return `${digits.slice(0, -12)}.${digits.slice(-12)}…`;
}
