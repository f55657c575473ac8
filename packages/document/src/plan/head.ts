/** Heads of criteria and groups: what stands behind what. */

import type { SlotPlace } from "../form/places.ts";
import type { Work } from "./draft.ts";

/** Behind the code of a criterion and its class, or the name of a group; undefined for anything else. */
export function behindName(work: Work, { holder, card }: Pick<SlotPlace, "holder" | "card">): number | undefined {
  if (holder.kind === "group") return holder.name.end;
  if (holder.kind !== "criterion") return undefined;
  const word = work.places.slots.get(`${card}/class`);
  return word?.sort === "word" && word.range ? word.range.to : holder.code.end;
}
