/** What a criterion asks can be met by some data (KH3115), for each class and period (KH3216); with cumulative levels, together with what the levels below ask. */

import { one, type Type, zero } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../../reporter.ts";
import { type DeclarationOf, levelNumber } from "../../resolve/declaration.ts";
import { clauseOf, clausesOf } from "../../resolve/framework.ts";
import { statedLevels } from "../../resolve/stated-levels.ts";
import { type Ensured, ensuredOf, rangeOf } from "../ranges.ts";
import { intersect, type Interval, interval, isEmpty } from "../intervals.ts";
import { intervalWords } from "../number-text.ts";
import { type Rule, type RuleContext, textOf } from "../rule.ts";
import type { Words } from "../type-words.ts";
import type { World } from "../world.ts";
import { casesOf } from "../worlds.ts";
import { isWellTyped } from "../well-typed.ts";

type Criterion = DeclarationOf<"criterion">;

/** What one requirement asks at one level. */
interface Asked {
  readonly level: number;
  readonly entry: ast.RequirementEntry;
  readonly requirement: ast.Requirement;
}

export const requirementsPossible: Rule = (context) => {
  const ensured = ensuredOf(
    context.framework.ensures.map(({ node }) => node.condition),
    context.tables,
  );
  for (const criterion of context.framework.criteria) checkCriterion(criterion, { ...context, ensured });
};

type Context = RuleContext & { readonly ensured: Ensured };

function checkCriterion(criterion: Criterion, context: Context): void {
  const { framework, tables } = context;
  const asked = clausesOf(criterion.node, "requirement").flatMap((requirement) =>
    statedLevels(requirement, framework, tables.references).map((stated): Asked => ({ ...stated, requirement })),
  );
  const said = new Set<ast.RequirementEntry>();
  for (const level of framework.levels) {
    const number = levelNumber(level);
    const own = asked.filter((each) => each.level === number);
    for (const each of own) {
      if (said.has(each.entry)) continue;
      const others = asked.filter(
        (other) => other.level === number || (other.level < number && isCarried(other.level, context)),
      );
      const found = impossible(each, others.slice(0, others.indexOf(each)), criterion, context);
      if (!found) continue;
      said.add(each.entry);
      const place = spanOf(criterion.file, each.entry.value ?? each.requirement);
      const words = { code: criterion.name, level: level.name, whyVi: found.why.vi, whyEn: found.why.en };
      if (found.when) context.report("KH3216", place, { ...words, whenVi: found.when.vi, whenEn: found.when.en });
      else context.report("KH3115", place, words);
    }
  }
}

/** Whether a level below has to be reached by the default rule. */
function isCarried(level: number, { framework }: Context): boolean {
  return framework.head.levels?.node.mode === "cumulative" && !framework.levels[level - 1]?.node.rule;
}

/** Why a requirement cannot hold, and when; absent = ever. */
interface Impossible {
  readonly why: Words;
  readonly when?: Words;
}

/** Why a requirement cannot hold together with earlier ones; undefined when it can, or when that is not known. */
function impossible(
  asked: Asked,
  earlier: readonly Asked[],
  criterion: Criterion,
  context: Context,
): Impossible | undefined {
  const { comparison } = asked.requirement;
  const { value, upper } = asked.entry;
  const { tables } = context;
  if (comparison === undefined) {
    if (!value || !isWellTyped(value, tables)) return undefined;
    const decision = context.decider.decide([{ condition: value, value: true }]);
    return decision.kind === "impossible"
      ? { why: { vi: "không có số liệu nào thỏa mãn điều kiện này", en: "no data fulfil this condition" } }
      : undefined;
  }
  const measure = clauseOf(criterion.node, "measure")?.value;
  if (!measure || !isWellTyped(measure, tables)) return undefined;
  if (comparison === "yes" || comparison === "no") {
    const against = earlier.some((each) => each.requirement.comparison === (comparison === "yes" ? "no" : "yes"));
    return against ? { why: { vi: "đòi hỏi vừa có vừa không", en: "both yes and no are asked for" } } : undefined;
  }
  const related = earlier.filter(
    (each) => each.requirement.comparison !== undefined && each.entry.value && isWellTyped(each.entry.value, tables),
  );
  const values = [value, upper].filter((each) => each !== undefined);
  if (tables.types.get(measure)?.kind !== "number" || !values.every((each) => isWellTyped(each, tables)))
    return undefined;
  const cases = casesOf(
    [
      measure,
      ...values,
      ...related.flatMap(({ entry }) => [entry.value, entry.upper].filter((each) => each !== undefined)),
    ],
    tables,
  );
  if (!cases) return undefined;
  const found = cases.flatMap(({ world, words }) => {
    const why = clash(measure, asked, related, world, context, criterion);
    return why ? [{ why, when: words }] : [];
  });
  const [first] = found;
  return first && (found.length === cases.length ? { why: first.why } : first);
}

function clash(
  measure: ast.Expr,
  asked: Asked,
  earlier: readonly Asked[],
  world: World,
  context: Context,
  criterion: Criterion,
): Words | undefined {
  const { tables } = context;
  const type = tables.types.get(measure);
  const rangeContext = { facts: tables, ensured: context.ensured, world };
  const range = rangeOf(measure, rangeContext);
  const bound = boundOf(asked, (expr) => rangeOf(expr, rangeContext));
  const needed = intervalWords(bound, type);
  if (isEmpty(bound)) return { vi: "khoảng yêu cầu bị ngược", en: "the range asked for is reversed" };
  if (isEmpty(whole(intersect(range, bound), type))) {
    const text = textOf(context, criterion.file, measure);
    const is = intervalWords(range, type);
    return {
      vi: `\`${text}\` chỉ có thể ${is.vi}, còn yêu cầu là ${needed.vi}`,
      en: `\`${text}\` can only be ${is.en}, but ${needed.en} is asked for`,
    };
  }
  for (const each of earlier) {
    const other = boundOf(each, (expr) => rangeOf(expr, rangeContext));
    if (!isEmpty(whole(intersect(intersect(range, bound), other), type))) continue;
    const before = intervalWords(other, type);
    const there =
      each.level === asked.level
        ? { vi: "", en: "" }
        : { vi: ` (ở mức ${each.level})`, en: ` (at level ${each.level})` };
    return {
      vi: `đòi hỏi vừa ${before.vi}${there.vi} vừa ${needed.vi}`,
      en: `both ${before.en}${there.en} and ${needed.en} are asked for`,
    };
  }
  return undefined;
}

/** The measures that can meet a requirement, whatever its value turns out to be. */
function boundOf({ entry, requirement }: Asked, range: (expr: ast.Expr) => Interval): Interval {
  const value = entry.value ? range(entry.value) : {};
  const low = value.low;
  const high = value.high;
  switch (requirement.comparison) {
    case "atLeast":
      return interval(low, undefined);
    case "moreThan":
      return interval(low && { ...low, open: true }, undefined);
    case "atMost":
      return interval(undefined, high);
    case "lessThan":
      return interval(undefined, high && { ...high, open: true });
    case "between":
      return interval(low, entry.upper ? range(entry.upper).high : undefined);
    default:
      return {};
  }
}

/** A count between 2 and 3, ends left out, is none. */
function whole(range: Interval, type: Type | undefined): Interval {
  const { low, high } = range;
  const gap =
    type?.kind === "number" &&
    type.form === "count" &&
    low?.open &&
    high?.open &&
    low.value.denominator === 1n &&
    high.value.denominator === 1n;
  return gap && high.value.numerator - low.value.numerator <= 1n
    ? interval({ value: one, open: true }, { value: zero, open: true })
    : range;
}
