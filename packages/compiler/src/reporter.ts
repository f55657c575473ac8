/** How every stage says what it finds: codes of the catalogue, at places in sources. */

import {
  type Code,
  type Diagnostic,
  type Fix,
  type Params,
  type Related,
  report,
  type catalogue,
  type Span,
} from "@khung/diagnostics";
import type { ast } from "@khung/syntax";

/** Related places and repairs of a diagnostic. */
export interface Extra {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** Adds one diagnostic to those of the stage. */
export type Report = <C extends Code>(
  code: C,
  place: Span,
  params: Params<(typeof catalogue)[C]>,
  extra?: Extra,
) => void;

/** A reporter that collects. */
export function reporter(into: Diagnostic[]): Report {
  return (code, place, params, extra) => {
    into.push(report(code, place, params, extra));
  };
}

/** The place of a node. */
export function spanOf(file: string, node: ast.Node): Span {
  return { file, start: node.start, end: node.end };
}

/** A repair that replaces one stretch of text. */
export function replaceFix(vi: string, en: string, span: Span, text: string): Fix {
  return { title: { vi, en }, edits: [{ span, text }] };
}

/** A repair that inserts text at an offset. */
export function insertFix(vi: string, en: string, file: string, offset: number, text: string): Fix {
  return replaceFix(vi, en, { file, start: offset, end: offset }, text);
}
