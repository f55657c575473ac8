export { canonicalEdits, toCanonical, type Canonical } from "./canonical.ts";
export {
  createDocument,
  type Applied,
  type Change,
  type DslDocument,
  type EditSource,
  type History,
  type PlainDocument,
  type Recorded,
  type Step,
  type StepInfo,
  type Transaction,
} from "./document.ts";
export { applyEdits, editBetween, inverseOf, shiftOffset, type TextEdit, type TextRange } from "./edit.ts";
export { cardAt, cardsWithin, findCard, findSlot, walkCards, walkSlots } from "./form/find.ts";
