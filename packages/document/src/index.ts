export type { TextEdit, TextRange } from "./edit.ts";
