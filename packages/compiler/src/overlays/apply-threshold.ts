/** Changes of thresholds: `tighten`, `relax` and `set` of a criterion at a level. */

import type { ast } from "@khung/syntax";
import { nameOf } from "../resolve/declaration.ts";
import { classOf } from "../resolve/criteria-sets.ts";
import { replaceFix, spanOf } from "../reporter.ts";
import {
  allowed,
  type Applying,
  changed,
  enter,
  inserted,
  isTaken,
  reasonsOf,
  saidText,
  sayNothing,
  sayStale,
  word,
  written,
} from "./apply-context.ts";
import type { Deed } from "./delegation.ts";
import { type Effect, effectTogether, endsMoved } from "./effect.ts";
import { numberOf, type Place, type StatedValue, statedValues } from "./locate.ts";
import { type Part, partsOf } from "./mapped-text.ts";
import { type Direction, directionOf, isExpr, sameValue, type Value } from "./values.ts";

/** A threshold with its new text; several may stand in one requirement. */
export interface NewThreshold {
  readonly stated: StatedValue;
  readonly level: number | undefined;
  readonly parts: readonly Part[];
}

type ThresholdChange = ast.Change & { readonly from: Value; readonly to: Value };

/** Checks one change of a threshold; gives what is to be written. */
export function applyThreshold(
  into: Applying,
  change: ThresholdChange,
  place: Place<ast.Criterion>,
): NewThreshold | undefined {
  const { target, from, to } = change;
  const code = nameOf(place.node.code);
  const found = findStated(into, change, place.node, code);
  if (!found) return undefined;
  const { stated, level } = found;
  const path = level === undefined ? code : `${code}/${level}`;
  if (isTaken(into, change, { kind: change.verb, path })) return undefined;
  if (!sameValue(from, stated.value)) {
    sayStale(into, from, stated.value, quoteOf(into, stated.value));
    return undefined;
  }
  if (sameValue(from, to)) {
    sayNothing(into, change, stated.value, written(into, from));
    return undefined;
  }
  const ends = endsMoved(stated.requirement, from, to);
  const effect = effectTogether(ends);
  if (!directionHolds(into, change, effect)) return undefined;
  const [a, b] = [written(into, from), written(into, to)];
  const about = {
    what: "requirements",
    class: classOf({ node: place.node } as Parameters<typeof classOf>[0]),
    groups: place.groups.map((group) => nameOf(group.name)),
  } as const;
  const mayAll = ends.every(({ before, after, effect: does }) => {
    const verbs = verbsOf(does);
    const verb = verbs[0] ?? "set";
    const words = {
      vi: `${verbWords[verb]} \`${code}\` từ \`${a}\` thành \`${b}\``,
      en: `${verb} \`${code}\` from \`${a}\` to \`${b}\``,
    };
    return allowed(into, change, { ...about, verbs, before, after }, words);
  });
  if (!mayAll) return undefined;
  const number = enter(into, change, {
    kind: change.verb,
    path,
    from: a,
    to: b,
    ...reasonsOf(change.reasons),
  });
  return { stated, level: target.at ? level : undefined, parts: changed(into, bare(to), number) };
}

/** The stretch of a value without the word before it: `between` stands in the requirement. */
function bare(value: Value): ast.Node {
  return value.kind === "bounds" ? { start: value.low.start, end: value.high.end } : value;
}

/** A value of the stack as the layer would quote it. */
function quoteOf(into: Applying, value: Value): string {
  if (value.kind !== "bounds") return saidText(into, value);
  return `${word(into, "BETWEEN")} ${saidText(into, value.low)} ${word(into, "AND")} ${saidText(into, value.high)}`;
}

function verbsOf(effect: Effect): Deed["verbs"] {
  if (effect === "mixed") return ["tighten", "relax"];
  return effect === "tighten" || effect === "relax" ? [effect] : ["set"];
}

const verbWords = { tighten: "siết", relax: "nới", set: "đặt lại", add: "thêm", remove: "bỏ" } as const;

function findStated(
  into: Applying,
  { target, from }: ThresholdChange,
  criterion: ast.Criterion,
  code: string,
): { readonly stated: StatedValue; readonly level: number | undefined } | undefined {
  const { places } = into.stack;
  const all = statedValues(criterion, places);
  const stated = [...new Set(all.flatMap((each) => each.levels))].toSorted((a, b) => a - b);
  const list = stated.map((each) => `\`${each}\``).join(", ");
  if (!target.at) {
    const [only, second] = all;
    if (only && !second) return { stated: only, level: only.levels.length === 1 ? only.levels[0] : undefined };
    if (only) {
      into.report("KH2115", spanOf(into.file, target), { name: code, levels: list, word: word(into, "AT") });
      return undefined;
    }
  }
  const level = target.at && numberOf(target.at, places);
  const here = all.filter((each) => level !== undefined && each.levels.includes(level));
  const chosen = here.find((each) => sameValue(from, each.value)) ?? here[0];
  if (chosen) return { stated: chosen, level };
  const at = target.at?.text ?? "";
  into.report("KH2103", spanOf(into.file, target.at ?? target), {
    name: code,
    whatVi: "ngưỡng",
    whatEn: "threshold",
    atVi: at && ` tại mức \`${at}\``,
    atEn: at && ` at level \`${at}\``,
    there: list || "–",
  });
  return undefined;
}

/** Whether a change does what its word says. */
function directionHolds(into: Applying, change: ThresholdChange, effect: Effect): boolean {
  const { verb, from, to } = change;
  if (verb !== "set" && effect !== "tighten" && effect !== "relax") {
    const values = { from: written(into, from), to: written(into, to) };
    into.report("KH2107", spanOf(into.file, change), { ...values, word: word(into, "SET") });
    return false;
  }
  if (verb !== "set" && verb !== effect) {
    sayWrongVerb(into, change, effect === "tighten" ? "tighten" : "relax");
    return false;
  }
  return sayWordAgainst(into, change, isExpr(from) && isExpr(to) ? directionOf(from, to) : undefined);
}

/** A change that tightens is called relaxing, or the other way round. */
export function sayWrongVerb(into: Applying, change: ast.Change, effect: "tighten" | "relax"): void {
  const { verb, from, to } = change;
  const { start } = spanOf(into.file, change);
  const [said, right] = [
    word(into, verb === "tighten" ? "TIGHTEN" : "RELAX"),
    word(into, verb === "tighten" ? "RELAX" : "TIGHTEN"),
  ];
  const span = { file: into.file, start, end: start + said.length };
  into.report(
    "KH2106",
    spanOf(into.file, change),
    {
      from: written(into, from),
      to: written(into, to),
      word: said,
      effectVi: effect === "tighten" ? "chặt hơn" : "lỏng hơn",
      effectEn: effect === "tighten" ? "tighter" : "looser",
    },
    { fixes: [replaceFix(`viết \`${right}\``, `write \`${right}\``, span, right)] },
  );
}

/** Whether `up to` and `down to` agree with the values; says so when they do not. */
export function sayWordAgainst(into: Applying, change: ast.Change, direction: Direction | undefined): boolean {
  if (change.direction === "to" || direction === change.direction || (direction !== "up" && direction !== "down"))
    return true;
  const [said, right] = [
    word(into, change.direction === "up" ? "UP_TO" : "DOWN_TO"),
    word(into, direction === "up" ? "UP_TO" : "DOWN_TO"),
  ];
  into.report("KH2108", spanOf(into.file, change), {
    from: written(into, change.from),
    to: written(into, change.to),
    word: said,
    right,
    isVi: direction === "up" ? "cao" : "thấp",
    isEn: direction === "up" ? "higher" : "lower",
  });
  return false;
}

/** Writes new thresholds into their requirements; one value for several levels is written out where some change. */
export function writeThresholds(into: Applying, thresholds: readonly NewThreshold[]): void {
  for (const [entry, group] of Map.groupBy(thresholds, (each) => each.stated.entry)) {
    const [first] = group;
    if (!first) continue;
    const { value, levels, requirement } = first.stated;
    if (entry.level || first.level === undefined || levels.length === 1) {
      into.splices.push({ start: value.start, end: value.end, parts: first.parts });
      continue;
    }
    const old = partsOf(into.stack.text, value.start, value.end);
    const parts = levels.flatMap((level, i): readonly Part[] => {
      const changedHere = group.find((each) => each.level === level);
      return [inserted(into, `${i === 0 ? "" : ", "}${level}: `, requirement), ...(changedHere?.parts ?? old)];
    });
    const head = partsOf(into.stack.text, requirement.start, entry.start);
    const all = [...head, inserted(into, "{ ", requirement), ...parts, inserted(into, " }", requirement)];
    into.splices.push({ start: requirement.start, end: requirement.end, parts: all });
  }
}
