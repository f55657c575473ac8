/** Changes of the level from which something is asked: `tighten cqs.x from level 3 to level 2`. */

import { suggest } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";
import { classOf } from "../resolve/criteria-sets.ts";
import { nameOf } from "../resolve/declaration.ts";
import { replaceFix, spanOf } from "../reporter.ts";
import { keyword } from "../surface.ts";
import {
  allowed,
  type Applying,
  changed,
  enter,
  inserted,
  isTaken,
  reasonsOf,
  sayNothing,
  sayStale,
  word,
  written,
} from "./apply-context.ts";
import { sayWordAgainst, sayWrongVerb } from "./apply-threshold.ts";
import { askedFrom, numberOf, type Place } from "./locate.ts";

type StartChange = ast.Change & { readonly from: ast.StartLevel; readonly to: ast.StartLevel };

/** Checks one change of where a requirement begins, and writes it. Asking earlier is tighter. */
export function applyStart(into: Applying, change: StartChange, { node, groups }: Place<ast.Criterion>): void {
  const { from, to, reasons } = change;
  const { places } = into.stack;
  const code = nameOf(node.code);
  const path = `${code}/from`;
  const all = askedFrom(node, places);
  const [first] = all;
  if (!first) {
    const words = { whatVi: "yêu cầu tính từ một mức", whatEn: "requirement from some level on", atVi: "", atEn: "" };
    into.report("KH2103", spanOf(into.file, change.target), { name: code, ...words, there: "–" });
    return;
  }
  if (isTaken(into, change, { kind: change.verb, path })) return;
  const [old, next] = [numberIn(into, from), numberIn(into, to)];
  if (old === undefined || next === undefined) return;
  const moved = all.filter(({ start }) => start === old);
  if (moved.length === 0) return sayStale(into, from, first.requirement, `${word(into, "LEVEL")} ${first.start}`);
  if (old === next) return sayNothing(into, change, moved[0]?.requirement ?? node, written(into, from));
  const effect = next < old ? "tighten" : "relax";
  if (change.verb !== "set" && change.verb !== effect) return sayWrongVerb(into, change, effect);
  if (!sayWordAgainst(into, change, next > old ? "up" : "down")) return;
  const [a, b] = [written(into, from), written(into, to)];
  const deed = {
    verbs: [effect],
    what: "requirements",
    class: classOf({ node } as Parameters<typeof classOf>[0]),
    groups: groups.map((group) => nameOf(group.name)),
  } as const;
  const words = {
    vi: `${effect === "tighten" ? "siết" : "nới"} \`${code}\` từ \`${a}\` thành \`${b}\``,
    en: `${effect} \`${code}\` from \`${a}\` to \`${b}\``,
  };
  if (!allowed(into, change, deed, words)) return;
  const number = enter(into, change, { kind: change.verb, path, from: a, to: b, ...reasonsOf(reasons) });
  for (const { entry, requirement } of moved) {
    const parts = changed(into, to.level, number);
    const head = { ...inserted(into, ` ${keyword(into.surface, "FROM")} `, to), change: number };
    into.splices.push(
      entry.from
        ? { start: entry.from.start, end: entry.from.end, parts }
        : { start: requirement.end, end: requirement.end, parts: [head, ...parts] },
    );
  }
}

function numberIn(into: Applying, { level }: ast.StartLevel): number | undefined {
  const { places } = into.stack;
  const number = numberOf(level, places);
  if (number !== undefined) return number;
  const ids = places.levels.map((each) => nameOf(each.id));
  const near = suggest(level.text, ids);
  const span = spanOf(into.file, level);
  const fixes = near === undefined ? [] : [replaceFix(`đổi thành \`${near}\``, `change to \`${near}\``, span, near)];
  const levels = places.levels.map((each) => `${each.number.text} \`${nameOf(each.id)}\``).join(", ");
  into.report("KH2005", span, { name: level.text, levels }, { fixes });
  return undefined;
}
