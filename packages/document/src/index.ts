export { canonicalEdits, toCanonical, type Canonical } from "./canonical.ts";
export type {
  Applied,
  Change,
  DslDocument,
  EditSource,
  History,
  PlainDocument,
  Recorded,
  Step,
  StepInfo,
  Transaction,
} from "./document.ts";
export { applyEdits, editBetween, inverseOf, shiftOffset, type TextEdit, type TextRange } from "./edit.ts";
export { createDocument } from "./plain-document.ts";
export { mostShown, SteppedDocument } from "./stepped-document.ts";
export { cardAt, cardsWithin, findCard, findSlot, walkCards, walkSlots } from "./form/find.ts";
