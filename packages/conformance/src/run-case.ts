/**
 * Takes one case through the front end, the reader and every evaluator, and gives what it said as lines of text to compare
 * with what the case expects.
 */

import { compile, type Compiled } from "@khung/compiler";
import { readTable } from "@khung/data";
import type { Diagnostic, Source } from "@khung/diagnostics";
import type { EntityResult, Evaluation } from "@khung/evaluator";
import { toExactText, type Module, type Rational } from "@khung/ir";
import { besideFiles, besideTable } from "./beside-table.ts";
import { type Case, blocksOf, tableOf } from "./case-format.ts";
import { engines } from "./engines.ts";

/** The sources of a case; the first without a name is `case.khung`. */
export function sourcesOf(item: Case): readonly Source[] {
  return blocksOf(item, "khung").map((block, i) => ({ file: block.name || `case${i || ""}.khung`, text: block.text }));
}

/** `KH3007 \`80\``: the code and the text it underlines. */
export function diagnosticLines(diagnostics: readonly Diagnostic[], sources: readonly Source[]): readonly string[] {
  return diagnostics.map((d) => {
    const text = sources.find((source) => source.file === d.span?.file)?.text ?? "";
    return `${d.code} \`${text.slice(d.span?.start, d.span?.end)}\``;
  });
}

/** `KH5003 row 4 ho_so`; a problem of the run that a text is to blame for: `KH5301 \`{ from … }\``. */
export function problemLines(problems: readonly Diagnostic[], sources: readonly Source[]): readonly string[] {
  return problems.map((d) =>
    d.span
      ? (diagnosticLines([d], sources)[0] ?? "")
      : [d.code, d.cell?.row && `row ${d.cell.row}`, d.cell?.column].filter(Boolean).join(" "),
  );
}

export interface Ran {
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly Diagnostic[];
  readonly compiled: Compiled;
  readonly module: Module | undefined;
  readonly evaluations: readonly { readonly engine: string; readonly evaluation: Evaluation }[];
}

/** Compiles, reads and evaluates a case. The as-of date is the case's `asof:` field. */
export async function runCase(item: Case): Promise<Ran> {
  const sources = sourcesOf(item);
  const asOf = item.fields["asof"] ?? "2026-11-22";
  const compiled = compile(sources, { asOf });
  const module = moduleOf(compiled);
  const block = tableOf(item);
  if (!module || !block) return { diagnostics: compiled.diagnostics, problems: [], compiled, module, evaluations: [] };
  const read = await readTable(new TextEncoder().encode(block.text), { name: block.file, module, ...block.options });
  const beside = await besideTable(besideFiles(item), compiled, module, read.table, asOf);
  const evaluations = engines.map((engine) => ({
    engine: engine.name,
    evaluation: engine.evaluate(module, beside.table, { asOf, ...beside.options }),
  }));
  const problems = [...read.problems, ...beside.problems, ...(evaluations[0]?.evaluation.problems ?? [])];
  return { diagnostics: compiled.diagnostics, problems, compiled, module, evaluations };
}

/** The last overlay, else the first framework that is nobody's tier below, else the first. */
function moduleOf({ merged, modules }: Compiled): Module | undefined {
  const below = new Set(modules.flatMap(({ children }) => (children ? [`${children.id}@${children.version}`] : [])));
  const isBelow = ({ id, version }: Module): boolean => below.has(`${id}@${version}`);
  return (
    merged.findLast(({ module }) => !isBelow(module))?.module ?? modules.find((each) => !isBelow(each)) ?? modules[0]
  );
}

/** What an evaluation says where the expectation asks: same columns, same rows. */
export function answer(evaluation: Evaluation, columns: readonly string[], key: string): readonly string[] {
  if (key.startsWith("report ")) return reportAnswer(evaluation, columns, key);
  const entity = evaluation.entities.find((row) => row.entity === key);
  return columns.map((column) => (entity ? cell(entity, column) : "no such entity"));
}

function reportAnswer(evaluation: Evaluation, columns: readonly string[], key: string): readonly string[] {
  const [, name, group] = key.split(" ");
  const row = evaluation.reports.find((report) => report.name === name)?.rows.find((r) => r.group === group);
  const values: Record<string, string> = {
    value: row?.value ? toExactText(row.value) : "nothing",
    counted: String(row?.counted),
    missing: String(row?.missing),
  };
  return columns.map((column) => values[column] ?? "");
}

function cell(entity: EntityResult, column: string): string {
  if (column === "level") return String(entity.level);
  if (column === "range") {
    const range = entity.range;
    return range ? `${range.low}..${range.high}${range.exact ? "" : "?"}` : "undetermined";
  }
  if (column === "deciding") return entity.range?.deciding.join(" ") ?? "";
  const text = (value: Rational | null | undefined): string => (value ? toExactText(value) : "missing");
  if (column === "score") return text(entity.score?.value);
  if (column === "scoreMax") return text(entity.score?.max);
  if (column === "scoreRange") {
    const range = entity.score?.range;
    return range ? `${text(range.low)}..${text(range.high)}${range.exact ? "" : "?"}` : "undetermined";
  }
  if (column === "children") return entity.children ? `${entity.children.counted}/${entity.children.absent}` : "-";
  if (column === "ruleLevel") return String(entity.exception?.ruleLevel ?? "-");
  if (column === "rank") return String(entity.rank ?? "-");
  if (column.startsWith("points ")) {
    const points = entity.criteria.find((c) => c.code === column.slice(7))?.points;
    return points === "excluded" ? points : text(points);
  }
  if (column.startsWith("outcome ")) {
    const value = entity.outcomes[column.slice(8)];
    return value === undefined ? "no such outcome" : value === null ? "missing" : value ? "yes" : "no";
  }
  const [code, level] = column.split("@");
  const criterion = entity.criteria.find((c) => c.code === code);
  if (!criterion) return "no such criterion";
  if (level === undefined) return criterion.measure ? toExactText(criterion.measure) : "missing";
  return criterion.statuses[Number(level) - 1] ?? "-";
}
