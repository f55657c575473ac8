/** Finding cards and slots in a form, by key and by place. Needs no parser. */

import type { AnyCard, Form } from "./form.ts";
import type { NodeKey, Slot, SlotKey } from "./slots.ts";

/** Visits every card of a form, around before within, in the order of the text; `false` leaves out what is within. */
export function walkCards(form: Form, visit: (card: AnyCard, parent?: AnyCard) => boolean | void): void {
  const go = (card: AnyCard, parent?: AnyCard): void => {
    if (visit(card, parent) === false) return;
    for (const child of cardsWithin(card)) go(child, card);
  };
  for (const set of form.sets) go(set);
}

/** The cards directly within a card. */
export function cardsWithin(card: AnyCard): readonly AnyCard[] {
  switch (card.kind) {
    case "framework":
    case "overlay":
    case "scenario":
    case "group":
    case "addTo":
      return card.members;
    case "criterion":
    case "input":
      return card.clauses;
    case "levels":
      return card.levels;
    default:
      return [];
  }
}

/** The card with a key. */
export function findCard(form: Form, key: NodeKey): AnyCard | undefined {
  let found: AnyCard | undefined;
  walkCards(form, (card) => {
    if (card.key === key) found ??= card;
    return found === undefined;
  });
  return found;
}

/** The innermost card at an offset of the text. */
export function cardAt(form: Form, offset: number): AnyCard | undefined {
  let found: AnyCard | undefined;
  walkCards(form, (card) => {
    const isIn = card.range.from <= offset && offset <= card.range.to;
    if (isIn) found = card;
    return isIn;
  });
  return found;
}

/** Visits every slot of a card, those of the cards within left out. */
export function walkSlots(card: AnyCard, visit: (slot: Slot) => void): void {
  const within: ReadonlySet<unknown> = new Set(cardsWithin(card));
  const go = (value: unknown): void => {
    if (typeof value !== "object" || value === null || within.has(value)) return;
    if (value !== card && isSlot(value)) visit(value);
    for (const part of Object.values(value)) go(part);
  };
  go(card);
}

function isSlot(value: object): value is Slot {
  return "key" in value && "state" in value;
}

/** The slot with a key, and the card that it is in. */
export function findSlot(form: Form, key: SlotKey): { readonly slot: Slot; readonly card: AnyCard } | undefined {
  let found: { readonly slot: Slot; readonly card: AnyCard } | undefined;
  walkCards(form, (card) => {
    walkSlots(card, (slot) => {
      if (slot.key === key) found ??= { slot, card };
    });
    return found === undefined;
  });
  return found;
}
