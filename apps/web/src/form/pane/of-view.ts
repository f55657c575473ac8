/** What the form's pane reads off its view, and off what happens in it. */

import type { CriterionCard } from "@khung/document/form";
import type { RuleName } from "../rules/levels-card.ts";
import type { Item } from "../view/view.ts";

/** The key of the criterion in which something happened. */
export function keyIn(event: Event): string | undefined {
  const isCard = (one: EventTarget): one is HTMLElement =>
    one instanceof HTMLElement && one.localName === "khung-criterion-card";
  return event.composedPath().find(isCard)?.dataset["key"];
}

/** The groups that a rule may name, at whatever depth. */
export function groupsIn(items: readonly Item[]): readonly RuleName[] {
  return items.flatMap((item) =>
    item.kind === "group" ? [{ name: item.name, title: item.title }, ...groupsIn(item.items)] : [],
  );
}

/** The classes that criteria of a set have. */
export function classesIn(criteria: readonly { readonly card: CriterionCard }[]): readonly string[] {
  return [...new Set(criteria.map(({ card }) => card.class.word))].filter((word) => word !== "");
}
