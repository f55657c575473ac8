/** The inner branches of an explanation: requirements, margins, expressions. */

import { type MessageLanguage } from "@khung/diagnostics";
import { formatReadable, titleIn } from "@khung/emit";
import type { ExplainedExpr, ExplainedMargin, ExplainedRequirement } from "@khung/evaluator";
import type { Module, NumberType, Origin } from "@khung/ir";
import type { ExplanationWords } from "./explanation-words.ts";

/** What every part of an explanation is shown with. */
export interface Scene {
  readonly module: Module;
  readonly say: ExplanationWords;
  readonly language: MessageLanguage;
  readonly place: (origin: Origin) => string;
}

/** One line of the tree and what hangs on it. */
export interface Branch {
  readonly text: string;
  readonly below?: readonly Branch[];
}

/** What is asked, whether it holds, and how far it is from turning. */
export function requirementBranch(
  requirement: ExplainedRequirement,
  type: NumberType | undefined,
  scene: Scene,
): Branch {
  const { say } = scene;
  const { comparison, threshold, upper, margin, holds } = requirement;
  const value = valueText(threshold, type, scene);
  const asked =
    comparison === "condition"
      ? threshold.text
      : `${say[comparison]} ${value}${upper ? ` – ${valueText(upper, type, scene)}` : ""}`;
  const result =
    holds.kind === "boolean"
      ? holds.value
        ? say.holds
        : say.fails
      : say[holds.kind === "missing" ? "missing" : "nothing"];
  return { text: `${say.asks} ${asked}: ${result}`, below: margin ? marginBranches(margin, type, scene) : [] };
}

function marginBranches(
  { distance, changes }: ExplainedMargin,
  type: NumberType | undefined,
  { say, module, language }: Scene,
): readonly Branch[] {
  const amount = (text: string, of: NumberType | undefined) =>
    formatReadable(text, of ?? { form: "plain", unit: {} }, language);
  const lacks = distance?.startsWith("-");
  const first =
    distance === undefined
      ? []
      : [{ text: `${lacks ? say.lacking : say.spare} ${amount(distance.replace(/^-/, ""), type)}` }];
  const rest = changes.map(({ input, from, to, beyond }) => {
    const found = module.inputs.find(({ name }) => name === input);
    const of = found?.type.kind === "number" ? found.type : undefined;
    const shown = (value: string | boolean) =>
      typeof value === "boolean" ? (value ? say.yes : say.no) : amount(value, of);
    const unit = found?.unitName ? ` ${found.unitName}` : "";
    return {
      text: `${lacks ? say.wouldHold : say.wouldTurn} ${input}: ${shown(from)} → ${beyond ? `${say.beyond} ` : ""}${shown(to)}${unit}`,
    };
  });
  return [...first, ...rest];
}

/** An expression, what it came to, and what it was computed from. */
export function exprBranch(expr: ExplainedExpr, scene: Scene, type?: NumberType, before = ""): Branch {
  const { input } = expr;
  const cell = input && `  ${input.cell.table}:${input.cell.row} ${titleIn(input.title, scene.language)}`;
  const unit = input?.unitName !== undefined && expr.value.kind === "number" ? ` ${input.unitName}` : "";
  const inputType = input && scene.module.inputs.find(({ name }) => name === input.name)?.type;
  const own = inputType?.kind === "number" ? inputType : type;
  return {
    text: `${before}${expr.text} = ${valueText(expr, own, scene)}${unit}${cell ?? ""}`,
    below: expr.children
      .filter(({ kind }) => !["number", "boolean", "date", "member"].includes(kind))
      .map((each) => exprBranch(each, scene)),
  };
}

function valueText({ value, text }: ExplainedExpr, type: NumberType | undefined, { say, language }: Scene): string {
  switch (value.kind) {
    case "number":
      return formatReadable(value.value, type ?? { form: "plain", unit: {} }, language);
    case "boolean":
      return value.value ? say.yes : say.no;
    case "text":
      return value.value;
    case "missing":
      return `${say.missing}${value.inputs.length > 0 && value.inputs[0] !== text ? ` (${value.inputs.join(", ")})` : ""}`;
    case "nothing":
      return say.nothing;
    default:
      return value satisfies never;
  }
}

/** The type of what a criterion measures, when that is a number. */
export function measureType(code: string, module: Module): NumberType | undefined {
  const type = module.criteria.find((criterion) => criterion.code === code)?.measureType;
  return type?.kind === "number" ? type : undefined;
}
