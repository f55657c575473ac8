/**
 * One text for one framework: what is hashed, signed and published.
 *
 * In: a module. Out: canonical JSON of what it means and of all that is said about it. Layout, comments, the surface, names of files and the
 * order in which overlays are listed or make their changes leave no trace; everything else does.
 */

import type { Module } from "@khung/ir";
import { toCanonicalJson } from "./to-canonical-json.ts";

/** Named inside the text, so that a digest says what it is a digest of. A change of the form is another name. */
export const canonicalForm = "khung-canonical/1";

/** The canonical text of a module. Its digest is the SHA-256 of these characters in UTF-8. */
export function canonicalModule(module: Module): string {
  const { ensures, layers, history } = module;
  const kept = {
    ...(withoutPlaces(module) as object),
    // The words of a condition are kept for messages; what it means is its expression.
    ensures: ensures.map(({ text: _text, ...ensure }) => withoutPlaces(ensure)),
    ...(layers && { layers: inOrder(layers.map(({ file: _file, ...layer }) => layer)) }),
    // `from` and `to` are texts of the source; their values are in the module and in that of the layer below.
    ...(history && { history: inOrder(history.map(({ span: _span, from: _from, to: _to, ...change }) => change)) }),
  };
  return toCanonicalJson({ form: canonicalForm, module: kept });
}

/** Without places in the source, and without the parts of the history that the whole history repeats. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      key === "origin" || key === "history" ? [] : [[key, withoutPlaces(item)]],
    ),
  );
}

function inOrder<T>(items: readonly T[]): readonly T[] {
  const keyed = items.map((item) => ({ item, key: toCanonicalJson(item) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}
