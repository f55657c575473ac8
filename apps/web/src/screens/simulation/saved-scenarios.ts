/** Scenarios that were saved by name on this screen, to be compared: at most four, per framework and data set. */

import type { SaveScenarioBody, ScenarioBody } from "@khung/contract";
import { fromExact, toExact } from "@khung/ir";
import { totalsOf } from "../../charts/chart-core/moves.ts";
import type { Results } from "./simulation-store.ts";
import { changedThresholds } from "./headline.ts";
import type { ThresholdHead } from "../../worker/simulation/thresholds.ts";

/** What is kept of a scenario: its text, and what it came to. */
export interface SavedScenario {
  /** On the server; absent: only this browser has it yet. */
  readonly id?: string;
  readonly name: string;
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
  /** Entities at each level, 0 first. */
  readonly distribution: readonly number[];
  readonly down: number;
  readonly up: number;
  /** Thresholds other than in the baseline. */
  readonly changed: readonly ThresholdHead[];
}

/** The most that are compared. */
export const mostSaved = 4;

/** What is kept of results. */
export function scenarioOf(name: string, text: string, at: Date, { moves, thresholds }: Results): SavedScenario {
  const { down, up } = totalsOf(moves.matrix);
  const { distribution } = moves.scenario;
  return { name, text, at: at.toISOString(), distribution, down, up, changed: changedThresholds(thresholds) };
}

/** The shelf that a scenario belongs to. */
export type Place = readonly [framework: string, dataset: string];

/** As the server keeps it. */
export function toBody({ name, ...rest }: SavedScenario, [framework, dataset]: Place): SaveScenarioBody {
  return { name, body: { framework, dataset, ...(JSON.parse(JSON.stringify(rest, replace)) as object) } };
}

/** Of the scenarios on the server those of a shelf, the first saved first. */
export function ofPlace(scenarios: readonly ScenarioBody[], [framework, dataset]: Place): readonly SavedScenario[] {
  return scenarios
    .filter(({ body }) => body["framework"] === framework && body["dataset"] === dataset)
    .toSorted((a, b) => a.made.localeCompare(b.made))
    .map(({ id, name, body }) => {
      // Written by this file alone.
      const rest = JSON.parse(JSON.stringify(body), revive) as Omit<SavedScenario, "id" | "name">;
      return { ...rest, id, name };
    });
}

/** The part of `localStorage` that is used. */
export type Shelf = Pick<Storage, "getItem" | "setItem">;

const keyOf = (framework: string, dataset: string): string => `khung.kich-ban:${framework}:${dataset}`;

/** What was saved for a framework over a data set; nothing where the browser keeps nothing. */
export function readSaved(shelf: Shelf, framework: string, dataset: string): readonly SavedScenario[] {
  try {
    const text = shelf.getItem(keyOf(framework, dataset));
    return text === null ? [] : (JSON.parse(text, revive) as readonly SavedScenario[]);
  } catch {
    return [];
  }
}

/** Keeps scenarios; false where the browser keeps nothing. */
export function writeSaved(shelf: Shelf, framework: string, dataset: string, saved: readonly SavedScenario[]): boolean {
  try {
    shelf.setItem(keyOf(framework, dataset), JSON.stringify(saved, replace));
    return true;
  } catch {
    return false;
  }
}

// Exact numbers go through JSON as the IR writes them.
function replace(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("denominator" in value)) return value;
  return { exact: toExact(value as never) };
}

function revive(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("exact" in value)) return value;
  return fromExact(String(value.exact));
}
