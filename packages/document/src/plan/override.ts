/** What an overlay or a scenario changes below, and taking that back. */

import { cardPlace, type Draft, refuse, type Work } from "./draft.ts";
import type { Intent } from "./intent.ts";
import { deleteNode } from "./nodes.ts";

/** Takes a change or a removal back. */
export function removeOverride(work: Work, { node }: Extract<Intent, { readonly kind: "removeOverride" }>): Draft {
  const { kind } = cardPlace(work, node).node;
  if (kind !== "change" && kind !== "remove") return refuse(work, "KH4008", { key: node });
  return deleteNode(work, { node }, { vi: "Thu hồi", en: "Take back" });
}
