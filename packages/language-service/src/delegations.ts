/** What the texts below let a layer do with something: the rules of delegation to its tier that speak of it, as written. */

import type { Declaration } from "@khung/compiler";
import type { Message } from "@khung/diagnostics";
import { nodeAt, type ast } from "@khung/syntax";
import { textOf, type Snapshot, type Text } from "./snapshot.ts";

type Layer = ast.Overlay | ast.Scenario;

/** The overlay or scenario around an offset. */
export function layerAt({ parsed }: Snapshot, offset: number): Layer | undefined {
  const { path } = nodeAt(parsed.file, offset);
  return path.find((each): each is Layer => each.kind === "overlay" || each.kind === "scenario");
}

/** Rules about a thing for an overlay, in words; undefined for scenarios, which need none, and where no tier is said. */
export function delegatedTo(snapshot: Snapshot, layer: Layer, declaration: Declaration): Message | undefined {
  const tier = layer.members.find((member) => member.kind === "tier")?.name.text;
  if (layer.kind === "scenario" || tier === undefined || !(declaration.kind in speaksOf)) return undefined;
  const rules = below(snapshot, layer).flatMap(({ text, node }) =>
    node.members.flatMap((member) =>
      member.kind === "delegation" && member.tier.text === tier
        ? member.rules.flatMap((rule) =>
            rule.kind === "may" && isAbout(rule, declaration) ? [written(text, rule)] : [],
          )
        : [],
    ),
  );
  const list = rules.map((rule) => `\`${rule}\``).join(" · ");
  return rules.length === 0
    ? { vi: `Phân cấp cho ${tier}: không có`, en: `Delegated to ${tier}: nothing` }
    : { vi: `Phân cấp cho ${tier}: ${list}`, en: `Delegated to ${tier}: ${list}` };
}

const speaksOf: Partial<Readonly<Record<Declaration["kind"], true>>> = {
  criterion: true,
  parameter: true,
  level: true,
};

function isAbout(rule: ast.May, declaration: Declaration): boolean {
  if (rule.group && !isIn(declaration, rule.group.text)) return false;
  switch (declaration.kind) {
    case "parameter":
      return rule.what === "parameter" && rule.parameter?.text === declaration.name;
    case "level":
      return rule.what === "levels";
    case "criterion":
      if (rule.verb === "add" || rule.what === "parameter" || rule.what === "levels") return false;
      return !rule.class || rule.class === declaration.node.class;
    default:
      return false;
  }
}

function isIn({ within }: Declaration, group: string): boolean {
  return within !== undefined && (within.name === group || isIn(within, group));
}

/** What a layer stands on directly: those delegate to it. */
function below(
  snapshot: Snapshot,
  layer: Layer,
): readonly { readonly text: Text; readonly node: ast.Framework | Layer }[] {
  return (layer.kind === "overlay" ? layer.bases : [layer.base]).flatMap(({ id }) => {
    const declaration = snapshot.names.meaning(id);
    if (!declaration) return [];
    const text = textOf(snapshot, declaration.file);
    return text.parsed.file.items.flatMap((node) =>
      (node.kind === "framework" || node.kind === "overlay") && node.id === declaration.nameNode
        ? [{ text, node }]
        : [],
    );
  });
}

function written({ source: { text } }: Text, { start, end }: ast.May): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}
