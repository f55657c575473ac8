/**
 * Text → form, for any text whatever; and the places behind it, for planning.
 *
 * In: a text, the form before it, the forms that overlays stand on. Out: the form. What cannot be read at the moment is stale, and
 * shows what could be read last; what the form does not know is opaque; nothing else is touched by either.
 */

import { commentsOf, isSwitchedOff, parse, type AnyNode, type ast, type Comment, type Parsed } from "@khung/syntax";
import type { Card, DisabledCard } from "./cards.ts";
import type { LevelName, OpaqueCard } from "./clauses.ts";
import type { Form, SetCard } from "./form.ts";
import { enterCard, freeKey, type Places, type Projecting, rangeOf } from "./places.ts";
import { common, opaqueCard } from "./project-criterion.ts";
import { levelsIn, memberCards } from "./project-members.ts";
import { nameSlot, titleSlots } from "./project-slots.ts";
import { keepLastGood } from "./stale.ts";
import type { NodeKey } from "./slots.ts";

export interface ProjectOptions {
  /** The form of the text before: gives the last good values of what cannot be read now. */
  readonly previous?: Form | undefined;
  /** The forms of the sources that overlays and scenarios stand on: their levels are there. */
  readonly bases?: readonly Form[];
}

/** Reads a text as a form. Never throws. */
export function projectForm(text: string, options: ProjectOptions = {}): Form {
  return projectParsed(parse({ file: "", text }), options);
}

/** The same of a text that was parsed. */
export function projectParsed(parsed: Parsed, { previous, bases = [] }: ProjectOptions = {}): Form {
  const { form } = project(parsed, bases);
  return previous && form.isBroken ? keepLastGood(form, previous) : form;
}

/** A form and the places behind it. */
export function project(parsed: Parsed, bases: readonly Form[] = []): { readonly form: Form; readonly places: Places } {
  const { file, surface, source } = parsed;
  const all = commentsOf(parsed);
  const into: Projecting = {
    parsed,
    text: source.text,
    cards: new Map(),
    disabled: new Map(),
    slots: new Map(),
    keys: new Map(),
    comments: byOwner(all),
    levels: [],
    basesOf: (refs) => levelsBelow(refs, [...bases, ...ownSets]),
  };
  const ownSets: Form[] = [];
  const sets = file.items.map((item, index): SetCard | OpaqueCard => {
    const at = { holder: file, field: "items", index } as const;
    if (item.kind !== "framework" && item.kind !== "overlay" && item.kind !== "scenario") {
      return opaqueCard(into, item.kind === "test" ? `test:${item.title.value}` : "file", item, at);
    }
    const set = setCard(into, item, at);
    ownSets.push({ surface, sets: [set], isBroken: false });
    return set;
  });
  const form = { surface, sets: withDisabled(into, sets, all), isBroken: parsed.diagnostics.some(isUnread) };
  return { form, places: into };
}

/** Whether a diagnostic of the parser says that something could not be read. */
function isUnread({ severity }: Parsed["diagnostics"][number]): boolean {
  return severity === "error";
}

function byOwner(comments: readonly Comment[]): ReadonlyMap<AnyNode, readonly Comment[]> {
  const owned = new Map<AnyNode, Comment[]>();
  for (const comment of comments) {
    if (!comment.owner) continue;
    const list = owned.get(comment.owner);
    if (list) list.push(comment);
    else owned.set(comment.owner, [comment]);
  }
  return owned;
}

function setCard(
  into: Projecting,
  node: ast.Framework | ast.Overlay | ast.Scenario,
  at: { readonly holder: ast.File; readonly field: "items"; readonly index: number },
): SetCard {
  const key = enterCard(into, node.id.text, { node, ...at });
  const bases = node.kind === "framework" ? [] : node.kind === "overlay" ? node.bases : [node.base];
  const own = levelsIn(node.members);
  const version = node.kind === "scenario" ? undefined : node.version;
  into.levels = own.length > 0 ? own : into.basesOf(bases);
  if (version) {
    into.slots.set(`${key}/version`, {
      key: `${key}/version`,
      card: key,
      holder: node,
      field: "version",
      sort: "version",
      node: version,
    });
  }
  return {
    kind: node.kind,
    ...common(into, key, node),
    id: nameSlot(into, key, "id", node, "id", node.id, { declares: true }),
    ...titleSlots(into, key, node, node.title, version ?? node.id),
    version: {
      key: `${key}/version`,
      state: version ? "ok" : "absent",
      ...(version && { range: rangeOf(version) }),
      text: version?.text ?? "",
    },
    bases: bases.map((base) => ({ id: base.id.text, ...(base.version && { version: base.version.text }) })),
    levels: into.levels,
    members: memberCards(into, { set: key, parent: key }, node),
  };
}

/** The levels of the first base that states any, at whatever depth. */
function levelsBelow(refs: readonly ast.BaseRef[], forms: readonly Form[]): readonly LevelName[] {
  const wanted = refs.map((ref) => ref.id.text);
  for (const form of forms) {
    for (const set of form.sets) {
      if (set.kind !== "opaque" && wanted.includes(set.id.name) && set.levels.length > 0) return set.levels;
    }
  }
  return [];
}

/** Puts statements that are switched off where they stand. */
function withDisabled(
  into: Projecting,
  sets: readonly (SetCard | OpaqueCard)[],
  comments: readonly Comment[],
): readonly (SetCard | OpaqueCard)[] {
  const runs = disabledRuns(into.text, comments);
  if (runs.length === 0) return sets;
  return sets.map((set) => (set.kind === "opaque" ? set : inside(into, set, runs)));
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

/** Lines of comments `//- …` that follow each other. */
function disabledRuns(text: string, comments: readonly Comment[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { start, end, text: said } of comments) {
    if (!isSwitchedOff(said) || !/^[^\S\n]*$/.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start))) continue;
    const line = said.slice(4);
    const last = runs.at(-1);
    const gap = last && text.slice(last.to, start);
    if (last && gap !== undefined && /^\n[^\S\n]*$/.test(gap)) {
      runs[runs.length - 1] = { ...last, to: end, source: `${last.source}\n${line}` };
    } else runs.push({ from: start, to: end, source: line });
  }
  return runs;
}

function inside<
  S extends { readonly key: NodeKey; readonly range: { from: number; to: number }; readonly members: readonly Card[] },
>(into: Projecting, card: S, runs: readonly Run[]): S {
  const within = runs.filter(({ from, to }) => card.range.from < from && to < card.range.to);
  if (within.length === 0) return card;
  const members = card.members.map((member) =>
    member.kind === "group" || member.kind === "addTo" ? inside(into, member, within) : member,
  );
  const own = within.filter(({ from }) => !card.members.some(({ range }) => range.from <= from && from < range.to));
  const cards = own.map((run): DisabledCard => {
    const key = freeKey(into, `${card.key}/disabled`);
    const range = { from: run.from, to: run.to };
    into.disabled.set(key, { range, parent: card.key, source: run.source });
    return { kind: "disabled", key, state: "ok", range, source: run.source };
  });
  return { ...card, members: [...members, ...cards].toSorted((a, b) => a.range.from - b.range.from) };
}
