/** Cards of the members of frameworks, groups, overlays and scenarios. */

import type { AnyNode, ast } from "@khung/syntax";
import type { Card, CriterionCard, GroupCard, InputCard, LevelCard, LevelsCard } from "./cards.ts";
import { enterCard, type Projecting } from "./places.ts";
import { clauseCard, common, type InList, opaqueCard, policyCard, textCard } from "./project-criterion.ts";
import { addToCard, changeCard, removeCard } from "./project-overlay.ts";
import { ruleTerms } from "./project-rule.ts";
import { nameSlot, textSlot, titleSlots, wordSlot } from "./project-slots.ts";
import { dateSlot, expressionSlot, valueSlot } from "./project-value.ts";
import { worthSlots } from "./project-worth.ts";
import type { NodeKey } from "./slots.ts";

/** Where members stand: the set whose names they share, and the card around them. */
export interface Around {
  readonly set: NodeKey;
  readonly parent: NodeKey;
}

/** The cards of a list of members, in order. */
export function memberCards(
  into: Projecting,
  around: Around,
  holder: AnyNode & { readonly members: readonly (ast.Member | ast.OverlayMember)[] },
): readonly Card[] {
  return holder.members.map((member, index) => memberCard(into, around, member, { holder, field: "members", index }));
}

function memberCard(into: Projecting, around: Around, node: ast.Member | ast.OverlayMember, at: InList): Card {
  const { set, parent } = around;
  const named = (name: string): NodeKey => enterCard(into, `${set}/${node.kind}:${name}`, { node, ...at }, parent);
  const plain = (): NodeKey => enterCard(into, `${parent}/${node.kind}`, { node, ...at }, parent);
  switch (node.kind) {
    case "criterion":
      return criterionCard(into, named(node.code.text), node);
    case "group":
      return groupCard(into, set, named(node.name.text), node);
    case "input":
      return inputCard(into, named(node.name.text), node);
    case "parameter": {
      const key = named(node.name.text);
      const value = valueSlot(into, { card: key, name: "value", holder: node, field: "value" }, node.value);
      const name = nameSlot(into, key, "name", node, "name", node.name, { declares: true });
      return {
        kind: "parameter",
        ...common(into, key, node, value),
        name,
        ...titleSlots(into, key, node, node.title, node.name),
        value,
      };
    }
    case "levels":
      return levelsCard(into, set, plain(), node);
    case "issuer": {
      const key = plain();
      return { kind: "issuer", ...common(into, key, node), name: textSlot(into, key, "name", node, "name", node.name) };
    }
    case "decision": {
      const key = plain();
      return {
        kind: "decision",
        ...common(into, key, node),
        number: textSlot(into, key, "number", node, "number", node.number),
        dated: dateSlot(into, key, "dated", node, "dated", node.dated),
      };
    }
    case "effective": {
      const key = plain();
      return {
        kind: "effective",
        ...common(into, key, node),
        from: dateSlot(into, key, "from", node, "from", node.from),
        to: dateSlot(into, key, "to", node, "to", node.to),
      };
    }
    case "tier": {
      const key = plain();
      return { kind: "tier", ...common(into, key, node), name: nameSlot(into, key, "name", node, "name", node.name) };
    }
    case "evidence":
    case "source":
    case "basis":
    case "note":
    case "unit":
      return textCard(into, parent, node, at);
    case "missingPolicy":
    case "nothingPolicy":
      return policyCard(into, parent, node, at);
    case "change":
      return changeCard(into, set, node, at);
    case "addTo": {
      const card = addToCard(into, set, node, at);
      return { ...card, members: memberCards(into, { set, parent: card.key }, node) };
    }
    case "remove":
      return removeCard(into, set, node, at);
    default:
      return opaqueCard(into, "name" in node && node.kind !== "children" ? set : parent, node, at);
  }
}

const classes = ["mandatory", "extension", "basic", "chosen"];

function criterionCard(into: Projecting, key: NodeKey, node: ast.Criterion): CriterionCard {
  const { code, title, points, weight } = node;
  const clauses = node.clauses.map((clause, index) =>
    clauseCard(into, key, clause, { holder: node, field: "clauses", index }),
  );
  const head = title?.start ?? points?.start ?? weight?.start ?? node.clauses[0]?.start ?? node.end;
  const worth = worthSlots(into, key, node);
  return {
    kind: "criterion",
    ...common(into, key, node, ...clauses, worth.weight, worth.points.value),
    code: nameSlot(into, key, "code", node, "code", code, { declares: true }),
    class: wordSlot(into, key, "class", node, "class", node.class, classes, { from: code.end, to: head }),
    ...titleSlots(into, key, node, title, code),
    ...worth,
    clauses,
  };
}

function groupCard(into: Projecting, set: NodeKey, key: NodeKey, node: ast.Group): GroupCard {
  const worth = worthSlots(into, key, node);
  return {
    kind: "group",
    ...common(into, key, node, worth.points.value, worth.weight),
    name: nameSlot(into, key, "name", node, "name", node.name, { declares: true }),
    ...titleSlots(into, key, node, node.title, node.name),
    ...worth,
    members: memberCards(into, { set, parent: key }, node),
  };
}

const types: ReadonlySet<string> = new Set(["count", "percent", "boolean", "date", "number", "money", "choice"]);

function inputCard(into: Projecting, key: NodeKey, node: ast.Input): InputCard {
  const { type } = node;
  const said = type.kind.replace(/Type$/, "");
  const clauses = node.clauses.map((clause, index) => {
    const at: InList = { holder: node, field: "clauses", index };
    return clause.kind === "mergedPolicy" || clause.kind === "error"
      ? opaqueCard(into, key, clause, at)
      : textCard(into, key, clause, at);
  });
  const clause = clauses.find((each) => each.kind === "unit");
  const unit =
    type.kind === "numberType"
      ? textSlot(into, key, "unit", type, "unit", type.unit)
      : clause?.kind === "unit"
        ? clause.text
        : undefined;
  const choices =
    type.kind === "choiceType"
      ? type.members.map((member, place, members) => {
          const same = members.slice(0, place).filter(({ name }) => name.text === member.name.text).length;
          const own = `${key}/choice:${member.name.text}${same === 0 ? "" : `#${same + 1}`}`;
          const title = member.title;
          return {
            name: nameSlot(into, key, "", member, "name", member.name, { declares: true, key: own }),
            title: textSlot(into, own, "title", title ?? member, title ? "text" : "title", title?.text, member.name),
          };
        })
      : [];
  return {
    kind: "input",
    ...common(
      into,
      key,
      node,
      type.kind === "error" ? { state: "stale" } : undefined,
      ...clauses.filter(({ state }) => state === "stale"),
    ),
    name: nameSlot(into, key, "name", node, "name", node.name, { declares: true }),
    ...titleSlots(into, key, node, node.title, type),
    type: types.has(said) ? (said as InputCard["type"]) : "unknown",
    ...(unit && { unit }),
    choices,
    clauses,
  };
}

function levelsCard(into: Projecting, set: NodeKey, key: NodeKey, node: ast.Levels): LevelsCard {
  const words = ["cumulative", "independent"];
  const head = { from: node.start, to: node.levels[0]?.start ?? node.end };
  const levels = node.levels.map((level, index) => {
    const at: InList = { holder: node, field: "levels", index };
    return level.kind === "error" ? opaqueCard(into, key, level, at) : levelCard(into, set, key, level, at);
  });
  return {
    kind: "levels",
    ...common(into, key, node, ...levels.filter(({ state }) => state === "stale")),
    mode: wordSlot(into, key, "mode", node, "mode", node.mode, words, head),
    levels,
  };
}

function levelCard(into: Projecting, set: NodeKey, parent: NodeKey, node: ast.Level, at: InList): LevelCard {
  const key = enterCard(into, `${set}/level:${node.number.text}`, { node, ...at }, parent);
  const rule = expressionSlot(into, key, "rule", node, "rule", node.rule);
  const terms = node.rule && ruleTerms(into, key, node, node.rule);
  return {
    kind: "level",
    ...common(into, key, node, rule),
    number: Number(node.number.text),
    id: nameSlot(into, key, "id", node, "id", node.id, { declares: true }),
    ...titleSlots(into, key, node, node.title, node.id),
    rule,
    ...(terms && { terms }),
  };
}

/** Names of levels as the members of a set state them, lowest first. */
export function levelsIn(members: readonly (ast.Member | ast.OverlayMember)[]) {
  return members
    .flatMap((member) => (member.kind === "levels" ? member.levels : []))
    .flatMap((level) =>
      level.kind === "level"
        ? [{ number: Number(level.number.text), id: level.id.text, title: level.title?.text.value ?? level.id.text }]
        : [],
    )
    .toSorted((a, b) => a.number - b.number);
}
