/** Changes of what stands below, written into an overlay or a scenario: each quotes what it replaces. */

import type { ast } from "@khung/syntax";
import type { CriterionCard } from "../form/cards.ts";
import type { RequirementCard } from "../form/clauses.ts";
import { findSlot } from "../form/find.ts";
import type { Literal, ValueSlot } from "../form/slots.ts";
import { compareDecimals } from "./adjust-verb.ts";
import { amend } from "./amend.ts";
import {
  type Below,
  belowOf,
  cellIn,
  criterionIn,
  parameterIn,
  quotedScore,
  quotedValue,
  scoreIn,
  textIn,
  withDraft,
} from "./below.ts";
import { cardPlace, type Draft, refuse, type Work } from "./draft.ts";
import { inSurface, quoted } from "./fragment.ts";
import type { Amendment, NewValue, OverrideTarget } from "./intent.ts";
import { insertNode } from "./nodes.ts";
import { labelOf, nameIn, overrideAt, partOf } from "./override-target.ts";
import type { Of } from "./part.ts";
import { setText } from "./set.ts";

/** Writes a change, or sets the one that is there. */
export function addOverride(work: Work, intent: Of<"addOverride">): Draft {
  const { into, target, value } = intent;
  const node = layerAt(work, into);
  const below = belowOf(work, node);
  const there = overrideAt(work, into, target, below);
  const label = labelOf(target);
  if (there !== undefined) return { ...reset(work, there, target, value), label, reveal: there };
  const draft = addOverrides(work, into, node, below, [intent]);
  return { ...draft, label, reveal: draft.reveal ?? into };
}

/** Writes changes that are not there yet, one below the other. */
export function addOverrides(
  work: Work,
  into: string,
  node: ast.Overlay | ast.Scenario,
  below: Below | undefined,
  wanted: readonly Pick<Of<"addOverride">, "target" | "value" | "because">[],
): Draft {
  const source = wanted.map(({ target, value, because }) => {
    const statement = below && statementOf(below, target, value);
    if (statement === undefined) return refuse(work, "KH4009", { target: nameIn(target) });
    const reason = because === undefined ? "" : ` because ${quoted(because)}`;
    return (
      inSurface(statement + reason, "overlay", work.parsed.surface) ?? refuse(work, "KH4007", { source: statement })
    );
  });
  const last = node.members.findLast(({ kind }) => kind === "change" || kind === "remove");
  const after = last && work.places.keys.get(last);
  return insertNode(work, {
    kind: "insertNode",
    into,
    template: { kind: "statement", source: source.join("\n") },
    ...(after === undefined ? behindHead(work, node) : { after }),
  });
}

/** The overlay or the scenario with a key. */
export function layerAt(work: Work, key: string): ast.Overlay | ast.Scenario {
  const { node } = cardPlace(work, key);
  return node.kind === "overlay" || node.kind === "scenario" ? node : refuse(work, "KH4008", { key });
}

const heads: ReadonlySet<string> = new Set([
  "issuer",
  "decision",
  "effective",
  "tier",
  "basis",
  "note",
  "source",
  "replaces",
  "missingPolicy",
]);

/** Behind what the set says of itself, before anything that it adds. */
function behindHead(
  work: Work,
  node: ast.Overlay | ast.Scenario,
): { readonly after: string } | { readonly first: true } {
  const first = node.members.findIndex(({ kind }) => !heads.has(kind));
  const last = node.members[first < 0 ? node.members.length - 1 : first - 1];
  const after = last && work.places.keys.get(last);
  return after === undefined ? { first: true } : { after };
}

function reset(work: Work, key: string, target: OverrideTarget, value: Of<"addOverride">["value"]): Draft {
  if (target.kind === "remove") return { edits: [], changes: [], label: labelOf(target) };
  const row = (part: string): string => `${key}/to${part === "value" ? "" : `/${part.replace(/^value\//, "")}`}`;
  const at = row(partOf(target));
  return value?.kind === "text"
    ? setText(work, { kind: "setText", slot: at, text: value.text })
    : amend(work, { card: key, at, row }, value ?? { kind: "hole" });
}

/** The change, in English; undefined when what it is of is not there. */
function statementOf(below: Below, target: OverrideTarget, value: Of<"addOverride">["value"]): string | undefined {
  if (target.kind === "remove") return criterionIn(below, target.code) ? `remove ${target.code}` : undefined;
  if (target.kind === "text") {
    const card = criterionIn(below, target.code);
    return card && value?.kind === "text" ? textChange(card, target.aspect, value.text) : undefined;
  }
  if (value === undefined || value.kind === "text") return undefined;
  switch (target.kind) {
    case "threshold":
      return thresholdChange(below, target, value);
    case "score":
      return scoreChange(below, target, value);
    case "points":
      return valueChange(below, `points of ${target.code}`, criterionIn(below, target.code)?.points.value, value);
    case "parameter":
      return valueChange(below, target.name, parameterIn(below, target.name)?.value, value);
  }
}

function textChange(
  card: CriterionCard,
  aspect: Extract<OverrideTarget, { kind: "text" }>["aspect"],
  text: string,
): string | undefined {
  const { title, english } = card;
  const said = aspect === "title" ? title.text : textIn(card, aspect);
  const more = aspect === "title" && english.text !== "" ? ` en ${quoted(english.text)}` : "";
  return said === undefined
    ? undefined
    : `set ${aspect} of ${card.code.name} from ${quoted(said)}${more} to ${quoted(text)}`;
}

/** What stands below as it becomes: `part` is the slot or the row within what has the key. */
function amended(below: Below, { key }: { readonly key: string }, part: string, value: NewValue | Amendment): Below {
  const row = (name: string): string => (name === "" ? key : `${key}/${name}`);
  return withDraft(below, (work) => amend(work, { card: key, at: row(part), row }, value));
}

function valueChange(
  below: Below,
  what: string,
  slot: ValueSlot | undefined,
  value: NewValue | Amendment,
): string | undefined {
  if (!slot) return undefined;
  const [from, to] = [quotedValue(below, slot.key), quotedValue(amended(below, slot, "", value), slot.key)];
  return from === undefined || to === undefined ? undefined : `set ${what} from ${from} to ${to}`;
}

function thresholdChange(
  below: Below,
  target: Extract<OverrideTarget, { kind: "threshold" }>,
  value: NewValue | Amendment,
): string | undefined {
  const { code, level } = target;
  const found = cellIn(criterionIn(below, code), level);
  if (!found) return undefined;
  const { card, cell, key } = found;
  const after = amended(below, { key }, partOf(target), value);
  const at = card.shape === "from" ? "" : ` at ${level}`;
  const slots = [cell.value, ...(cell.upper ? [cell.upper] : [])];
  const from = slots.map((slot) => quotedValue(below, slot.key));
  const to = slots.map((slot) => quotedValue(after, slot.key));
  if ([...from, ...to].includes(undefined)) return undefined;
  if (cell.upper) return `set ${code}${at} from between ${from.join(" and ")} to between ${to.join(" and ")}`;
  const next = findSlot(after.form, cell.value.key)?.slot as ValueSlot | undefined;
  const [verb, way] = verbOf(card, cell.value.literal, next?.literal);
  return `${verb} ${code}${at} from ${from.join("")} ${way} ${to.join("")}`;
}

/** The way to score is quoted whole, and put there whole with the one number changed. */
function scoreChange(
  below: Below,
  { code, part }: Extract<OverrideTarget, { kind: "score" }>,
  value: NewValue | Amendment,
): string | undefined {
  const card = scoreIn(criterionIn(below, code));
  if (!card) return undefined;
  const after = amended(below, card, part, value);
  const next = scoreIn(criterionIn(after, code));
  const [from, to] = [quotedScore(below, card), next && quotedScore(after, next)];
  return from === undefined || to === undefined ? undefined : `set score of ${code} from ${from} to ${to}`;
}

/** Which way a change goes: known of plain numbers under a plain comparison, else it is set. */
function verbOf(
  { comparison }: RequirementCard,
  before: Literal | undefined,
  after: Literal | undefined,
): readonly [string, string] {
  if (!isPlain(before) || !isPlain(after)) return ["set", "to"];
  const order = compareDecimals(after, before);
  const more = comparison.word === "atLeast" || comparison.word === "moreThan";
  const less = comparison.word === "atMost" || comparison.word === "lessThan";
  if (order === 0 || (!more && !less)) return ["set", "to"];
  return [order > 0 === more ? "tighten" : "relax", order > 0 ? "up to" : "down to"];
}

function isPlain(literal: Literal | undefined): literal is Extract<Literal, { kind: "number" }> {
  return literal?.kind === "number" && literal.per === undefined && !literal.negative;
}
