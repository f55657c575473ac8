/** Names in overlays and scenarios: they mean what stands in the framework below, as far as this text has it. */

import type { Declaration, NameNode } from "@khung/compiler";
import type { AnyNode, ast } from "@khung/syntax";
import type { Snapshot } from "./snapshot.ts";

type Layer = ast.Overlay | ast.Scenario;

/** What a name of an overlay means; `path`: the nodes around it, the file first. */
export function meantBelow(snapshot: Snapshot, path: readonly AnyNode[], node: NameNode): Declaration | undefined {
  const layer = path.find((each): each is Layer => each.kind === "overlay" || each.kind === "scenario");
  const around = path[path.indexOf(node) - 1];
  if (!layer || !around) return undefined;
  if (around.kind === "baseRef") return frameworkOf(snapshot, around);
  const below = belowOf(snapshot, layer);
  if (node.kind === "levelRef") return below.find((each) => each.kind === "level" && isLevel(each.node, node.text));
  const kinds = kindsIn(around, node);
  return below.find((each) => kinds.includes(each.kind) && each.name === node.text);
}

function isLevel(level: ast.Level, text: string): boolean {
  return level.number.text === text || level.id.text === text;
}

/** What kinds of things a name stands for, by the statement around it. */
function kindsIn(around: AnyNode, node: NameNode): readonly Declaration["kind"][] {
  switch (around.kind) {
    case "target":
      return around.aspect ? titled : ["criterion", "parameter"];
    case "remove":
      return ["criterion"];
    case "addTo":
      return around.group === node ? ["group"] : [];
    case "may":
      return around.group === node ? ["group"] : ["parameter"];
    default:
      return [];
  }
}

const titled: readonly Declaration["kind"][] = ["criterion", "group", "input", "parameter", "let", "outcome", "level"];

/** Everything that is declared in the framework at the bottom. */
export function belowOf(snapshot: Snapshot, layer: Layer): readonly Declaration[] {
  const seen = new Set<Layer>();
  let at: Layer | undefined = layer;
  while (at && !seen.has(at)) {
    seen.add(at);
    const [base]: readonly ast.BaseRef[] = at.kind === "overlay" ? at.bases : [at.base];
    const framework = base && frameworkOf(snapshot, base);
    if (framework) return snapshot.compiled.checked.declarations.filter(({ id }) => id.startsWith(`${framework.id}#`));
    at = snapshot.parsed.file.items.find(
      (item): item is ast.Overlay => item.kind === "overlay" && item.id.text === base?.id.text,
    );
  }
  return [];
}

function frameworkOf(snapshot: Snapshot, { id, version }: ast.BaseRef): Declaration | undefined {
  return snapshot.compiled.checked.declarations.find(
    (each) =>
      each.kind === "framework" && each.name === id.text && (!version || each.node.version?.text === version.text),
  );
}
