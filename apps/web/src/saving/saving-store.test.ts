import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SavingStore } from "./saving-store.ts";
import { FakeBrowser, FakeServer, mergeLines } from "./testing.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const origin = { kind: "framework", id: "vn.mau", version: "1.0.0" } as const;
/** A page: its store, and the text that it shows. */
function page(server: FakeServer, browser: FakeBrowser) {
  const { tabs, crash } = browser.tab();
  const shown = { text: "" };
  let dead = false;
  const store: SavingStore = new SavingStore({
    api: server.api,
    local: browser.local,
    tabs,
    now: () => new Date(Date.now()),
    merge: mergeLines,
    replace: (text) => void (shown.text = text),
  });
  const type = (text: string): void => {
    if (dead) return;
    shown.text = text;
    store.change(text);
  };
  const die = (): void => {
    dead = true;
    crash();
    vi.clearAllTimers();
  };
  return { store, shown, type, die };
}

const rest = () => vi.advanceTimersByTimeAsync(5000);

it("a first change makes a draft: in the browser within a second, on the server within five", async () => {
  const [server, browser] = [new FakeServer(), new FakeBrowser()];
  const { store, type } = page(server, browser);
  const id = store.beginDraft(origin, "Bản nháp", "a");
  expect(store.state.session?.status).toBe("changed");
  for (let i = 0; i < 9; i++) {
    type(`a${i}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect([...browser.records.values()][0]?.text).toMatch(/^a\d$/);
  expect(store.state.session?.kept).toBe(true);
  // Typing without a rest is saved all the same.
  for (let i = 0; i < 45; i++) {
    type(`b${i}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(server.textOf(id)).toMatch(/^b\d/);
  await rest();
  expect([server.textOf(id), store.state.session?.status]).toEqual(["b44", "saved"]);
  expect(browser.records.size).toBe(0);
});

it("half an hour without the server loses nothing, and says so", async () => {
  const [server, browser] = [new FakeServer(), new FakeBrowser()];
  const { store, type } = page(server, browser);
  const id = store.beginDraft(origin, "Bản nháp", "a");
  await rest();
  server.down = true;
  for (let minute = 0; minute < 30; minute++) {
    type(`phút ${minute}`);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.state.session).toMatchObject({ status: "offline", kept: true });
    expect(store.wouldLose).toBe(false);
  }
  server.down = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect([server.textOf(id), store.state.session?.status]).toEqual(["phút 29", "saved"]);
});

it("a lost answer makes no second draft and no second revision", async () => {
  const [server, browser] = [new FakeServer(), new FakeBrowser()];
  const { store, type } = page(server, browser);
  server.mute = true;
  const id = store.beginDraft(origin, "Bản nháp", "a");
  await rest();
  expect(store.state.session?.status).toBe("offline");
  server.mute = false;
  type("b");
  await rest();
  server.mute = true;
  type("c");
  await rest();
  server.mute = false;
  await rest();
  expect(store.state.session?.status).toBe("saved");
  expect(server.drafts.get(id)?.texts).toEqual(["a", "b", "c"]);
  server.mute = true;
  type("d");
  await rest();
  type("e");
  server.mute = false;
  await rest();
  expect([store.state.session?.status, server.textOf(id)]).toEqual(["saved", "e"]);
});

it("a server that lost the draft gets it anew", async () => {
  const [server, browser] = [new FakeServer(), new FakeBrowser()];
  const { store, type } = page(server, browser);
  const id = store.beginDraft(origin, "Bản nháp", "a");
  await rest();
  server.drafts.clear();
  type("b");
  await rest();
  expect(server.textOf(id)).toBe("b");
});

it("a crash in the middle of typing: the draft comes back as it was, and can be given up", async () => {
  const [server, browser] = [new FakeServer(), new FakeBrowser()];
  const first = page(server, browser);
  const id = first.store.beginDraft(origin, "Bản nháp", "a");
  await rest();
  first.type("a chưa lưu");
  await vi.advanceTimersByTimeAsync(1000);
  first.die();
  expect(server.textOf(id)).toBe("a");
  const second = page(server, browser);
  const opened = await second.store.open(id);
  expect(opened).toMatchObject({ id, origin, text: "a chưa lưu" });
  expect(second.store.state.recovered?.instead).toBe("a");
  await rest();
  expect(server.textOf(id)).toBe("a chưa lưu");
  expect(browser.records.size).toBe(0);
  second.store.settle("drop");
  expect(second.shown.text).toBe("a");
});

it("a crash before the server ever heard of the draft: its address still opens it, and the next page sends it", async () => {
  const [server, browser] = [new FakeServer(), new FakeBrowser()];
  server.down = true;
  const first = page(server, browser);
  const id = first.store.beginDraft(origin, "Bản nháp", "a");
  await vi.advanceTimersByTimeAsync(1000);
  first.die();
  expect(await page(server, browser).store.open(id)).toMatchObject({ text: "a" });
  vi.clearAllTimers();
  const [later, again] = [new FakeServer(), new FakeBrowser()];
  for (const [key, record] of browser.records) again.records.set(key, record);
  expect(await page(later, again).store.sendLeftBehind()).toBeGreaterThan(0);
  expect([later.textOf(id), again.records.size]).toEqual(["a", 0]);
});

it("a crash while somebody else saved: what was left is merged in, or waits for a decision", async () => {
  for (const theirs of ["1\n·\n2 khác", "1 khác\n·\n2"]) {
    const [server, browser] = [new FakeServer(), new FakeBrowser()];
    const first = page(server, browser);
    const id = first.store.beginDraft(origin, "Bản nháp", "1\n·\n2");
    await rest();
    first.type("1 mới\n·\n2");
    await vi.advanceTimersByTimeAsync(1000);
    first.die();
    await server.api.save(id, { text: theirs, base: 1 });
    const second = page(server, browser);
    second.shown.text = (await second.store.open(id))?.text ?? "";
    await rest();
    if (theirs === "1\n·\n2 khác") expect(server.textOf(id)).toBe("1 mới\n·\n2 khác");
    else {
      expect(store(second).session?.overlap).toMatchObject({ base: "1\n·\n2", mine: "1 mới\n·\n2", theirs });
      await second.store.decide("1 mới và khác\n·\n2");
      expect(server.textOf(id)).toBe("1 mới và khác\n·\n2");
      expect(second.shown.text).toBe("1 mới và khác\n·\n2");
    }
    vi.clearAllTimers();
  }
});
const store = ({ store: { state } }: ReturnType<typeof page>) => state;

it("two tabs know of each other; an unchanged one follows, changes in different places are merged", async () => {
  const [server, browser] = [new FakeServer(), new FakeBrowser()];
  const [one, two] = [page(server, browser), page(server, browser)];
  const id = one.store.beginDraft(origin, "Bản nháp", "1\n·\n2");
  await rest();
  two.shown.text = (await two.store.open(id))?.text ?? "";
  expect([one.store.state.elsewhere, two.store.state.elsewhere]).toEqual([1, 1]);
  one.type("1 mới\n·\n2");
  await rest();
  expect(two.shown.text).toBe("1 mới\n·\n2");
  one.type("1 mới hơn\n·\n2");
  two.type("1 mới\n·\n2 khác");
  await rest();
  await rest();
  expect([one.shown.text, two.shown.text, server.textOf(id)]).toEqual(Array(3).fill("1 mới hơn\n·\n2 khác"));
  await two.store.leave();
  expect(one.store.state.elsewhere).toBe(0);
});

it("while somebody has to decide, typing goes on being kept, and nothing is sent", async () => {
  const [server, browser] = [new FakeServer(), new FakeBrowser()];
  const { store: saving, type, shown } = page(server, browser);
  const id = saving.beginDraft(origin, "Bản nháp", "1");
  await rest();
  await server.api.save(id, { text: "1 khác", base: 1 });
  type("1 mới");
  await rest();
  expect(saving.state.session?.status).toBe("overlap");
  const { saves } = server;
  type("1 mới nữa");
  await rest();
  expect([server.saves, saving.state.session?.kept, saving.wouldLose]).toEqual([saves, true, false]);
  await saving.decide("1 khác");
  expect([server.textOf(id), shown.text, saving.state.session?.status]).toEqual(["1 khác", "1 khác", "saved"]);
});

it("a browser that keeps nothing: the server does, and closing too early asks", async () => {
  const [server, browser] = [new FakeServer(), new FakeBrowser()];
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const refuse = () => Promise.reject(new Error("private window"));
  Object.assign(browser.local, { put: refuse, remove: refuse, list: refuse });
  const { store: saving } = page(server, browser);
  const id = saving.beginDraft(origin, "Bản nháp", "a");
  await vi.advanceTimersByTimeAsync(1000);
  expect(saving.wouldLose).toBe(true);
  await rest();
  expect([saving.wouldLose, server.textOf(id)]).toEqual([false, "a"]);
});

it("whatever happens in whatever order, no line that somebody typed is lost", async () => {
  const deed = fc.oneof(
    fc.record({ kind: fc.constant("type" as const), tab: fc.nat({ max: 1 }), line: fc.nat({ max: 3 }) }),
    fc.record({ kind: fc.constantFrom("down" as const, "up" as const, "mute" as const) }),
    fc.record({ kind: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 6000 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
      const [server, browser] = [new FakeServer(), new FakeBrowser()];
      // Each tab writes into its own lines, apart from each other, so that everything can be merged.
      const start = Array.from({ length: 8 }, () => "–").join("\n·\n");
      const tabs = [page(server, browser), page(server, browser)] as const;
      const id = tabs[0].store.beginDraft(origin, "Bản nháp", start);
      tabs[0].shown.text = start;
      await rest();
      tabs[1].shown.text = (await tabs[1].store.open(id))?.text ?? "";
      const last = new Map<number, string>();
      for (const [n, each] of deeds.entries()) {
        if (each.kind === "wait") await vi.advanceTimersByTimeAsync(each.ms);
        else if (each.kind === "type") {
          const tab = tabs[each.tab === 0 ? 0 : 1];
          const lines = tab.shown.text.split("\n");
          const at = (each.line * 2 + each.tab) * 2;
          lines[at] = `${n}`;
          last.set(at, `${n}`);
          tab.type(lines.join("\n"));
        } else {
          server.down = each.kind === "down";
          server.mute = each.kind === "mute";
        }
      }
      server.down = false;
      server.mute = false;
      for (let i = 0; i < 8; i++) {
        for (const { store: saving } of tabs) saving.retry();
        await rest();
      }
      const lines = server.textOf(id)?.split("\n") ?? [];
      for (const [at, said] of last) expect(lines[at]).toBe(said);
      for (const { shown, store: saving } of tabs) {
        expect([shown.text, saving.state.session?.status]).toEqual([server.textOf(id), "saved"]);
      }
      vi.clearAllTimers();
    }),
    { numRuns: 100, seed: 20_261_122 },
  );
}, 60_000);
