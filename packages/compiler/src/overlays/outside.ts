/**
 * The frameworks of a project as something else may refer to them: plain ones, and overlays merged with their bases.
 *
 * Nothing is said here: what is wrong with them is said where they are compiled.
 */

import { parse, type Parsed } from "@khung/syntax";
import type { Pipeline } from "../plain.ts";
import type { Memory } from "../memory.ts";
import { silent } from "../reporter.ts";
import { collect } from "../resolve/collect.ts";
import type { Framework } from "../resolve/framework.ts";
import { applyLayer, stackOf } from "./apply-layer.ts";
import type { Layer } from "./layer.ts";
import type { Stack } from "./stack.ts";
import { findLayers } from "./layers.ts";

/** What is around a text that is compiled on its own. */
export interface Outside {
  frameworks(): readonly Framework[];
  /** Whether nothing is wrong with one of them. */
  isSound(framework: Framework): boolean;
}

/** The frameworks of these files; worked out when somebody asks. */
export function outsideOf(files: readonly Parsed[], pipeline: Pipeline, memory: Memory): Outside {
  let found: ReadonlyMap<Framework, Parsed> | undefined;
  const all = (): ReadonlyMap<Framework, Parsed> => (found ??= new Map([...plain(files), ...merged(files, memory)]));
  const sound = new Map<Framework, boolean>();
  return {
    frameworks: () => [...all().keys()],
    isSound: (framework) => {
      const known = sound.get(framework);
      if (known !== undefined) return known;
      const parsed = all().get(framework);
      const compiled = parsed && pipeline([parsed]);
      const isSound =
        compiled?.modules.some(({ id, version }) => id === framework.id && version === framework.version) ?? false;
      sound.set(framework, isSound);
      return isSound;
    },
  };
}

function plain(files: readonly Parsed[]): readonly (readonly [Framework, Parsed])[] {
  return files.flatMap((parsed) =>
    parsed.file.items.flatMap((item) =>
      item.kind === "framework" ? [[collect(parsed.source, parsed.surface, item, silent()), parsed] as const] : [],
    ),
  );
}

function merged(files: readonly Parsed[], memory: Memory): readonly (readonly [Framework, Parsed])[] {
  return findLayers(files, memory).layers.flatMap((layer) => {
    const stack = layer.node.kind === "overlay" ? stackWith(layer) : undefined;
    if (!stack) return [];
    const parsed = parse({ file: `<${layer.key}>`, text: stack.named.text.text });
    const item = parsed.file.items.find((each) => each.kind === "framework");
    return item?.kind === "framework"
      ? [[collect(parsed.source, parsed.surface, item, silent()), parsed] as const]
      : [];
  });
}

/** A layer with all below it; undefined where two of its bases stand on different frameworks. */
function stackWith(layer: Layer): Stack | undefined {
  const [first, ...others] = layer.bases.map((base) =>
    base.node.kind === "framework" ? stackOf(base) : stackWith(base),
  );
  let stack = first;
  for (const other of others) {
    if (!stack || other?.root !== stack.root) return undefined;
    for (const each of other.layers) if (!stack.layers.includes(each)) stack = applyLayer(stack, each, []);
  }
  return stack && applyLayer(stack, layer, []);
}
