import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { DslDocument, StepInfo } from "./document.ts";
import { createDocument } from "./plain-document.ts";
import { applyEdits, editBetween, inverseOf, shiftOffset, type TextEdit } from "./edit.ts";

const info = (name: string, more: Partial<StepInfo> = {}): StepInfo => ({
  label: { vi: name, en: name },
  source: "form",
  ...more,
});
const put = (from: number, to: number, insert: string): TextEdit[] => [{ from, to, insert }];

describe("a document", () => {
  it("names its steps, takes them back and does them again", () => {
    const document = createDocument("a: 1");
    document.apply(put(3, 4, "2"), info("một"));
    document.apply(put(4, 4, "0"), info("hai", { source: "text" }));
    expect(document.text).toBe("a: 20");
    expect(document.history.undo.map(({ label }) => label.vi)).toEqual(["hai", "một"]);
    expect(document.undo()?.label.vi).toBe("hai");
    expect(document.text).toBe("a: 2");
    expect(document.history.redo.map(({ label }) => label.vi)).toEqual(["hai"]);
    expect(document.redo()?.source).toBe("text");
    expect(document.undo(5)?.label.vi).toBe("một");
    expect([document.text, document.undo()]).toEqual(["a: 1", undefined]);
    document.apply(put(0, 1, "b"), info("ba"));
    expect(document.history.redo).toEqual([]);
  });

  it("makes one step of steps with one key until it is sealed", () => {
    const document = createDocument("");
    for (const [i, letter] of ["a", "b", "c"].entries())
      document.apply(put(i, i, letter), info("gõ", { mergeKey: "k" }));
    document.seal();
    document.apply(put(3, 3, "d"), info("gõ", { mergeKey: "k" }));
    expect(document.history.undo).toHaveLength(2);
    document.undo();
    expect(document.text).toBe("abc");
    document.undo();
    expect(document.text).toBe("");
    document.redo();
    expect(document.text).toBe("abc");
  });

  it("changes nothing while it is read-only, nor for a version that is gone, nor when there is nothing to do", () => {
    const document = createDocument("x");
    const listener = vi.fn<() => void>();
    document.onChange(listener);
    expect(document.apply(put(0, 1, "x"), info(""))).toBe("nothing");
    expect(document.apply(put(0, 1, "y"), info("", { version: 7 }))).toBe("outdated");
    document.setReadOnly(true);
    expect(document.apply(put(0, 1, "y"), info(""))).toBe("readOnly");
    expect([document.text, document.history.undo.length, document.undo()]).toEqual(["x", 0, undefined]);
    expect(listener).not.toHaveBeenCalled();
  });

  it("is canonical when loaded, and says so", () => {
    const document = createDocument("\ufefftie\u0302u\r\nchi\u0301");
    expect(document.text).toBe("ti\u00eau\nch\u00ed");
    expect(document.loaded).toMatchObject({ hadOtherLines: true, hadParts: true });
  });

  it("says every change with the edits that made it", () => {
    const document = createDocument("one");
    const seen: string[] = [];
    let mirror = document.text;
    document.onChange(({ edits, way, version }) => {
      mirror = applyEdits(mirror, edits);
      seen.push(`${way} ${version}`);
    });
    document.apply(put(0, 0, "no "), info(""));
    document.undo();
    document.redo();
    expect([mirror, seen]).toEqual(["no one", ["do 2", "undo 3", "redo 4"]]);
  });
});

/** Random edits that fit a text, from free numbers. */
const anyEdits = fc.array(
  fc.record({ at: fc.nat(), length: fc.nat(6), insert: fc.string({ unit: "grapheme", maxLength: 6 }) }),
  {
    minLength: 1,
    maxLength: 3,
  },
);
function fitting(text: string, wanted: readonly { at: number; length: number; insert: string }[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const { at, length, insert } of wanted.toSorted((a, b) => a.at - b.at)) {
    const start = Math.min(text.length, from + (at % (text.length + 1)));
    const to = Math.min(text.length, start + length);
    edits.push({ from: start, to, insert });
    from = to;
  }
  return edits;
}
const marked = fc.string({
  unit: fc.constantFrom("a", "e", "\u0301", "\u0302", "\r", "\n", "đ", "\u{1f600}", "ệ"),
  maxLength: 20,
});

it("goes back to the first text through any steps, and the record replays to the same text", () => {
  fc.assert(
    fc.property(
      marked,
      fc.array(fc.oneof(anyEdits, fc.constantFrom("undo", "redo", "seal")), { maxLength: 30 }),
      (first, deeds) => {
        const document = createDocument(first);
        const start = document.text;
        for (const deed of deeds) {
          if (deed === "undo") document.undo();
          else if (deed === "redo") document.redo();
          else if (deed === "seal") document.seal();
          else document.apply(fitting(document.text, deed), info("x", { mergeKey: "k" }));
          expect(document.text).toBe(document.text.normalize("NFC").replaceAll("\r", "\n"));
        }
        const { first: from, done, undone } = document.record();
        expect(done.reduce((text, { edits }) => applyEdits(text, edits), from)).toBe(document.text);
        const end = document.text;
        const ahead = undone.reduce((text, { edits }) => applyEdits(text, edits), end);
        undoAll(document);
        expect(document.text).toBe(start);
        while (document.redo());
        expect(document.text).toBe(ahead);
      },
    ),
    { numRuns: 300 },
  );
});

function undoAll(document: DslDocument): void {
  while (document.undo());
}

it("undoes edits exactly, finds the edit between two texts, and follows offsets", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), anyEdits, (text, wanted) => {
      const edits = fitting(text, wanted);
      const after = applyEdits(text, edits);
      expect(applyEdits(after, inverseOf(text, edits))).toBe(text);
      expect(applyEdits(text, editBetween(text, after))).toBe(after);
      expect(shiftOffset(text.length, edits)).toBe(after.length);
    }),
    { numRuns: 500 },
  );
});
