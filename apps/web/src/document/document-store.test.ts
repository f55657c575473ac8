import { projectForm, type Form } from "@khung/document/form";
import { planIntent, type Intent } from "@khung/document/plan";
import { describe, expect, it, vi } from "vitest";
import type { Api, FrameworkSummaryBody } from "../api.ts";
import type { Answer, Ask, KhungWorker, Kind } from "../worker/protocol.ts";
import { DocumentStore } from "./document-store.ts";

const text = `ngôn ngữ vi
khung a phiên bản 1.0.0 "A" {
  các mức lũy tiến {
    mức 1 x "X"
    mức 2 y "Y"
  }
  số liệu n: số lượng "N"
  tiêu chí t bắt buộc "T" {
    đo bằng n
    yêu cầu đạt từ { 1: 5, 2: 10 } // ghi chú
  }
}
`;
const framework = { id: "a", version: "1.0.0" } as FrameworkSummaryBody;

/** A store whose worker really plans and projects; `slow` is awaited before each plan. */
async function open(slow: () => Promise<void> = () => Promise.resolve()) {
  const texts = new Map<number, string>();
  const answers: { [K in Kind]?: (ask: Ask<K>) => unknown } = {
    edit: async ({ version, intent }) => {
      await slow();
      return planIntent(texts.get(version) ?? "", intent);
    },
    form: ({ version }) => projectForm(texts.get(version) ?? ""),
  };
  const worker: KhungWorker = {
    setOriginal: () => {},
    setAround: () => {},
    setText: (source, version) => void texts.set(version, source.text),
    setData: () => {},
    ask: async <K extends Kind>(kind: K, ask: Ask<K>) => (await answers[kind]?.(ask)) as Answer<K> | undefined,
  };
  const api = { source: () => Promise.resolve({ file: "a.khung", source: text }) } as unknown as Api;
  const store = new DocumentStore({ api, worker, now: () => new Date(0), language: () => "vi" });
  await store.open(framework);
  await vi.waitFor(() => expect(store.state.form).toBeDefined());
  return store;
}

const set = (level: number, decimal: string): Intent => ({
  kind: "setLiteral",
  slot: `a/criterion:t/threshold:${level}/value`,
  value: { kind: "number", decimal },
});
const cell = (form: Form | undefined, level: number): string | undefined =>
  JSON.stringify(form).match(
    new RegExp(`threshold:${level}/value","state":"ok","range":[^}]*},"source":"([^"]*)"`),
  )?.[1];

describe("what is done in the form", () => {
  it("becomes the text, with a name in the history, and the form reads it back", async () => {
    const store = await open();
    expect(await store.intend(set(2, "12"))).toEqual({ outcome: "done" });
    expect(store.state.text).toBe(text.replace("2: 10", "2: 12"));
    expect(store.state.history.undo.map(({ label }) => label.vi)).toEqual(["Đổi ngưỡng t, Mức 2: 10 → 12"]);
    expect(store.state.change?.reveal).toBe("a/criterion:t/threshold:2/value");
    await vi.waitFor(() => expect(cell(store.state.form, 2)).toBe("12"));
    expect(store.undo()?.label.vi).toContain("10 → 12");
    expect([store.state.text, store.state.change?.way]).toEqual([text, "undo"]);
    await vi.waitFor(() => expect(cell(store.state.form, 2)).toBe("10"));
  });

  it("is done in the order in which it was asked", async () => {
    const store = await open();
    await Promise.all([store.intend(set(1, "6")), store.intend(set(2, "12")), store.intend(set(1, "7"))]);
    expect(store.state.text).toContain("{ 1: 7, 2: 12 } // ghi chú");
    store.undo(3);
    expect(store.state.text).toBe(text);
  });

  it("is planned again when somebody typed while it was planned", async () => {
    const gates: (() => void)[] = [];
    const store = await open(() => new Promise((resolve) => gates.push(resolve)));
    const done = store.intend(set(2, "12"));
    await vi.waitFor(() => expect(gates).toHaveLength(1));
    store.setText(text.replace("ngôn ngữ vi\n", "ngôn ngữ vi\n\n\n// trên cùng\n"));
    gates[0]?.();
    await vi.waitFor(() => expect(gates).toHaveLength(2));
    gates[1]?.();
    expect(await done).toEqual({ outcome: "done" });
    expect(store.state.text).toContain("// trên cùng");
    expect(store.state.text).toContain("2: 12 } // ghi chú");
    store.undo(2);
    expect(store.state.text).toBe(text);
  });

  it("is refused with a reason, and nothing changes", async () => {
    const store = await open();
    expect(await store.intend(set(9, "1"))).toMatchObject({ outcome: "refused", diagnostic: { code: "KH4002" } });
    store.setReadOnly(true);
    expect(await store.intend(set(2, "1"))).toEqual({ outcome: "readOnly" });
    expect([store.state.text, store.state.version]).toEqual([text, store.state.formVersion]);
  });

  it("can be looked at before it is done", async () => {
    const store = await open();
    expect(await store.preview({ kind: "deleteNode", node: "a/criterion:t" })).toMatchObject({
      comments: ["// ghi chú"],
    });
    expect(store.state.text).toBe(text);
  });
});
