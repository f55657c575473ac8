/** Generated modules with places as in a text. */

import type { Module } from "@khung/ir";

/** Every part at a place of its own, as in a text: mutants go by place. */
export function placed(module: Module): Module {
  let at = 0;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, visit(each)]));
    if (!("origin" in value)) return inner;
    at += 2;
    return { ...inner, origin: { file: "test.khung", start: at, end: at + 1 } };
  };
  return visit(module) as Module;
}
