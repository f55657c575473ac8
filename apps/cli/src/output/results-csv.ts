import type { Evaluation } from "@khung/evaluator";
import type { Module } from "@khung/ir";

/**
 * Results as CSV: `entity, level, range_low, range_high`, then one column `CODE@LEVEL` for every status and one for every outcome.
 *
 * Missing  an empty field: nothing asked at that level, or an unknown outcome
 */
export function resultsCsv(evaluation: Evaluation, module: Module): string {
  const asked = module.criteria.map((criterion) => ({
    code: criterion.code,
    levels: module.levels.map(({ number }) => number).filter((level) => asksAt(criterion, level)),
  }));
  const header = [
    "entity",
    "level",
    "range_low",
    "range_high",
    ...asked.flatMap(({ code, levels }) => levels.map((level) => `${code}@${level}`)),
    ...module.outcomes.map(({ name }) => name),
  ];
  const rows = evaluation.entities.map(({ entity, level, range, criteria, outcomes }) => [
    entity,
    level,
    range?.low ?? "",
    range?.high ?? "",
    ...asked.flatMap(({ levels }, i) => levels.map((at) => criteria[i]?.statuses[at - 1] ?? "")),
    ...module.outcomes.map(({ name }) => outcomes[name] ?? ""),
  ]);
  return [header, ...rows].map((row) => `${row.map((value) => field(String(value))).join(",")}\n`).join("");
}

function asksAt(criterion: Module["criteria"][number], level: number): boolean {
  return criterion.requirements.some(({ levels }) => levels.some((each) => each.level === level));
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
