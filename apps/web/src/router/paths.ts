/** Addresses of the screens, for links. */

import { frameworkKey } from "../state/state.ts";

/** A framework as addresses name it. */
export interface Named {
  readonly id: string;
  readonly version: string;
}

/** The editor of a framework, over a data set when one is named. */
export function editorPath(framework: Named, dataset?: { readonly id: string }): string {
  return `/bo-tieu-chi/${segment(frameworkKey(framework))}${over(dataset)}`;
}

/** Where everybody stands under a framework. */
export function boardPath(framework: Named, dataset?: { readonly id: string }): string {
  return `/bang-diem/${segment(frameworkKey(framework))}${over(dataset)}`;
}

/** The scoreboard as a table for paper. */
export function printPath(framework: Named, dataset?: { readonly id: string }): string {
  return `/in/bang-diem/${segment(frameworkKey(framework))}${over(dataset)}`;
}

/** Why a unit has its level. */
export function whyPath(framework: Named, entity: string, dataset?: { readonly id: string }): string {
  return `/vi-sao/${segment(frameworkKey(framework))}/${segment(entity)}${over(dataset)}`;
}

function segment(text: string): string {
  return encodeURIComponent(text).replaceAll("%40", "@");
}

function over(dataset?: { readonly id: string }): string {
  return dataset ? `?so-lieu=${encodeURIComponent(dataset.id)}` : "";
}

/** A framework against what it is compared with: `original`, or `id@version`. */
export function comparePath(framework: Named, against?: string): string {
  return `/so-sanh/${segment(frameworkKey(framework))}${against === undefined ? "" : `?goc=${segment(against)}`}`;
}
