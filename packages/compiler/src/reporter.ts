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
  suggest,
} from "@khung/diagnostics";
import type { ast } from "@khung/syntax";

/** Related places and repairs of a diagnostic. */
export interface Extra {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** Adds one diagnostic to those of the stage. */
export interface Report {
  <C extends Code>(code: C, place: Span, params: Params<(typeof catalogue)[C]>, extra?: Extra): void;
  /** How many names may still be compared to find what somebody meant: with very many mistakes the last ones get no suggestion. */
  readonly comparisons: { left: number };
}

const mostComparisons = 2_000_000;

/** A reporter that collects. */
export function reporter(into: Diagnostic[]): Report {
  const add = <C extends Code>(code: C, place: Span, params: Params<(typeof catalogue)[C]>, extra?: Extra): void => {
    into.push(report(code, place, params, extra));
  };
  return Object.assign(add, { comparisons: { left: mostComparisons } });
}

/** A reporter of what is said elsewhere. */
export function silent(): Report {
  return reporter([]);
}

/** The nearest of the candidates, as long as there is time to look for it; `size` = how many there are. */
export function nearest(word: string, candidates: () => Iterable<string>, size: number, { comparisons }: Report) {
  comparisons.left -= size;
  return comparisons.left < 0 ? undefined : suggest(word, candidates());
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
