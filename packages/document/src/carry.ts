export {
  carryOver,
  type CarriedFate,
  type Carrying,
  type CarryOptions,
  type Decision,
  type Decisions,
} from "./carry/carry-over.ts";
export type { Choice, ChoiceName } from "./carry/choices.ts";
