/**
 * Plain objects that editors understand: the shapes of the Language Server Protocol, 0-based lines and UTF-16 characters.
 *
 * Texts that people read come in both languages, so that an editor changes its language without asking again.
 */

import type { Message, Severity } from "@khung/diagnostics";
import type { SemanticModifier, SemanticType } from "./semantic-legend.ts";

/** 0-based. */
export interface EditorPosition {
  readonly line: number;
  readonly character: number;
}

/** Half-open. */
export interface EditorRange {
  readonly start: EditorPosition;
  readonly end: EditorPosition;
}

export interface TextEdit {
  readonly range: EditorRange;
  readonly newText: string;
}

export interface Location {
  readonly file: string;
  readonly range: EditorRange;
}

/** The edits of one file. */
export interface FileEdits {
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

/** A repair, or a change of form that keeps the meaning; of this text alone. */
export interface CodeAction {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** Absent = a repair. */
  readonly kind?: "refactor" | "fixAll";
}

/** A place where the thing under the cursor stands; `write` where it is declared. */
export interface Highlight {
  readonly range: EditorRange;
  readonly kind: "read" | "write";
}

/** Whole lines, both included. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: "region" | "comment";
}

export interface SemanticToken {
  readonly range: EditorRange;
  readonly type: SemanticType;
  readonly modifiers: readonly SemanticModifier[];
}

/** A word shown beside the text that is not in it. */
export interface InlayHint {
  readonly position: EditorPosition;
  readonly label: Message;
  /** `value`: a number as people write it; `level`: the name of a level; `population`: what the entities say. */
  readonly kind: "value" | "level" | "population";
  readonly tooltip?: Message;
}

/** What can be renamed at a place. */
export interface RenameSubject {
  readonly range: EditorRange;
  readonly name: string;
}

/** Why something is not done, in words. */
export interface Refusal {
  readonly code: string;
  readonly message: Message;
  readonly help?: Message;
}

export interface EditorDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly range: EditorRange;
  readonly message: Message;
  readonly help?: Message;
  readonly related: readonly { readonly location: Location; readonly message: Message }[];
  readonly fixes: readonly CodeAction[];
}

export type CompletionKind =
  | "keyword"
  | "input"
  | "parameter"
  | "let"
  | "criterion"
  | "group"
  | "level"
  | "class"
  | "choice"
  | "unit"
  | "function"
  | "snippet";

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Shown beside the label: a title, a type. */
  readonly detail?: Message;
  readonly documentation?: Message;
  /** What is inserted over `range`; with `${1:…}` holes when `snippet`. */
  readonly insertText: string;
  readonly snippet: boolean;
  readonly range: EditorRange;
  /** Items sort by this. */
  readonly sortText: string;
  /** What typing is matched against: without diacritics too. */
  readonly filterText: string;
}

export interface Hover {
  readonly range: EditorRange;
  /** Markdown; data in it is escaped. */
  readonly contents: Message;
  /** The declaration that it is about. */
  readonly subject?: { readonly kind: string; readonly name: string };
}

export type SymbolKind =
  | "framework"
  | "overlay"
  | "scenario"
  | "change"
  | "claim"
  | "group"
  | "criterion"
  | "input"
  | "parameter"
  | "let"
  | "classification"
  | "level"
  | "outcome"
  | "report"
  | "test";

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly range: EditorRange;
  readonly selectionRange: EditorRange;
  readonly children: readonly DocumentSymbol[];
}
