import { report, type Diagnostic } from "@khung/diagnostics";
import { printExpr } from "@khung/ir";
import {
  breakpoints,
  dialAxis,
  dialBreakpoints,
  thresholdAxis,
  type Axis,
  type Breakpoints,
  type Dial,
  type NotSolvable,
  type Population,
  type Run,
  type Threshold,
  type WeightDial,
} from "@khung/simulation";
import type { Context } from "./command.ts";
import { bandNamed, parameterNamed, scoreNamed, shiftNamed, weightNamed } from "./find-dial.ts";
import { levelNamed, thresholdNamed, type LoadedPopulation } from "./load-population.ts";
import { refuse } from "./load-sources.ts";
import { UsageError } from "./usage-error.ts";
import { watched } from "./watched.ts";

/** What was turned, and the step function over it. */
export interface FoundAxis {
  readonly axis: Axis;
  readonly found: Breakpoints;
  /** The level that was named, where one was. */
  readonly level: number | undefined;
  /** What was turned, where it is the threshold of a criterion. */
  readonly threshold: Threshold | undefined;
}

interface Asked {
  readonly axis: Axis;
  readonly level: number | undefined;
  readonly threshold?: Threshold;
  readonly steps: (run: Run) => Promise<Breakpoints | NotSolvable>;
}

/** The step function over what the options of `axisOptions` name. Errors: undefined after the reason was shown. */
export async function findAxis(loaded: LoadedPopulation, context: Context): Promise<FoundAxis | undefined> {
  const { framework, population } = loaded;
  const asked = askedOf(population, context.values);
  const found = "code" in asked ? asked : await watched(context.world, asked.steps);
  if ("steps" in found && "axis" in asked)
    return { axis: asked.axis, level: asked.level, threshold: asked.threshold, found };
  const problem =
    "obstacle" in found ? report("KH7015", found.obstacle.origin, { construct: printExpr(found.obstacle) }) : asked;
  if ("code" in problem) await refuse([problem], framework.sources, context);
  return undefined;
}

type Values = Context["values"];

/** Exactly one thing is turned. */
function askedOf(population: Population, values: Values): Asked | Diagnostic {
  const kinds = ["criterion", "parameter", "weight", "score", "shift", "scale"].filter(
    (name) => values[name] !== undefined,
  );
  const [kind, ...others] = kinds;
  if (kind === undefined || others.length > 0) {
    throw new UsageError({
      vi: "cần đúng một trong các tùy chọn: `--criterion`, `--parameter`, `--weight`, `--score`, `--shift`, `--scale`",
      en: "exactly one of `--criterion`, `--parameter`, `--weight`, `--score`, `--shift` and `--scale` is wanted",
    });
  }
  const { level: typed } = values;
  if (kind === "criterion" && values["band"] === undefined) return thresholdAsked(population, values);
  const level = typed === undefined ? undefined : levelNamed(population.module, typed);
  if (typeof level === "object") return level;
  const dial = dialNamed(kind, population, values);
  if ("code" in dial) return dial;
  const own = dial.asked["score"] ?? dial.asked["shift"] ?? dial.asked["scale"];
  return {
    axis: dialAxis(dial),
    level: level ?? (typeof own === "number" ? own : undefined),
    steps: (run) => dialBreakpoints(population, dial, run),
  };
}

function thresholdAsked(population: Population, values: Values): Asked | Diagnostic {
  const { criterion: code = "", level = "", class: member } = values;
  if (level === "") {
    throw new UsageError({
      vi: "`--criterion` cần thêm `--level` (ngưỡng) hoặc `--band` (bậc chấm điểm)",
      en: "`--criterion` wants `--level` (a threshold) or `--band` (a band that scores) beside it",
    });
  }
  const threshold = thresholdNamed(population, { code, level, ...(member !== undefined && { member }) });
  if (!("criterion" in threshold)) return threshold;
  return {
    axis: thresholdAxis(threshold, population.module),
    level: threshold.level,
    threshold,
    steps: (run) => breakpoints(population, threshold, run),
  };
}

function dialNamed(kind: string, population: Population, values: Values): Dial | WeightDial | Diagnostic {
  if (kind === "parameter") return parameterNamed(population, values["parameter"] ?? "");
  if (kind === "weight") return weightNamed(population, values["weight"] ?? "");
  if (kind === "criterion") return bandNamed(population, values["criterion"] ?? "", values["band"]);
  if (kind === "score") return scoreNamed(population, values["score"] ?? "", values["cut"]);
  return shiftNamed(population, values[kind] ?? "", kind === "shift" ? "points" : "share");
}
