import { createDocument, type DslDocument, type StepInfo } from "@khung/document";
import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { monaco } from "../editor/monaco.ts";
import { createLive } from "./live-document.ts";
import { createMonacoDocument, type MonacoDocument } from "./monaco-document.ts";

const info = (name: string): StepInfo => ({ label: { vi: name, en: name }, source: "form" });
let last = 0;
let open: MonacoDocument | undefined;

afterEach(() => open?.dispose());

/** A document in Monaco that began as a plain one with some steps. */
function over(document: ReturnType<typeof createDocument>): MonacoDocument {
  open?.dispose();
  return (open = createMonacoDocument(monaco, `test ${++last}`, document.record()));
}

it("takes over with the whole history: what was undone can be done again, with its name", () => {
  const plain = createDocument("a\nb\nc");
  plain.apply([{ from: 0, to: 1, insert: "A" }], info("một"));
  plain.apply([{ from: 2, to: 3, insert: "B" }], info("hai"));
  plain.apply([{ from: 4, to: 5, insert: "C" }], info("ba"));
  plain.undo();
  const document = over(plain);
  expect(document.text).toBe("A\nB\nc");
  expect(document.history).toEqual(plain.history);
  expect(document.redo()?.label.vi).toBe("ba");
  expect(document.undo(3)?.label.vi).toBe("một");
  expect(document.text).toBe("a\nb\nc");
  expect(document.redo()?.label.vi).toBe("một");
  expect(document.model.getValue()).toBe("A\nb\nc");
});

it("has typing, steps of the form and Monaco's own undo in one history", () => {
  const live = createLive("one", "a 1\nb 2");
  const said: string[] = [];
  live.onChange(({ way, step }) => said.push(`${way} ${step.label.vi}`));
  live.apply([{ from: 2, to: 3, insert: "5" }], info("số"));
  const document = live.takeOver((recorded) => (open = createMonacoDocument(monaco, `test ${++last}`, recorded)));
  document.model.pushEditOperations(null, [{ range: new monaco.Range(2, 1, 2, 2), text: "gõ" }], () => null);
  document.model.pushStackElement();
  live.apply([{ from: 0, to: 1, insert: "X" }], info("mã"));
  expect(live.text).toBe("X 5\ngõ 2");
  void document.model.undo();
  expect(live.text).toBe("a 5\ngõ 2");
  expect(live.undo()?.source).toBe("text");
  expect(live.undo()?.label.vi).toBe("số");
  expect([live.text, live.undo()]).toEqual(["a 1\nb 2", undefined]);
  expect(said).toEqual(["do số", "do Sửa dạng chữ", "do mã", "undo mã", "undo Sửa dạng chữ", "undo số"]);
});

it("puts letters together that were pasted in parts, in the same step", async () => {
  const document = over(createDocument("x"));
  document.model.pushEditOperations(null, [{ range: new monaco.Range(1, 2, 1, 2), text: "e\u0323\u0302" }], () => null);
  await Promise.resolve();
  expect(document.text).toBe("xệ");
  document.undo();
  expect(document.text).toBe("x");
});

it("is the same document as the plain one through any steps", () => {
  const deed = fc.oneof(
    fc.record({
      at: fc.nat(),
      length: fc.nat(3),
      insert: fc.string({ unit: fc.constantFrom("a", "\n", "ệ", "đ", "1"), maxLength: 3 }),
    }),
    fc.constantFrom("undo", "redo"),
  );
  const act = (document: DslDocument, what: typeof deed extends fc.Arbitrary<infer T> ? T : never): void => {
    if (what === "undo") document.undo();
    else if (what === "redo") document.redo();
    else if (typeof what === "object") {
      const from = what.at % (document.text.length + 1);
      const to = Math.min(document.text.length, from + what.length);
      document.apply([{ from, to, insert: what.insert }], info(`${what.at}`));
    }
  };
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 8 }), fc.array(deed, { maxLength: 12 }), (before, after) => {
      const plain = createDocument("đầu\ncuối");
      for (const each of before) act(plain, each);
      const document = over(plain);
      for (const each of after) {
        act(plain, each);
        act(document, each);
        expect(document.text).toBe(plain.text);
        expect(document.history.undo.map(({ label }) => label)).toEqual(plain.history.undo.map(({ label }) => label));
        expect(document.history.redo.map(({ label }) => label)).toEqual(plain.history.redo.map(({ label }) => label));
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
