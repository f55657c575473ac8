export { mergeTexts, type MergeConflict, type MergedText } from "./merge/merge-texts.ts";
