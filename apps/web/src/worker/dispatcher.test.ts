import { expect, it, vi } from "vitest";
import { Dispatcher, type Request } from "./dispatcher.ts";
import type { FromWorker } from "./protocol.ts";

const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A desk with a quick kind and a slow one, which goes on until it is told to end. */
function desk() {
  const said: FromWorker[] = [];
  const started: string[] = [];
  const stopped: string[] = [];
  let version = 1;
  let end = (): void => {};
  const slow =
    (kind: string) => (ask: object, run: { signal?: AbortSignal; onProgress?: (d: number, t: number) => void }) =>
      new Promise((resolve, reject) => {
        started.push(kind);
        run.onProgress?.(1, 2);
        end = () => resolve(kind);
        run.signal?.addEventListener("abort", () => {
          stopped.push(kind);
          reject(new Error("stopped"));
        });
      });
  const quick = () => {
    started.push("quick");
    return "quick";
  };
  const dispatcher = new Dispatcher({
    first: { answers: { quick, slow: slow("slow"), slower: slow("slower") } },
    reply: (message) => said.push(message),
    version: () => version,
    nextTurn: turn,
  });
  const ask = (id: number, kind: string, rest: Partial<Request> = {}) => dispatcher.add({ id, kind, ask: {}, ...rest });
  return {
    said,
    started,
    stopped,
    dispatcher,
    ask,
    end: () => end(),
    write: () => {
      version++;
      dispatcher.dropStale();
    },
  };
}

it("answers the most urgent first, of what came together", async () => {
  const { ask, started, end } = desk();
  await Promise.all([ask(1, "slow"), ask(2, "quick")]);
  await vi.waitFor(() => expect(started).toEqual(["quick", "slow"]));
  end();
});

it("lets the urgent overtake what is under way, and what is less urgent wait", async () => {
  const { ask, started, said, end } = desk();
  await ask(1, "slow");
  await ask(2, "slower");
  await ask(3, "quick");
  await vi.waitFor(() => expect(said).toContainEqual({ id: 3, outcome: "answered", answer: "quick" }));
  expect(started).toEqual(["slow", "quick"]);
  expect(said).toContainEqual({ id: 1, outcome: "progress", done: 1, total: 2 });
  end();
  await vi.waitFor(() => expect(started).toEqual(["slow", "quick", "slower"]));
  expect(said).toContainEqual({ id: 1, outcome: "answered", answer: "slow" });
});

it("answers the newest of a kind and lane, and stops the older", async () => {
  const { ask, said, stopped, started, end } = desk();
  await ask(1, "slow");
  await ask(2, "slow", { lane: "other" });
  await ask(3, "slow");
  await vi.waitFor(() => expect(stopped).toEqual(["slow"]));
  expect(said.filter(({ outcome }) => outcome !== "progress")).toEqual([{ id: 1, outcome: "overtaken" }]);
  await vi.waitFor(() => expect(started).toHaveLength(2));
  end();
  await vi.waitFor(() => expect(said).toContainEqual({ id: 2, outcome: "answered", answer: "slow" }));
});

it("stops what nobody waits for: cancelled, or about a text that has moved on", async () => {
  const { ask, said, stopped, dispatcher, write } = desk();
  await ask(1, "slow", { ask: { version: 1 } });
  await ask(2, "slower", { ask: { version: 1 } });
  await ask(3, "quick", { ask: { version: 9 } });
  dispatcher.cancel(1);
  expect(said).toContainEqual({ id: 1, outcome: "overtaken" });
  write();
  await vi.waitFor(() => expect(said.filter(({ outcome }) => outcome === "overtaken")).toHaveLength(3));
  expect(stopped).toEqual(["slow"]);
});

it("says that a request failed, and goes on", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const said: FromWorker[] = [];
  const answers = {
    broken: () => {
      throw new Error("broken");
    },
    whole: () => 1,
  };
  const dispatcher = new Dispatcher({
    first: { answers },
    reply: (message) => said.push(message),
    version: () => 1,
    nextTurn: turn,
  });
  await dispatcher.add({ id: 1, kind: "broken", ask: {} });
  await dispatcher.add({ id: 2, kind: "whole", ask: {} });
  await vi.waitFor(() => expect(said).toHaveLength(2));
  expect(said[0]).toEqual({ id: 1, outcome: "failed", message: "broken" });
});

it("loads further stages when the first of their kinds is asked, and says when that failed", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const said: FromWorker[] = [];
  let tries = 0;
  const quick = () => "quick";
  const last = { answers: { rare: () => "rare", middling: () => "middling", quick } };
  const middle = { answers: { middling: () => "middling", quick }, further: () => Promise.resolve(last) };
  const dispatcher = new Dispatcher({
    first: {
      answers: { quick },
      further: async () => {
        await turn();
        if (++tries === 1) throw new Error("offline");
        return middle;
      },
    },
    reply: (message) => said.push(message),
    version: () => 1,
    nextTurn: turn,
  });
  await dispatcher.add({ id: 1, kind: "rare", ask: {} });
  expect(said).toEqual([{ id: 1, outcome: "notLoaded" }]);
  await Promise.all([
    dispatcher.add({ id: 2, kind: "rare", ask: {} }),
    dispatcher.add({ id: 3, kind: "middling", ask: {} }),
    dispatcher.add({ id: 4, kind: "quick", ask: {} }),
  ]);
  await vi.waitFor(() => expect(said).toHaveLength(4));
  expect(said.slice(1)).toEqual([
    { id: 4, outcome: "answered", answer: "quick" },
    { id: 3, outcome: "answered", answer: "middling" },
    { id: 2, outcome: "answered", answer: "rare" },
  ]);
  expect(tries).toBe(2);
});
