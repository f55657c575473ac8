/** The part of a written module that its users see: inputs, codes, results, and the two functions. */

import type { Input, Module } from "@khung/ir";
import { comment, member, text } from "./code.ts";
import { titleIn, typeWords, words, type Language } from "./words.ts";

/** What the types depend on beside the module. */
export interface Shape {
  readonly language: Language;
  /** The as-of date must be given: something depends on it, and none was fixed. */
  readonly needsDate: boolean;
}

/** Interfaces and literal types. */
export function publicTypes(module: Module, { language, needsDate }: Shape): string {
  const say = words[language];
  const note = (line: string, indent = 2): string => comment([line], indent);
  const scored = module.index !== undefined || module.criteria.some(({ points }) => points);
  const points = scored ? `${note(say.points)}  readonly points?: Exact | "excluded" | null;\n` : "";
  const exception = module.exceptions?.length
    ? `${note(say.exception)}  readonly exception?: { readonly ruleLevel: Level; readonly decision: string; readonly reason: string };\n`
    : "";
  const score = scored
    ? `${note(say.score)}  readonly score: {
    readonly value: Exact | null;
    readonly max: Exact | null;
    readonly range: { readonly low: Exact; readonly high: Exact } | null;
  };
`
    : "";
  const entity = module.exceptions?.length ? `${note(say.entity)}  readonly entity?: string | undefined;\n` : "";
  const levels = ["0", ...module.levels.map(({ number }) => String(number))];
  return `${comment([say.inputs])}export interface Inputs {
${module.inputs.map((input) => inputMember(input, language)).join("")}}
export type InputName = keyof Inputs;

${comment([say.levels, ...module.levels.map(({ number, title }) => `${number} = ${titleIn(title, language)}.`)])}export type Level = ${levels.join(" | ")};
export type LevelId = ${union(module.levels.map(({ id }) => id))};
export type CriterionCode = ${union(module.criteria.map(({ code }) => code))};
export type OutcomeName = ${union(module.outcomes.map(({ name }) => name))};
${comment([say.status])}export type Status = "met" | "unmet" | "missing" | "notApplicable";
${comment([say.exact])}export type Exact = string;
export interface Title {
  readonly vi: string;
  readonly en?: string;
}

export interface InputInfo {
  readonly name: InputName;
  readonly title: Title;
  readonly type: "count" | "share" | "number" | "boolean" | "date" | "choice";
  readonly unit?: string;
  readonly members?: readonly { readonly name: string; readonly title?: Title }[];
}

export interface Options {
${note(say.asOf)}  readonly asOf${needsDate ? "" : "?"}: string${needsDate ? "" : " | undefined"};
${entity}}

export interface CriterionResult {
${note(say.statuses)}  readonly levels: readonly (Status | null)[];
${note(say.measure)}  readonly measure: Exact | null;
${points}}

export interface Result {
${note(say.level)}  readonly level: Level;
  readonly levelId: LevelId | null;
${note(say.range)}  readonly range: {
    readonly low: Level;
    readonly high: Level;
${note(say.deciding, 4)}    readonly deciding: readonly InputName[];
  };
  readonly criteria: Readonly<Record<CriterionCode, CriterionResult>>;
${score}${note(say.outcomes)}  readonly outcomes: Readonly<Record<OutcomeName, boolean | null>>;
${note(say.broken)}  readonly broken: readonly { readonly condition: string; readonly inputs: readonly InputName[] }[];
${exception}}

export interface RequirementExplained {
  readonly comparison: "atLeast" | "moreThan" | "atMost" | "lessThan" | "between" | "is" | "condition";
  readonly holds: boolean | null;
  readonly threshold: Exact | boolean | null;
  readonly upper?: Exact | null;
${note(say.margin)}  readonly margin: Exact | null;
}

export interface CriterionExplained {
  readonly code: CriterionCode;
  readonly title: Title;
  readonly applies: boolean | null;
  readonly measure: Exact | boolean | null;
${points}  readonly levels: readonly {
    readonly level: Level;
    readonly status: Status;
    readonly missing: readonly InputName[];
    readonly requirements: readonly RequirementExplained[];
  }[];
}

export interface Explanation extends Result {
  readonly levels: readonly { readonly number: Level; readonly id: LevelId; readonly title: Title }[];
  readonly explained: readonly CriterionExplained[];
}
`;
}

/** The heads of the two functions, with their comments. */
export function functionHeads({ language, needsDate }: Shape): { readonly evaluate: string; readonly explain: string } {
  const say = words[language];
  const head = (name: string, what: string, result: string): string =>
    `${comment([what, say.throws])}export function ${name}(inputs: Inputs, options${needsDate ? "" : "?"}: Options): ${result}`;
  return {
    evaluate: head("evaluate", say.evaluate, "Result"),
    explain: head("explain", say.explain, "Explanation"),
  };
}

function union(members: readonly string[]): string {
  const all = members.map(text);
  const line = all.join(" | ");
  return all.length === 0 ? "never" : line.length <= 80 ? line : all.map((each) => `\n  | ${each}`).join("");
}

function inputMember(input: Input, language: Language): string {
  const say = words[language];
  const lines = [
    titleIn(input.title, language),
    typeWords(input, language),
    ...input.sources.map((source) => `${say.source}: ${source}`),
  ];
  return `${comment(lines.map(sentence), 2)}  readonly ${member(input.name)}?: ${valueType(input)} | null | undefined;\n`;
}

function sentence(line: string): string {
  return line && !/[.!?…]$/u.test(line) ? `${line}.` : line;
}

function valueType({ type }: Input): string {
  switch (type.kind) {
    case "number":
      return type.form === "count" ? "number | bigint" : "number | bigint | string";
    case "boolean":
      return "boolean";
    case "choice":
      return union(type.members.map(({ name }) => name));
    default:
      return "string";
  }
}
