/** How far entities are from their next boundary, as text and as JSON. */

import { titleIn, type Language } from "@khung/emit";
import { abs, negate, subtract, toExact, type Criterion, type Input, type Module, type Rational } from "@khung/ir";
import { fragile, type EntityMargins, type Lack, type Turning } from "./margins.ts";
import type { Population } from "./population.ts";
import { measureType, readableValue, table, textsApart } from "./text.ts";
import { marginWords } from "./words-margins.ts";

/** Where a count that changes by no more than `most` decides, over all entities; then the most fragile by name. */
export function renderMargins(
  all: readonly EntityMargins[],
  { module, table: data }: Population,
  most: Rational,
  language: Language,
  names: number,
): string {
  const say = marginWords[language];
  const { falls, rises } = fragile(all, module, most);
  const inputs = module.inputs.filter(({ name }) => falls.has(name) || rises.has(name));
  const lines = inputs
    .toSorted((a, b) => (falls.get(b.name) ?? 0) - (falls.get(a.name) ?? 0))
    .map((input) => [
      titleIn(input.title, language),
      String(falls.get(input.name) ?? 0),
      String(rises.get(input.name) ?? 0),
    ]);
  const near = all.flatMap((each) => {
    const [first] = fragileOf(each, module, most);
    return first ? [`  ${data.entities[each.row]}  ${turningText(each, first, module, language)}`] : [];
  });
  const amount = readableValue(most, { form: "plain", unit: {} }, language);
  return [
    lines.length === 0 ? say.nobody(amount) : table([[say.input(amount), say.falls, say.rises], ...lines]),
    ...(near.length > 0 ? ["", `${say.fragile}: ${near.length}`, ...near.slice(0, names)] : []),
    ...(near.length > names ? [`  … ${near.length - names}`] : []),
  ].join("\n");
}

function fragileOf(each: EntityMargins, module: Module, most: Rational): readonly Turning[] {
  return each.falls.filter(
    (turning) => fragile([{ ...each, falls: [turning], rises: [] }], module, most).falls.size > 0,
  );
}

/** One entity: what takes its level away, what lifts it, what it lacks. */
export function renderEntityMargins(
  each: EntityMargins,
  { module, table: data }: Population,
  language: Language,
  most: number,
): string {
  const say = marginWords[language];
  const titles = [say.none, ...module.levels.map(({ title }) => titleIn(title, language))];
  const part = (head: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : ["", `${head}:`, ...lines.slice(0, most), ...(lines.length > most ? [`  … ${lines.length - most}`] : [])];
  const turns = (all: readonly Turning[]) => all.map((turning) => `  ${turningText(each, turning, module, language)}`);
  return [
    `${data.entities[each.row]}: ${say.level} ${each.level} ${titles[each.level] ?? ""}`,
    ...part(say.fallsIf, turns(each.falls)),
    ...part(say.risesIf, turns(each.rises)),
    ...part(
      say.lacks(titles[each.level + 1] ?? ""),
      each.lacks.map((lack) => `  ${lackText(lack, module, language)}`),
    ),
    ...part(
      say.unsolved,
      each.unsolved.map((name) => `  ${name}`),
    ),
  ].join("\n");
}

/** `Hồ sơ … 80 → 79 (bớt 1): mức 3 → 2`. */
function turningText({ level }: EntityMargins, turning: Turning, module: Module, language: Language): string {
  const say = marginWords[language];
  const { input, from, to, beyond, level: then } = turning;
  const found = module.inputs.find(({ name }) => name === input);
  if (!found) return input;
  const [now, reached] = textsApart([from, to], inputType(found), language);
  const less = subtract(to, from).numerator < 0n;
  const reach = `${beyond ? `${less ? say.below : say.above} ` : ""}${reached}`;
  return `${titleIn(found.title, language)}: ${now} → ${reach} (${amountText(found, subtract(to, from), language)}): ${say.level} ${level} → ${then}`;
}

/** `ty_le: thiếu 7% (thêm 37 hồ sơ)`. */
function lackText({ code, distance, changes }: Lack, module: Module, language: Language): string {
  const say = marginWords[language];
  const criterion: Criterion | undefined = module.criteria.find((each) => each.code === code);
  const short = distance && criterion ? ` ${readableValue(distance, measureType(criterion), language)}` : "";
  const ways = changes.flatMap(({ input, by }) => {
    const found = module.inputs.find(({ name }) => name === input);
    return found ? [`${titleIn(found.title, language)} ${amountText(found, by, language)}`] : [];
  });
  return `${code}: ${say.short}${short}${ways.length > 0 ? ` (${ways.join(` ${say.or} `)})` : ""}`;
}

/** `thêm 37 hồ sơ`. */
function amountText(input: Input, by: Rational, language: Language): string {
  const say = marginWords[language];
  const unit = input.unitName === undefined ? "" : ` ${input.unitName}`;
  const type = inputType(input);
  const shown = readableValue(abs(by), type, language);
  const amount = type.form === "share" ? shown.replace("%", ` ${say.points}`) : shown;
  return `${negate(by).numerator > 0n ? say.less : say.more} ${amount}${unit}`;
}

function inputType({ type }: Input): Parameters<typeof readableValue>[1] {
  return type.kind === "number" ? type : { form: "plain", unit: {} };
}

/** Of `khung margins`. */
export function marginsJson(all: readonly EntityMargins[], { table: data }: Population): unknown {
  const turning = ({ from, to, ...rest }: Turning) => ({ ...rest, from: toExact(from), to: toExact(to) });
  return {
    entities: all.map(({ row, level, falls, rises, lacks, unsolved }) => ({
      entity: data.entities[row],
      level,
      falls: falls.map(turning),
      rises: rises.map(turning),
      lacks: lacks.map(({ code, distance, changes }) => ({
        criterion: code,
        ...(distance && { distance: toExact(distance) }),
        changes: changes.map(({ by, ...rest }) => ({ ...rest, by: toExact(by) })),
      })),
      unsolved,
    })),
  };
}
