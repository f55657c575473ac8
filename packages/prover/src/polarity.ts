/**
 * Which way the level can move when an input or a threshold goes up: a side table for overlays, simulation and hints.
 *
 * Inferred by comparing the framework with itself over raised data, part by part; nothing is searched at large. What it says is
 * proved of all data, broken `ensure`s included; `both` says only that no single direction was shown.
 */

import { graphOf, type IsoDate, type Module } from "@khung/ir";
import { createDominance } from "./dominance.ts";
import { encodeModule, type Encoded } from "./encode-module.ts";
import type { Nudge } from "./scope.ts";
import { smallSearch } from "./small-search.ts";
import { createSpace } from "./space.ts";

/** What raising something can do to the level: only raise it, only lower it, nothing, or not shown to be one of these. */
export type Effect = "raises" | "lowers" | "none" | "both";

export interface InputPolarity {
  readonly input: string;
  readonly effect: Effect;
}

/** Of one bound of a requirement at one level. */
export interface ThresholdPolarity {
  readonly code: string;
  /** Position among the criterion's requirements. */
  readonly requirement: number;
  readonly level: number;
  /** `upper`: of `between`. */
  readonly end: "value" | "upper";
  readonly effect: Effect;
}

export interface Polarity {
  /** Numbers, dates, and yes or no (raised: yes); choices have no order and are not here. */
  readonly inputs: readonly InputPolarity[];
  /** Bounds of numbers and dates. */
  readonly thresholds: readonly ThresholdPolarity[];
}

/** The polarity of every input and threshold of a framework. */
export function polarityOf(module: Module, { asOf }: { readonly asOf: IsoDate }): Polarity {
  const space = createSpace();
  const { criteria } = graphOf(module);
  const base = encodeModule(space, module, { asOf, label: "" });
  const dominance = createDominance(
    space,
    smallSearch(space, () => true),
  );
  const implied = (from: Encoded, to: Encoded): boolean =>
    from.reaches.every((reach, i) => {
      const other = to.reaches[i];
      return other !== undefined && dominance.prove(reach, other) !== undefined;
    });
  const effectOf = (raised: Encoded): Effect => {
    const [neverLowers, neverRaises] = [implied(base, raised), implied(raised, base)];
    return neverLowers ? (neverRaises ? "none" : "raises") : neverRaises ? "lowers" : "both";
  };
  const inputs = module.inputs.flatMap(({ name, type }): readonly InputPolarity[] => {
    if (type.kind === "choice") return [];
    const like = { scope: base.scope, differs: (code: string) => criteria.get(code)?.inputs.has(name) ?? true };
    return [
      {
        input: name,
        effect: effectOf(encodeModule(space, module, { asOf, label: " (raised)", raisedInput: name }, like)),
      },
    ];
  });
  const thresholds = nudgesOf(module).map((nudge): ThresholdPolarity => {
    const like = { scope: base.scope, differs: (code: string) => code === nudge.code };
    return { ...nudge, effect: effectOf(encodeModule(space, module, { asOf, label: " (raised)", nudge }, like)) };
  });
  return { inputs, thresholds };
}

function nudgesOf({ criteria }: Module): readonly Nudge[] {
  return criteria.flatMap(({ code, requirements }) =>
    requirements.flatMap(({ comparison, levels }, requirement) =>
      comparison === "condition" || comparison === "is"
        ? []
        : levels.flatMap(({ level, upper }): readonly Nudge[] => [
            { code, requirement, level, end: "value" },
            ...(upper ? [{ code, requirement, level, end: "upper" } as const] : []),
          ]),
    ),
  );
}
