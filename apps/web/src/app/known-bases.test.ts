import { expect, it, vi } from "vitest";
import type { Source } from "@khung/diagnostics";
import type { Api, FrameworkSummaryBody } from "../api.ts";
import { DocumentStore } from "../document/document-store.ts";
import type { KhungWorker } from "../worker/protocol.ts";
import { CatalogStore } from "./catalog-store.ts";
import { followBases } from "./known-bases.ts";

const none = { verified: 0, likely: 0, illustrative: 0, unsaid: 0 };
const framework = (id: string, version: string): FrameworkSummaryBody => ({
  id,
  version,
  title: { vi: id },
  file: `${id}-${version}.khung`,
  digest: "sha256:0",
  criteria: 1,
  levels: 1,
  provenance: { title: none, measure: none, thresholds: none },
});

const overlayOn = (version: string) => ({
  kind: "overlay",
  id: { name: "tinh" },
  version: { text: "1.0.0" },
  bases: [{ id: "vn", version }],
});

/** A text that stands on what its own text names, and a catalogue with two versions of that. */
async function opened(text: string, ...further: readonly object[]) {
  const around: string[][] = [];
  const texts: number[] = [];
  const answers: Partial<Record<string, () => unknown>> = {
    form: () => ({ surface: "vi", sets: [overlayOn(text), ...further] }),
  };
  const worker = {
    setOriginal: () => {},
    setText: (_: Source, version: number) => texts.push(version),
    setAround: (sources: readonly Source[]) => around.push(sources.map(({ file }) => file)),
    setData: () => {},
    ask: (kind: string) => Promise.resolve(answers[kind]?.()),
  } as unknown as KhungWorker;
  const overlay = framework("tinh", "1.0.0");
  const api: Api = {
    frameworks: () => Promise.resolve([framework("vn", "1.0.0"), framework("vn", "1.1.0"), overlay]),
    datasets: () => Promise.resolve([]),
    source: ({ id, version }) => {
      const bases = id === "tinh" ? { bases: [{ file: "vn-1.0.0.khung", text: "1.0.0" }] } : {};
      return Promise.resolve({ file: `${id}-${version}.khung`, source: text, ...bases });
    },
    content: () => Promise.resolve(new Uint8Array()),
  };
  const document = new DocumentStore({ api, worker, now: () => new Date(2026, 0, 1), language: () => "vi" });
  const catalog = new CatalogStore(api);
  await catalog.load();
  followBases(api, document, catalog);
  await document.open(overlay);
  return { document, around, texts };
}

it("brings another version that the text stands on, and has the text read again", async () => {
  const { document, around, texts } = await opened("1.1.0");
  await vi.waitFor(() => expect(around.at(-1)).toEqual(["vn-1.0.0.khung", "vn-1.1.0.khung"]));
  await vi.waitFor(() => expect(document.state.version).toBe(texts.at(-1)));
  expect(texts.length).toBeGreaterThan(2);
});

it("leaves alone what is there already", async () => {
  const { document, around } = await opened("1.0.0");
  await vi.waitFor(() => expect(document.state.form).toBeDefined());
  expect(around).toEqual([["vn-1.0.0.khung"]]);
});

it("does not bring the text itself, on which its scenarios stand", async () => {
  const scenario = {
    kind: "scenario",
    id: { name: "noi" },
    version: { text: "" },
    bases: [{ id: "tinh", version: "1.0.0" }],
  };
  const { document, around } = await opened("1.0.0", scenario);
  await vi.waitFor(() => expect(document.state.form).toBeDefined());
  expect(around).toEqual([["vn-1.0.0.khung"]]);
});
