/** Setting slots: numbers, words, names, texts, formulas; many at once; and values that go by class or by date. */

import { K, type AnyNode, type ast } from "@khung/syntax";
import type { TextEdit } from "../edit.ts";
import type { CardPlace, SlotPlace } from "../form/places.ts";
import { literalOf } from "../form/project-value.ts";
import type { Literal } from "../form/slots.ts";
import { adjustVerb } from "./adjust-verb.ts";
import { type Draft, refuse, slotPlace, type Work } from "./draft.ts";
import { isLevelRef, isName, plainText, quoted, readExpression } from "./fragment.ts";
import type { Intent, NewValue } from "./intent.ts";
import { changeLabel, nameOfSlot } from "./labels.ts";
import type { TreeChange } from "./same-tree.ts";
import { spelledAt, spelledBetween } from "./spelling.ts";

type Of<K extends Intent["kind"]> = Extract<Intent, { readonly kind: K }>;
type PlaceOf<S extends SlotPlace["sort"]> = Extract<SlotPlace, { readonly sort: S }>;
type Part = Pick<Draft, "edits" | "changes"> & { readonly from: string; readonly to: string };

const nothing: Part = { edits: [], changes: [], from: "", to: "" };

/** One value into one slot. */
export function setLiteral(work: Work, { slot, value }: Of<"setLiteral">): Draft {
  const { edits, changes, from, to } = setOne(work, slot, value);
  return { edits, changes, label: changeLabel(nameOfSlot(work, slot), from, to), reveal: slot };
}

/** Many values in one step. */
export function setTable(work: Work, { cells }: Of<"setTable">): Draft {
  const parts = cells.map(({ slot, value }) => setOne(work, slot, value));
  const edits = parts.flatMap((part) => part.edits).toSorted((a, b) => a.from - b.from || a.to - b.to);
  const clash = edits.find((edit, i) => edit.from < (edits[i - 1]?.to ?? 0));
  if (clash) refuse(work, "KH4001", { condition: "P1" }, clash);
  const count = parts.filter((part) => part.edits.length > 0).length;
  return {
    edits,
    changes: parts.flatMap((part) => part.changes),
    label: { vi: `Dán ${count} ô`, en: `Paste ${count} cells` },
    ...(cells[0] && { reveal: cells[0].slot }),
  };
}

function setOne(work: Work, key: string, value: NewValue): Part {
  const place = slotPlace(work, key);
  switch (place.sort) {
    case "value":
      return place.node ? setValue(work, place, place.node, value) : addEntry(work, place, value);
    case "word":
      return value.kind === "word" ? setWord(work, place, value.word) : misfit(work, key, value);
    case "name":
      if (value.kind !== "name" || place.declares) return misfit(work, key, value);
      if (!isName(value.name)) return refuse(work, "KH4006", { name: value.name });
      return replaceLeaf(work, place.node, "text", value.name.normalize("NFC"));
    case "level":
      return setLevel(work, place, value);
    case "date":
      return setDate(work, place, value);
    default:
      return misfit(work, key, value);
  }
}

function misfit(work: Work, key: string, value: NewValue): never {
  const said =
    "decimal" in value
      ? value.decimal
      : "word" in value
        ? value.word
        : "name" in value
          ? value.name
          : "text" in value
            ? value.text
            : "value" in value
              ? String(value.value)
              : "?";
  return refuse(work, "KH4004", { value: said, key });
}

/** A leaf of the tree whose text is the text. */
function replaceLeaf(work: Work, node: ast.Node & object, field: string, to: string): Part {
  const from = work.text.slice(node.start, node.end);
  if (from === to) return nothing;
  return {
    edits: [{ from: node.start, to: node.end, insert: to }],
    changes: [{ kind: "set", holder: node, field, value: to }],
    from,
    to,
  };
}

function setLevel(work: Work, place: PlaceOf<"level">, value: NewValue): Part {
  const text =
    value.kind === "name" ? value.name : value.kind === "number" ? value.decimal : misfit(work, place.key, value);
  if (!isLevelRef(text)) return misfit(work, place.key, value);
  if (place.node) return replaceLeaf(work, place.node, "text", text.normalize("NFC"));
  const { holder } = place;
  const word = spelledBetween(work.parsed, holder.end, K.FROM);
  return {
    edits: [{ from: holder.end, to: holder.end, insert: ` ${word} ${text}` }],
    changes: [{ kind: "set", holder, field: place.field, value: { kind: "levelRef", text } }],
    from: "",
    to: text,
  };
}

function setDate(work: Work, place: PlaceOf<"date">, value: NewValue): Part {
  if (value.kind !== "date" || !/^\d{4}-\d{2}-\d{2}$/.test(value.text)) return misfit(work, place.key, value);
  if (place.node) return replaceLeaf(work, place.node, "text", value.text);
  const { holder, field } = place;
  const word = spelledBetween(work.parsed, holder.end, field === "dated" ? K.DATED : K.TO);
  return {
    edits: [{ from: holder.end, to: holder.end, insert: ` ${word} ${value.text}` }],
    changes: [{ kind: "set", holder, field, value: { kind: "date", text: value.text } }],
    from: "",
    to: value.text,
  };
}

function setWord(work: Work, place: PlaceOf<"word">, word: string): Part {
  const kind = place.kinds.get(word);
  if (kind === undefined) return refuse(work, "KH4004", { value: word, key: place.key });
  if (word === place.word) return nothing;
  const changes: readonly TreeChange[] = [{ kind: "set", holder: place.holder, field: place.field, value: word }];
  if (!place.range) {
    const said = spelledBetween(work.parsed, place.at, kind);
    return { edits: [{ from: place.at, to: place.at, insert: ` ${said}` }], changes, from: "", to: said };
  }
  const said = spelledAt(work.parsed, place.range, kind);
  const { from, to } = place.range;
  return { edits: [{ from, to, insert: said }], changes, from: work.text.slice(from, to), to: said };
}

/** A value where one stands. */
function setValue(work: Work, place: PlaceOf<"value">, node: ast.Expr, value: NewValue): Part {
  const before = literalOf(node);
  if (before && isEqual(before, value)) return nothing;
  const edit = digitsEdit(node, before, value);
  const source = edit ? undefined : literalText(work, place, before, value);
  const next = edit ? withDigits(node, value) : readExpression(source ?? "", work.parsed.surface);
  if (!next) return misfit(work, place.key, value);
  const whole = edit ?? { from: node.start, to: node.end, insert: source ?? "" };
  const from = work.text.slice(node.start, node.end);
  const verb = adjustVerb(work, place, next);
  return {
    edits: [...(verb?.edits ?? []), whole].toSorted((a, b) => a.from - b.from),
    changes: [setChange(place, next), ...(verb?.changes ?? [])],
    from,
    to: edit ? from.slice(0, edit.from - node.start) + edit.insert + from.slice(edit.to - node.start) : (source ?? ""),
  };
}

/** The change that puts a value into the field of a slot. */
function setChange({ holder, field, index }: SlotPlace, value: object): TreeChange {
  return { kind: "set", holder, field, value, ...(index !== undefined && { index }) };
}

const decimalPattern = /^-?\d+(?:\.\d+)?$/;

function isEqual(before: Literal, value: NewValue): boolean {
  if (before.kind === "number" && value.kind === "number") {
    return (
      canonical(`${before.negative ? "-" : ""}${before.digits}`) === canonical(value.decimal) &&
      (value.percent === undefined || value.percent === before.percent) &&
      (value.unit === undefined || value.unit === (before.unit ?? ""))
    );
  }
  if (before.kind === "boolean" && value.kind === "boolean") return before.value === value.value;
  return before.kind === "date" && value.kind === "date" && before.text === value.text;
}

/** A decimal without zeros that say nothing. */
function canonical(decimal: string): string {
  const [whole = "", part = ""] = decimal.replace("-", "").split(".");
  const digits = whole.replace(/^0+(?=\d)/, "");
  const rest = part.replace(/0+$/, "");
  const size = rest === "" ? digits : `${digits}.${rest}`;
  return decimal.startsWith("-") && size !== "0" ? `-${size}` : size;
}

/** Only the digits, where the sign and the unit stay. */
function digitsEdit(node: ast.Expr, before: Literal | undefined, value: NewValue): TextEdit | undefined {
  if (node.kind !== "number" || before?.kind !== "number" || value.kind !== "number") return undefined;
  if (!decimalPattern.test(value.decimal) || value.decimal.startsWith("-")) return undefined;
  if (value.percent !== undefined && value.percent !== before.percent) return undefined;
  if (value.unit !== undefined && value.unit !== (before.unit ?? "")) return undefined;
  return { from: node.start, to: node.start + node.digits.length, insert: value.decimal };
}

function withDigits(node: ast.Expr, value: NewValue): ast.Expr | undefined {
  return node.kind === "number" && value.kind === "number" ? { ...node, digits: value.decimal } : undefined;
}

/** A value as it is written; sign and unit from what stood there, else from its siblings. */
function literalText(work: Work, place: PlaceOf<"value">, before: Literal | undefined, value: NewValue): string {
  switch (value.kind) {
    case "number": {
      if (!decimalPattern.test(value.decimal)) return misfit(work, place.key, value);
      const like = before?.kind === "number" ? before : siblingOf(work, place);
      const percent = value.percent ?? like?.percent ?? false;
      const unit = value.unit ?? like?.unit ?? "";
      const per =
        value.percent === undefined && like?.per !== undefined
          ? ` ${spelledBetween(work.parsed, place.node?.end ?? 0, K.PER)} ${like.per}`
          : "";
      return `${value.decimal}${percent ? "%" : ""}${per}${unit === "" ? "" : ` ${quoted(unit)}`}`;
    }
    case "boolean": {
      const at = place.node?.start ?? place.holder.end;
      return spelledBetween(work.parsed, at, value.value ? K.YES : K.NO);
    }
    case "date":
      return value.text;
    case "name":
      return isName(value.name) ? value.name : refuse(work, "KH4006", { name: value.name });
    case "hole":
      return "?";
    case "word":
      return misfit(work, place.key, value);
  }
}

type NumberLiteral = Extract<Literal, { readonly kind: "number" }>;

/** A constant beside a value, to write it alike: of the same list or requirement, else as the measure asks. */
function siblingOf(work: Work, place: PlaceOf<"value">): NumberLiteral | undefined {
  let node: AnyNode | undefined = place.holder;
  let key: string | undefined = place.card;
  while (node) {
    const found = numberAmong(node);
    if (found || node.kind === "requirement") return found ?? numberOfMeasure(work, key);
    const card: CardPlace | undefined = key === undefined ? undefined : work.places.cards.get(key);
    if (node === card?.node) {
      node = card.holder;
      key = card.parent;
    } else node = card?.node;
  }
  return undefined;
}

function numberAmong(node: AnyNode): NumberLiteral | undefined {
  const entries =
    node.kind === "requirement" ? node.entries : node.kind === "byClass" || node.kind === "dated" ? node.cases : [];
  for (const entry of entries) {
    const found = "value" in entry && entry.value ? firstNumber(entry.value) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** A share is compared with a percentage, a figure with a number of its unit. */
function numberOfMeasure(work: Work, key: string | undefined): NumberLiteral | undefined {
  const criterion = key === undefined ? undefined : work.places.cards.get(key)?.holder;
  const measure =
    criterion?.kind === "criterion" ? criterion.clauses.find((clause) => clause.kind === "measure") : undefined;
  const value = measure?.kind === "measure" ? measure.value : undefined;
  if (value?.kind === "binary" && value.operator === "/") return { kind: "number", digits: "0", percent: true };
  if (value?.kind !== "nameExpr") return undefined;
  const input = work.places.cards.get(`${key?.split("/")[0] ?? ""}/input:${value.name.text}`)?.node;
  const type = input?.kind === "input" ? input.type : undefined;
  if (type?.kind === "percentType") return { kind: "number", digits: "0", percent: true };
  return type?.kind === "numberType" && type.unit
    ? { kind: "number", digits: "0", percent: false, unit: type.unit.value }
    : undefined;
}

function firstNumber(node: ast.Expr): NumberLiteral | undefined {
  const literal = literalOf(node);
  if (literal?.kind === "number") return literal;
  if (node.kind !== "byClass" && node.kind !== "dated") return undefined;
  for (const each of node.cases) {
    const found = each.kind === "error" ? undefined : firstNumber(each.value);
    if (found) return found;
  }
  return undefined;
}

/** A cell of a threshold row in which nothing is written: its entry, in the order of the levels. */
function addEntry(work: Work, place: PlaceOf<"value">, value: NewValue): Part {
  const { holder, level } = place;
  if (holder.kind !== "requirement" || !level) return misfit(work, place.key, value);
  const entries = holder.entries;
  const isBetween = holder.comparison === "between";
  const source = literalText(work, place, undefined, value);
  const read = readExpression(source, work.parsed.surface);
  if (!read) return misfit(work, place.key, value);
  const number = (ref: string | undefined): number => levelNumber(work, ref) ?? Number.POSITIVE_INFINITY;
  let index = entries.findIndex(
    (entry) => entry.kind === "requirementEntry" && number(entry.level?.text) > level.number,
  );
  if (index < 0) index = entries.length;
  const isById = entries.some(
    (entry) => entry.kind === "requirementEntry" && entry.level && !/^\d/.test(entry.level.text),
  );
  const ref = isById ? level.id : String(level.number);
  const upper = isBetween ? ` ${spelledBetween(work.parsed, holder.end - 1, K.AND)} ?` : "";
  const text = `${ref}: ${source}${upper}`;
  const [before, after] = [entries[index - 1], entries[index]];
  const edit = before
    ? { from: before.end, to: before.end, insert: `, ${text}` }
    : after
      ? { from: after.start, to: after.start, insert: `${text}, ` }
      : misfit(work, place.key, value);
  const entry = {
    kind: "requirementEntry",
    level: { kind: "levelRef", text: ref },
    value: read,
    ...(isBetween && { upper: { kind: "hole" } }),
  };
  return {
    edits: [edit],
    changes: [{ kind: "insert", holder, field: "entries", index, value: entry }],
    from: "",
    to: source,
  };
}

function levelNumber(work: Work, ref: string | undefined): number | undefined {
  if (ref === undefined) return undefined;
  if (/^\d+$/.test(ref)) return Number(ref);
  for (const set of work.form.sets) {
    const found = set.kind === "opaque" ? undefined : set.levels.find(({ id }) => id === ref);
    if (found) return found.number;
  }
  return undefined;
}

/** A text, a version or a formula into a slot. */
export function setText(work: Work, { slot, text }: Of<"setText">): Draft {
  const place = slotPlace(work, slot);
  const part = textPart(work, place, text);
  return {
    edits: part.edits,
    changes: part.changes,
    label: changeLabel(nameOfSlot(work, slot), part.from, part.to),
    reveal: slot,
  };
}

function textPart(work: Work, place: SlotPlace, text: string): Part {
  switch (place.sort) {
    case "text":
      return setQuoted(work, place, text);
    case "version":
      if (!/^\d+(?:\.\d+){0,2}$/.test(text)) return refuse(work, "KH4004", { value: text, key: place.key });
      return replaceLeaf(work, place.node, "text", text);
    case "expression":
    case "value":
      return setFormula(work, place, text.normalize("NFC"));
    default:
      return refuse(work, "KH4004", { value: text, key: place.key });
  }
}

function setQuoted(work: Work, place: PlaceOf<"text">, text: string): Part {
  const { node, holder, field, before } = place;
  const value = plainText(text);
  if (node) {
    if (value === node.value) return nothing;
    if (text === "" && before) {
      return {
        edits: [{ from: before.end, to: node.end, insert: "" }],
        changes: [{ kind: "set", holder, field, value: undefined }],
        from: node.value,
        to: "",
      };
    }
    return {
      edits: [{ from: node.start, to: node.end, insert: quoted(text) }],
      changes: [{ kind: "set", holder: node, field: "value", value }],
      from: node.value,
      to: value,
    };
  }
  if (text === "") return nothing;
  const literal = { kind: "text", value };
  if (field === "english" && before) {
    const word = spelledBetween(work.parsed, before.end, K.EN);
    return {
      edits: [{ from: before.end, to: before.end, insert: ` ${word} ${quoted(text)}` }],
      changes: [{ kind: "set", holder, field, value: literal }],
      from: "",
      to: value,
    };
  }
  const at = titleAt(work, place);
  return {
    edits: [{ from: at, to: at, insert: ` ${quoted(text)}` }],
    changes: [{ kind: "set", holder, field, value: field === "title" ? { kind: "title", text: literal } : literal }],
    from: "",
    to: value,
  };
}

/** Where a missing title is written: behind the name, and behind the class of a criterion. */
function titleAt(work: Work, { holder, before, card }: PlaceOf<"text">): number {
  if (holder.kind !== "criterion") return before?.end ?? holder.end;
  const word = work.places.slots.get(`${card}/class`);
  return word?.sort === "word" && word.range ? word.range.to : holder.code.end;
}

function setFormula(work: Work, place: PlaceOf<"expression" | "value">, text: string): Part {
  const read = readExpression(text, work.parsed.surface);
  if (!read) return refuse(work, "KH4007", { source: text });
  const { node, holder } = place;
  const insert = text.trim();
  if (!node) {
    if (holder.kind !== "level") return refuse(work, "KH4004", { value: text, key: place.key });
    const word = spelledBetween(work.parsed, holder.end, K.REQUIRES);
    return {
      edits: [{ from: holder.end, to: holder.end, insert: ` ${word} ${insert}` }],
      changes: [setChange(place, read)],
      from: "",
      to: insert,
    };
  }
  const from = work.text.slice(node.start, node.end);
  if (from === insert) return nothing;
  return { edits: [{ from: node.start, to: node.end, insert }], changes: [setChange(place, read)], from, to: insert };
}

/** A value that goes by class or by date, the same everywhere. */
export function wrapAdvanced(work: Work, { slot, as }: Of<"wrapAdvanced">): Draft {
  const place = slotPlace(work, slot);
  if (place.sort !== "value" || !place.node || place.node.kind === "byClass" || place.node.kind === "dated") {
    return refuse(work, "KH4008", { key: slot });
  }
  const { node } = place;
  const source = work.text.slice(node.start, node.end);
  const names = as.kind === "byClass" ? [as.class, ...as.members] : [];
  const bad = names.find((name) => !isName(name));
  if (bad !== undefined) return refuse(work, "KH4006", { name: bad });
  const text = as.kind === "byClass" ? byClassText(work, as, source) : datedText(work, as.from, source);
  const read = readExpression(text, work.parsed.surface);
  if (!read) return refuse(work, "KH4007", { source: text });
  return {
    edits: [{ from: node.start, to: node.end, insert: text }],
    changes: [setChange(place, read)],
    label: changeLabel(nameOfSlot(work, slot), source, text),
    reveal: slot,
  };
}

type As<K extends string> = Extract<Of<"wrapAdvanced">["as"], { readonly kind: K }>;

function byClassText(work: Work, as: As<"byClass">, source: string): string {
  const isVi = work.parsed.surface === "vi";
  const cases = [...as.members.map((member) => `${member}: ${source}`), `${isVi ? "còn lại" : "else"}: ${source}`];
  return `${isVi ? "theo" : "by"} ${as.class} { ${cases.join(", ")} }`;
}

function datedText(work: Work, from: string, source: string): string {
  return `{ ${work.parsed.surface === "vi" ? "từ" : "from"} ${from}: ${source} }`;
}
