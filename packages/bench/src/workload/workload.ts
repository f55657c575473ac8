/** The framework to measure with, and rows for it: what every engine is handed. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { invariant } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { dataOf, type Data } from "./data.ts";
import { shapeOf, type Shape } from "./shape.ts";

/** The date that everything is evaluated at. */
export const asOf = "2026-11-22";

/** Folder of this package. */
export const home = path.resolve(import.meta.dirname, "../..");

/** What engines are handed. */
export interface Workload {
  readonly module: Module;
  readonly shape: Shape;
  readonly data: Data;
}

/** The workload's framework. */
export function workloadModule(): Module {
  const file = "workload.khung";
  const { modules } = compile([{ file, text: readFileSync(path.join(home, file), "utf8") }], { asOf });
  const [module] = modules;
  invariant(module, "the workload compiles");
  return module;
}

/** The workload with so many rows. */
export function workloadOf(rows: number, module: Module = workloadModule()): Workload {
  const shape = shapeOf(module);
  return { module, shape, data: dataOf(shape, rows) };
}
