/** Gives a merged module its origins, its layers and its history. */

import type { Change, Criterion, Module } from "@khung/ir";
import { lowerDelegations } from "../lower/lower-delegation.ts";
import { spanOf } from "../reporter.ts";
import { headOf, moduleLayer } from "./layer.ts";
import { moved } from "./origins.ts";
import { mergedFile, type Stack } from "./stack.ts";

/** The module with places in files instead of places in the merged text, and with what was changed. */
export function annotate(module: Module, stack: Stack): Module {
  const located = relocate(module, stack) as Module;
  const top = stack.layers.at(-1);
  const history = stack.made.map((each) => each.record);
  const byName = Map.groupBy(history, ({ path }) => headOf(path));
  const about = (name: string, fits: (change: Change) => boolean): { readonly history?: readonly Change[] } => {
    const found = (byName.get(name) ?? []).filter(fits);
    return found.length > 0 ? { history: found } : {};
  };
  const at = (path: string) => about(headOf(path), (change) => change.path === path);
  const ofCriterion = ({ code }: Criterion) =>
    about(code, ({ path, kind }) => (path === code && kind === "add") || isAspectOf(path, code));
  const ofThreshold = ({ code }: Criterion, level: number) =>
    about(code, ({ path, kind }) => path === `${code}/${level}` || (path === code && kind !== "add"));
  return {
    ...located,
    levels: located.levels.map((level) => {
      const changes = [`level/${level.number}`, `${level.id}/title`].flatMap((path) => at(path).history ?? []);
      return { ...level, ...(changes.length > 0 && { history: changes }) };
    }),
    parameters: located.parameters.map((parameter) => ({ ...parameter, ...at(parameter.name) })),
    criteria: located.criteria.map((criterion) => ({
      ...criterion,
      requirements: criterion.requirements.map((requirement) => ({
        ...requirement,
        levels: requirement.levels.map((each) => ({ ...each, ...ofThreshold(criterion, each.level) })),
      })),
      ...ofCriterion(criterion),
    })),
    ...(top && lowerDelegations(top.node)),
    origin: top ? spanOf(top.parsed.source.file, top.node) : located.origin,
    layers: stack.layers.map(moduleLayer),
    history,
  };
}

function isAspectOf(path: string, code: string): boolean {
  return path.startsWith(`${code}/`) && !/^\d+$/.test(path.slice(code.length + 1));
}

function relocate(value: unknown, stack: Stack): unknown {
  if (Array.isArray(value)) return value.map((each) => relocate(each, stack));
  if (typeof value !== "object" || value === null) return value;
  if ("file" in value && value.file === mergedFile) return moved(value as Parameters<typeof moved>[0], stack);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, relocate(each, stack)]));
}
