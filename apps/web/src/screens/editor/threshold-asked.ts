/** A threshold is tried before it is decided: the drawer comes with the first that is asked for. */

import type { KhungCriterionCard } from "../../form/card/criterion-card.ts";
import type { EditorHost } from "./host.ts";

/** Opens the drawer of a threshold (`detail`: its level) of the card that asked for it. */
export async function exploreThreshold(host: EditorHost, event: CustomEvent<number>): Promise<void> {
  const isCard = (one: EventTarget): one is KhungCriterionCard =>
    one instanceof Element && one.localName === "khung-criterion-card";
  const card = event.composedPath().find(isCard);
  if (!card) return;
  const name = { code: card.view.card.code.name, level: event.detail };
  await import("../../threshold/threshold-drawer.ts");
  void host.querySelector("khung-threshold-drawer")?.show(name, host.against);
}
