import { expect, it, vi } from "vitest";
import type { Api, DatasetBody, FrameworkSummaryBody } from "../api.ts";
import { countStandings } from "../state/standings.ts";
import type { Study } from "../state/study.ts";
import type { Answer, Ask, KhungWorker, Kind } from "../worker/protocol.ts";
import { fakePlaces } from "../saving/testing.ts";
import { createBench } from "./bench.ts";
import { LookStore } from "./look.ts";

const none = { verified: 0, likely: 0, illustrative: 0, unsaid: 0 };
const framework = (id: string): FrameworkSummaryBody => ({
  id,
  version: "1.0.0",
  title: { vi: id },
  file: `${id}.khung`,
  digest: "sha256:0",
  criteria: 1,
  levels: 2,
  provenance: { title: none, measure: none, thresholds: none },
});
const dataset: DatasetBody = {
  id: "xa",
  file: "data/xa.csv",
  title: { vi: "Các xã" },
  rows: 2,
  digest: "sha256:0",
  synthetic: true,
  asOf: "2026-06-30",
  frameworks: [{ id: "b", version: "1.0.0" }],
};
const study = (version: number): Study => ({
  version,
  framework: { id: "b", version: "1.0.0", title: { vi: "b" }, criteria: 1 },
  asOf: "2026-06-30",
  names: [{ number: 1, title: { vi: "Một" } }],
  levels: { reached: Uint8Array.of(0, 1), low: Uint8Array.of(0, 1), high: Uint8Array.of(0, 1) },
  standings: countStandings({ criteria: [] }),
  milliseconds: { compile: 0, evaluate: 0 },
});

/** A world whose worker finds errors in texts that contain `!`. */
function world() {
  const texts = new Map<number, string>();
  let address = "/bo-tieu-chi";
  const asked: Kind[] = [];
  const answers: { [K in Kind]?: (ask: Ask<K>) => unknown } = {
    check: ({ version }) => ({
      version,
      surface: "vi",
      milliseconds: 0,
      diagnostics: texts.get(version)?.includes("!") ? [{ severity: "error" }] : [],
    }),
    evaluate: ({ version }) => ({ version, ...(!texts.get(version)?.includes("!") && { study: study(version) }) }),
    population: () => ({ codes: ["1", "2"], names: ["Xã A", "Xã B"], places: ["", ""] }),
    explain: ({ entity }) => ({ explanation: { entity } }),
  };
  const worker: KhungWorker = {
    setOriginal: () => {},
    setAround: () => {},
    setText: ({ text }, version) => texts.set(version, text),
    setData: () => {},
    ask: (kind, ask) => {
      asked.push(kind);
      return Promise.resolve(answers[kind]?.(ask) as Answer<typeof kind>);
    },
  };
  const api: Api = {
    frameworks: () => Promise.resolve([framework("a"), framework("b")]),
    datasets: () => Promise.resolve([dataset]),
    source: ({ id }) => Promise.resolve({ file: `${id}.khung`, source: `khung ${id}` }),
    content: () => Promise.resolve(new Uint8Array()),
  };
  const bar = { read: () => address, show: (next: string) => void (address = next) };
  return {
    asked,
    api,
    worker,
    startWorker: () => worker,
    now: () => new Date(2026, 5, 30, 10, 41),
    bar,
    look: new LookStore(),
    saving: fakePlaces(),
    routes: [],
  };
}

const usual = { framework: undefined, dataset: undefined };

async function opened(given = world()) {
  const bench = createBench(given);
  await bench.open(usual);
  await vi.waitFor(() => expect(bench.study.state.population).toBeDefined());
  return { bench, given };
}

it("opens the first framework that has data, and what is open stays open", async () => {
  const { bench, given } = await opened();
  expect(bench.document.state.framework?.id).toBe("b");
  expect(bench.study.state.freshness).toBe("fresh");
  expect(bench.study.state.studyAt?.getMinutes()).toBe(41);
  bench.document.setText("khung b hai");
  const asked = given.asked.length;
  expect((await bench.open(usual))?.framework?.id).toBe("b");
  expect(bench.document.state.text).toBe("khung b hai");
  expect(given.asked).toHaveLength(asked);
});

it("keeps the last good results while the text has errors, and replaces them when it is good again", async () => {
  const { bench } = await opened();
  const good = bench.study.state.study;
  bench.document.setText("khung b !");
  await vi.waitFor(() => expect(bench.study.state.freshness).toBe("stale"));
  expect(bench.study.state.study).toBe(good);
  expect(bench.study.state.checked?.diagnostics).toHaveLength(1);
  bench.document.setText("khung b hai");
  await vi.waitFor(() => expect(bench.study.state.freshness).toBe("fresh"));
  expect(bench.study.state.study?.version).toBe(bench.document.state.version);
});

it("waits until typing settles before it asks", async () => {
  const { bench, given } = await opened();
  const before = given.asked.filter((kind) => kind === "check").length;
  for (const text of ["khung b 1", "khung b 12", "khung b 123"]) bench.document.setText(text);
  await vi.waitFor(() => expect(bench.study.state.freshness).toBe("fresh"));
  expect(given.asked.filter((kind) => kind === "check")).toHaveLength(before + 1);
});

it("explains an entity, and stops when told to", async () => {
  const { bench } = await opened();
  await bench.study.explain("2");
  expect(bench.study.state.why).toMatchObject({ value: { explanation: { entity: "2" } } });
  await bench.study.explain(undefined);
  expect(bench.study.state.why.status).toBe("idle");
});

it("says when the server cannot be reached, and asks again when told to", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const given = world();
  let reached = false;
  const api: Api = {
    ...given.api,
    frameworks: () => (reached ? given.api.frameworks() : Promise.reject(new Error("offline"))),
  };
  const bench = createBench({ ...given, api });
  expect(await bench.open(usual)).toBeUndefined();
  expect(bench.catalog.state.catalog.status).toBe("failed");
  reached = true;
  await bench.catalog.reload();
  expect(bench.catalog.state.catalog.status).toBe("done");
});
