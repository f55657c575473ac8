import type { Fate } from "@khung/compiler";
import { report, type Diagnostic, type Message, type Related, type Span } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { compareModules, tellPart, type Change } from "@khung/versions";

/** The new base, and the old one where it is known. */
export interface Bases {
  readonly base: Module;
  readonly old?: Module;
}

/** What became of each statement as diagnostics: conflicts with both places, values that were quoted anew, what else the base changed. */
export function rebaseFindings(
  fates: readonly Fate[],
  touched: readonly Touched[],
  bases: Bases,
): readonly Diagnostic[] {
  const changes = bases.old ? compareModules(bases.old, bases.base).changes : [];
  return [
    ...fates.map((fate) => findingOf(fate, changes, bases)),
    ...touched.flatMap((each) => changedToo(each, fates, changes, bases)),
  ];
}

/** A statement about a criterion. */
export interface Touched {
  readonly path: string;
  readonly name: string;
  readonly span: Span;
}

const keyOf = ({ id, version }: Module): string => `${id}@${version}`;

function findingOf(fate: Fate, changes: readonly Change[], { base, old }: Bases): Diagnostic {
  const { path, name, span, said, related } = fate;
  const key = keyOf(base);
  const why = { whyVi: said.message.vi, whyEn: said.message.en };
  if (fate.kind !== "conflict") {
    if (fate.kind === "redundant") return report("KH6131", span, { path, base: key }, { related });
    return report("KH6130", span, { path, before: fate.before, after: fate.after }, { related });
  }
  switch (fate.conflict) {
    case "gone": {
      const rename = changes.find(({ rename: each }) => each?.from === name)?.rename;
      const places = [...placeOf(old, name, wasHere), ...(rename ? placeOf(base, rename.to, isHere) : [])];
      const help = fate.removes ? removedToo : rename ? renamedTo(rename.to) : decideAnew;
      return report(
        "KH6132",
        span,
        { path, base: key, name: path, helpVi: help.vi, helpEn: help.en },
        { related: [...places, ...related] },
      );
    }
    case "direction":
      return report("KH6133", span, { path, base: key, ...why }, { related });
    case "clash":
      return report(
        "KH6134",
        span,
        { base: key, name },
        { related: related.length > 0 ? related : placeOf(base, name, isHere) },
      );
    case "delegation":
      return report("KH6135", span, { path, base: key, ...why }, { related });
    case "other":
      return report("KH6136", span, { path, base: key, ...why }, { related });
  }
}

const wasHere: Message = { vi: "ở bản cũ", en: "in the old version" };
const isHere: Message = { vi: "ở bản mới", en: "in the new version" };
const decideAnew: Message = {
  vi: "xem bản mới quy định thay bằng gì, rồi viết lại hoặc bỏ câu này",
  en: "see what the new version says instead, then rewrite the statement or remove it",
};
const removedToo: Message = {
  vi: "khung gốc cũng đã bỏ: câu này không còn cần",
  en: "the base removed it, too: the statement is no longer needed",
};
const renamedTo = (code: string): Message => ({
  vi: `bản mới gọi là \`${code}\`: đổi tên trong câu này`,
  en: `the new version calls it \`${code}\`: change the name in the statement`,
});

function placeOf(module: Module | undefined, name: string, message: Message): readonly Related[] {
  if (!module) return [];
  const all = [
    ...module.criteria.map(({ code, origin }) => ({ name: code, origin })),
    ...[module.inputs, module.parameters, module.lets, module.groups, module.outcomes, module.reports].flat(),
  ];
  return all.filter((each) => each.name === name).map(({ origin }) => ({ span: origin, message }));
}

/** What else of a criterion that the overlay changes the base changed, where that is more than words. */
function changedToo(
  { path, name, span }: Touched,
  fates: readonly Fate[],
  changes: readonly Change[],
  { base }: Bases,
): readonly Diagnostic[] {
  const aspect = path.slice(name.length + 1);
  if (
    /^(title|evidence|source|basis|note)/.test(aspect) ||
    fates.some((fate) => fate.kind === "conflict" && fate.path === path)
  )
    return [];
  const others = changes.filter(
    (each) =>
      each.subject.name === name &&
      each.kind !== "renamed" &&
      each.reach !== "text" &&
      ![path, ...fates.map((fate) => fate.path)].some((statement) => covers(each, statement)),
  );
  if (others.length === 0) return [];
  const [vi, en] = (["vi", "en"] as const).map((language) =>
    others.map((each) => tellPart(each, base, language)).join("; "),
  );
  return [report("KH6137", span, { path, base: keyOf(base), changedVi: vi ?? "", changedEn: en ?? "" })];
}

/** The change of the very value that the statement quotes. */
function covers({ path, subject, levels }: Change, statement: string): boolean {
  return (
    path === statement ||
    (levels ?? []).some((level) => `${subject.name}/${level}` === statement) ||
    (statement === subject.name && levels !== undefined)
  );
}
