/** A comparison as it is told: by declaration, each change with its two sides, its effect and the reason. */

import { titleIn, type Language } from "@khung/emit";
import type { Module } from "@khung/ir";
import type { Change } from "./change.ts";
import type { JudgedChange, VersionDiff } from "./diff.ts";
import type { Effect } from "./effect.ts";
import { reasonText } from "./reason-text.ts";
import { sidesOf } from "./value-text.ts";
import { effectName, words } from "./words.ts";

/** One change in words. */
export interface ToldChange {
  readonly judged: JudgedChange;
  /** What changed: `mức 3, đạt từ`. */
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  readonly reason: string;
}

/** The changes of one declaration. */
export interface ToldSubject {
  /** `tiêu chí cqs.tap_huan`; of the framework itself its id. */
  readonly name: string;
  readonly title?: string;
  readonly changes: readonly ToldChange[];
}

/** The changes of a comparison in words, declaration by declaration; criteria first, for they are what people look for. */
export function tellChanges({ comparison, changes }: VersionDiff, language: Language): readonly ToldSubject[] {
  const { before, after } = comparison;
  const modules = [before, after] as const;
  const bySubject = Map.groupBy(changes, ({ change }) => `${change.subject.kind} ${change.subject.name}`);
  const rank = ({ subject }: Change): number => {
    if (subject.kind === "module") return 3;
    return subject.kind === "criterion" ? 0 : subject.kind === "level" ? 1 : 2;
  };
  const ranked = [...bySubject.values()].toSorted(([a], [b]) => (a && b ? rank(a.change) - rank(b.change) : 0));
  return ranked.map((group): ToldSubject => {
    const { subject } = group[0]?.change ?? { subject: { kind: "module" as const, name: "" } };
    const title = titleOf(group[0]?.change, after, language) ?? titleOf(group[0]?.change, before, language);
    const isWhole = subject.kind === "module";
    const kind = words[language].kinds[subject.kind] ?? subject.kind;
    const name = subject.kind === "ensure" ? kind : isWhole ? after.id : `${kind} ${subject.name}`;
    return {
      name,
      ...(title !== undefined && title !== "" && title !== subject.name && { title }),
      changes: group.map((judged) => tellChange(judged, modules, language)),
    };
  });
}

function tellChange(judged: JudgedChange, modules: readonly [Module, Module], language: Language): ToldChange {
  const { change, effect } = judged;
  return { judged, ...tellSides(change, modules, language), reason: reasonText(effect, change, modules, language) };
}

/** A change that was not judged: what changed, from what to what. */
export function tellSides(
  change: Change,
  modules: readonly [Module, Module],
  language: Language,
): Omit<ToldChange, "judged" | "reason"> {
  return { label: labelOf(change, modules, language), ...sidesOf(change, modules, language) };
}

/** An effect: `chặt hơn`, and why. `change`: what it is the effect of; without it, of everything. */
export function tellEffect(
  effect: Effect,
  change: Change | undefined,
  modules: readonly [Module, Module],
  language: Language,
): { readonly name: string; readonly reason: string } {
  return { name: effectName(effect, language), reason: reasonText(effect, change, modules, language) };
}

function labelOf(change: Change, [before, after]: readonly [Module, Module], language: Language): string {
  const say = words[language];
  const { part, kind, levels, subject } = change;
  const act = { added: say.added, removed: say.removed, renamed: say.renamed, reordered: say.reordered, changed: "" }[
    kind
  ];
  if (part === "" || kind === "renamed") return act;
  if (part === "thresholds") {
    const [first, last] = [levels?.[0], levels?.at(-1)];
    const at = first === last ? `${say.level} ${first}` : `${say.level} ${first}–${last}`;
    const comparison = comparisonAt(change, after) ?? comparisonAt(change, before);
    return [act, [at, say.comparisons[comparison ?? ""]].filter(Boolean).join(", ")].filter(Boolean).join(" ");
  }
  const [name = part] = [say.parts[part]];
  const inner = subject.kind === "classification" && part === "class" ? change.path.split("/")[1] : undefined;
  return [act, name, inner].filter(Boolean).join(" ");
}

/** What changed in a declaration, without its values: `ngưỡng`, `cách đo`. */
export function tellPart(change: Change, module: Module, language: Language): string {
  return labelOf(change, [module, module], language);
}

function comparisonAt({ subject, levels }: Change, module: Module): string | undefined {
  const criterion = module.criteria.find(({ code }) => code === subject.name);
  return criterion?.requirements.find((each) => each.levels.some(({ level }) => level === levels?.[0]))?.comparison;
}

function titleOf(change: Change | undefined, module: Module, language: Language): string | undefined {
  if (!change) return undefined;
  const { kind, name } = change.subject;
  const lists = [
    module.inputs,
    module.parameters,
    module.lets,
    module.classifications,
    module.groups,
    module.outcomes,
    module.reports,
  ];
  const found =
    kind === "module"
      ? module
      : kind === "criterion"
        ? module.criteria.find(({ code }) => code === name)
        : kind === "level"
          ? module.levels.find(({ id }) => id === name)
          : lists.flat().find((each) => each.name === name);
  return found?.title && titleIn(found.title, language);
}

/** The verdict on everything together, and on the version number. */
export interface ToldVerdict {
  readonly whole: string;
  readonly reason: string;
  /** `bản lớn: …`. */
  readonly version: string;
}

/** The verdict in words. */
export function tellVerdict(diff: VersionDiff, language: Language): ToldVerdict {
  const say = words[language];
  const vi = language === "vi";
  const { comparison, changes, whole, bump, declared } = diff;
  const why = {
    none: vi ? "không có thay đổi nào" : "nothing changed",
    patch: vi
      ? "chỉ sửa lời văn, minh chứng, ghi chú hoặc cách viết"
      : "only words, evidence, notes or the way of writing",
    minor: vi
      ? "có thêm, bớt hoặc đổi mã nhưng không ai đổi mức hay điểm"
      : "things came, went or were renamed, and nobody's level or points move",
    major: vi
      ? "có thể làm đổi mức, điểm, kết quả hoặc số liệu của đơn vị"
      : "somebody's level, points, outcomes or data can change",
  }[bump];
  const least =
    declared && !declared.enough
      ? vi
        ? `; cần ít nhất ${declared.least}`
        : `; at least ${declared.least} is needed`
      : "";
  return {
    whole: changes.length === 0 ? (vi ? "không có thay đổi" : "no changes") : effectName(whole, language),
    reason:
      changes.length === 0
        ? vi
          ? "hai bản có cùng nghĩa"
          : "both mean the same"
        : reasonText(whole, undefined, [comparison.before, comparison.after], language),
    version: `${say.bumps[bump]}: ${why}${least}`,
  };
}
