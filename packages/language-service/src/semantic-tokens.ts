/** What names are, as only the compiler knows: an input, a criterion, …; in overlays also whose they are and what is done to them. */

import type { Declaration, DeclarationKind } from "@khung/compiler";
import { nodeAt, type AnyNode } from "@khung/syntax";
import type { Occurrence } from "./name-table.ts";
import { toRange } from "./positions.ts";
import type { SemanticToken } from "./protocol.ts";
import type { SemanticModifier, SemanticType } from "./semantic-legend.ts";
import type { Snapshot } from "./snapshot.ts";

const types: Readonly<Record<DeclarationKind, SemanticType>> = {
  framework: "framework",
  input: "input",
  let: "derived",
  parameter: "parameter",
  classification: "classification",
  member: "option",
  class: "option",
  group: "group",
  criterion: "criterion",
  level: "level",
  outcome: "outcome",
  report: "report",
};

/** Codes that say that a name means nothing. */
const unknownNames: ReadonlySet<string> = new Set(["KH2002", "KH2005", "KH2006", "KH2010", "KH2102"]);

/** The names of the text in its order; names that mean nothing are `unknown`, others that only look like names are left out. */
export function semanticTokensOf(snapshot: Snapshot): readonly SemanticToken[] {
  const { source, starts, names, parsed, compiled } = snapshot;
  const layers = parsed.file.items.filter(({ kind }) => kind === "overlay" || kind === "scenario");
  /** The nodes around a name of an overlay or scenario, outermost first; of others nothing has to be known. */
  const around = ({ start }: Occurrence["node"]): readonly AnyNode[] =>
    layers.some((layer) => layer.start <= start && start < layer.end) ? nodeAt(parsed.file, start + 1).path : [];
  const known = names.inFile(source.file).map((each) => ({
    start: each.node.start,
    token: {
      range: toRange(starts, each.node),
      type: types[each.declaration.kind],
      modifiers: modifiersOf(each, source.file, around(each.node)),
    },
  }));
  const taken = new Set(known.map(({ start }) => start));
  const unknown = compiled.diagnostics.flatMap(({ code, span }) =>
    span && span.file === source.file && unknownNames.has(code) && span.end > span.start && !taken.has(span.start)
      ? [{ start: span.start, token: { range: toRange(starts, span), type: "unknown" as const, modifiers: [] } }]
      : [],
  );
  return [...known, ...unknown]
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }, i, all) => start !== all[i - 1]?.start)
    .map(({ token }) => token);
}

const deeds = { tighten: "tightened", relax: "relaxed", set: "changed" } as const;

function modifiersOf(
  { declaration, isDeclaration, node }: Occurrence,
  file: string,
  path: readonly AnyNode[],
): SemanticModifier[] {
  const modifiers: SemanticModifier[] = isDeclaration ? ["declaration"] : [];
  const layer = path.find((each) => each.kind === "overlay" || each.kind === "scenario");
  if (!layer || layer.id === node) return modifiers;
  const isOwn = declaration.file === file && isWithin(declaration, layer);
  modifiers.push(isOwn ? "added" : "national");
  const change = path.find((each) => each.kind === "change");
  const around = path.at(path.indexOf(node) - 1);
  if (change && around?.kind === "target") modifiers.push(deeds[change.verb]);
  if (around?.kind === "remove") modifiers.push("removed");
  return modifiers;
}

function isWithin({ nameNode }: Declaration, layer: AnyNode): boolean {
  return nameNode.start >= layer.start && nameNode.end <= layer.end;
}
