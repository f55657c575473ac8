/** Whether a module is whole: everything that it names is there. */

import { graphOf, walkExpr, expressionsOf, type Module } from "@khung/ir";

/** A name that nothing has. */
export interface Dangling {
  readonly list: "inputs" | "parameters" | "lets" | "classifications" | "criteria" | "groups" | "levels";
  readonly name: string;
}

/** What a module names and does not have; each once. */
export function danglingOf(module: Module): readonly Dangling[] {
  const has = {
    inputs: new Set(module.inputs.map(({ name }) => name)),
    parameters: new Set(module.parameters.map(({ name }) => name)),
    lets: new Set(module.lets.map(({ name }) => name)),
    classifications: new Set(module.classifications.map(({ name }) => name)),
    criteria: new Set(module.criteria.map(({ code }) => code)),
    groups: new Set(module.groups.map(({ name }) => name)),
    levels: new Set(module.levels.map(({ number }) => String(number))),
  };
  const found = new Map<string, Dangling>();
  const need = (list: Dangling["list"], name: string): void => {
    if (!has[list].has(name)) found.set(`${list} ${name}`, { list, name });
  };
  for (const top of expressionsOf(module)) {
    walkExpr(top, (expr) => {
      if (expr.kind === "input") need("inputs", expr.name);
      if (expr.kind === "parameter") need("parameters", expr.name);
      if (expr.kind === "let") need("lets", expr.name);
      if (expr.kind === "classification") need("classifications", expr.name);
      if ("codes" in expr) for (const code of expr.codes) need("criteria", code);
    });
  }
  for (const { group, requirements } of module.criteria) {
    if (group !== undefined) need("groups", group);
    for (const { levels } of requirements) for (const { level } of levels) need("levels", String(level));
  }
  for (const { parent } of module.groups) if (parent !== undefined) need("groups", parent);
  return [...found.values()];
}

/** Whether a module can be evaluated: nothing is missing and no definition goes in a circle. */
export function isWhole(module: Module): boolean {
  if (danglingOf(module).length > 0) return false;
  try {
    graphOf(module);
    return true;
  } catch {
    return false;
  }
}
