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
import { numberOf, type Place, type StatedValue, statedValues } from "./locate.ts";
import { type Part, partsOf } from "./mapped-text.ts";
import { type Direction, directionOf, sameValue } from "./values.ts";

/** A threshold with its new text; several may stand in one requirement. */
export interface NewThreshold {
  readonly stated: StatedValue;
  readonly level: number | undefined;
  readonly parts: readonly Part[];
}

type ThresholdChange = ast.Change & { readonly from: ast.Expr; readonly to: ast.Expr };

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
    sayStale(into, from, stated.value, saidText(into, stated.value));
    return undefined;
  }
  if (sameValue(from, to)) {
    sayNothing(into, change, written(into, from));
    return undefined;
  }
  const effect = effectOf(stated.requirement, directionOf(from, to));
  if (!directionHolds(into, change, effect)) return undefined;
  const deed: Deed = {
    verbs: effect === "tighten" || effect === "relax" ? [effect] : effect === "mixed" ? ["tighten", "relax"] : ["set"],
    what: "requirements",
    class: classOf({ node: place.node } as Parameters<typeof classOf>[0]),
    groups: place.groups.map((group) => nameOf(group.name)),
    before: from,
    after: to,
  };
  const [a, b] = [written(into, from), written(into, to)];
  const verb = deed.verbs[0] ?? "set";
  const words = {
    vi: `${verbWords[verb]} \`${code}\` từ \`${a}\` thành \`${b}\``,
    en: `${verb} \`${code}\` from \`${a}\` to \`${b}\``,
  };
  if (!allowed(into, change, deed, words)) return undefined;
  const number = enter(into, change, {
    kind: change.verb,
    path,
    from: a,
    to: b,
    ...reasonsOf(change.reasons),
  });
  return { stated, level: target.at ? level : undefined, parts: changed(into, to, number) };
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

type Effect = "tighten" | "relax" | "mixed" | undefined;

/** What a new value does to a requirement, from the direction of the numbers; whole conditions are not seen through. */
function effectOf({ comparison }: ast.Requirement, direction: Direction | undefined): Effect {
  if (direction === undefined || direction === "same") return undefined;
  const isFloor = comparison === "atLeast" || comparison === "moreThan";
  if (!isFloor && comparison !== "atMost" && comparison !== "lessThan") return undefined;
  if (direction === "mixed") return "mixed";
  return (direction === "up") === isFloor ? "tighten" : "relax";
}

/** Whether a change does what its word says. */
function directionHolds(into: Applying, change: ThresholdChange, effect: Effect): boolean {
  const { verb, from, to } = change;
  const values = { from: written(into, from), to: written(into, to) };
  const start = spanOf(into.file, change).start;
  if (verb !== "set" && effect !== "tighten" && effect !== "relax") {
    into.report("KH2107", spanOf(into.file, change), { ...values, word: word(into, "SET") });
    return false;
  }
  if (verb !== "set" && verb !== effect) {
    const [said, right] = [
      word(into, verb === "tighten" ? "TIGHTEN" : "RELAX"),
      word(into, verb === "tighten" ? "RELAX" : "TIGHTEN"),
    ];
    const span = { file: into.file, start, end: start + said.length };
    into.report(
      "KH2106",
      spanOf(into.file, change),
      {
        ...values,
        word: said,
        effectVi: effect === "tighten" ? "chặt hơn" : "lỏng hơn",
        effectEn: effect === "tighten" ? "tighter" : "looser",
      },
      { fixes: [replaceFix(`viết \`${right}\``, `write \`${right}\``, span, right)] },
    );
    return false;
  }
  const direction = directionOf(from, to);
  if (change.direction === "to" || direction === change.direction || (direction !== "up" && direction !== "down"))
    return true;
  const [said, right] = [
    word(into, change.direction === "up" ? "UP_TO" : "DOWN_TO"),
    word(into, direction === "up" ? "UP_TO" : "DOWN_TO"),
  ];
  into.report("KH2108", spanOf(into.file, change), {
    ...values,
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
