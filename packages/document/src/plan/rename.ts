/** Renaming what is declared: every reference in the text goes with it, in one step. */

import { compileParsed } from "@khung/compiler";
import type { Message } from "@khung/diagnostics";
import { walk, type AnyNode } from "@khung/syntax";
import { cardPlace, type Draft, refuse, type Work } from "./draft.ts";
import { isName } from "./fragment.ts";
import type { Intent } from "./intent.ts";
import { nameOfCard } from "./labels.ts";

/** A leaf that says a name. */
type Leaf = Extract<AnyNode, { readonly kind: "name" | "levelRef" }>;

/** Renames a card. */
export function renameCode(work: Work, { node: key, name }: Extract<Intent, { readonly kind: "renameCode" }>): Draft {
  const to = name.normalize("NFC");
  if (!isName(to)) return refuse(work, "KH4006", { name: to });
  const declared = declaredName(work, key);
  const label = renameLabel(work, key, to);
  if (declared.text === to) return { edits: [], changes: [], label, reveal: key };
  const leaves = referencesOf(work, key, declared, to);
  return {
    edits: leaves.map((leaf) => ({ from: leaf.start, to: leaf.end, insert: to })),
    changes: leaves.map((holder) => ({ kind: "set", holder, field: "text", value: to })),
    label,
    reveal: renamedKey(key, to),
  };
}

/** The name of the step. */
export function renameLabel(work: Work, key: string, to: string): Message {
  const what = nameOfCard(work, key);
  return { vi: `Đổi mã ${what.vi} → ${to}`, en: `Rename ${what.en} → ${to}` };
}

/** The key of a card under its new name. */
export function renamedKey(key: string, to: string): string {
  return key.replace(/([:/]|^)[^:/]*$/, `$1${to}`);
}

/** Where a card says its name; refused where it has none. */
export function declaredName(work: Work, key: string): Leaf {
  const { node } = cardPlace(work, key);
  for (const place of work.places.slots.values()) {
    if (place.sort === "name" && place.declares && place.card === key && place.holder === node) return place.node;
  }
  const name = "name" in node && typeof node.name === "object" && node.name.kind === "name" ? node.name : undefined;
  return name ?? refuse(work, "KH4008", { key });
}

function referencesOf(work: Work, key: string, declared: Leaf, to: string): readonly Leaf[] {
  const { references, declarations } = compileParsed([work.parsed]).checked;
  const own = declarations.find(({ nameNode }) => nameNode === declared);
  if (!own) return inSet(work, key, declared, to);
  const scope = own.id.slice(0, own.id.indexOf("#") + 1);
  const isNear = (id: string): boolean => (scope === "" ? !id.includes("#") : id.startsWith(scope));
  if (declarations.some((each) => each.name === to && isNear(each.id))) return refuse(work, "KH4005", { name: to });
  const leaves = new Set<Leaf>([declared]);
  for (const [node, { declaration }] of references) {
    if (declaration.id === own.id && node.text === declared.text) leaves.add(node);
  }
  return inOrder(leaves);
}

/** In an overlay, whose names the compiler knows only together with what is below: every name that is written the same. */
function inSet(work: Work, key: string, declared: Leaf, to: string): readonly Leaf[] {
  const set = cardPlace(work, key.split("/")[0] ?? key).node;
  const leaves = new Set<Leaf>();
  walk(set, (node) => {
    if (node.kind !== "name") return;
    if (node.text === to) refuse(work, "KH4005", { name: to });
    if (node.text === declared.text) leaves.add(node);
  });
  const twins = [...work.places.cards.keys()].filter(
    (each) => each.startsWith(`${set.kind === "file" ? "" : key.split("/")[0]}/`) && each.endsWith(`:${declared.text}`),
  );
  if (twins.length > 1) return refuse(work, "KH4001", { condition: "P3" });
  return inOrder(leaves);
}

function inOrder(leaves: Iterable<Leaf>): readonly Leaf[] {
  return [...leaves].toSorted((a, b) => a.start - b.start);
}
