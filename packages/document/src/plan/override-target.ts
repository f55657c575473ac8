/** What a change is of: its name, its key in the overlay, and what the step is called. */

import type { Message } from "@khung/diagnostics";
import { type Below, cellIn, criterionIn } from "./below.ts";
import type { Work } from "./draft.ts";
import type { OverrideTarget } from "./intent.ts";

/** The code or the name that a change is of. */
export function nameIn(target: OverrideTarget): string {
  return "code" in target ? target.code : target.name;
}

/** The slot within what is changed, as its key ends. */
export function partOf(target: OverrideTarget): string {
  return "part" in target && target.part !== undefined ? target.part : "value";
}

/** Key of the change that is there already. */
export function overrideAt(
  work: Work,
  into: string,
  target: OverrideTarget,
  below: Below | undefined,
): string | undefined {
  return keysOf(target, below)
    .map((key) => `${into}/${key}`)
    .find((key) => work.places.cards.has(key));
}

/** How a change of it may be keyed: a level is named by number or by id, or not at all where there is only one threshold. */
function keysOf(target: OverrideTarget, below: Below | undefined): readonly string[] {
  switch (target.kind) {
    case "threshold": {
      const { code, level } = target;
      const found = below && cellIn(criterionIn(below, code), level);
      const id = found?.cell.level.id ?? "";
      const plain = found?.card.cells.filter(({ entry }) => entry !== undefined).length === 1;
      return [
        `change:${code}@${level}`,
        ...(id === "" ? [] : [`change:${code}@${id}`]),
        ...(found?.card.shape === "from" || plain ? [`change:${code}`] : []),
      ];
    }
    case "parameter":
      return [`change:${target.name}`];
    case "points":
    case "score":
      return [`change:${target.kind}:${target.code}`];
    case "text":
      return [`change:${target.aspect}:${target.code}`];
    case "remove":
      return [`remove:${target.code}`];
  }
}

/** The name of the step. */
export function labelOf(target: OverrideTarget): Message {
  const name = nameIn(target);
  switch (target.kind) {
    case "threshold":
      return {
        vi: `Điều chỉnh ngưỡng ${name}, Mức ${target.level}`,
        en: `Change threshold ${name}, level ${target.level}`,
      };
    case "points":
      return { vi: `Điều chỉnh điểm của ${name}`, en: `Change the points of ${name}` };
    case "score":
      return { vi: `Điều chỉnh cách chấm điểm của ${name}`, en: `Change how ${name} is scored` };
    case "parameter":
      return { vi: `Điều chỉnh tham số ${name}`, en: `Change parameter ${name}` };
    case "text":
      return { vi: `Điều chỉnh nội dung ${name}`, en: `Change a text of ${name}` };
    case "remove":
      return { vi: `Bỏ tiêu chí ${name}`, en: `Remove criterion ${name}` };
  }
}
