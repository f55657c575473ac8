/** A part of a plan: what one slot costs. */

import type { Intent, NewValue } from "./intent.ts";
import type { SlotPlace } from "../form/places.ts";
import { type Draft, refuse, type Work } from "./draft.ts";
import type { TreeChange } from "./same-tree.ts";

/** The intent of a kind. */
export type Of<K extends Intent["kind"]> = Extract<Intent, { readonly kind: K }>;
/** The place of a slot of a sort. */
export type PlaceOf<S extends SlotPlace["sort"]> = Extract<SlotPlace, { readonly sort: S }>;
/** Edits with what they promise, and the slot's text before and after, for the name of the step. */
export type Part = Pick<Draft, "edits" | "changes"> & { readonly from: string; readonly to: string };

/** The text says so already. */
export const nothing: Part = { edits: [], changes: [], from: "", to: "" };

/** Refuses a value that a slot cannot hold. */
export function misfit(work: Work, key: string, value: NewValue): never {
  const said =
    "decimal" in value
      ? value.decimal
      : "word" in value
        ? value.word
        : "name" in value
          ? value.name
          : "text" in value
            ? value.text
            : "value" in value
              ? String(value.value)
              : "?";
  return refuse(work, "KH4004", { value: said, key });
}

/** The change that puts a value into the field of a slot. */
export function setChange({ holder, field, index }: SlotPlace, value: object): TreeChange {
  return { kind: "set", holder, field, value, ...(index !== undefined && { index }) };
}
