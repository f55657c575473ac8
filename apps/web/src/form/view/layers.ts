/** What a province's text says about what it stands on. */

import type { AddToCard, Card, ChangeCard, CriterionCard, NodeKey, RemoveCard, SetCard } from "@khung/document/form";

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

/** What an overlay says, by what it says it of. */
export class Layers {
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

/** The criteria of cards, groups opened. */
export function criteriaOf(cards: readonly Card[]): readonly CriterionCard[] {
  return cards.flatMap((card) => {
    if (card.kind === "criterion") return [card];
    return card.kind === "group" || card.kind === "addTo" ? criteriaOf(card.members) : [];
  });
}
