/** A change of what stands below, written into an overlay or a scenario: it quotes what it replaces. */

import { compile } from "@khung/compiler";
import { parse, translate, type ast, type Parsed } from "@khung/syntax";
import { project } from "../form/project.ts";
import type { RequirementCard, TextCard } from "../form/clauses.ts";
import type { CriterionCard, ParameterCard } from "../form/cards.ts";
import { walkCards } from "../form/find.ts";
import type { Form } from "../form/form.ts";
import type { ValueSlot } from "../form/slots.ts";
import { compareDecimals } from "./adjust-verb.ts";
import { cardPlace, type Draft, refuse, type Work } from "./draft.ts";
import { inSurface, quoted, readStatements } from "./fragment.ts";
import type { Intent, NewValue, OverrideTarget } from "./intent.ts";
import { insertNode } from "./nodes.ts";
import { setLiteral, setText } from "./set.ts";

type AddOverride = Extract<Intent, { readonly kind: "addOverride" }>;

/** Writes a change, or sets the one that is there. */
export function addOverride(work: Work, intent: AddOverride): Draft {
  const { into, target, value, because } = intent;
  const { node } = cardPlace(work, into);
  if (node.kind !== "overlay" && node.kind !== "scenario") return refuse(work, "KH4008", { key: into });
  const there = existing(work, into, target);
  if (there !== undefined) return reset(work, there, intent);
  const below = belowOf(work, node);
  const name = "code" in target ? target.code : target.name;
  const statement = below && statementOf(work, below, target, value);
  if (statement === undefined) return refuse(work, "KH4009", { target: name });
  const reason = because === undefined ? "" : ` because ${quoted(because)}`;
  const source =
    inSurface(statement + reason, "overlay", work.parsed.surface) ?? refuse(work, "KH4007", { source: statement });
  const changes = node.members.filter(({ kind }) => kind === "change" || kind === "remove");
  const last = changes.at(-1);
  const after = last && work.places.keys.get(last);
  const draft = insertNode(work, {
    kind: "insertNode",
    into,
    template: { kind: "statement", source },
    ...(after === undefined ? behindHead(work, node) : { after }),
  });
  return { ...draft, label: labelOf(target), reveal: `${into}/${keyOf(target)}` };
}

/** Behind what the set says of itself, before anything that it adds. */
function behindHead(
  work: Work,
  node: ast.Overlay | ast.Scenario,
): { readonly after: string } | { readonly first: true } {
  const heads = new Set([
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
  const first = node.members.findIndex(({ kind }) => !heads.has(kind));
  const last = node.members[first < 0 ? node.members.length - 1 : first - 1];
  const after = last && work.places.keys.get(last);
  return after === undefined ? { first: true } : { after };
}

function keyOf(target: OverrideTarget): string {
  switch (target.kind) {
    case "threshold":
      return `change:${target.code}@${target.level}`;
    case "parameter":
      return `change:${target.name}`;
    case "text":
      return `change:${target.aspect}:${target.code}`;
    case "remove":
      return `remove:${target.code}`;
  }
}

function labelOf(target: OverrideTarget) {
  switch (target.kind) {
    case "threshold":
      return {
        vi: `Điều chỉnh ngưỡng ${target.code}, Mức ${target.level}`,
        en: `Change threshold ${target.code}, level ${target.level}`,
      };
    case "parameter":
      return { vi: `Điều chỉnh tham số ${target.name}`, en: `Change parameter ${target.name}` };
    case "text":
      return { vi: `Điều chỉnh nội dung ${target.code}`, en: `Change a text of ${target.code}` };
    case "remove":
      return { vi: `Bỏ tiêu chí ${target.code}`, en: `Remove criterion ${target.code}` };
  }
}

/** The change that is there already. */
function existing(work: Work, into: string, target: OverrideTarget): string | undefined {
  const key = `${into}/${keyOf(target)}`;
  return work.places.cards.has(key) ? key : undefined;
}

function reset(work: Work, key: string, { target, value }: AddOverride): Draft {
  if (target.kind === "remove") return { edits: [], changes: [], label: labelOf(target), reveal: key };
  const draft =
    value?.kind === "text"
      ? setText(work, { kind: "setText", slot: `${key}/to`, text: value.text })
      : setLiteral(work, { kind: "setLiteral", slot: `${key}/to`, value: value ?? { kind: "hole" } });
  return { ...draft, label: labelOf(target), reveal: key };
}

/** What an overlay stands on, put together: its text and its form. */
function belowOf(
  work: Work,
  node: ast.Overlay | ast.Scenario,
): { readonly parsed: Parsed; readonly form: Form } | undefined {
  const refs = node.kind === "overlay" ? node.bases : [node.base];
  const sources = [...work.bases, work.text].map((text, i) => ({ file: `${i}.khung`, text }));
  const [ref] = refs;
  if (!ref) return undefined;
  const key = `${ref.id.text}@${ref.version?.text ?? ""}`;
  const merged = compile(sources).merged.find((each) => each.key === key);
  const text = merged?.stack.text.text ?? sources.find(({ text: each }) => declares(each, ref))?.text;
  if (text === undefined) return undefined;
  const parsed = parse({ file: "", text });
  return { parsed, form: project(parsed).form };
}

function declares(text: string, ref: ast.BaseRef): boolean {
  return parse({ file: "", text }).file.items.some(
    (item) =>
      item.kind === "framework" &&
      item.id.text === ref.id.text &&
      (!ref.version || item.version?.text === ref.version.text),
  );
}

/** The change, in English; undefined when what it is of is not there. */
function statementOf(
  work: Work,
  { parsed, form }: { readonly parsed: Parsed; readonly form: Form },
  target: OverrideTarget,
  value: AddOverride["value"],
): string | undefined {
  switch (target.kind) {
    case "threshold": {
      const card = criterionIn(form, target.code);
      const requirement = card?.clauses.find((each) => each.kind === "requirement" && each.shape !== "answer");
      if (requirement?.kind !== "requirement" || value === undefined || value.kind === "text") return undefined;
      const cell =
        requirement.shape === "from"
          ? requirement.cells[0]
          : requirement.cells.find(({ level }) => level.number === target.level);
      if (!cell || cell.value.source === "" || cell.upper) return undefined;
      const quote = inEnglish(parsed, cell.value);
      const to = quote && newValueText(work, cell.value, value);
      if (quote === undefined || to === undefined) return undefined;
      const [verb, way] = verbOf(requirement, cell.value, value);
      const at = requirement.shape === "from" ? "" : ` at ${target.level}`;
      return `${verb} ${target.code}${at} from ${quote} ${way} ${to}`;
    }
    case "parameter": {
      const card = parameterIn(form, target.name);
      if (!card || value === undefined || value.kind === "text") return undefined;
      const quote = inEnglish(parsed, card.value);
      const to = newValueText(work, card.value, value);
      return quote === undefined || to === undefined ? undefined : `set ${target.name} from ${quote} to ${to}`;
    }
    case "text": {
      const card = criterionIn(form, target.code);
      if (!card || value?.kind !== "text") return undefined;
      const before = target.aspect === "title" ? titleOf(card) : textOf(card, target.aspect);
      return before === undefined
        ? undefined
        : `set ${target.aspect} of ${target.code} from ${before} to ${quoted(value.text)}`;
    }
    case "remove":
      return criterionIn(form, target.code) ? `remove ${target.code}` : undefined;
  }
}

function titleOf({ title, english }: CriterionCard): string {
  return `${quoted(title.text)}${english.text === "" ? "" : ` en ${quoted(english.text)}`}`;
}

function textOf(card: CriterionCard, kind: TextCard["kind"]): string | undefined {
  const clause = card.clauses.find((each) => each.kind === kind);
  return clause && "text" in clause ? quoted(clause.text.text) : undefined;
}

function criterionIn(form: Form, code: string): CriterionCard | undefined {
  let found: CriterionCard | undefined;
  walkCards(form, (card) => {
    if (card.kind === "criterion" && card.code.name === code) found ??= card;
  });
  return found;
}

function parameterIn(form: Form, name: string): ParameterCard | undefined {
  let found: ParameterCard | undefined;
  walkCards(form, (card) => {
    if (card.kind === "parameter" && card.name.name === name) found ??= card;
  });
  return found;
}

/** A value of what stands below, in English. */
function inEnglish({ surface }: Parsed, { source }: ValueSlot): string | undefined {
  if (surface === "en") return source;
  const read = readStatements(`gọi a = ${source}`, "framework", "vi");
  if (!read) return undefined;
  const text = translate(read.parsed, "en");
  const [node] = statementsOf(parse({ file: "", text }));
  return node?.kind === "let" ? text.slice(node.value.start, node.value.end) : undefined;
}

function statementsOf({ file }: Parsed): readonly ast.Member[] {
  const [set] = file.items;
  return set?.kind === "framework" ? set.members : [];
}

/** The new value in English; sign and unit are those of the value that it replaces. */
function newValueText(work: Work, before: ValueSlot, value: NewValue): string | undefined {
  const like = before.literal?.kind === "number" ? before.literal : undefined;
  switch (value.kind) {
    case "number": {
      if (!/^-?\d+(?:\.\d+)?$/.test(value.decimal))
        return refuse(work, "KH4004", { value: value.decimal, key: before.key });
      const unit = value.unit ?? like?.unit ?? "";
      const percent = value.percent ?? like?.percent ?? false;
      return `${value.decimal}${percent ? "%" : ""}${unit === "" ? "" : ` ${quoted(unit)}`}`;
    }
    case "name":
      return value.name;
    case "boolean":
      return value.value ? "yes" : "no";
    case "date":
      return value.text;
    case "hole":
      return "?";
    case "word":
      return undefined;
  }
}

/** Which way a change goes: known of plain numbers under a plain comparison, else it is set. */
function verbOf({ comparison }: RequirementCard, before: ValueSlot, value: NewValue): readonly [string, string] {
  const old = before.literal;
  if (
    old?.kind !== "number" ||
    old.per !== undefined ||
    old.negative ||
    value.kind !== "number" ||
    value.decimal.startsWith("-")
  ) {
    return ["set", "to"];
  }
  const next = { digits: value.decimal, percent: value.percent ?? old.percent };
  const order = compareDecimals(next, old);
  const more = comparison.word === "atLeast" || comparison.word === "moreThan";
  const less = comparison.word === "atMost" || comparison.word === "lessThan";
  if (order === 0 || (!more && !less)) return ["set", "to"];
  return [order > 0 === more ? "tighten" : "relax", order > 0 ? "up to" : "down to"];
}
