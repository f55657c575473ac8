/** Which change of a layer is to blame for what is wrong in a layer below: the one without which it is gone. */

import type { Diagnostic } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";
import type { Pipeline } from "../plain.ts";
import { spanOf } from "../reporter.ts";
import { applyLayer } from "./apply-layer.ts";
import type { Layer } from "./layer.ts";
import type { Outcome, Put } from "./on-top.ts";
import type { Stack } from "./stack.ts";

/** How many changes are left out, one by one, to find the one to blame; and how much text is read for that in all. */
const mostTried = 40;
const mostRead = 4_000_000;

/** Finds the change without which a problem is gone; each change is left out once, whatever the number of problems. */
export function blame(
  diagnostic: Diagnostic,
  layer: Layer,
  { below }: Put,
  { without }: Outcome,
  pipeline: Pipeline,
): Diagnostic["span"] {
  const tried = Math.min(mostTried, Math.floor(mostRead / below.text.text.length));
  const members = (layer.node.members as readonly ast.OverlayMember[]).filter(
    ({ kind }) => kind !== "issuer" && kind !== "decision" && kind !== "tier",
  );
  const found = members.slice(0, tried).find((member) => {
    const left = without.get(member) ?? new Set(problemsWithout(member, layer, below, pipeline));
    without.set(member, left);
    return !left.has(wordsOf(diagnostic));
  });
  return found && spanOf(layer.parsed.source.file, found);
}

function problemsWithout(member: ast.OverlayMember, layer: Layer, below: Stack, pipeline: Pipeline): readonly string[] {
  const { parsed } = applyLayer(below, layer, [], new Set([member])).named;
  return pipeline([parsed]).diagnostics.map(wordsOf);
}

function wordsOf({ code, message }: Diagnostic): string {
  return `${code} ${message.vi}`;
}
