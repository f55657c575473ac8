import type { Span } from "./source.ts";

/** `error` stops compiling or makes the command fail; `warning` and `info` do not. */
export type Severity = "error" | "warning" | "info";

/** Official Vietnamese first, English second. Both always present. */
export interface Message {
  readonly vi: string;
  readonly en: string;
}

/** Another place that takes part in the problem (first definition, the layer that set it). */
export interface Related {
  readonly span: Span;
  readonly message: Message;
}

/** Replace the text of `span` by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** One repair the user may choose. Invariant: applying it removes its diagnostic and adds none. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
}

/** A cell, row or column of a table that was read. `row` is 1-based and counts the header, as a spreadsheet does. */
export interface Cell {
  readonly table: string;
  readonly row?: number;
  readonly column?: string;
  readonly entity?: string;
}

/** What went wrong, where, and how to say it. Text problems carry `span`, table problems carry `cell`. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly help?: Message;
  readonly span?: Span;
  readonly cell?: Cell;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}
