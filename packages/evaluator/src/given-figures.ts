/** Figures over children that somebody gives themselves, by the name of their `let`: as a test does, or a column of a table. */

import type { Cell, Module } from "@khung/ir";
import type { Known } from "./program.ts";
import { missingFor } from "./truth.ts";

/** The figures that `cellOf` has; undefined when it has none. */
export function givenFigures(
  module: Module,
  cellOf: (name: string) => Cell | undefined,
): Pick<Known, "lets"> | undefined {
  const { children } = module;
  if (!children) return undefined;
  const lets = new Map(
    module.lets.flatMap(({ name, value }) => {
      const cell = value.kind === "children" ? cellOf(name) : undefined;
      return cell === undefined ? [] : [[name, cell ?? missingFor([children.name])] as const];
    }),
  );
  return lets.size === 0 ? undefined : { lets };
}
