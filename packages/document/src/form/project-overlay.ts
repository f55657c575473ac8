/** Cards of what overlays and scenarios say: changes, additions, removals. */

import type { ast } from "@khung/syntax";
import type { AddToCard, ChangeCard, ChangedValue, RemoveCard } from "./cards.ts";
import { enterCard, type Projecting, rangeOf } from "./places.ts";
import { common, type InList, policyWords } from "./project-criterion.ts";
import { scoreParts } from "./project-score.ts";
import { levelSlot, nameSlot, textSlot, wordSlot } from "./project-slots.ts";
import { valueSlot } from "./project-value.ts";
import type { NodeKey, TextSlot } from "./slots.ts";

/** What a change is of, as its key says: `cqs.hop@3`, `title:cqs.hop`. */
function targetKey({ aspect, name, at }: ast.Target): string {
  return `${aspect === undefined ? "" : `${aspect}:`}${name?.text ?? ""}${at ? `@${at.text}` : ""}`;
}

/** `tighten … from … to …`. */
export function changeCard(into: Projecting, set: NodeKey, node: ast.Change, at: InList): ChangeCard {
  const key = enterCard(into, `${set}/change:${targetKey(node.target)}`, { node, ...at }, set);
  const { target, from, to } = node;
  const before = changedValue(into, key, node, "from", from);
  const after = changedValue(into, key, node, "to", to);
  return {
    kind: "change",
    ...common(into, key, node, before.value, after.value, after.upper, ...pointsIn(after)),
    verb: wordSlot(into, key, "verb", node, "verb", node.verb, ["tighten", "relax", "set"], rangeOf(node)),
    target: {
      ...(target.aspect && { aspect: target.aspect }),
      ...(target.name && { name: target.name.text, range: rangeOf(target.name) }),
      ...(target.at && { level: target.at.text }),
    },
    from: before,
    to: after,
    reasons: reasonsOf(into, key, node.reasons),
  };
}

function changedValue(
  into: Projecting,
  card: NodeKey,
  holder: ast.Change,
  field: "from" | "to",
  node: ast.Quoted,
): ChangedValue {
  const source = into.text.slice(node.start, node.end);
  switch (node.kind) {
    case "bounds":
      return {
        kind: "bounds",
        source,
        value: valueSlot(into, { card, name: field, holder: node, field: "low" }, node.low),
        upper: valueSlot(into, { card, name: `${field}/upper`, holder: node, field: "high" }, node.high),
      };
    case "startLevel":
      return { kind: "start", source, start: levelSlot(into, card, field, node, "level", node.level) };
    case "title":
      return { kind: "title", source, title: textSlot(into, card, field, node, "text", node.text) };
    case "policyWord": {
      const words = policyWords[holder.target.aspect === "missingData" ? "missingPolicy" : "nothingPolicy"];
      return {
        kind: "word",
        source,
        word: wordSlot(into, card, field, node, "policy", node.policy, words, rangeOf(node)),
      };
    }
    case "score":
      if (node.form === "value" && node.value) {
        return {
          kind: "value",
          source,
          value: valueSlot(into, { card, name: field, holder: node, field: "value" }, node.value),
        };
      }
      const { states: _, ...score } = scoreParts(into, card, `${card}/${field}`, node);
      return { kind: "score", source, score };
    default:
      return { kind: "value", source, value: valueSlot(into, { card, name: field, holder, field }, node) };
  }
}

function pointsIn({ score }: ChangedValue) {
  return score?.entries.map(({ points }) => points) ?? [];
}

function reasonsOf(
  into: Projecting,
  card: NodeKey,
  reasons: readonly ast.Reason[],
): readonly (TextSlot & { readonly role: "because" | "basis" })[] {
  return reasons.map((reason, i) => ({
    ...textSlot(into, card, i === 0 ? "reason" : `reason:${i + 1}`, reason, "text", reason.text),
    role: reason.role,
  }));
}

/** `add to group cqs { … }`; its members come from whoever asks. */
export function addToCard(into: Projecting, set: NodeKey, node: ast.AddTo, at: InList): AddToCard {
  const key = enterCard(into, `${set}/addTo:${node.group.text}`, { node, ...at }, set);
  return {
    kind: "addTo",
    ...common(into, key, node),
    group: nameSlot(into, key, "group", node, "group", node.group),
    members: [],
  };
}

/** `remove kts.htx`. */
export function removeCard(into: Projecting, set: NodeKey, node: ast.Remove, at: InList): RemoveCard {
  const key = enterCard(into, `${set}/remove:${node.code.text}`, { node, ...at }, set);
  return {
    kind: "remove",
    ...common(into, key, node),
    code: nameSlot(into, key, "code", node, "code", node.code),
    reasons: reasonsOf(into, key, node.reasons),
  };
}
