/** What a criterion asks can be met by some data (KH3115), for each class and period (KH3216); with cumulative levels, together with what the levels below ask. */

import { one, type Type, zero } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../../reporter.ts";
import { type DeclarationOf, levelNumber } from "../../resolve/declaration.ts";
import { clausesOf } from "../../resolve/framework.ts";
import { statedLevels } from "../../resolve/stated-levels.ts";
import { type Asked, Bounds, valuesOf } from "../bounds.ts";
import { type Ensured, ensuredOf } from "../ranges.ts";
import { intersect, type Interval, interval, isEmpty } from "../intervals.ts";
import { intervalWords } from "../number-text.ts";
import { type Rule, type RuleContext, textOf } from "../rule.ts";
import type { Words } from "../type-words.ts";
import type { World } from "../world.ts";
import { isWellTyped } from "../well-typed.ts";

type Criterion = DeclarationOf<"criterion">;

export const requirementsPossible: Rule = (context) => {
  const ensured = ensuredOf(
    context.framework.ensures.map(({ node }) => node.condition),
    context.tables,
  );
  for (const criterion of context.framework.criteria) checkCriterion(criterion, ensured, context);
};

function checkCriterion(criterion: Criterion, ensured: Ensured, context: RuleContext): void {
  const { framework, tables } = context;
  const asked = clausesOf(criterion.node, "requirement").flatMap((requirement) =>
    statedLevels(requirement, framework, tables.references).map((stated): Asked => ({ ...stated, requirement })),
  );
  const bounds = new Bounds(criterion, asked, tables, ensured);
  const said = new Set<ast.RequirementEntry>();
  for (const level of framework.levels) {
    const number = levelNumber(level);
    const own = asked.filter((each) => each.level === number);
    for (const each of own) {
      if (said.has(each.entry)) continue;
      const others = asked.filter(
        (other) => other.level === number || (other.level < number && isCarried(other.level, context)),
      );
      const found = impossible(each, others.slice(0, others.indexOf(each)), bounds, context);
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
function isCarried(level: number, { framework }: RuleContext): boolean {
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
  bounds: Bounds,
  context: RuleContext,
): Impossible | undefined {
  const { tables, decider } = context;
  const { comparison } = asked.requirement;
  const { value } = asked.entry;
  if (comparison === undefined) {
    if (!value || !isWellTyped(value, tables)) return undefined;
    const decision = decider.decide([{ condition: value, value: true }]);
    return decision.kind === "impossible"
      ? { why: { vi: "không có số liệu nào thỏa mãn điều kiện này", en: "no data fulfil this condition" } }
      : undefined;
  }
  if (!bounds.measure) return undefined;
  if (comparison === "yes" || comparison === "no") {
    const against = earlier.some((each) => each.requirement.comparison === (comparison === "yes" ? "no" : "yes"));
    return against ? { why: { vi: "đòi hỏi vừa có vừa không", en: "both yes and no are asked for" } } : undefined;
  }
  const related = earlier.filter(
    (each) => each.requirement.comparison !== undefined && each.entry.value && bounds.isKnown(each.entry.value),
  );
  if (bounds.type?.kind !== "number" || !valuesOf(asked).every((each) => bounds.isKnown(each))) return undefined;
  const cases = bounds.casesOf([asked, ...related]);
  if (!cases) return undefined;
  const found = cases.flatMap(({ world, words }) => {
    const why = clash(asked, related, world, bounds, context);
    return why ? [{ why, when: words }] : [];
  });
  const [first] = found;
  return first && (found.length === cases.length ? { why: first.why } : first);
}

function clash(
  asked: Asked,
  earlier: readonly Asked[],
  world: World,
  bounds: Bounds,
  context: RuleContext,
): Words | undefined {
  const { type, measure, criterion } = bounds;
  const range = bounds.range(world);
  const bound = bounds.of(asked, world);
  if (isEmpty(bound)) return { vi: "khoảng yêu cầu bị ngược", en: "the range asked for is reversed" };
  if (isEmpty(whole(intersect(range, bound), type))) {
    const [is, needed] = [intervalWords(range, type), intervalWords(bound, type)];
    const text = measure ? textOf(context, criterion.file, measure) : "";
    return {
      vi: `\`${text}\` chỉ có thể ${is.vi}, còn yêu cầu là ${needed.vi}`,
      en: `\`${text}\` can only be ${is.en}, but ${needed.en} is asked for`,
    };
  }
  const within = intersect(range, bound);
  for (const each of earlier) {
    const other = bounds.of(each, world);
    if (!isEmpty(whole(intersect(within, other), type))) continue;
    const [before, needed] = [intervalWords(other, type), intervalWords(bound, type)];
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
