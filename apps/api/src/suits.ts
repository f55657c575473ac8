import type { Module } from "@khung/ir";

/** Whether a table with these columns has every input of a framework. */
export function suits(columns: readonly string[]): (module: Pick<Module, "inputs">) => boolean {
  const there = new Set(columns);
  return ({ inputs }) => inputs.length > 0 && inputs.every((input) => there.has(input.name));
}
