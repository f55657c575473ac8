/** Where the parts of a merged module come from. */

import type { Span } from "@khung/diagnostics";

/** One of the texts that a merged module was put together from, the lowest first. */
export interface Layer {
  readonly id: string;
  readonly version: string;
  readonly kind: "framework" | "overlay" | "scenario";
  readonly file: string;
  readonly issuer?: string;
  readonly decision?: string;
  /** Of the authority of an overlay. */
  readonly tier?: string;
}

/** One change that a layer made to what is below it. */
export interface Change {
  readonly kind: "tighten" | "relax" | "set" | "add" | "remove";
  /** `id@version` of the layer. */
  readonly layer: string;
  /** `cqs.x/3` (a threshold), `cqs.x/from` (the level from which it is asked), `cqs.x/points`, `san` (a parameter), `cqs.x/title`, `level/3`, `cqs.x` (added or removed). */
  readonly path: string;
  /** As the layers write them; absent when there is nothing before or after. */
  readonly from?: string;
  readonly to?: string;
  readonly basis: readonly string[];
  readonly reason?: string;
  readonly span: Span;
}
