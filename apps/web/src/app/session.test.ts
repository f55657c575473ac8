import { expect, it, vi } from "vitest";
import type { Api, DatasetBody, FrameworkSummaryBody } from "../api.ts";
import { countStandings } from "../state/standings.ts";
import type { State } from "../state/state.ts";
import type { Study } from "../state/study.ts";
import type { Answer, Ask, KhungWorker, Kind } from "../worker/protocol.ts";
import { Session } from "./session.ts";

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
function world(address = "") {
  const texts = new Map<number, string>();
  let query = address;
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
  return {
    asked,
    address: () => query,
    api,
    worker,
    now: () => new Date(2026, 5, 30, 10, 41),
    showAddress: (next: string) => (query = next),
  };
}

async function started(given = world()) {
  let last: State | undefined;
  const session = new Session(given, (next) => (last = next));
  await session.start();
  await vi.waitFor(() => expect(session.state.population).toBeDefined());
  return { session, given, last: () => last };
}

it("opens the first framework that has data, and says so in the address", async () => {
  const { session, given, last } = await started();
  expect(session.state.framework?.id).toBe("b");
  expect(session.state.freshness).toBe("fresh");
  expect(session.state.studyAt?.getMinutes()).toBe(41);
  expect(given.address()).toBe("?khung=b@1.0.0&so-lieu=xa");
  expect(last()).toBe(session.state);
});

it("keeps the last good results while the text has errors, and replaces them when it is good again", async () => {
  const { session } = await started();
  const good = session.state.study;
  session.setText("khung b !");
  await vi.waitFor(() => expect(session.state.freshness).toBe("stale"));
  expect(session.state.study).toBe(good);
  expect(session.state.checked?.diagnostics).toHaveLength(1);
  session.setText("khung b hai");
  await vi.waitFor(() => expect(session.state.freshness).toBe("fresh"));
  expect(session.state.study?.version).toBe(session.state.version);
});

it("waits until typing settles before it asks", async () => {
  const { session, given } = await started();
  const before = given.asked.filter((kind) => kind === "check").length;
  for (const text of ["khung b 1", "khung b 12", "khung b 123"]) session.setText(text);
  await vi.waitFor(() => expect(session.state.freshness).toBe("fresh"));
  expect(given.asked.filter((kind) => kind === "check")).toHaveLength(before + 1);
});

it("opens what the address names, and goes back with it", async () => {
  const { session, given } = await started(world("?khung=b@1.0.0&don-vi=2&muc=1"));
  await vi.waitFor(() => expect(session.state.why.status).toBe("done"));
  expect(session.state.view.level).toBe(1);
  session.leaveEntity();
  expect(given.address()).not.toContain("don-vi");
  given.showAddress("?khung=b@1.0.0&so-lieu=xa&don-vi=1");
  session.follow();
  await vi.waitFor(() => expect(session.state.why).toMatchObject({ value: { explanation: { entity: "1" } } }));
});

it("says when the server cannot be reached, and starts again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const given = world();
  const broken: Api = { ...given.api, frameworks: () => Promise.reject(new Error("offline")) };
  const session = new Session({ ...given, api: broken }, () => {});
  await session.start();
  expect(session.state.catalog.status).toBe("failed");
});
