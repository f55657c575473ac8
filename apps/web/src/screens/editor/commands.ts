/** What the user wants done with cards, groups and pasted ranges: asks where it must, then says it in intents. */

import { cardsWithin, findCard } from "@khung/document";
import type { AnyCard, CardBase, Form, NodeKey } from "@khung/document/form";
import type { Intent, TableCell, Template } from "@khung/document/plan";
import type { CommandOf, RangeDropped } from "../../form/pane/form-pane.ts";
import { readPaste, writeTsv, type PasteRow } from "../../form/paste/read-paste.ts";
import { thresholdIntent } from "../../form/view/row-of-view.ts";
import { criteriaIn, type CriterionView, type FormView, type GroupView, type Item } from "../../form/view/view.ts";
import type { RowCell } from "../../form/threshold/row-cells.ts";
import type { Language } from "../../i18n/language.ts";
import type { KhungEditorDialogs } from "./dialogs.ts";
import type { NewCriterion } from "./sheets.ts";
import { sayEditor } from "./words.ts";

/** What commands are carried out with. */
export interface CommandWorld {
  readonly language: Language;
  readonly form: Form;
  readonly view: FormView;
  readonly cells: (view: CriterionView) => readonly RowCell[];
  readonly dialogs: KhungEditorDialogs;
  /** Changes the document, and shows what became of it. */
  readonly intend: (intent: Intent) => Promise<void>;
  readonly showText: (card: CardBase) => void;
  readonly say: (text: string) => void;
}

/** Does what was asked of a card. */
export async function carryOut(world: CommandWorld, { key, command }: CommandOf): Promise<void> {
  const view = criteriaIn(world.view.items).find((one) => one.key === key);
  if (!view) return;
  const { card, layer } = view;
  switch (command) {
    case "delete":
      return deleteCard(world, key);
    case "duplicate":
      return world.intend({ kind: "duplicateNode", node: key, name: freeCode(world, card.code.name) });
    case "up":
    case "down":
      return move(world, view, command);
    case "rename": {
      const name = await world.dialogs.askCode(card.code.name, codesOf(world));
      return name === undefined || name === card.code.name
        ? undefined
        : world.intend({ kind: "renameCode", node: key, name });
    }
    case "insert":
      return insert(world, parentOf(world.form, key) ?? world.view.set.key, key, card.code.name);
    case "national": {
      const back = layer?.removal ? [layer.removal] : (layer?.changes ?? []);
      // From the last to the first: what stands before keeps its place.
      for (const change of back.toReversed()) await world.intend({ kind: "removeOverride", node: change.key });
      return;
    }
    case "text":
      return world.showText(layer?.changes[0] ?? layer?.removal ?? card);
  }
}

/** Deletes a card, after showing what comments go with it. */
export async function deleteCard({ form, dialogs, intend }: CommandWorld, key: NodeKey): Promise<void> {
  const card = findCard(form, key);
  if (!card) return;
  if (await dialogs.confirmDelete(titleOf(card), commentsWithin(card))) await intend({ kind: "deleteNode", node: key });
}

/** Adds a criterion at the end of a group. */
export async function insertInto(world: CommandWorld, group: GroupView): Promise<void> {
  const last = criteriaIn(group.items).at(-1);
  const { set } = world.view;
  if (set.kind === "framework")
    return insert(world, group.into ?? group.key, undefined, last?.card.code.name ?? group.name);
  // A province adds in a block of its own for the group; the first time the block is written too.
  const block = set.members.find((card) => card.kind === "addTo" && card.group.name === group.name);
  const made = await world.dialogs.askCriterion(
    freeCode(world, `${set.id.name.split(".")[1] ?? "tinh"}.moi`),
    codesOf(world),
  );
  if (!made) return;
  if (block) return world.intend({ kind: "insertNode", into: block.key, template: templateOf(made) });
  const vi = world.form.surface === "vi";
  const head = vi ? `thêm vào nhóm ${group.name}` : `add to group ${group.name}`;
  await world.intend({
    kind: "insertNode",
    into: set.key,
    template: { kind: "statement", source: `${head} {\n  ${criterionSource(made, vi)}\n}` },
  });
}

async function insert(world: CommandWorld, into: NodeKey, after: NodeKey | undefined, like: string): Promise<void> {
  const made = await world.dialogs.askCriterion(freeCode(world, like), codesOf(world));
  if (!made) return;
  await world.intend({ kind: "insertNode", into, template: templateOf(made), ...(after !== undefined && { after }) });
}

/** One place up or down among its siblings. */
async function move({ view, form, intend }: CommandWorld, { key }: CriterionView, way: "up" | "down"): Promise<void> {
  const siblings = siblingsOf(view.items, key).filter(({ kind }) => kind !== "group");
  const at = siblings.findIndex((one) => one.key === key);
  const into = parentOf(form, key);
  const behind = siblings[way === "up" ? at - 2 : at + 1];
  if (into === undefined || at < 0 || (way === "up" && at === 0) || (way === "down" && !behind)) return;
  await intend({ kind: "moveNode", node: key, into, ...(behind && { after: behind.key }) });
}

/** Shows what a pasted range would do, and does it as one step. */
export async function paste(world: CommandWorld, { key, level, text }: RangeDropped): Promise<void> {
  const rows = rowsOf(world, criteriaIn(world.view.items));
  const from = rows.findIndex((row) => row.key === key);
  const answers = await world.dialogs.askPaste(readPaste(text, rows.slice(from), level, world.language));
  if (!answers || answers.length === 0) return;
  const views = new Map(criteriaIn(world.view.items).map((view) => [view.key, view]));
  const cells = answers.flatMap(({ pasted: { row, cell }, value }) => {
    const view = views.get(row.key);
    const asked = view && thresholdIntent(view, cell, cell, value);
    return asked ? cellOf(asked) : [];
  });
  if (cells.length > 0) await world.intend({ kind: "setTable", cells });
  world.say(sayEditor(world.language, "paste.done", { count: cells.length }));
}

/** A cell of the one step: a place in this text, or a change of what a province has not changed yet. */
function cellOf(asked: Intent): readonly TableCell[] {
  if (asked.kind === "setLiteral") return [{ slot: asked.slot, value: asked.value }];
  if (asked.kind !== "addOverride" || !asked.value || asked.value.kind === "text") return [];
  return [{ into: asked.into, target: asked.target, value: asked.value }];
}

/** The thresholds of a group as a spreadsheet reads them. */
export async function copyThresholds(world: CommandWorld, group: GroupView): Promise<void> {
  const rows = rowsOf(world, criteriaIn(group.items));
  await navigator.clipboard.writeText(writeTsv(rows, world.language, true));
  world.say(sayEditor(world.language, "copy.done", { count: rows.length }));
}

function rowsOf({ cells }: CommandWorld, views: readonly CriterionView[]): readonly PasteRow[] {
  return views.flatMap((view) => {
    const row = cells(view);
    return row.length < 2 ? [] : [{ key: view.key, ordinal: view.ordinal, title: view.card.title.text, cells: row }];
  });
}

/** Every comment that belongs to a card or to what is in it. */
export function commentsWithin(card: AnyCard): readonly string[] {
  return [...(card.note?.lines ?? []), ...cardsWithin(card).flatMap(commentsWithin)];
}

function titleOf(card: AnyCard): string {
  if ("title" in card && typeof card.title === "object") return card.title.text;
  return card.kind === "opaque" ? card.source.slice(0, 80) : card.key;
}

function siblingsOf(items: readonly Item[], key: NodeKey): readonly Item[] {
  if (items.some((item) => item.key === key)) return items;
  return items.flatMap((item) => (item.kind === "group" ? siblingsOf(item.items, key) : []));
}

function parentOf(form: Form, key: NodeKey): NodeKey | undefined {
  const find = (card: AnyCard): NodeKey | undefined => {
    for (const child of cardsWithin(card)) {
      const found = child.key === key ? card.key : find(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return form.sets.map(find).find((found) => found !== undefined);
}

/** The codes of all criteria that there are. */
function codesOf({ view }: Pick<CommandWorld, "view">): ReadonlySet<string> {
  return new Set(criteriaIn(view.items).map(({ card }) => card.code.name));
}

/** A code like another that nobody has: `TC3.2` → `TC3.3` …, else with a number behind. */
export function freeCode({ view }: Pick<CommandWorld, "view">, like: string): string {
  const taken = codesOf({ view });
  const [, stem = like, digits] = /^(.*?)(\d+)$/.exec(like) ?? [];
  for (let number = Number(digits ?? 1) + (digits === undefined ? 0 : 1); ; number++) {
    const code = digits === undefined ? `${like}_${number + 1}` : `${stem}${number}`;
    if (!taken.has(code)) return code;
  }
}

function templateOf({ code, title, class: word, pattern }: NewCriterion): Template {
  const hole = pattern === "ratio" ? "? / ?" : undefined;
  return { kind: "criterion", code, title, class: word, ...(hole !== undefined && { measure: hole }) };
}

/** Within a block that is new itself. */
function criterionSource({ code, title, class: word }: NewCriterion, vi: boolean): string {
  const quoted = JSON.stringify(title);
  if (!vi) return `criterion ${code} ${word} ${quoted} {\n    measure ?\n  }`;
  return `tiêu chí ${code} ${word === "mandatory" ? "bắt buộc" : "mở rộng"} ${quoted} {\n    đo bằng ?\n  }`;
}
