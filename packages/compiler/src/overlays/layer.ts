/** The layers of a merged framework: who changed what. */

import type { Span } from "@khung/diagnostics";
import type { Change, Layer as ModuleLayer } from "@khung/ir";
import type { ast, Parsed } from "@khung/syntax";
import { nameOf } from "../resolve/declaration.ts";

/** An overlay, a scenario, or the framework below them all. */
export interface Layer {
  /** `id@version`. */
  readonly key: string;
  readonly parsed: Parsed;
  readonly node: ast.Framework | ast.Overlay | ast.Scenario;
  /** The layers that it stands on directly. */
  readonly bases: readonly Layer[];
  /** The tier of its authority. */
  readonly tier?: string;
  /** What it delegates, and to whom. */
  readonly delegations: readonly ast.Delegation[];
}

/** One change as it was made, for the history and for others that touch the same path. */
export interface Made {
  readonly layer: Layer;
  readonly span: Span;
  readonly record: Change;
}

/** What a path is about: names have no `/`. */
export function headOf(path: string): string {
  const slash = path.indexOf("/");
  return slash < 0 ? path : path.slice(0, slash);
}

/** A layer and all below it, the layer first. */
export function withAncestors(layer: Layer): ReadonlySet<Layer> {
  const all = new Set<Layer>([layer]);
  for (const each of all) for (const base of each.bases) all.add(base);
  return all;
}

/** What may be said of a layer in a module. */
export function moduleLayer({ key, node, parsed, tier }: Layer): ModuleLayer {
  const said = (kind: string): ast.Member | ast.OverlayMember | undefined =>
    node.members.find((member) => member.kind === kind);
  const [issuer, decision] = [said("issuer"), said("decision")];
  return {
    id: nameOf(node.id),
    version: key.slice(key.indexOf("@") + 1),
    kind: node.kind,
    file: parsed.source.file,
    ...(issuer?.kind === "issuer" && { issuer: issuer.name.value }),
    ...(decision?.kind === "decision" && { decision: decision.number.value }),
    ...(tier !== undefined && node.kind === "overlay" && { tier }),
  };
}

/** The authority of an overlay, in words for messages. */
export function issuerOf(layer: Layer): string {
  return moduleLayer(layer).issuer ?? layer.key;
}

/** The file of a layer and the decision by which it holds, in brackets for messages. */
export function standsIn(layer: Layer): { readonly vi: string; readonly en: string } {
  const { file, decision } = moduleLayer(layer);
  return decision === undefined
    ? { vi: ` (${file})`, en: ` (${file})` }
    : { vi: ` (${file}, theo ${decision})`, en: ` (${file}, under ${decision})` };
}
