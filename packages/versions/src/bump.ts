/** Which version number a change asks for. */

import type { Change } from "./change.ts";
import type { Effect } from "./effect.ts";

/** `major`: may move anyone's level or points; `minor`: adds, takes away or renames and moves nobody; `patch`: words. */
export type Bump = "none" | "patch" | "minor" | "major";

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

/** What one change asks for. */
export function bumpOf({ reach, kind, subject }: Change, { moves }: Effect): Bump {
  if (reach === "text") return "patch";
  // A result beside the levels that reads otherwise, or no longer: whoever was told it is told something else.
  if (reach === "beside")
    return subject.kind === "outcome" && kind !== "added" ? "major" : subject.name === "" ? "major" : "minor";
  // A column that is called otherwise: data that were good are so no longer.
  if (reach === "data") return "major";
  if (moves !== "nobody") return "major";
  return kind === "changed" || kind === "reordered" ? "patch" : "minor";
}

/** The greatest of several. */
export function greatest(bumps: readonly Bump[]): Bump {
  return order[Math.max(0, ...bumps.map((each) => order.indexOf(each)))] ?? "none";
}

/** How two declared versions relate to what the changes ask for. */
export interface Declared {
  readonly from: string;
  readonly to: string;
  /** What the numbers say; `none` = equal, undefined = the second is not later, or one of them is no version. */
  readonly bump?: Bump;
  /** The least version that is enough. */
  readonly least: string;
  readonly enough: boolean;
}

/** Checks declared versions. Below 1.0.0 nothing is promised yet: any later version is enough. */
export function declaredBump(from: string, to: string, asked: Bump): Declared {
  const [a, b] = [numbersOf(from), numbersOf(to)];
  const least = a ? leastOf(a, asked) : to;
  if (!a || !b) return { from, to, least, enough: from === to ? asked === "none" : true };
  const said = saidBump(a, b);
  if (said === undefined) return { from, to, least, enough: false };
  const enough = order.indexOf(said) >= order.indexOf(a[0] === 0 && asked !== "none" ? "patch" : asked);
  return { from, to, bump: said, least, enough };
}

type Numbers = readonly [number, number, number];

function numbersOf(version: string): Numbers | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

function saidBump(a: Numbers, b: Numbers): Bump | undefined {
  const place = a.findIndex((each, i) => each !== b[i]);
  if (place < 0) return "none";
  return (b[place] ?? 0) > (a[place] ?? 0) ? (["major", "minor", "patch"] as const)[place] : undefined;
}

function leastOf([major, minor, patch]: Numbers, asked: Bump): string {
  if (asked === "major" && major > 0) return `${major + 1}.0.0`;
  if (asked === "minor" || asked === "major") return `${major}.${minor + 1}.0`;
  return asked === "patch" ? `${major}.${minor}.${patch + 1}` : `${major}.${minor}.${patch}`;
}
