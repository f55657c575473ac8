/** What an overlay or a scenario stands on: its form, and its statements quoted, as they are and with one slot set. */

import { compile } from "@khung/compiler";
import { commentsOf, parse, translate, type ast, type Parsed } from "@khung/syntax";
import { applyEdits } from "../edit.ts";
import type { RequirementCard, ScoreCard, TextCard, ThresholdCell } from "../form/clauses.ts";
import type { CriterionCard, ParameterCard } from "../form/cards.ts";
import { findSlot, walkCards } from "../form/find.ts";
import type { Form } from "../form/form.ts";
import { project } from "../form/project.ts";
import type { Draft, Work } from "./draft.ts";
import { type Container, readStatements } from "./fragment.ts";

/** A text that others stand on, put together of all its layers. */
export type Below = Omit<Work, "bases">;

/** What an overlay stands on. */
export function belowOf(work: Work, node: ast.Overlay | ast.Scenario): Below | undefined {
  const refs = node.kind === "overlay" ? node.bases : [node.base];
  const sources = [...work.bases, work.text].map((text, i) => ({ file: `${i}.khung`, text }));
  const [ref] = refs;
  if (!ref) return undefined;
  const key = `${ref.id.text}@${ref.version?.text ?? ""}`;
  const merged = compile(sources).merged.find((each) => each.key === key);
  const text = merged?.stack.text.text ?? sources.find(({ text: each }) => declares(each, ref))?.text;
  return text === undefined ? undefined : readBelow(text);
}

function readBelow(text: string): Below {
  const parsed = parse({ file: "", text });
  return { text, parsed, ...project(parsed) };
}

function declares(text: string, ref: ast.BaseRef): boolean {
  return parse({ file: "", text }).file.items.some(
    (item) =>
      item.kind === "framework" &&
      item.id.text === ref.id.text &&
      (!ref.version || item.version?.text === ref.version.text),
  );
}

/** The same as a draft leaves it; throws the refusal when it cannot be done. */
export function withDraft(below: Below, draft: (work: Work) => Draft): Below {
  const { edits } = draft({ ...below, bases: [] });
  return edits.length === 0 ? below : readBelow(applyEdits(below.text, edits));
}

/** The criterion with a code. */
export function criterionIn({ form }: { readonly form: Form }, code: string): CriterionCard | undefined {
  let found: CriterionCard | undefined;
  walkCards(form, (card) => {
    if (card.kind === "criterion" && card.code.name === code) found ??= card;
  });
  return found;
}

/** The parameter with a name. */
export function parameterIn({ form }: { readonly form: Form }, name: string): ParameterCard | undefined {
  let found: ParameterCard | undefined;
  walkCards(form, (card) => {
    if (card.kind === "parameter" && card.name.name === name) found ??= card;
  });
  return found;
}

/** What a criterion asks at a level: its card, the cell, and what the keys of the cell's slots begin with. */
export function cellIn(
  criterion: CriterionCard | undefined,
  level: number,
): { readonly card: RequirementCard; readonly cell: ThresholdCell; readonly key: string } | undefined {
  const card = criterion?.clauses.find((each) => each.kind === "requirement");
  if (card?.kind !== "requirement" || card.shape === "answer") return undefined;
  const cell = card.shape === "from" ? card.cells[0] : card.cells.find((each) => each.level.number === level);
  const key = card.shape === "from" ? card.key : cell?.entry;
  return cell && key !== undefined ? { card, cell, key } : undefined;
}

/** How a criterion is scored. */
export function scoreIn(criterion: CriterionCard | undefined): ScoreCard | undefined {
  return criterion?.clauses.find((each): each is ScoreCard => each.kind === "score");
}

/** A clause of a criterion that is one text. */
export function textIn(criterion: CriterionCard, kind: TextCard["kind"]): string | undefined {
  const clause = criterion.clauses.find((each) => each.kind === kind);
  return clause && "text" in clause ? clause.text.text : undefined;
}

/** A value in English, without comments. */
export function quotedValue(below: Below, slot: string): string | undefined {
  const found = findSlot(below.form, slot)?.slot;
  if (!found || !("source" in found) || found.source === "" || !found.range) return undefined;
  const { surface } = below.parsed;
  const lead = surface === "vi" ? "gọi a = " : "let a = ";
  const source = plain(below.parsed, found.range);
  const [node, text] = inEnglish(lead + source, "framework", surface) ?? [];
  return node?.kind === "let" ? text?.slice(node.value.start, node.value.end) : undefined;
}

/** A way to score in English, without its keyword and without comments. */
export function quotedScore(below: Below, { range }: Pick<ScoreCard, "range">): string | undefined {
  const [node, text] = inEnglish(plain(below.parsed, range), "criterion", below.parsed.surface) ?? [];
  return node?.kind === "score"
    ? text
        ?.slice(node.start, node.end)
        .replace(/^score\s*/, "")
        .trim()
    : undefined;
}

function inEnglish(source: string, container: Container, surface: Parsed["surface"]) {
  const read = readStatements(source, container, surface);
  if (!read) return undefined;
  const text = translate(read.parsed, "en");
  const again = parse({ file: "", text }).file.items[0];
  if (again?.kind !== "framework") return undefined;
  const [member] = again.members;
  const node = member?.kind === "criterion" ? member.clauses[0] : member;
  return node && ([node, text] as const);
}

/** A stretch of a text in one line, its comments left out; texts never go over lines. */
function plain(parsed: Parsed, { from, to }: { readonly from: number; readonly to: number }): string {
  const comments = commentsOf(parsed).filter(({ start, end }) => from <= start && end <= to);
  const cut = comments.map(({ start, end }) => ({ from: start - from, to: end - from, insert: "" }));
  return applyEdits(parsed.source.text.slice(from, to), cut).replaceAll(/\s*\n\s*/g, " ");
}
