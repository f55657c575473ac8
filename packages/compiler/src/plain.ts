/** What plain frameworks come to: one by one, and together. */

import type { Diagnostic } from "@khung/diagnostics";
import type { ClaimCase, Module, TestCase } from "@khung/ir";
import type { Parsed } from "@khung/syntax";
import type { Checked } from "./check/check.ts";
import { inOrder } from "./order.ts";

/** What files come to, layers left out. */
export interface Plain {
  readonly modules: readonly Module[];
  readonly tests: readonly TestCase[];
  readonly claims: readonly ClaimCase[];
  readonly diagnostics: readonly Diagnostic[];
  readonly checked: Checked;
}

/** The front end without layers. */
export type Pipeline = (files: readonly Parsed[]) => Plain;

/** What groups of files that know nothing of each other come to together. */
export function joinPlain(parts: readonly Plain[]): Plain {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  let checked: Checked | undefined;
  return {
    modules: parts.flatMap((each) => each.modules),
    tests: parts.flatMap((each) => each.tests),
    claims: parts.flatMap((each) => each.claims),
    diagnostics: inOrder(parts.flatMap((each) => each.diagnostics)),
    // Whoever only wants to know what is wrong needs no tables.
    get checked() {
      return (checked ??= joinChecked(parts.map((each) => each.checked)));
    },
  };
}

function joinChecked(parts: readonly Checked[]): Checked {
  return {
    frameworks: parts.flatMap((each) => each.frameworks),
    tests: parts.flatMap((each) => each.tests),
    declarations: parts.flatMap((each) => each.declarations),
    references: joinMaps(parts.map((each) => each.references)),
    tiers: joinMaps(parts.map((each) => each.tiers)),
    types: joinMaps(parts.map((each) => each.types)),
    definitions: joinMaps(parts.map((each) => each.definitions)),
    diagnostics: parts.flatMap((each) => each.diagnostics),
  };
}

function joinMaps<K, V>(maps: readonly ReadonlyMap<K, V>[]): ReadonlyMap<K, V> {
  const joined = new Map<K, V>();
  for (const map of maps) for (const [key, value] of map) joined.set(key, value);
  return joined;
}
