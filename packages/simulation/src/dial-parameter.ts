/** A parameter, which may stand in many places, as a number to turn. */

import { prepare } from "@khung/evaluator/observing";
import type { IsoDate, Module } from "@khung/ir";
import { constantOf, type Dial } from "./dial.ts";

/** Why a parameter cannot be turned. `hangs`: it is no number, or data or a class enter it. */
export type NoParameter = "unknown" | "hangs" | "population";

/** Finds a parameter. */
export function parameterDial(module: Module, asOf: IsoDate, name: string): Dial | NoParameter {
  const found = module.parameters.find((each) => each.name === name);
  if (!found) return "unknown";
  const program = prepare(module, asOf);
  if (program.statistics.length > 0) return "population";
  const value = found.type.kind === "number" ? constantOf(found.value, program) : undefined;
  if (!value || found.type.kind !== "number") return "hangs";
  return {
    module,
    title: found.title ?? { vi: name },
    asked: { parameter: name },
    value,
    type: found.type,
    origin: found.origin,
    put: (expr) => ({
      ...module,
      parameters: module.parameters.map((each) => (each === found ? { ...each, value: expr } : each)),
    }),
  };
}
