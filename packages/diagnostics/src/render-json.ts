/**
 * Diagnostics as the plain JSON that programs read: the command line, the API and the web application share this shape.
 *
 * In: diagnostics and the sources they speak of. Out: objects for `JSON.stringify`. Refuses: choosing which to show.
 */

import type { Cell, Diagnostic, Message, Severity } from "./diagnostic.ts";
import type { Span } from "./source.ts";
import type { Range, SourceIndex } from "./source-index.ts";

/** The language in which `message` is given; `messages` always has both. */
export type MessageLanguage = keyof Message;

export interface PlaceJson {
  readonly file: string;
  /** Lines and columns from 1; `end` is after the last character. */
  readonly range: Range;
}

export interface RelatedJson extends PlaceJson {
  readonly message: string;
  readonly messages: Message;
}

export interface FixJson {
  readonly title: string;
  readonly titles: Message;
  readonly edits: (PlaceJson & { readonly text: string })[];
}

/** Text problems have `range`; table problems have `cell`. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly messages: Message;
  readonly help?: Message;
  readonly file: string;
  readonly range?: Range;
  readonly cell?: Cell;
  readonly related: RelatedJson[];
  readonly fixes: FixJson[];
}

/** One diagnostic as JSON. */
export function toDiagnosticJson(
  diagnostic: Diagnostic,
  sources: SourceIndex,
  language: MessageLanguage = "vi",
): DiagnosticJson {
  const { code, severity, message, help, span, cell, related, fixes } = diagnostic;
  const place = (at: Span): PlaceJson => ({ file: at.file, range: sources.range(at) });
  return {
    code,
    severity,
    message: message[language],
    messages: message,
    ...(help && { help }),
    ...(span ? place(span) : { file: cell?.table ?? "" }),
    ...(cell && { cell }),
    related: related.map((each) => ({
      message: each.message[language],
      messages: each.message,
      ...place(each.span),
    })),
    fixes: fixes.map((fix) => ({
      title: fix.title[language],
      titles: fix.title,
      edits: fix.edits.map((edit) => ({ ...place(edit.span), text: edit.text })),
    })),
  };
}
