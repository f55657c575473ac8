/** Says what was found in a merged text at the places of the files it was put together from. */

import type { Diagnostic, Fix, Span } from "@khung/diagnostics";
import { spanOf } from "../reporter.ts";
import type { Layer } from "./layer.ts";
import { originSpan, partsOf } from "./mapped-text.ts";
import { mergedFile, type Stack } from "./stack.ts";

/** A problem of a merged framework. */
export interface Problem {
  readonly diagnostic: Diagnostic;
  /** The same where it stands, be it in a layer below. */
  readonly unmoved: Diagnostic;
  /** It stands in a layer below: a change of this layer is to blame. */
  readonly isForeign: boolean;
}

/** Moves a diagnostic to the files; what stands in a layer below is said of the whole overlay, with its place as related. */
export function originDiagnostic(diagnostic: Diagnostic, stack: Stack, layer: Layer): Problem {
  const { file } = layer.parsed.source;
  const move = (span: Span): Span => moved(span, stack);
  const related = diagnostic.related.map((each) => ({ ...each, span: move(each.span) }));
  if (diagnostic.span?.file !== mergedFile) {
    return { diagnostic: { ...diagnostic, related }, unmoved: diagnostic, isForeign: false };
  }
  const span = move(diagnostic.span);
  const fixes = diagnostic.fixes.flatMap((fix) => movedFix(fix, stack, layer));
  const unmoved = { ...diagnostic, span, related, fixes };
  const isOwn = span.file === file && span.start >= layer.node.start && span.end <= layer.node.end;
  if (isOwn) return { diagnostic: unmoved, unmoved, isForeign: false };
  const place = { span, message: { vi: "ở bản gốc", en: "in the base" } };
  const raised = { ...unmoved, span: spanOf(file, layer.node.id), related: [place, ...related], fixes: [] };
  return { diagnostic: raised, unmoved, isForeign: true };
}

/** The place of a stretch of a merged text. */
export function moved(span: Span, stack: Stack): Span {
  return span.file === mergedFile ? (originSpan(stack.text, span.start, span.end) ?? span) : span;
}

/** A fix holds in the file when all its edits stand in copies of one file, in the surface of that file. */
function movedFix(fix: Fix, stack: Stack, { parsed }: Layer): readonly Fix[] {
  if (parsed.surface !== stack.root.parsed.surface) return [];
  const edits = fix.edits.flatMap(({ span, text }) => {
    if (span.file !== mergedFile) return [{ span, text }];
    const parts = partsOf(stack.text, Math.max(0, span.start - (span.start === span.end ? 1 : 0)), span.end);
    const [part, second] = parts;
    if (!part?.exact || second || part.origin.file !== parsed.source.file) return [];
    const place = span.start === span.end ? { ...part.origin, start: part.origin.end } : part.origin;
    return [{ span: place, text }];
  });
  return edits.length === fix.edits.length ? [{ ...fix, edits }] : [];
}
