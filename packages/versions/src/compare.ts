/**
 * Compares two modules by meaning, and puts together any mix of the two.
 *
 * In: two modules. Out: every change, each once, in the order of the module. Layout, language of the keywords, the order of sets and
 * statements that were split or joined are no change. Errors: throws where two modules differ and no change was found: that is our
 * fault.
 */

import { invariant } from "@khung/diagnostics";
import type { Criterion, Module } from "@khung/ir";
import { aligned } from "./align.ts";
import { canonicalText } from "./canonical.ts";
import { changesOf, renameChange, type Change } from "./change.ts";
import { differencesOf, placeOf } from "./differences.ts";
import { fromItem, toItem, type Item } from "./item.ts";
import { mixed } from "./mix.ts";
import { movedCriteria } from "./moved.ts";
import { renamed, renamesOf, reversed } from "./renames.ts";
import { passedOver } from "./shape.ts";
import { danglingOf, isWhole } from "./whole.ts";

/** Two modules compared. */
export interface Comparison {
  readonly before: Module;
  readonly after: Module;
  readonly changes: readonly Change[];
  /**
   * The first module with some changes made, and with the declarations that these need.
   *
   * Errors   undefined when the changes make no sense without others
   */
  readonly mix: (chosen: ReadonlySet<Change>) => Module | undefined;
}

/** Compares two modules. */
export function compareModules(before: Module, after: Module): Comparison {
  const renames = renamesOf(before, after);
  const start = renamed(before, renames);
  const asWritten = sameStatements(start, after);
  const a = toItem(start, asWritten);
  const b = aligned(a, toItem(after, asWritten));
  const moved = movedCriteria(a, b);
  const differences = differencesOf(a, b, new Set(moved.keys()));
  const renaming = renames.map(renameChange);
  const changes = [...renaming, ...changesOf(differences, start, after)];
  invariant(
    changes.length > 0 || meaningOf(before) === meaningOf(after),
    `${before.id}@${before.version} and ${after.id}@${after.version} differ and no change was found`,
  );
  const differs = new Set(differences.map(({ path }) => placeOf(path)));
  const mix = (chosen: ReadonlySet<Change>): Module | undefined => {
    const taken = new Set([...chosen].flatMap(({ places }) => places));
    const put = (): Module | undefined => {
      const item = mixed(a, b, { takes: (place) => taken.has(place), differs, moved });
      return fromItem(item);
    };
    let module = put();
    // Declarations that the changes name are taken along, until nothing is missing or nothing helps.
    for (;;) {
      const missing = module && danglingOf(module);
      const more = (missing ?? [])
        .filter(({ list }) => list !== "criteria" && list !== "levels")
        .map(({ list, name }) => placeOf([list, name]))
        .filter((place) => differs.has(place) && !taken.has(place));
      if (more.length === 0) break;
      for (const place of more) taken.add(place);
      module = put();
    }
    if (!module || !isWhole(module)) return undefined;
    return renamed(module, reversed(renames.filter((_, i) => !renaming[i] || !chosen.has(renaming[i]))));
  };
  return { before, after, changes, mix };
}

/** Criteria with as many statements before as after that do not mean the same: those correspond one by one. */
function sameStatements(before: Module, after: Module): ReadonlySet<string> {
  const meant = (criterion: Criterion): string => meaningOf({ ...before, criteria: [criterion] });
  const codes = before.criteria.flatMap((criterion) => {
    const other = after.criteria.find(({ code }) => code === criterion.code);
    const isOne = other?.requirements.length === criterion.requirements.length && criterion.requirements.length > 1;
    return isOne && meant(criterion) !== meant({ ...criterion, requirements: other.requirements })
      ? [criterion.code]
      : [];
  });
  return new Set(codes);
}

/** The first module with changes made to it. Errors: undefined when they make no sense without others. */
export function applyChanges(comparison: Comparison, chosen: Iterable<Change>): Module | undefined {
  return comparison.mix(new Set(chosen));
}

/** Canonical text of what a module means and says, whatever it is called. */
export function meaningOf(module: Module): string {
  return canonicalText(plainMeaning(toItem(module)));
}

function plainMeaning({ kind, key, fields, lists }: Item): unknown {
  const skipped = passedOver[kind] ?? [];
  const inner = Object.entries(lists).map(([field, items]) => {
    const inner = items.map(plainMeaning);
    const isSet = items[0]?.kind === "requirement" || items[0]?.kind === "threshold";
    return [field, isSet ? inner.map((each) => canonicalText(each)).toSorted() : inner] as const;
  });
  return {
    ...(kind !== "requirement" && { key }),
    fields: Object.fromEntries(Object.entries(fields).filter(([field]) => !skipped.includes(field))),
    lists: Object.fromEntries(inner.filter(([, items]) => items.length > 0)),
  };
}
