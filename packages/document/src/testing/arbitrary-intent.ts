/** Random intents that a form could give: every kind of intent, on any card and slot that is there. */

import fc from "fast-check";
import { walkCards, walkSlots } from "../form/find.ts";
import type { AnyCard, Form } from "../form/form.ts";
import type { ScoreCard } from "../form/clauses.ts";
import type { NodeKey, Slot } from "../form/slots.ts";
import type { Intent, NewValue, Template } from "../plan/intent.ts";

interface Parts {
  readonly cards: readonly AnyCard[];
  readonly slots: readonly Slot[];
  /** The rows of tables of points. */
  readonly rows: readonly { readonly key: NodeKey; readonly score: ScoreCard }[];
}

/** The cards, the slots and the rows of a form, as lists to choose from. */
export function partsOf(form: Form): Parts {
  const cards: AnyCard[] = [];
  const slots: Slot[] = [];
  walkCards(form, (card) => {
    cards.push(card);
    walkSlots(card, (slot) => void slots.push(slot));
  });
  const scores = cards.filter((card) => card.kind === "score");
  const rows = scores.flatMap((score) => score.entries.map(({ key }) => ({ key, score })));
  return { cards, slots, rows };
}

const texts = fc.constantFrom(
  "",
  "Một",
  'có "nháy" và \\',
  "hai\ndòng",
  "e\u0302\u0323",
  "đủ điều kiện",
  "\ttab\u00a0nbsp",
);
const names = fc.constantFrom("moi", "a", "x2", "có.chấm", "hai từ", "2a", "");
const decimals = fc.constantFrom("0", "5", "65.5", "100", "007", "12.50", "-3", "1,5", "");
const sources = fc.constantFrom("a", "(a + 1) / x2", "a >= 3 và x2", "?", "a /", 'a } "');

const values: fc.Arbitrary<NewValue> = fc.oneof(
  fc.record({ kind: fc.constant("number" as const), decimal: decimals }),
  fc.record({ kind: fc.constant("number" as const), decimal: decimals, percent: fc.boolean() }),
  fc.record({ kind: fc.constant("boolean" as const), value: fc.boolean() }),
  fc.record({ kind: fc.constant("date" as const), text: fc.constantFrom("2026-01-31", "31/01/2026") }),
  fc.record({
    kind: fc.constant("word" as const),
    word: fc.constantFrom("mandatory", "fails", "unmet", "atMost", "no", "likely"),
  }),
  fc.record({ kind: fc.constant("name" as const), name: names }),
  fc.constant({ kind: "hole" as const }),
  fc.constant({ kind: "none" as const }),
);

const templates: fc.Arbitrary<Template> = fc.oneof(
  fc.record({ kind: fc.constant("criterion" as const), code: names, title: texts }),
  fc.record({ kind: fc.constant("group" as const), name: names, title: texts }),
  fc.record({
    kind: fc.constant("input" as const),
    name: names,
    type: fc.constantFrom("count" as const, "number" as const),
    title: texts,
  }),
  fc.record({ kind: fc.constantFrom("evidence" as const, "basis" as const, "note" as const), text: texts }),
  fc.record({
    kind: fc.constant("statement" as const),
    source: fc.constantFrom('ghi chú "a" // b', '// đầu\nnote "a"', "}", "tiêu chí zz { // c\n}"),
  }),
);

/** An intent for a form, made of free choices: `null` where the form has nothing to choose. */
export function arbitraryIntent(): fc.Arbitrary<(form: Form) => Intent | null> {
  const pick = fc.nat(0xffff);
  const of = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
  return fc
    .record({
      sort: fc.nat(17),
      a: pick,
      b: pick,
      c: pick,
      value: values,
      text: texts,
      name: names,
      source: sources,
      template: templates,
      flag: fc.boolean(),
    })
    .map((free) => (form): Intent | null => {
      const { cards, slots, rows } = partsOf(form);
      const { sort, a, b, c, value, text, name, source, template, flag } = free;
      const [card, other, third] = [of(cards, a), of(cards, b), of(cards, c)];
      const [slot, second] = [of(slots, a), of(slots, b)];
      if (!card || !other || !third || !slot || !second) return null;
      const after = flag ? { after: third.key } : {};
      switch (sort) {
        case 0:
          return { kind: "setLiteral", slot: slot.key, value };
        case 1:
          return { kind: "setText", slot: slot.key, text: flag ? text : source };
        case 2:
          return { kind: "renameCode", node: card.key, name };
        case 3:
          return { kind: "insertNode", into: other.key, template, ...after };
        case 4:
          return { kind: "deleteNode", node: card.key };
        case 5:
          return { kind: "moveNode", node: card.key, into: other.key, ...after };
        case 6:
          return { kind: "duplicateNode", node: card.key, ...(flag && { name }) };
        case 7:
          return { kind: "setEnabled", node: card.key, enabled: card.kind === "disabled" };
        case 8:
          return { kind: "setTable", cells: [slot, second].map(({ key }) => ({ slot: key, value })) };
        case 9:
          return {
            kind: "wrapAdvanced",
            slot: slot.key,
            as: flag ? { kind: "byClass", class: "a", members: ["x2"] } : { kind: "dated", from: "2026-01-01" },
          };
        case 10:
          return { kind: "setNote", node: card.key, text };
        case 11:
          return { kind: "removeOverride", node: card.key };
        case 12:
          return { kind: "addCase", slot: slot.key, member: name, ...(flag && { value }) };
        case 13:
          return { kind: "unwrapAdvanced", slot: slot.key };
        case 14:
          return rowIntent(rows, { a, b, c }, flag);
        case 15:
          return { kind: "addTests", source: flag ? `test "${name}" of a { expect level = 1 }` : source };
        case 16: {
          const expected = flag ? "level = 2, a met at 1" : source;
          return { kind: "setExpectations", expectations: [{ test: card.key, index: b % 2, source: expected }] };
        }
        default:
          return { kind: "addOverride", into: card.key, target: { kind: "remove", code: name } };
      }
    });
}

/** A row put in, moved or taken out. */
function rowIntent(
  rows: Parts["rows"],
  { a, b, c }: { readonly a: number; readonly b: number; readonly c: number },
  flag: boolean,
): Intent | null {
  const row = rows[a % Math.max(1, rows.length)];
  if (!row) return null;
  const { key, score } = row;
  const other = score.entries[b % score.entries.length];
  const place = flag && other ? { after: other.key } : {};
  if (c % 3 === 0) return { kind: "insertNode", into: score.key, template: { kind: "scoreEntry" }, ...place };
  return c % 3 === 1 ? { kind: "moveNode", node: key, into: score.key, ...place } : { kind: "deleteNode", node: key };
}
