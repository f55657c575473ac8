/**
 * What the form shows: groups and criteria in the order of the appendix table, over one text or over a text and what it stands on.
 *
 * Of a province's set the national criteria come first, as changed, with where each value comes from; then what is added.
 */

import type {
  AddToCard,
  Card,
  ChangeCard,
  CriterionCard,
  Form,
  GroupCard,
  LevelName,
  NodeKey,
  OpaqueCard,
  RemoveCard,
  SetCard,
} from "@khung/document/form";

/** Something that a formula may name. */
export interface Named {
  readonly name: string;
  readonly title: string;
  readonly kind: "input" | "parameter" | "derived";
}

/** Something that a value may go by: its classes, in the order of the text. */
export interface ClassNamed {
  readonly name: string;
  readonly title: string;
  readonly members: readonly { readonly name: string; readonly title: string }[];
}

/** Where a criterion of a province's set comes from, and what has become of it there. */
export type Origin = "national" | "adjusted" | "added" | "removed";

/** What a province's text says about one national criterion. */
export interface Layer {
  readonly origin: Origin;
  /** The overlay, where further changes are written. */
  readonly into: NodeKey;
  readonly changes: readonly ChangeCard[];
  readonly removal?: RemoveCard;
}

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

export interface FormView {
  readonly set: SetCard;
  readonly levels: readonly LevelName[];
  readonly items: readonly Item[];
  /** What formulas may name, in the order of the text. */
  readonly names: readonly Named[];
  /** Whether weights mean anything: of an index. */
  readonly weighed: boolean;
  /** What values may go by. */
  readonly classes: readonly ClassNamed[];
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
      ...(was && !sameCriterion(was, card) && { before: was }),
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

function namedIn(members: readonly Card[]): Pick<FormView, "names" | "classes" | "weighed"> {
  return { names: namesIn(members), classes: classesIn(members), weighed: isWeighed(members) };
}

function isWeighed(members: readonly Card[]): boolean {
  return members.some((card) => {
    if (card.kind === "opaque") return card.statement === "index";
    if (card.kind === "criterion") return card.weight.state !== "absent";
    return card.kind === "group" && (card.weight.state !== "absent" || isWeighed(card.members));
  });
}

/** Choices and classifications, at whatever depth. */
function classesIn(members: readonly Card[]): readonly ClassNamed[] {
  return members.flatMap((card): readonly ClassNamed[] => {
    if (card.kind === "group" || card.kind === "addTo") return classesIn(card.members);
    if (card.kind === "input" && card.choices.length > 0) {
      const members = card.choices.map(({ name, title }) => ({ name: name.name, title: title.text }));
      return [{ name: card.name.name, title: card.title.text, members }];
    }
    if (card.kind === "opaque" && card.classes && card.name !== undefined)
      return [{ name: card.name, title: card.title ?? "", members: card.classes }];
    return [];
  });
}

/** Inputs, parameters and what is worked out from them, at whatever depth. */
function namesIn(members: readonly Card[]): readonly Named[] {
  return members.flatMap((card): readonly Named[] => {
    switch (card.kind) {
      case "input":
      case "parameter":
        return [{ name: card.name.name, title: card.title.text, kind: card.kind }];
      case "group":
      case "addTo":
        return namesIn(card.members);
      case "opaque":
        return card.statement === "let" && card.name !== undefined
          ? [{ name: card.name, title: card.title ?? "", kind: "derived" }]
          : [];
      default:
        return [];
    }
  });
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

/** The criteria of cards, groups opened. */
export function criteriaOf(cards: readonly Card[]): readonly CriterionCard[] {
  return cards.flatMap((card) => {
    if (card.kind === "criterion") return [card];
    return card.kind === "group" || card.kind === "addTo" ? criteriaOf(card.members) : [];
  });
}

/** What an overlay says, by what it says it of. */
class Layers {
  readonly added: Layer;
  readonly #changes = new Map<string, ChangeCard[]>();
  readonly #removals = new Map<string, RemoveCard>();
  readonly #groups = new Map<string, CriterionCard[]>();

  constructor(set: SetCard) {
    this.added = { origin: "added", into: set.key, changes: [] };
    for (const card of set.members) {
      if (card.kind === "change" && card.target.name !== undefined) {
        push(this.#changes, card.target.name, card);
      } else if (card.kind === "remove") {
        this.#removals.set(card.code.name, card);
      } else if (card.kind === "addTo") {
        for (const criterion of criteriaOf([card satisfies AddToCard])) push(this.#groups, card.group.name, criterion);
      }
    }
  }

  of(code: string): Layer {
    const changes = this.#changes.get(code) ?? [];
    const removal = this.#removals.get(code);
    const origin = removal ? "removed" : changes.length > 0 ? "adjusted" : "national";
    return { origin, into: this.added.into, changes, ...(removal && { removal }) };
  }

  addedTo(group: string): readonly CriterionCard[] {
    return this.#groups.get(group) ?? [];
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}

/** Whether two cards say the same, wherever they stand. */
function sameCriterion(a: CriterionCard, b: CriterionCard): boolean {
  return said(a) === said(b);
}

const saidOf = new WeakMap<CriterionCard, string>();

function said(card: CriterionCard): string {
  const known = saidOf.get(card);
  if (known !== undefined) return known;
  const made = JSON.stringify(card, (key, value: unknown) => (key === "range" || key === "ranges" ? undefined : value));
  saidOf.set(card, made);
  return made;
}
