/** Form and text, both ways: what `ux.md` asks of the document layer, over generated texts and over all examples. */

import { readdirSync, readFileSync } from "node:fs";
import { commentsOf, parse } from "@khung/syntax";
import { arbitrarySource, mutateSource } from "@khung/syntax/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDocument } from "./plain-document.ts";
import { applyEdits, inverseOf, type TextEdit } from "./edit.ts";
import { findSlot } from "./form/find.ts";
import { projectForm } from "./form/project.ts";
import type { NameSlot, Slot, TextSlot, ValueSlot, WordSlot } from "./form/slots.ts";
import type { Intent } from "./plan/intent.ts";
import { planIntent } from "./plan/plan-intent.ts";
import type { Planned } from "./plan/plan.ts";
import { arbitraryIntent, partsOf } from "./testing/arbitrary-intent.ts";
import { sample, scored } from "./testing/sample.ts";

const examples = new URL("../../../examples/", import.meta.url);
const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".khung"));
const read = (name: string): string => readFileSync(new URL(name, examples), "utf8");

const errorsIn = (text: string): number =>
  parse({ file: "", text }).diagnostics.filter(({ severity }) => severity === "error").length;
const commentsIn = (text: string): readonly string[] =>
  commentsOf(parse({ file: "", text })).map(({ text: said }) => said.trimEnd());

/** P1 and P4 by other means than the planner's own; P2 by number. */
function expectSafe(text: string, planned: Planned): string {
  if (planned.outcome === "refused") {
    expect(planned.diagnostic.code).toMatch(/^KH40/);
    return text;
  }
  const after = applyEdits(text, planned.edits);
  const marked = (source: string, edits: readonly TextEdit[]): string =>
    applyEdits(
      source,
      edits.map((edit) => ({ ...edit, insert: "\u0000" })),
    );
  const inverse = inverseOf(text, planned.edits);
  expect(marked(after, inverse)).toBe(marked(text, planned.edits));
  expect(applyEdits(after, inverse)).toBe(text);
  expect(errorsIn(after)).toBeLessThanOrEqual(errorsIn(text));
  return after;
}

/** Every comment is there that was not said to go. */
function expectComments(before: string, after: string, planned: Planned): void {
  if (planned.outcome === "refused") return;
  const left = [...commentsIn(after)];
  for (const comment of planned.comments) left.push(comment.trimEnd());
  for (const comment of commentsIn(before)) {
    const at = left.indexOf(comment);
    expect(at, comment).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
}

const sources = fc.oneof(
  { weight: 3, arbitrary: arbitrarySource().map(({ text }) => text) },
  { weight: 1, arbitrary: mutateSource(arbitrarySource().map(({ text }) => text)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      sample,
      scored,
      sample.replaceAll("  ", "\t"),
      sample.replace("// Họp", "//\u00a0Họp\u00a0"),
    ),
  },
);

describe("every intent on every text", () => {
  it("is done safely or refused: P1, P2, P4, and no comment is lost unsaid", () => {
    fc.assert(
      fc.property(sources, fc.array(arbitraryIntent(), { minLength: 1, maxLength: 6 }), (text, intents) => {
        const form = projectForm(text);
        for (const make of intents) {
          const intent = make(form);
          if (!intent) continue;
          const planned = planIntent(text, intent);
          const after = expectSafe(text, planned);
          expect(after === text).toBe(planned.outcome === "refused" || planned.edits.length === 0);
          if (intent.kind !== "setEnabled") expectComments(text, after, planned);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("leaves the text as it was when the form is opened and closed, and when all is undone", () => {
    fc.assert(
      fc.property(
        sources,
        fc.array(
          fc.oneof(
            arbitraryIntent(),
            fc.record({
              at: fc.nat(),
              length: fc.nat(12),
              insert: fc.constantFrom("", "a", "}", '"', "\n", "e\u0301", "// x\n"),
            }),
          ),
          { maxLength: 10 },
        ),
        (text, deeds) => {
          const document = createDocument(text);
          const start = document.text;
          let form = projectForm(document.text);
          for (const deed of deeds) {
            if (typeof deed === "function") {
              const intent = deed(form);
              const planned = intent && planIntent(document.text, intent);
              if (planned?.outcome === "planned")
                document.apply(planned.edits, { label: planned.label, source: "form" });
            } else {
              const from = deed.at % (document.text.length + 1);
              const to = Math.min(document.text.length, from + deed.length);
              document.apply([{ from, to, insert: deed.insert }], { label: { vi: "gõ", en: "type" }, source: "text" });
            }
            form = projectForm(document.text, { previous: form });
          }
          while (document.undo());
          expect(document.text).toBe(start);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

/** The intent that puts a slot's own value into it. */
function sameAgain(slot: Slot): Intent | undefined {
  if (slot.state !== "ok" && slot.state !== "opaque") return undefined;
  if ("text" in slot) return { kind: "setText", slot: slot.key, text: (slot as TextSlot).text };
  if ("literal" in slot && (slot as ValueSlot).literal) {
    const { literal } = slot as ValueSlot;
    if (literal?.kind === "number") {
      return {
        kind: "setLiteral",
        slot: slot.key,
        value: { kind: "number", decimal: `${literal.negative ? "-" : ""}${literal.digits}` },
      };
    }
    return literal && { kind: "setLiteral", slot: slot.key, value: literal };
  }
  if ("source" in slot) return { kind: "setText", slot: slot.key, text: (slot as ValueSlot).source };
  if ("word" in slot)
    return { kind: "setLiteral", slot: slot.key, value: { kind: "word", word: (slot as WordSlot).word } };
  return undefined;
}

describe("laws of slots", () => {
  it("GetPut: putting a slot's own value into it changes nothing", () => {
    const own = fc.constantFrom(sample, ...files.map(read));
    fc.assert(
      fc.property(
        fc.oneof(
          own,
          arbitrarySource().map(({ text }) => text),
        ),
        fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
        (text, choices) => {
          const { slots } = partsOf(projectForm(text));
          for (const choice of choices) {
            const slot = slots[choice % Math.max(1, slots.length)];
            const intent = slot && sameAgain(slot);
            if (!intent || ("words" in slot && (slot as WordSlot).words.length === 0)) continue;
            expect(planIntent(text, intent), JSON.stringify(intent)).toMatchObject({ outcome: "planned", edits: [] });
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it("PutGet: what was put into a slot is read back from it", () => {
    const own = fc.constantFrom(sample, ...files.map(read));
    fc.assert(
      fc.property(
        fc.oneof(
          own,
          arbitrarySource().map(({ text }) => text),
        ),
        fc.nat(),
        fc.nat(9999),
        (text, choice, number) => {
          const { slots } = partsOf(projectForm(text));
          const slot = slots[choice % Math.max(1, slots.length)];
          if (!slot) return;
          const decimal = String(number / 100);
          const tries: readonly Intent[] = [
            { kind: "setLiteral", slot: slot.key, value: { kind: "number", decimal } },
            { kind: "setText", slot: slot.key, text: `Nội dung ${decimal}` },
            { kind: "setLiteral", slot: slot.key, value: { kind: "name", name: "ten_khac" } },
          ];
          for (const intent of tries) {
            const planned = planIntent(text, intent);
            if (planned.outcome === "refused" || planned.edits.length === 0) continue;
            const found = findSlot(projectForm(applyEdits(text, planned.edits)), slot.key)?.slot;
            // A removal, or an addition to a group, is called by the name that it holds.
            const isCalled = "name" in slot && slot.key.includes(`:${(slot as NameSlot).name}`);
            if (isCalled && intent.kind === "setLiteral" && intent.value.kind === "name") continue;
            const shown = found as Partial<ValueSlot & TextSlot & NameSlot> | undefined;
            if (intent.kind === "setText") expect([shown?.text, shown?.source]).toContain(intent.text);
            else if (intent.kind === "setLiteral" && intent.value.kind === "number") {
              const digits = shown?.literal?.kind === "number" ? shown.literal.digits : shown?.name;
              expect(digits).toBe(decimal);
            } else expect(shown?.name).toBe("ten_khac");
          }
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);
});

describe("all examples", () => {
  const sets = files.filter((name) => !name.endsWith(".test.khung"));

  it.each(sets)(
    "%s: a number changes in its digits alone, a criterion is switched off and on to the same bytes",
    (name) => {
      const text = read(name);
      const { cards, slots } = partsOf(projectForm(text));
      const numbers = slots.filter(
        (slot): slot is ValueSlot =>
          "literal" in slot && (slot as ValueSlot).literal?.kind === "number" && !/\/change:/.test(slot.key),
      );
      for (const slot of everyFew(numbers, 3)) {
        const planned = planIntent(text, {
          kind: "setLiteral",
          slot: slot.key,
          value: { kind: "number", decimal: "71.25" },
        });
        const after = expectSafe(text, planned);
        expect(after.replace(/71\.25/, ""), slot.key).toBe(
          text.slice(0, slot.range?.from) + text.slice(slot.range?.from).replace(/^\d+(?:\.\d+)?/, ""),
        );
      }
      for (const card of everyFew(
        cards.filter(({ kind }) => kind === "criterion"),
        1,
      )) {
        const off = planIntent(text, { kind: "setEnabled", node: card.key, enabled: false });
        const without = expectSafe(text, off);
        if (off.outcome === "refused") continue;
        const disabled = partsOf(projectForm(without)).cards.find(({ kind }) => kind === "disabled");
        const on = planIntent(without, { kind: "setEnabled", node: disabled?.key ?? "", enabled: true });
        expect(expectSafe(without, on)).toBe(text);
        for (const intent of [
          { kind: "deleteNode", node: card.key },
          { kind: "duplicateNode", node: card.key },
          { kind: "setNote", node: card.key, text: "ghi chú mới" },
        ] as const) {
          const planned = planIntent(text, intent);
          expect(planned.outcome, `${intent.kind} ${card.key}`).toBe("planned");
          expectComments(text, expectSafe(text, planned), planned);
        }
      }
    },
  );
});

/** At most so many of a list, spread over it. */
function everyFew<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, i) => i % step === 0);
}

describe("what comes in from elsewhere", () => {
  it("is composed when it is pasted in parts, and CRLF becomes LF", () => {
    const document = createDocument(sample);
    document.apply([{ from: 0, to: 0, insert: "// thu\u031b\u0323c\r\n" }], {
      label: { vi: "dán", en: "paste" },
      source: "paste",
    });
    expect(document.text.startsWith("// th\u1ef1c\n")).toBe(true);
    document.undo();
    expect(document.text).toBe(sample);
    expect(createDocument(sample.normalize("NFD").replaceAll("\n", "\r\n")).text).toBe(sample);
  });

  it("may be everything deleted: one step brings it back", () => {
    const document = createDocument(sample);
    document.apply([{ from: 0, to: sample.length, insert: "" }], {
      label: { vi: "xóa", en: "delete" },
      source: "text",
    });
    const form = projectForm(document.text, { previous: projectForm(sample) });
    expect([document.text, form.sets]).toEqual(["", []]);
    document.undo();
    expect(projectForm(document.text, { previous: form })).toEqual(projectForm(sample));
  });
});
