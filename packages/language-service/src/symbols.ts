/** The outline: frameworks, overlays, groups and everything they declare or change, nested as in the text. */

import type { ast } from "@khung/syntax";
import { toRange } from "./positions.ts";
import type { DocumentSymbol, SymbolKind } from "./protocol.ts";
import type { Snapshot } from "./snapshot.ts";

/** The symbols of the file. */
export function symbolsOf(snapshot: Snapshot): readonly DocumentSymbol[] {
  return snapshot.parsed.file.items.flatMap((item): readonly DocumentSymbol[] => {
    if (item.kind === "framework")
      return [symbol(snapshot, "framework", item, item.id, item.title, members(snapshot, item.members))];
    if (item.kind === "overlay" || item.kind === "scenario")
      return [symbol(snapshot, item.kind, item, item.id, item.title, members(snapshot, item.members))];
    if (item.kind === "claim") return claim(snapshot, item);
    if (item.kind === "test") return [symbol(snapshot, "test", item, item.title, undefined)];
    return [];
  });
}

function claim(snapshot: Snapshot, node: ast.Claim): readonly DocumentSymbol[] {
  return node.title ? [symbol(snapshot, "claim", node, node.title.text, undefined)] : [];
}

function members(snapshot: Snapshot, all: readonly ast.OverlayMember[]): readonly DocumentSymbol[] {
  return all.flatMap((member): readonly DocumentSymbol[] => {
    switch (member.kind) {
      case "group":
        return [symbol(snapshot, "group", member, member.name, member.title, members(snapshot, member.members))];
      case "criterion":
        return [symbol(snapshot, "criterion", member, member.code, member.title)];
      case "input":
      case "let":
      case "parameter":
      case "outcome":
      case "report":
        return [symbol(snapshot, member.kind, member, member.name, member.title)];
      case "classify":
        return [symbol(snapshot, "classification", member, member.name, member.title)];
      case "claim":
        return claim(snapshot, member);
      case "change": {
        const { name, at } = member.target;
        const named = name ?? at;
        return named ? [symbol(snapshot, "change", member, named, undefined)] : [];
      }
      case "remove":
        return [symbol(snapshot, "change", member, member.code, undefined)];
      case "addTo":
        return [symbol(snapshot, "group", member, member.group, undefined, members(snapshot, member.members))];
      case "levels":
        return member.levels.flatMap((level) =>
          level.kind === "error" ? [] : [symbol(snapshot, "level", level, level.id, level.title)],
        );
      default:
        return [];
    }
  });
}

function symbol(
  { starts }: Snapshot,
  kind: SymbolKind,
  node: ast.Node,
  nameNode: ast.Name | ast.LevelRef | ast.TextLiteral,
  title: ast.Title | undefined,
  children: readonly DocumentSymbol[] = [],
  name = nameNode.kind === "text" ? nameNode.value : nameNode.text,
): DocumentSymbol {
  const detail = title?.text.value ?? "";
  return { name, detail, kind, range: toRange(starts, node), selectionRange: toRange(starts, nameNode), children };
}
