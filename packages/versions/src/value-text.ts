/** What stood before and after a change, as people read it. */

import { exprText, formatDate, titleIn, type Language } from "@khung/emit";
import type { Criterion, Expr, Module, NumberType, RequirementLevel, Title } from "@khung/ir";
import { canonicalText, isRecord } from "./canonical.ts";
import { criterionOf, isItem, type Change } from "./change.ts";
import type { Item } from "./item.ts";
import { words } from "./words.ts";

/** The two sides of a change; undefined where there is nothing. */
export interface Sides {
  readonly before?: string;
  readonly after?: string;
}

/** Both sides as text, each in the words of its module. Of lists only what differs. */
export function sidesOf(change: Change, [before, after]: readonly [Module, Module], language: Language): Sides {
  const { before: a, after: b } = change;
  if (Array.isArray(a) && Array.isArray(b) && change.kind !== "reordered") {
    const [gone, come] = [without(a, b), without(b, a)];
    return {
      ...(gone.length > 0 && { before: listText(gone, language) }),
      ...(come.length > 0 && { after: listText(come, language) }),
    };
  }
  return {
    ...(a !== undefined && { before: valueText(a, change, before, language) }),
    ...(b !== undefined && { after: valueText(b, change, after, language) }),
  };
}

function without(list: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const there = new Set(other.map((each) => canonicalText(each)));
  return list.filter((each) => !there.has(canonicalText(each)));
}

function listText(list: readonly unknown[], language: Language): string {
  return list.map((each) => (typeof each === "string" ? `“${each}”` : plainText(each, language))).join("; ");
}

function valueText(value: unknown, change: Change, module: Module, language: Language): string {
  const say = words[language];
  const { part, subject } = change;
  const criterion = criterionOf(change, [module]);
  if (change.kind === "renamed" || subject.kind === "other") return plainText(value, language);
  if (part === "thresholds" && isRecord(value)) {
    const { value: low, upper } = value as unknown as Pick<RequirementLevel, "value" | "upper">;
    return [low, upper]
      .flatMap((each) => (each ? [exprText(each, module, language, typeOf(criterion))] : []))
      .join(" – ");
  }
  if (part === "requirements" && criterion) return requirementsText(criterion, module, language);
  if (isItem(value)) return itemText(value, change, module, language);
  if (part === "cumulative") return value === true ? say.cumulative : say.independent;
  if (typeof value === "string") {
    const known = { class: say.classes, missing: say.policies, nothing: say.policies, comparison: say.comparisons }[
      part
    ];
    return known?.[value] ?? value;
  }
  if (part === "decision" && isRecord(value)) {
    const dated = value["dated"];
    return `${String(value["number"])}${typeof dated === "string" ? `${say.dated}${formatDate(dated, language)}` : ""}`;
  }
  if (isExpr(value)) return exprText(value, module, language, expectedType(change, module));
  return plainText(value, language);
}

/** Expressions have a kind and a place. */
function isExpr(value: unknown): value is Expr {
  return isRecord(value) && typeof value["kind"] === "string" && "origin" in value;
}

function typeOf(criterion: Criterion | undefined): NumberType | undefined {
  const type = criterion?.measureType;
  return type?.kind === "number" ? type : undefined;
}

function expectedType({ subject, part }: Change, module: Module): NumberType | undefined {
  if (part !== "value") return undefined;
  const type = [...module.parameters, ...module.lets].find(({ name }) => name === subject.name)?.type;
  return type?.kind === "number" && type.form !== "literal" ? type : undefined;
}

/** A whole thing in one line. */
function itemText({ fields }: Item, change: Change, module: Module, language: Language): string {
  const say = words[language];
  const { kind, name } = change.subject;
  if (kind === "criterion") {
    const criterion = criterionOf(change, [module]);
    if (!criterion || change.part.startsWith("points")) return "";
    const asks = requirementsText(criterion, module, language);
    return [say.classes[criterion.class] ?? criterion.class, ...(asks === "" ? [] : [asks])].join("; ");
  }
  const definition = [...module.parameters, ...module.lets].find((each) => each.name === name);
  if (definition && (kind === "parameter" || kind === "let")) {
    const type = definition.type.kind === "number" && definition.type.form !== "literal" ? definition.type : undefined;
    return exprText(definition.value, module, language, type);
  }
  const titled = [
    ...module.inputs,
    ...module.groups,
    ...module.outcomes,
    ...module.reports,
    ...module.classifications,
  ].find((each) => each.name === name);
  if (kind === "ensure") return exprText(fields["condition"] as Expr, module, language);
  return titled?.title ? titleIn(titled.title, language) : name;
}

/** `đạt từ 20% (mức 2), 40% (mức 3)`. */
function requirementsText(criterion: Criterion, module: Module, language: Language): string {
  const say = words[language];
  const texts = criterion.requirements.map(({ comparison, levels }) => {
    const each = levels.map(({ level, value, upper }) => {
      const bounds = [value, upper].flatMap((bound) =>
        bound ? [exprText(bound, module, language, typeOf(criterion))] : [],
      );
      return { level, text: bounds.join(" – ") };
    });
    const [first] = each;
    const same = first && each.length > 1 && each.every(({ text }) => text === first.text);
    const listed = same
      ? `${first.text} (${say.from} ${say.level} ${first.level})`
      : each.map(({ level, text }) => `${text} (${say.level} ${level})`).join(", ");
    return comparison === "is" || comparison === "condition" ? listed : `${say.comparisons[comparison]} ${listed}`;
  });
  return texts.join("; ");
}

/** What has no words of its own: titles, dates, lists, and last of all the plain data. */
function plainText(value: unknown, language: Language): string {
  const say = words[language];
  if (value === undefined) return say.nothing;
  if (value === true) return say.yes;
  if (value === false) return say.no;
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : value;
  if (Array.isArray(value)) return value.map((each) => plainText(each, language)).join(", ");
  if (!isRecord(value)) return JSON.stringify(value);
  if (typeof value["vi"] === "string") return titleIn(value as unknown as Title, language);
  const inner = Object.entries(value).filter(([key, each]) => key !== "origin" && each !== undefined);
  return inner.map(([, each]) => plainText(each, language)).join(" · ");
}
