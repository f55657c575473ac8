/** Addresses of the screens, for links. */

import type { ThresholdName } from "@khung/simulation";
import { frameworkKey } from "../state/state.ts";

/** A framework as addresses name it. */
export interface Named {
  readonly id: string;
  readonly version: string;
}

/** The editor of a framework or, by its id, a draft; over a data set when one is named. */
export function editorPath(framework: Named | string, dataset?: { readonly id: string }): string {
  return `/bo-tieu-chi/${named(framework)}${over(dataset)}`;
}

/** A criterion in the editor, by its code. */
export function criterionPath(framework: Named | string, code: string, dataset?: { readonly id: string }): string {
  return `${editorPath(framework, dataset)}${dataset ? "&" : "?"}tc=${encodeURIComponent(code)}`;
}

/** The simulation of a framework or, by its id, a draft; over a data set when one is named. */
export function simulationPath(framework: Named | string, dataset?: { readonly id: string }): string {
  return `/mo-phong/${named(framework)}${over(dataset)}`;
}

/** `TC3.2.3`, with the class where there is one: as addresses name a threshold. */
export function thresholdInAddress({ code, level, member }: ThresholdName): string {
  return [code, level, ...(member === undefined ? [] : [member])].join(".");
}

/** The simulation with one threshold to try. */
export function tryPath(
  framework: Named | string,
  threshold: ThresholdName,
  dataset?: { readonly id: string },
): string {
  const path = simulationPath(framework, dataset);
  return `${path}${dataset ? "&" : "?"}nguong=${encodeURIComponent(thresholdInAddress(threshold))}`;
}

/** Where everybody stands under a framework. */
export function boardPath(framework: Named | string, dataset?: { readonly id: string }): string {
  return `/bang-diem/${named(framework)}${over(dataset)}`;
}

/** The scoreboard as a table for paper. */
export function printPath(framework: Named | string, dataset?: { readonly id: string }): string {
  return `/in/bang-diem/${named(framework)}${over(dataset)}`;
}

/** The comparison as slides. */
export function slidesPath(framework: Named | string, dataset?: { readonly id: string }): string {
  return `/trinh-chieu/${named(framework)}${over(dataset)}`;
}

/** Why a unit has its level under a framework or, by its id, a draft. */
export function whyPath(framework: Named | string, entity: string, dataset?: { readonly id: string }): string {
  return `/vi-sao/${named(framework)}/${segment(entity)}${over(dataset)}`;
}

function named(framework: Named | string): string {
  return segment(typeof framework === "string" ? framework : frameworkKey(framework));
}

function segment(text: string): string {
  return encodeURIComponent(text).replaceAll("%40", "@");
}

function over(dataset?: { readonly id: string }): string {
  return dataset ? `?so-lieu=${encodeURIComponent(dataset.id)}` : "";
}

/** An overlay on its way to another version of what it stands on. */
export function upgradePath(framework: Named | string, onto: Named): string {
  return `/so-sanh/${named(framework)}?nang-len=${named(onto)}`;
}

/** A framework against what it is compared with: `original`, or `id@version`. */
export function comparePath(framework: Named | string, against?: string): string {
  return `/so-sanh/${named(framework)}${against === undefined ? "" : `?goc=${segment(against)}`}`;
}
