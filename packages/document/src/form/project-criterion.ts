/** Cards of what stands in a criterion. */

import type { AnyNode, ast } from "@khung/syntax";
import type { TextRange } from "../edit.ts";
import type {
  Clause,
  LevelName,
  OpaqueCard,
  PolicyCard,
  RequirementCard,
  ScoreCard,
  TextCard,
  ThresholdCell,
} from "./clauses.ts";
import { enterCard, noteOf, type Projecting, rangeOf } from "./places.ts";
import { scoreParts } from "./project-score.ts";
import { levelSlot, nameSlot, textSlot, wordSlot } from "./project-slots.ts";
import { expressionSlot, valueSlot } from "./project-value.ts";
import type { NodeKey, ValueSlot } from "./slots.ts";

/** Where a node stands in a list. */
export interface InList {
  readonly holder: AnyNode;
  readonly field: string;
  readonly index: number;
}

const comparisons = ["atLeast", "moreThan", "atMost", "lessThan"];

/** The card of a clause; `base` is what its key begins with. */
export function clauseCard(into: Projecting, base: NodeKey, node: ast.Clause, at: InList): Clause {
  const enter = (): NodeKey => enterCard(into, `${base}/${node.kind}`, { node, ...at }, base);
  switch (node.kind) {
    case "measure": {
      const key = enter();
      const expression = expressionSlot(into, key, "expression", node, "value", node.value);
      return { kind: "measure", ...common(into, key, node, expression), expression };
    }
    case "appliesWhen": {
      const key = enter();
      const condition = expressionSlot(into, key, "expression", node, "condition", node.condition);
      return { kind: "appliesWhen", ...common(into, key, node, condition), condition };
    }
    case "requirement":
      return requirementCard(into, enter(), node);
    case "score":
      return scoreCard(into, enter(), node);
    case "evidence":
    case "source":
    case "basis":
    case "note":
    case "unit":
      return textCard(into, base, node, at);
    case "missingPolicy":
    case "nothingPolicy":
      return policyCard(into, base, node, at);
    case "verifiedBy": {
      const key = enter();
      return {
        kind: "verifiedBy",
        ...common(into, key, node),
        role: nameSlot(into, key, "role", node, "role", node.role),
      };
    }
    case "provenance": {
      const key = enter();
      const words = ["verified", "likely", "illustrative"];
      return {
        kind: "provenance",
        ...common(into, key, node),
        ...(node.aspect && { aspect: node.aspect }),
        ...(node.level && { level: node.level.text }),
        standing: wordSlot(into, key, "standing", node, "standing", node.standing, words, rangeOf(node)),
        text: textSlot(into, key, "text", node, "text", node.text),
      };
    }
    case "normalise":
    case "error":
      return opaqueCard(into, base, node, at);
  }
}

/** What all cards have. A card is a hole when one of its slots is, and stale when one cannot be read. */
export function common(
  into: Projecting,
  key: NodeKey,
  node: AnyNode,
  ...slots: readonly ({ readonly state: string } | undefined)[]
): { readonly key: NodeKey; readonly state: "ok" | "stale" | "hole"; readonly range: TextRange } & ReturnType<
  typeof noteOf
> {
  const states = slots.map((slot) => slot?.state);
  const isOpen = blocks.has(node.kind) && into.text[node.end - 1] !== "}";
  const state = isOpen || states.includes("stale") ? "stale" : states.includes("hole") ? "hole" : "ok";
  return { key, state, range: rangeOf(node), ...noteOf(into, node) };
}

/** What ends with a brace: without it, it is being written. */
const blocks: ReadonlySet<string> = new Set([
  "framework",
  "overlay",
  "scenario",
  "group",
  "criterion",
  "levels",
  "addTo",
]);

/** A statement that is shown as it is written. */
export function opaqueCard(into: Projecting, base: NodeKey, node: AnyNode, at: InList): OpaqueCard {
  const named = node as Partial<Pick<ast.Let, "name" | "title">>;
  const name = named.name?.kind === "name" ? named.name.text : undefined;
  const wanted = name === undefined ? `${base}/${node.kind}` : `${base}/${node.kind}:${name}`;
  const key = enterCard(into, wanted, { node, ...at }, base);
  const title = typeof named.title === "object" && named.title.kind === "title" ? named.title.text.value : undefined;
  return {
    kind: "opaque",
    key,
    state: node.kind === "error" ? "stale" : "opaque",
    range: rangeOf(node),
    ...noteOf(into, node),
    statement: node.kind,
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    ...(node.kind === "classify" && { classes: classesOf(node) }),
    source: into.text.slice(node.start, node.end),
  };
}

function classesOf({ classes }: ast.Classify) {
  return classes.flatMap((each) =>
    each.kind === "error" ? [] : [{ name: each.name.text, title: each.title?.text.value ?? "" }],
  );
}

/** `evidence "…"` and the like. */
export function textCard(into: Projecting, base: NodeKey, node: ast.TextClause, at: InList): TextCard {
  const key = enterCard(into, `${base}/${node.kind}`, { node, ...at }, base);
  return { kind: node.kind, ...common(into, key, node), text: textSlot(into, key, "text", node, "text", node.text) };
}

/** What a missing value, or nothing to measure, means. */
export function policyCard(
  into: Projecting,
  base: NodeKey,
  node: ast.MissingPolicy | ast.NothingPolicy,
  at: InList,
): PolicyCard {
  const key = enterCard(into, `${base}/${node.kind}`, { node, ...at }, base);
  return {
    kind: node.kind,
    ...common(into, key, node),
    policy: wordSlot(into, key, "policy", node, "policy", node.policy, policyWords[node.kind], rangeOf(node)),
  };
}

/** What the policies may be. */
export const policyWords = {
  missingPolicy: ["fails", "unknown", "excluded"],
  nothingPolicy: ["met", "unmet", "missing", "notApplicable"],
} as const;

function requirementCard(into: Projecting, key: NodeKey, node: ast.Requirement): RequirementCard {
  const [first] = node.entries;
  const single = node.entries.length === 1 && first?.kind === "requirementEntry" && !first.level ? first : undefined;
  const shape = node.comparison === "yes" || node.comparison === "no" ? "answer" : single ? "from" : "levels";
  const words = shape === "answer" ? ["yes", "no"] : node.comparison === "between" ? ["between"] : comparisons;
  const said = wordSlot(into, key, "comparison", node, "comparison", node.comparison, words, {
    from: node.start,
    to: (shape === "answer" ? single?.from?.start : first?.start) ?? node.end,
  });
  const comparison = node.comparison ? said : { ...said, word: "condition", words: [] };
  const start = single && levelSlot(into, key, "start", single, "from", single.from);
  const cells = shape === "answer" ? [] : single ? [singleCell(into, key, single)] : levelCells(into, key, node);
  const broken = node.entries.some(({ kind }) => kind === "error") ? { state: "stale" } : undefined;
  return {
    kind: "requirement",
    ...common(into, key, node, broken, ...cells.flatMap(({ value, upper }) => [value, upper])),
    comparison,
    shape,
    cells,
    ...(start && { start }),
  };
}

const everyLevel: LevelName = { number: 1, id: "", title: "" };

function singleCell(into: Projecting, key: NodeKey, entry: ast.RequirementEntry): ThresholdCell {
  const level = findLevel(into, entry.from?.text) ?? into.levels[0] ?? everyLevel;
  return {
    level,
    value: valueSlot(into, { card: key, name: "value", holder: entry, field: "value" }, entry.value),
    ...(entry.upper && {
      upper: valueSlot(into, { card: key, name: "upper", holder: entry, field: "upper" }, entry.upper),
    }),
  };
}

function levelCells(into: Projecting, key: NodeKey, node: ast.Requirement): readonly ThresholdCell[] {
  const base = key.slice(0, key.lastIndexOf("/"));
  const cells: ThresholdCell[] = [];
  node.entries.forEach((entry, index) => {
    if (entry.kind === "error") {
      const said = brokenLevel(into, entry);
      if (!said) return;
      const value: ValueSlot = {
        key: `${base}/threshold:${said.number || said.id}/value`,
        state: "stale",
        source: into.text.slice(entry.start, entry.end),
      };
      cells.push({ level: said, value });
      return;
    }
    const level = levelOf(into, entry.level?.text ?? "");
    const own = enterCard(
      into,
      `${base}/threshold:${level.number || level.id}`,
      { node: entry, holder: node, field: "entries", index },
      key,
    );
    cells.push({
      level,
      entry: own,
      value: valueSlot(into, { card: own, name: "value", holder: entry, field: "value" }, entry.value),
      ...(entry.upper && {
        upper: valueSlot(into, { card: own, name: "upper", holder: entry, field: "upper" }, entry.upper),
      }),
      ...noteOf(into, entry),
    });
  });
  for (const level of into.levels) {
    if (cells.some((cell) => cell.level.number === level.number)) continue;
    const own = `${base}/threshold:${level.number}`;
    const at = { card: key, name: `${own.slice(key.length + 1)}/value`, holder: node, field: "entries", level };
    const value = absentCell(into, `${own}/value`, at);
    const upper = node.comparison === "between" ? absentCell(into, `${own}/upper`, at) : undefined;
    cells.push({ level, value, ...(upper && { upper }) });
  }
  return cells.toSorted((a, b) => a.level.number - b.level.number);
}

function absentCell(
  into: Projecting,
  key: string,
  at: { readonly card: NodeKey; readonly holder: AnyNode; readonly field: string; readonly level: LevelName },
): ValueSlot {
  into.slots.set(key, { key, sort: "value", card: at.card, holder: at.holder, field: at.field, level: at.level });
  return { key, state: "absent", source: "" };
}

/** The level that a broken entry was of, as far as its beginning says. */
function brokenLevel(into: Projecting, entry: ast.ErrorNode): LevelName | undefined {
  const said = /^([\p{L}\p{M}\p{Nd}_.]+)\s*:/u.exec(into.text.slice(entry.start, entry.end))?.[1];
  return said === undefined ? undefined : findLevel(into, said);
}

function findLevel(into: Projecting, said: string | undefined): LevelName | undefined {
  return said === undefined ? undefined : into.levels.find(({ number, id }) => String(number) === said || id === said);
}

function levelOf(into: Projecting, said: string): LevelName {
  const number = Number(said);
  return findLevel(into, said) ?? { number: Number.isFinite(number) ? number : 0, id: said, title: "" };
}

function scoreCard(into: Projecting, key: NodeKey, node: ast.Score): ScoreCard {
  const { states, ...parts } = scoreParts(into, key, key, node);
  return { kind: "score", ...common(into, key, node, ...states), ...parts };
}
