/** Changes by meaning, with whom they move in the data. Loaded when somebody first compares. */

import type { Message } from "@khung/diagnostics";
import type { Module, Title } from "@khung/ir";
import { Pace, type Run } from "@khung/simulation";
import { compareModules, tellSides, type Change } from "@khung/versions";
import { headOf, type SideHead } from "../simulation/sides.ts";
import type { Workshop } from "../workshop.ts";

export { compareModules };

/** A change between the baseline and the text. */
export interface ChangeRow extends Pick<Change, "kind" | "path" | "subject" | "part" | "levels"> {
  /** Of what it belongs to. */
  readonly title?: Title;
  /** What changed: `mức 3, đạt từ`; empty where the whole came or went and its kind says so. */
  readonly label: Message;
  readonly before?: Message;
  readonly after?: Message;
  /** Entities that this change alone moves; absent without data, and where it makes no sense without others. */
  readonly moves?: Moving;
}

/** How many move, and who; the first of them in the order of the table. */
export interface Moving {
  readonly up: number;
  readonly down: number;
  readonly risers: readonly string[];
  readonly fallers: readonly string[];
}

export interface Changes {
  readonly baseline: SideHead;
  readonly text: SideHead;
  readonly changes: readonly ChangeRow[];
  /** All changes together; absent without data. */
  readonly moves?: Moving;
}

/** Compares; each change that rules read is tried alone over the data. */
export async function changesOf(workshop: Workshop, before: Module, after: Module, run: Run): Promise<Changes> {
  const comparison = compareModules(before, after);
  const pace = new Pace(run, comparison.changes.length);
  const sides = await workshop.assess(before, after);
  const movesTo = async (module: Module | undefined): Promise<Moving | undefined> => {
    const found = module && sides && (await workshop.assess(before, module));
    return found && movingBetween(found[0].levels.reached, found[1].levels.reached, found[0].table.entities);
  };
  const changes: ChangeRow[] = [];
  for (const change of comparison.changes) {
    const decides = change.reach === "rules" || change.reach === "data" || change.reach === "unknown";
    const moves = await movesTo(decides ? comparison.mix(new Set([change])) : before);
    changes.push(changeRow(change, before, after, moves));
    await pace.step();
  }
  const moves = await movesTo(after);
  return { baseline: headOf(before), text: headOf(after), changes, ...(moves && { moves }) };
}

/** A change in words, from one framework to another. */
export function changeRow(change: Change, before: Module, after: Module, moves: Moving | undefined): ChangeRow {
  const { kind, path, subject, part, levels } = change;
  const [vi, en] = (["vi", "en"] as const).map((language) => tellSides(change, [before, after], language));
  const both = (pick: (told: ReturnType<typeof tellSides>) => string | undefined): Message | undefined => {
    const [a, b] = [vi && pick(vi), en && pick(en)];
    return a === undefined || b === undefined ? undefined : { vi: a, en: b };
  };
  const [was, is] = [both((told) => told.before), both((told) => told.after)];
  const title = titleOf(subject, after) ?? titleOf(subject, before);
  return {
    kind,
    path,
    subject,
    part,
    ...(levels && { levels }),
    ...(title && { title }),
    label: both(({ label }) => label) ?? { vi: "", en: "" },
    ...(was && { before: was }),
    ...(is && { after: is }),
    ...(moves && { moves }),
  };
}

function titleOf({ kind, name }: Change["subject"], module: Module): Title | undefined {
  if (kind === "module") return module.title;
  if (kind === "criterion") return module.criteria.find(({ code }) => code === name)?.title;
  if (kind === "level") return module.levels.find(({ id }) => id === name)?.title;
  const { inputs, parameters, lets, classifications, groups } = module;
  return [inputs, parameters, lets, classifications, groups].flat().find((each) => each.name === name)?.title;
}

/** So many are named. */
const named = 20;

function movingBetween(before: Uint8Array, after: Uint8Array, entities: readonly string[]): Moving {
  const [risers, fallers]: [string[], string[]] = [[], []];
  for (const [row, level] of after.entries()) {
    const was = before[row] ?? 0;
    if (level !== was) (level > was ? risers : fallers).push(entities[row] ?? "");
  }
  return { up: risers.length, down: fallers.length, risers: risers.slice(0, named), fallers: fallers.slice(0, named) };
}
