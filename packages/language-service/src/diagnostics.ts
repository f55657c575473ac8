/** What is wrong with the text, with its repairs, as the editor shows it. */

import type { Diagnostic, Fix, Span } from "@khung/diagnostics";
import { toRange } from "./positions.ts";
import type { CodeAction, EditorDiagnostic, EditorRange } from "./protocol.ts";
import type { Snapshot } from "./snapshot.ts";

/** Every diagnostic of the file, in order of place. */
export function diagnosticsOf(snapshot: Snapshot): readonly EditorDiagnostic[] {
  const { file } = snapshot.source;
  return snapshot.compiled.diagnostics.flatMap((each) =>
    each.span?.file === file ? [toEditorDiagnostic(snapshot, each, each.span)] : [],
  );
}

function toEditorDiagnostic(snapshot: Snapshot, diagnostic: Diagnostic, span: Span): EditorDiagnostic {
  const { code, severity, message, help, related, fixes } = diagnostic;
  return {
    code,
    severity,
    message,
    ...(help && { help }),
    range: visible(snapshot, span),
    related: related.flatMap((each) => {
      const text = snapshot.project.find(({ source }) => source.file === each.span.file);
      if (!text) return [];
      return [{ location: { file: each.span.file, range: toRange(text.starts, each.span) }, message: each.message }];
    }),
    fixes: ownFixes(snapshot, fixes),
  };
}

/** A place without width is nothing to see: one character is underlined instead. */
function visible(snapshot: Snapshot, { start, end }: Span): EditorRange {
  const length = snapshot.source.text.length;
  if (end > start) return toRange(snapshot.starts, { start, end });
  return toRange(
    snapshot.starts,
    start < length ? { start, end: start + 1 } : { start: Math.max(0, start - 1), end: start },
  );
}

/** The repairs that edit this text and no other. */
function ownFixes(snapshot: Snapshot, fixes: readonly Fix[]): readonly CodeAction[] {
  const { file } = snapshot.source;
  return fixes
    .filter(({ edits }) => edits.every(({ span }) => span.file === file))
    .map((fix) => toCodeAction(snapshot, fix));
}

function toCodeAction(snapshot: Snapshot, { title, edits }: Fix): CodeAction {
  return { title, edits: edits.map(({ span, text }) => ({ range: toRange(snapshot.starts, span), newText: text })) };
}

/** The repairs of the diagnostics that touch a stretch of the text. */
export function repairsIn(snapshot: Snapshot, start: number, end: number): readonly CodeAction[] {
  return snapshot.compiled.diagnostics.flatMap(({ span, fixes }) =>
    span && span.file === snapshot.source.file && span.start <= end && span.end >= start
      ? ownFixes(snapshot, fixes)
      : [],
  );
}
