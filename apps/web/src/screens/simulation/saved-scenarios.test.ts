import { rational } from "@khung/ir";
import { expect, it, vi } from "vitest";
import { FakeServer } from "../../saving/testing.ts";
import { ofPlace, readSaved, toBody, writeSaved, type SavedScenario } from "./saved-scenarios.ts";
import { ScenarioShelf, type ShelfWorld } from "./scenario-shelf.ts";

const saved: SavedScenario = {
  name: "Nâng 60 %",
  text: "khung …",
  at: "2026-11-22T10:00:00.000Z",
  distribution: [0, 3, 35, 25, 30, 5],
  down: 14,
  up: 0,
  changed: [
    {
      name: { code: "TC3.2", level: 3 },
      title: { vi: "Tỷ lệ" },
      value: rational(3n, 5n),
      was: rational(11n, 20n),
      comparison: "atLeast",
      type: { form: "share", unit: {} },
    },
  ],
};

it("keeps scenarios with their exact numbers, by framework and data", () => {
  const kept = new Map<string, string>();
  const shelf = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  expect(writeSaved(shelf, "a@1", "d", [saved])).toBe(true);
  expect(readSaved(shelf, "a@1", "d")).toEqual([saved]);
  expect(readSaved(shelf, "a@2", "d")).toEqual([]);
});

it("does without where the browser keeps nothing", () => {
  const broken = () => {
    throw new Error("no");
  };
  expect(readSaved({ getItem: broken, setItem: broken }, "a", "d")).toEqual([]);
  expect(writeSaved({ getItem: broken, setItem: broken }, "a", "d", [saved])).toBe(false);
  expect(readSaved({ getItem: () => "{", setItem: broken }, "a", "d")).toEqual([]);
});

/** A browser that keeps what it is given. */
function browser() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

/** Version 1 of `a` open over the data `d`. */
function openWorld(server: FakeServer): ShelfWorld {
  const document = { state: { framework: { id: "a", version: "1" }, text: "khung …" } };
  return { document, study: { state: { dataset: { id: "d" } } }, saving: { api: server.api } } as unknown as ShelfWorld;
}

it("goes to the server and back with its exact numbers, to its own shelf alone", async () => {
  const server = new FakeServer();
  const { id } = await server.api.createScenario(toBody(saved, ["a@1", "d"]));
  const there = await server.api.scenarios();
  expect(ofPlace(there, ["a@1", "d"])).toEqual([expect.objectContaining({ ...saved, id })]);
  expect(ofPlace(there, ["a@1", "e"])).toEqual([]);
});

it("moves up once what only the browser had; without the server it stays, and moves up later", async () => {
  const [server, shelf] = [new FakeServer(), browser()];
  writeSaved(shelf, "a@1", "d", [saved]);
  server.down = true;
  const offline = new ScenarioShelf(openWorld(server), shelf);
  offline.follow();
  expect(offline.state.saved).toEqual([saved]);
  await vi.waitFor(() => expect(readSaved(shelf, "a@1", "d")).toEqual([saved]));
  expect(offline.state.isWhole).toBe(false);

  server.down = false;
  const online = new ScenarioShelf(openWorld(server), shelf);
  online.follow();
  await vi.waitFor(() => expect(online.state.isWhole).toBe(true));
  expect([server.kept.size, online.state.saved.length, readSaved(shelf, "a@1", "d")]).toEqual([1, 1, []]);
  await online.delete(0);
  expect([server.kept.size, online.state.saved]).toEqual([0, []]);
});

it("shows in a snapshot what the snapshot keeps, whatever the server has by now", async () => {
  const server = new FakeServer();
  await server.api.createScenario(toBody(saved, ["a@1", "d"]));
  const scenario = { saved: await server.api.scenarios() };
  await server.api.removeScenario(scenario.saved[0]?.id ?? "");
  const world = openWorld(server);
  Object.assign(world.document.state, { snapshot: { id: "7F3K2", scenario } });
  const shelf = new ScenarioShelf(world, browser());
  shelf.follow();
  expect(shelf.state).toMatchObject({ saved: [saved], isWhole: true });
  shelf.follow();
  expect(server.kept.size).toBe(0);
});
