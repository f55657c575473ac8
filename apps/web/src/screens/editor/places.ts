/** Where in the text a criterion stands. */

import type { TextRange } from "@khung/document";
import { criteriaIn, type CriterionView, type FormView } from "../../form/view/view.ts";

/** Its card; of a national criterion only what the province says of it stands in this text. */
export function placesOf({ card, layer }: CriterionView): readonly TextRange[] {
  if (!layer || layer.origin === "added") return [card.range];
  return [...layer.changes, ...(layer.removal ? [layer.removal] : [])].map(({ range }) => range);
}

/** The criterion in whose text a stretch lies. */
export function criterionAt(view: FormView, { from, to }: TextRange): CriterionView | undefined {
  return criteriaIn(view.items).find((one) => placesOf(one).some((place) => place.from <= to && from <= place.to));
}

/** The criterion that a card or a slot belongs to, by key. */
export function criterionOf(view: FormView, key: string): CriterionView | undefined {
  const all = criteriaIn(view.items);
  return all.find((one) => one.key === key) ?? all.find((one) => key.startsWith(`${one.key}/`));
}
