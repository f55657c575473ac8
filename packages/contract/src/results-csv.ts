import type { CriterionResult, EntityResult, Evaluation, StatusRow } from "@khung/evaluator";
import { toExactText, type Module, type Rational } from "@khung/ir";

/**
 * Results as CSV: `entity, level, range_low, range_high`, with exceptions `rule_level, decision, reason`, with points `score, score_low, score_high, rank, CODE#points`, then one column `CODE@LEVEL` for every status and one for every outcome.
 *
 * Missing  an empty field: nothing asked at that level, or an unknown outcome
 */
export function resultsCsv(evaluation: Evaluation, module: Module): string {
  const { header, line } = resultLines(module);
  return [header, ...evaluation.entities.map(line)].join("");
}

/** The same a line at a time. */
export function resultLines(module: Module): {
  readonly header: string;
  readonly line: (result: EntityResult) => string;
} {
  const asked = module.criteria.map((criterion) => ({
    code: criterion.code,
    levels: module.levels.map(({ number }) => number).filter((level) => asksAt(criterion, level)),
  }));
  const scored = module.criteria.filter(({ points }) => points);
  const exact = (value: Rational | null | undefined) => (value ? toExactText(value) : "");
  const pointsText = (value: CriterionResult["points"]) => (value === "excluded" ? value : exact(value));
  const header = [
    "entity",
    "level",
    "range_low",
    "range_high",
    ...(module.exceptions ? ["rule_level", "decision", "reason"] : []),
    ...(scored.length > 0 ? ["score", "score_low", "score_high"] : []),
    ...(module.rank ? ["rank"] : []),
    ...scored.map(({ code }) => `${code}#points`),
    ...asked.flatMap(({ code, levels }) => levels.map((level) => `${code}@${level}`)),
    ...module.outcomes.map(({ name }) => name),
  ];
  const fieldsOf = ({ entity, level, range, exception, score, rank, criteria }: EntityResult) => [
    entity,
    level,
    range?.low ?? "",
    range?.high ?? "",
    ...(module.exceptions ? [exception?.ruleLevel ?? level, exception?.decision ?? "", exception?.reason ?? ""] : []),
    ...(scored.length > 0 ? [exact(score?.value), exact(score?.range?.low), exact(score?.range?.high)] : []),
    ...(module.rank ? [rank ?? ""] : []),
    ...scored.map(({ code }) => pointsText(criteria.find((each) => each.code === code)?.points)),
  ];
  // Criteria of large tables share their rows of statuses: each is written out once.
  const written = asked.map(() => new WeakMap<StatusRow, string>());
  const statusText = (statuses: StatusRow, i: number): string => {
    const before = written[i]?.get(statuses);
    if (before !== undefined) return before;
    const text = (asked[i]?.levels ?? []).map((at) => `,${statuses[at - 1] ?? ""}`).join("");
    written[i]?.set(statuses, text);
    return text;
  };
  const joined = (fields: readonly (string | number | boolean)[]) =>
    fields.map((value) => field(String(value))).join(",");
  return {
    header: `${joined(header)}\n`,
    line: (result) => {
      const statuses = result.criteria.map(({ statuses: row }, i) => statusText(row, i)).join("");
      const outcomes = module.outcomes.map(({ name }) => `,${result.outcomes[name] ?? ""}`).join("");
      return `${joined(fieldsOf(result))}${statuses}${outcomes}\n`;
    },
  };
}

function asksAt(criterion: Module["criteria"][number], level: number): boolean {
  return criterion.requirements.some(({ levels }) => levels.some((each) => each.level === level));
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
