/** What is to be done because something that is stood on came out in a newer version. */

import type { FrameworkSummaryBody } from "../api.ts";
import { newerBase, type Base, type NewerBase } from "./newer-base.ts";

/** A text of the user's, by its key in addresses, and what it stands on. */
export interface MyText {
  readonly key: string | { readonly id: string; readonly version: string };
  readonly name: string;
  readonly bases: readonly Base[];
}

export interface UpgradeTask extends NewerBase {
  readonly of: Omit<MyText, "bases">;
}

/** One task for each text that stands on an old version. */
export function upgradeTasks(
  frameworks: readonly FrameworkSummaryBody[],
  texts: readonly MyText[],
): readonly UpgradeTask[] {
  return texts.flatMap(({ bases, ...of }) => {
    const newer = newerBase(frameworks, bases);
    return newer ? [{ ...newer, of }] : [];
  });
}

/** What was published here and is the newest of its name: that is the user's to carry on. */
export function newestPublished(frameworks: readonly FrameworkSummaryBody[]): readonly FrameworkSummaryBody[] {
  return frameworks.filter(({ id, version, publication }) => publication && !newerBase(frameworks, [{ id, version }]));
}
