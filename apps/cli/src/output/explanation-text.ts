/** An explanation as a tree of text: the level, what keeps from the next one, and each criterion down to the cells of the data. */

import { indexSources, printable, type MessageLanguage, type Source } from "@khung/diagnostics";
import { formatReadable, titleIn } from "@khung/emit";
import type { ExplainedCriterion, ExplainedGap, ExplainedPoints, ExplainedStatus, Explanation } from "@khung/evaluator";
import type { Module, NumberType } from "@khung/ir";
import { exprBranch, measureType, requirementBranch, type Branch, type Scene } from "./explanation-branches.ts";
import { explanationWords } from "./explanation-words.ts";

export interface ExplanationOptions {
  readonly language: MessageLanguage;
  /** `blocking`: only criteria that keep the entity from the next level; all where there is none. */
  readonly criteria: "blocking" | "all";
}

/** The whole explanation; ends with a line break. */
export function renderExplanation(
  explanation: Explanation,
  module: Module,
  sources: readonly Source[],
  { language, criteria }: ExplanationOptions,
): string {
  const index = indexSources(sources);
  const place: Scene["place"] = (origin) => `${origin.file}:${index.range(origin).start.line}`;
  const scene: Scene = { module, say: explanationWords[language], language, place };
  const blocking = new Set(explanation.next?.blocking.map(({ code }) => code));
  const shown = explanation.criteria.filter(
    ({ code }) => criteria === "all" || blocking.size === 0 || blocking.has(code),
  );
  const head = headOf(explanation, scene).map((branch) => lines(branch));
  const blocks = shown.map((each) => lines(criterionBranch(each, explanation, scene)));
  return `${[head.join("\n"), ...blocks].join("\n\n")}\n`;
}

function lines({ text, below = [] }: Branch, indent = ""): string {
  const rest = below.map((each, i) => {
    const last = i === below.length - 1;
    return `${indent}${last ? "└─ " : "├─ "}${lines(each, `${indent}${last ? "   " : "│  "}`)}`;
  });
  return [printable(text), ...rest].join("\n");
}

function headOf(
  { entity, labels, level, range, next, asOf, score, exception, children }: Explanation,
  scene: Scene,
): readonly Branch[] {
  const { module, say, language } = scene;
  const titleOf = (number: number) => {
    const found = module.levels.find((each) => each.number === number);
    return found ? `${number} (${titleIn(found.title, language)})` : `0 (${say.none})`;
  };
  const name = [labels["name"], labels["province"]].filter(Boolean).join(", ");
  const open = range && range.low < range.high;
  return [
    { text: `${entity}${name ? ` ${name}` : ""}: ${say.level} ${titleOf(level)}, ${say.asOf} ${asOf}` },
    ...(exception
      ? [
          {
            text: `${say.recognised}: ${exception.decision} (${exception.reason}); ${say.byRules}: ${titleOf(exception.ruleLevel)}`,
          },
        ]
      : []),
    ...(children ? [{ text: `${say.children}: ${children.counted}, ${say.absent}: ${children.absent}` }] : []),
    ...(score ? [{ text: scoreText(score, say) }] : []),
    ...(open
      ? [
          {
            text: `${say.canBecome} ${titleOf(range.low)} – ${titleOf(range.high)}; ${say.deciding}: ${range.deciding.join(", ")}`,
          },
        ]
      : []),
    ...(next?.gaps ?? []).map((gap) => ({
      text: `${gapText(gap, scene)} ${say.toReach} ${titleOf(next?.level ?? 0)}`,
    })),
    ...(next
      ? [
          {
            text:
              next.blocking.length > 0
                ? `${say.next} ${titleOf(next.level)} ${say.needs}: ${next.blocking.map(({ code }) => code).join(", ")}`
                : `${say.next} ${titleOf(next.level)}: ${say.ruleOnly}`,
          },
        ]
      : []),
  ];
}

/** `Còn thiếu 1,25 điểm`, `Còn thiếu 2% (Kinh tế số)`. */
function gapText({ text, lacking, beyond, index, group }: ExplainedGap, { module, say, language }: Scene): string {
  const form = index ? "share" : "plain";
  const amount = formatReadable(lacking, { form, unit: {} }, language);
  const title = module.groups.find(({ name }) => name === group)?.title;
  const whole = text === "index" || text.startsWith("sum of points");
  const named = title ? ` (${titleIn(title, language)})` : whole ? "" : ` (${text})`;
  return `${say.lacksScore} ${beyond ? `${say.more} ` : ""}${amount}${index ? "" : ` ${say.scorePoints}`}${named}`;
}

/** `Điểm 50 / 60`, with what it can still become; exact. */
function scoreText({ value, max, range }: NonNullable<Explanation["score"]>, say: Scene["say"]): string {
  const ends = range && range.low !== range.high ? `; ${say.scoreBecomes} ${range.low} – ${range.high}` : "";
  const open = ends && !range?.exact ? `${ends} (${say.notReached})` : ends;
  return `${say.score} ${value ?? say.missing} / ${max ?? say.missing}${open}`;
}

function pointsBranch({ sort, value, max, expr, next }: ExplainedPoints, scene: Scene, type?: NumberType): Branch {
  const { say, language } = scene;
  const lacking = next && formatReadable(next.lacking, type ?? { form: "plain", unit: {} }, language);
  const shown = (of: ExplainedPoints["value"]) =>
    of.kind === "number" ? of.value : of.kind === "excluded" ? say.excludedPoints : say.missing;
  return {
    text: `${say[`${sort}Points`]}: ${shown(value)} / ${shown(max)}`,
    below: [
      ...(next
        ? [
            {
              text: `${say.lacking} ${next.beyond ? `${say.more} ` : ""}${lacking} ${say.forPoints} ${next.points} ${say.scorePoints}`,
            },
          ]
        : []),
      exprBranch(expr, scene),
    ],
  };
}

function criterionBranch(criterion: ExplainedCriterion, explanation: Explanation, scene: Scene): Branch {
  const { say, language } = scene;
  const nextLevel = explanation.next?.level;
  const levels = criterion.levels.filter(({ level }) => nextLevel === undefined || level <= nextLevel);
  const shown = levels.length > 0 ? levels.slice(-1) : criterion.levels.slice(0, 1);
  const facts = [
    [say.evidence, criterion.evidence],
    [say.source, criterion.sources],
    [say.basis, criterion.basis],
    [say.note, criterion.notes],
  ] as const;
  return {
    text: `${criterion.code} ${titleIn(criterion.title, language)}  ${scene.place(criterion.origin)}`,
    below: [
      ...(criterion.points ? [pointsBranch(criterion.points, scene, measureType(criterion.code, scene.module))] : []),
      ...shown.map((status) => statusBranch(status, criterion, scene)),
      ...(criterion.measure
        ? [exprBranch(criterion.measure, scene, measureType(criterion.code, scene.module), `${say.measure}: `)]
        : []),
      ...(criterion.appliesWhen ? [exprBranch(criterion.appliesWhen, scene, undefined, `${say.applies}: `)] : []),
      ...facts
        .filter(([, texts]) => texts.length > 0)
        .map(([name, texts]) => ({ text: `${name}: ${texts.join("; ")}` })),
    ],
  };
}

function statusBranch(
  { level, status, because, requirements, provenance }: ExplainedStatus,
  criterion: ExplainedCriterion,
  scene: Scene,
): Branch {
  const { say } = scene;
  const type = measureType(criterion.code, scene.module);
  const standing =
    provenance.find(({ aspect, level: only }) => aspect === "thresholds" && only === level) ??
    provenance.find(({ aspect }) => aspect === "thresholds");
  return {
    text: `${say.level} ${level}: ${say[status]}${say[because] === say[status] ? "" : ` (${say[because]})`}${standing ? `; ${say.threshold} ${say[standing.standing]}` : ""}`,
    below: requirements.map((requirement) => requirementBranch(requirement, type, scene)),
  };
}
