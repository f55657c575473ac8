/** Setting slots: one, or many at once. Each slot is set as its sort asks. */

import type { SlotPlace } from "../form/places.ts";
import { type Draft, refuse, slotPlace, type Work } from "./draft.ts";
import { isName } from "./fragment.ts";
import type { NewValue } from "./intent.ts";
import { changeLabel, nameOfSlot } from "./labels.ts";
import { misfit, type Of, type Part } from "./part.ts";
import { replaceLeaf, setDate, setLevel, setWord } from "./set-leaf.ts";
import { setFormula, setQuoted } from "./set-text.ts";
import { addEntry, setValue } from "./set-value.ts";
import { setVersion } from "./set-version.ts";
import { isWorth, setWorth } from "./set-worth.ts";

/** One value into one slot. */
export function setLiteral(work: Work, { slot, value }: Of<"setLiteral">): Draft {
  const { edits, changes, from, to } = setOne(work, slot, value);
  return { edits, changes, label: changeLabel(nameOfSlot(work, slot), from, to), reveal: slot };
}

/** One value into one slot, as a part of a step. */
export function setOne(work: Work, key: string, value: NewValue): Part {
  const place = slotPlace(work, key);
  switch (place.sort) {
    case "value":
      if (isWorth(place)) return setWorth(work, place, value);
      return place.node ? setValue(work, place, place.node, value) : addEntry(work, place, value);
    case "word":
      return value.kind === "word" ? setWord(work, place, value.word) : misfit(work, key, value);
    case "name":
      if (value.kind !== "name" || place.declares) return misfit(work, key, value);
      if (!isName(value.name)) return refuse(work, "KH4006", { name: value.name });
      return replaceLeaf(work, place.node, "text", value.name.normalize("NFC"));
    case "level":
      return setLevel(work, place, value);
    case "date":
      return setDate(work, place, value);
    default:
      return misfit(work, key, value);
  }
}

/** A text, a version or a formula into a slot. */
export function setText(work: Work, { slot, text }: Of<"setText">): Draft {
  const place = slotPlace(work, slot);
  const part = textPart(work, place, text);
  return {
    edits: part.edits,
    changes: part.changes,
    label: changeLabel(nameOfSlot(work, slot), part.from, part.to),
    reveal: slot,
  };
}

function textPart(work: Work, place: SlotPlace, text: string): Part {
  switch (place.sort) {
    case "text":
      return setQuoted(work, place, text);
    case "version":
      return setVersion(work, place, text);
    case "expression":
    case "value":
      return setFormula(work, place, text.normalize("NFC"));
    default:
      return refuse(work, "KH4004", { value: text, key: place.key });
  }
}
