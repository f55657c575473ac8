/**
 * What the form shows: groups and criteria in the order of the appendix table, over one text or over a text and what it stands on.
 *
 * Of a province's set the national criteria come first, as changed, with where each value comes from; then what is added.
 */

import type {
  Card,
  CriterionCard,
  Form,
  GroupCard,
  LevelName,
  NodeKey,
  OpaqueCard,
  SetCard,
} from "@khung/document/form";
import { criteriaOf, type Layer, Layers } from "./layers.ts";
import { saysSame } from "./says-same.ts";
import { namedIn, type NamedIn } from "./named.ts";

export interface CriterionView {
  readonly kind: "criterion";
  readonly key: NodeKey;
  /** `3.2`: its place in the table. */
  readonly ordinal: string;
  readonly card: CriterionCard;
  readonly layer?: Layer;
  /** As it was in the text that was opened, where it differs from now. */
  readonly before?: CriterionCard;
  readonly isNew: boolean;
}

/** A statement that has no place in a table: shown as it is written. */
export interface OtherView {
  readonly kind: "other";
  readonly key: NodeKey;
  readonly card: OpaqueCard;
}

export interface GroupView {
  readonly kind: "group";
  readonly key: NodeKey;
  readonly ordinal: string;
  /** Where criteria are written that are added here; absent of a national group to which nothing has been added yet. */
  readonly into?: NodeKey;
  readonly card?: GroupCard;
  readonly name: string;
  readonly title: string;
  readonly items: readonly Item[];
}

export type Item = CriterionView | GroupView | OtherView;

export interface FormView extends NamedIn {
  readonly set: SetCard;
  readonly levels: readonly LevelName[];
  readonly items: readonly Item[];
  /** Everything that is no criterion, group or statement among them: in the order of the text. */
  readonly rest: readonly Card[];
}

/** What a form is shown over. */
export interface Under {
  /** What an overlay stands on. */
  readonly base?: Form | undefined;
  /** The text as it was opened. */
  readonly before?: Form | undefined;
}

/** The first framework, overlay or scenario of a form as it is shown; undefined when there is none. */
export function viewOf(form: Form, { base, before }: Under = {}): FormView | undefined {
  const set = mainSet(form);
  if (!set) return undefined;
  const old = before && new Map(criteriaOf(mainSet(before)?.members ?? []).map((card) => [card.code.name, card]));
  const own = (card: CriterionCard, ordinal: string, layer?: Layer): CriterionView => {
    const was = layer && layer.origin !== "added" ? undefined : old?.get(card.code.name);
    return {
      kind: "criterion",
      key: card.key,
      ordinal,
      card,
      ...(layer && { layer }),
      ...(was && !saysSame(was, card) && { before: was }),
      isNew: old !== undefined && was === undefined && (!layer || layer.origin === "added"),
    };
  };
  const under = set.kind === "framework" ? undefined : base && mainSet(base);
  if (!under) {
    const items = plainItems(set.members, "", own);
    return { set, levels: set.levels, items, ...namedIn(set.members), rest: restOf(set.members) };
  }
  const layers = new Layers(set);
  const add = (group: string, ordinal: string, from: number): readonly Item[] =>
    layers.addedTo(group).map((card, i) => own(card, `${ordinal}${from + i + 1}`, layers.added));
  const national = (card: CriterionCard, ordinal: string): CriterionView =>
    own(card, ordinal, layers.of(card.code.name));
  return {
    set,
    levels: set.levels.length > 0 ? set.levels : under.levels,
    items: plainItems(under.members, "", national, add),
    ...namedIn([...under.members, ...set.members]),
    rest: restOf(set.members).filter(({ kind }) => kind !== "addTo" && kind !== "change" && kind !== "remove"),
  };
}

/** Every criterion of a view, in order. */
export function criteriaIn(items: readonly Item[]): readonly CriterionView[] {
  return items.flatMap((item) =>
    item.kind === "criterion" ? [item] : item.kind === "group" ? criteriaIn(item.items) : [],
  );
}

/** The framework, overlay or scenario that a form is of: the first. */
export function mainSet(form: Form): SetCard | undefined {
  return form.sets.find((set): set is SetCard => set.kind !== "opaque");
}

type MakeCriterion = (card: CriterionCard, ordinal: string) => CriterionView;
type Added = (group: string, ordinal: string, from: number) => readonly Item[];

function plainItems(members: readonly Card[], prefix: string, make: MakeCriterion, add?: Added): readonly Item[] {
  let place = 0;
  const items = members.flatMap((card): readonly Item[] => {
    if (card.kind === "criterion") return [make(card, `${prefix}${++place}`)];
    if (card.kind === "group") {
      const ordinal = `${prefix}${++place}`;
      const inner = plainItems(card.members, `${ordinal}.`, make, add);
      const more = add?.(card.name.name, `${ordinal}.`, criteriaIn(inner).length) ?? [];
      return [
        {
          kind: "group",
          key: card.key,
          ordinal,
          ...(!add && { into: card.key }),
          card,
          name: card.name.name,
          title: card.title.text,
          items: [...inner, ...more],
        },
      ];
    }
    // Inside a group every statement has its place; outside, what is no criterion stands with the head.
    if (card.kind === "opaque" && prefix !== "" && !add) return [{ kind: "other", key: card.key, card }];
    return [];
  });
  return items;
}

function restOf(members: readonly Card[]): readonly Card[] {
  return members.filter(({ kind }) => kind !== "criterion" && kind !== "group");
}
