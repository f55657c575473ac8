/**
 * A module as JSON text and back. The JSON is the module itself: nothing is renamed, dropped or computed.
 *
 * In: a module, or text that somebody kept. Out: text, or a module of the present `irVersion`. Refuses: text of another version
 * until an upgrade step is written here, and text that is no module; what the checker proved is not proved again.
 */

import { irVersion, type Module } from "./ir.ts";
import { findMalformed } from "./malformed.ts";

/** What reading gives: a module, or why there is none. */
export type FromJson =
  | { readonly kind: "module"; readonly module: Module }
  | { readonly kind: "notJson"; readonly message: string }
  /** `found` is the version that the text says it has. */
  | { readonly kind: "otherVersion"; readonly found: number; readonly wanted: number }
  /** `path` leads to the first thing that is not as it should be: `criteria[2].measure.kind`. */
  | { readonly kind: "malformed"; readonly path: string };

/** JSON text of a module, indented by two, keys in the order of the module. */
export function toJson(module: Module): string {
  return `${JSON.stringify(module, null, 2)}\n`;
}

/**
 * The module that a text holds.
 *
 * Errors   never throws; says what is wrong with the text
 * Example  fromJson(toJson(module)) → the same module
 */
export function fromJson(text: string): FromJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: "notJson", message: error instanceof Error ? error.message : "" };
  }
  const found = typeof value === "object" && value !== null && "irVersion" in value ? value.irVersion : undefined;
  if (typeof found !== "number") return { kind: "malformed", path: "irVersion" };
  if (found !== irVersion) return { kind: "otherVersion", found, wanted: irVersion };
  const path = findMalformed(value);
  return path === undefined ? { kind: "module", module: value as Module } : { kind: "malformed", path };
}
