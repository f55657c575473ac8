/** A comment above each statement that is in conflict, for whoever solves it; never twice. */

import type { Span } from "@khung/diagnostics";

/** What is to be written above which place. */
export interface Remark {
  readonly span: Span;
  readonly text: string;
}

/** The text with remarks as comments. Text that carries them already stays as it is. */
export function annotateConflicts(text: string, remarks: readonly Remark[]): string {
  let out = text;
  for (const { span, text: remark } of remarks.toSorted((a, b) => b.span.start - a.span.start)) {
    const line = `// ${remark.replace(/\s+/g, " ")}`;
    const before = out.slice(0, span.start);
    const indent = /[^\r\n]*$/.exec(before)?.[0] ?? "";
    const above = before.slice(0, before.length - indent.length);
    if (above.trimEnd().endsWith(line)) continue;
    const newline = text.includes("\r\n") ? "\r\n" : "\n";
    const margin = /^[ \t]*/.exec(indent)?.[0] ?? "";
    out = `${before}${line}${newline}${margin}${out.slice(span.start)}`;
  }
  return out;
}
