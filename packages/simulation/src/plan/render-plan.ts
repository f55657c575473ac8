/** Plans as text, Vietnamese or English. */

import { formatNumber, formatReadable, titleIn, type Language } from "@khung/emit";
import { compare, isRational, subtract, toExact, zero, type Cell, type Input, type Rational } from "@khung/ir";
import { table } from "../text.ts";
import { marginWords } from "../words-margins.ts";
import type { Obstacle } from "./obstacles.ts";
import type { PlanSummary } from "./plan-all.ts";
import { planWords, type PlanWords } from "./plan-words.ts";
import type { Plan, Step, Steps } from "./plan.ts";
import type { Planner } from "./planner.ts";

/** A plan for one entity. `name`: what it is called. */
export function renderPlan(name: string, found: Plan, planner: Planner, language: Language): string {
  const say = planWords[language];
  const goal = goalText(planner, language);
  switch (found.kind) {
    case "reached":
      return say.reached(name, goal);
    case "impossible": {
      const head = found.proven ? say.impossible(name, goal) : say.notFound(name, goal);
      return [head, ...found.obstacles.map((each) => `  ${obstacleText(each, planner, language)}`)].join("\n");
    }
    case "open":
      return say.open(name, goal, costText(found.bound[0], language));
    case "plan": {
      const others = found.alternatives.flatMap((each, i) => [
        "",
        say.alternative(i + 1),
        ...stepLines(each, planner, language, "other"),
      ]);
      return [say.needs(name, goal), ...stepLines(found.best, planner, language, "least"), ...others].join("\n");
    }
  }
}

function goalText({ goal, module }: Planner, language: Language): string {
  const say = planWords[language];
  if (goal.kind === "score") return say.points(plain(goal.least, language));
  const title = module.levels[goal.level - 1]?.title;
  return `${say.level} ${goal.level}${title ? ` (${titleIn(title, language)})` : ""}`;
}

function stepLines(
  { steps, effort, proven, bound, verified, worse }: Steps,
  planner: Planner,
  language: Language,
  rank: "least" | "other",
) {
  const say = planWords[language];
  const { costs } = planner;
  const lines = steps.map((step) => [
    `  ${stepText(step, planner, language)}`,
    ...(costs ? [costText(step.effort[0], language)] : []),
  ]);
  return [
    table(lines),
    costs ? say.cost(costText(effort[0], language)) : say.effort(plain(effort[0], language)),
    ...(rank === "other" && proven
      ? []
      : [proven ? say.proven : say.unproven(bound ? costText(bound[0], language) : "")]),
    verified ? say.verified : say.unverified,
    ...(worse.length > 0
      ? [`${say.worse}: ${worse.map(({ code, level }) => `${code} (${say.level} ${level})`).join(", ")}`]
      : []),
  ];
}

function stepText({ input: name, from, to, criteria }: Step, { module }: Planner, language: Language): string {
  const say = planWords[language];
  const input = module.inputs.find((each) => each.name === name);
  const title = input ? titleIn(input.title, language) : name;
  const asked = criteria.length > 0 ? `  [${criteria.join(", ")}]` : "";
  const shown = (cell: Cell): string => cellText(cell, input, language);
  if (from === null) return `${say.report(title, shown(to))}${asked}`;
  if (!isRational(from) || !isRational(to)) return `${title}: ${shown(from)} → ${shown(to)}${asked}`;
  const by = subtract(to, from);
  const rises = compare(by, zero) > 0;
  const bare = (value: Rational): string => cellText(value, input && { type: input.type }, language);
  const way = rises ? say.rises(bare(from), bare(to)) : say.falls(bare(from), bare(to));
  const isShare = input?.type.kind === "number" && input.type.form === "share";
  const amount = isShare ? shown(by).replace("%", ` ${marginWords[language].points}`) : shown(by);
  return `${title}: ${rises ? "+" : ""}${amount} (${way})${asked}`;
}

function cellText(cell: Cell, input: Pick<Input, "type" | "unitName"> | undefined, language: Language): string {
  const say = planWords[language];
  if (cell === null) return say.missing;
  if (typeof cell === "boolean") return cell ? say.yes : say.no;
  if (typeof cell === "string") {
    const member = input?.type.kind === "choice" ? input.type.members.find(({ name }) => name === cell) : undefined;
    return member?.title?.[language] ?? member?.title?.vi ?? cell;
  }
  const type = input?.type.kind === "number" ? input.type : ({ form: "plain", unit: {} } as const);
  return `${formatNumber(toExact(cell), type, language)}${input?.unitName ? ` ${input.unitName}` : ""}`;
}

function obstacleText({ code, level, condition, inputs }: Obstacle, { module }: Planner, language: Language): string {
  const say = planWords[language];
  const criterion = module.criteria.find((each) => each.code === code);
  const head = criterion
    ? `${code} ${titleIn(criterion.title, language)}${level === undefined ? "" : ` (${say.level} ${level})`}`
    : (condition ?? say.together);
  const why = inputs.map(({ input, why: reason }) => {
    const found = module.inputs.find(({ name }) => name === input);
    return `${found ? titleIn(found.title, language) : input}: ${say.why[reason]}`;
  });
  return why.length === 0 ? head : `${head} — ${why.join("; ")}`;
}

function plain(value: Rational, language: Language): string {
  return formatReadable(toExact(value), { form: "plain", unit: {} }, language);
}

function costText(value: Rational, language: Language): string {
  return plain(value, language);
}

/** The summary of plans for many. */
export function renderPlanSummary(summary: PlanSummary, planner: Planner, language: Language): string {
  const say: PlanWords = planWords[language];
  const { entities, reached, able, impossible, open, unproven, effort, inputs, obstacles } = summary;
  const title = (name: string): string => {
    const found = planner.module.inputs.find((each) => each.name === name);
    return found ? titleIn(found.title, language) : name;
  };
  const ten = 10;
  return [
    say.summary(goalText(planner, language), entities),
    table([
      [`  ${say.already}`, String(reached)],
      [`  ${say.able}`, String(able)],
      [`  ${say.unable}`, String(impossible)],
      ...(open > 0 ? [[`  ${say.undecided}`, String(open)]] : []),
      ...(unproven > 0 ? [[`  ${say.notProven}`, String(unproven)]] : []),
    ]),
    planner.costs ? say.cost(costText(effort[0], language)) : say.effort(plain(effort[0], language)),
    ...(inputs.length > 0
      ? [
          "",
          say.commonest,
          table(
            inputs
              .slice(0, ten)
              .map(({ input, plans, reported }) => [
                `  ${title(input)}`,
                String(plans),
                reported > 0 ? say.ofWhichReported(reported) : "",
              ]),
          ),
        ]
      : []),
    ...(obstacles.length > 0
      ? [
          "",
          say.blocking,
          table(
            obstacles.slice(0, ten).map(({ name, entities: count }) => [`  ${name || say.together}`, String(count)]),
          ),
        ]
      : []),
  ].join("\n");
}
