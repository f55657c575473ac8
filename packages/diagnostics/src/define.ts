/**
 * How a diagnostic is defined: data only. Message holes take strings and numbers, so that this stays on floor 0.
 */

import type { Severity } from "./diagnostic.ts";

/** A message with named holes; `K` is the union of their names. */
export interface Template<K extends string> {
  readonly holes: readonly K[];
  fill(params: Readonly<Record<K, string | number>>): string;
}

/** Tagged template whose holes are names: text`weights of ${"group"} sum to ${"sum"}`. */
export function text<const K extends string = never>(strings: TemplateStringsArray, ...holes: K[]): Template<K> {
  return {
    holes,
    fill: (params) => strings.reduce((out, part, i) => out + String(params[holes[i - 1] as K]) + part),
  };
}

/** What every code says. `help` is one sentence with the next action. */
export interface Definition<K extends string = string> {
  readonly slug: string;
  readonly severity: Severity;
  readonly vi: Template<K>;
  readonly en: Template<K>;
  readonly help?: { readonly vi: Template<K>; readonly en: Template<K> };
}

/** Checks the shape of a table of definitions and keeps its literal types. */
export function defineDiagnostics<const T extends Readonly<Record<`KH${number}`, Definition>>>(table: T): T {
  return table;
}

type HolesOf<D> = D extends { readonly vi: Template<infer A>; readonly en: Template<infer B> }
  ?
      | A
      | B
      | (D extends { readonly help: { readonly vi: Template<infer C>; readonly en: Template<infer E> } }
          ? C | E
          : never)
  : never;

/** The parameters a definition needs: every hole of every language, strings or numbers. */
export type Params<D> = Readonly<Record<HolesOf<D>, string | number>>;
