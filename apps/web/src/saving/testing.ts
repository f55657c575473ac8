/** A server and a browser in memory, for tests of saving. */

import type { DraftBody, DraftTextBody, RevisionTextBody, ScenarioBody } from "@khung/contract";
import type { Merge } from "./draft-session.ts";
import type { LocalDraft, LocalDrafts } from "./local-drafts.ts";
import { agreed, wholly } from "./merge.ts";
import { Unreachable, type SavingApi } from "./saving-api.ts";
import type { Tabs, TabWord } from "./tabs.ts";

/** A server that keeps revisions as the real one does; `down` takes it away. */
export class FakeServer {
  down = false;
  /** Answers are lost on their way; what was asked is done. */
  mute = false;
  readonly drafts = new Map<string, { head: DraftBody; texts: string[] }>();
  readonly kept = new Map<string, ScenarioBody>();
  saves = 0;

  readonly api: SavingApi = {
    drafts: () => this.answer(() => [...this.drafts.values()].map(({ head }) => head)),
    create: ({ id = "", from, text = "" }) =>
      this.answer(() => {
        const there = this.drafts.get(id);
        if (there) return { made: false, draft: there.head };
        this.saves++;
        const at = new Date(0).toISOString();
        const head: DraftBody = { id, name: "Bản nháp", origin: from, made: at, revision: 1, saved: at };
        this.drafts.set(id, { head, texts: [text] });
        return { made: true, draft: head };
      }),
    read: (id) =>
      this.answer(() => {
        const there = this.drafts.get(id);
        return there && ({ ...there.head, text: there.texts.at(-1) ?? "" } satisfies DraftTextBody);
      }),
    save: (id, { text, base }) =>
      this.answer(() => {
        const there = this.drafts.get(id);
        if (!there) return { status: "gone" } as const;
        const current = { number: there.head.revision, text: there.texts.at(-1) ?? "" };
        if (current.text !== text && base !== current.number) {
          const stood = there.texts[base - 1];
          return {
            status: "stale",
            current,
            base: stood === undefined ? undefined : { number: base, text: stood },
          } as const;
        }
        if (current.text !== text) {
          this.saves++;
          there.texts.push(text);
          there.head = { ...there.head, revision: there.texts.length };
        }
        return { status: "saved", draft: there.head } as const;
      }),
    change: (id, { name = "" }) =>
      this.answer(() => {
        const there = this.drafts.get(id);
        if (!there) throw new Unreachable(id);
        there.head = { ...there.head, name };
        return there.head;
      }),
    revisions: () => this.answer(() => []),
    revision: (id, number) =>
      this.answer((): RevisionTextBody => {
        const text = this.drafts.get(id)?.texts[number - 1] ?? "";
        return { number, text, size: text.length, saved: new Date(0).toISOString() };
      }),
    share: () => this.answer(() => ({ id: "7F3K2", made: new Date(0).toISOString(), path: "/mp/7F3K2" })),
    snapshot: () => this.answer(() => undefined),
    snapshotContent: () => this.answer(() => new Uint8Array()),
    plan: () => this.answer(() => ({ problems: [], tests: { all: 0, failed: [] }, along: [] })),
    publish: () => Promise.reject(new Unreachable("publish")),
    scenarios: () => this.answer(() => [...this.kept.values()]),
    createScenario: ({ name, body }) =>
      this.answer(() => {
        const at = new Date(0).toISOString();
        const made = { id: `KB${this.kept.size}`, name, body, made: at, changed: at };
        this.kept.set(made.id, made);
        return made;
      }),
    removeScenario: (id) => this.answer(() => void this.kept.delete(id)),
    removeUpload: () => this.answer(() => undefined),
  };

  textOf(id: string): string | undefined {
    return this.drafts.get(id)?.texts.at(-1);
  }

  private answer<T>(work: () => T): Promise<T> {
    if (this.down) return Promise.reject(new Unreachable("down"));
    const done = work();
    return this.mute ? Promise.reject(new Unreachable("mute")) : Promise.resolve(done);
  }
}

/** What one browser keeps: several tabs share it. */
export class FakeBrowser {
  readonly records = new Map<string, LocalDraft>();
  readonly living = new Set<string>();
  private readonly listeners = new Map<string, Set<(word: TabWord) => void>>();
  private last = 0;

  readonly local: LocalDrafts = {
    put: (draft) => {
      this.records.set(`${draft.id} ${draft.tab}`, draft);
      return Promise.resolve();
    },
    remove: (id, tab) => {
      this.records.delete(`${id} ${tab}`);
      return Promise.resolve();
    },
    list: () => Promise.resolve([...this.records.values()]),
  };

  /** A tab; `crash` ends it without a word. */
  tab(): { readonly tabs: Tabs; readonly crash: () => void } {
    const own = `tab${++this.last}`;
    this.living.add(own);
    const mine = new Set<(word: TabWord) => void>();
    this.listeners.set(own, mine);
    const tabs: Tabs = {
      own,
      alive: () => Promise.resolve(new Set(this.living)),
      tell: (word) => {
        for (const [tab, theirs] of this.listeners) if (tab !== own) for (const listener of theirs) listener(word);
      },
      listen: (listener) => {
        mine.add(listener);
        return () => mine.delete(listener);
      },
    };
    const crash = (): void => {
      this.living.delete(own);
      this.listeners.delete(own);
    };
    return { tabs, crash };
  }
}

/** Merges texts of as many lines each, line by line. */
export const mergeLines: Merge = (texts) => {
  const [from = [], here = [], there = []] = [texts.base, texts.mine, texts.theirs].map((text) => text.split("\n"));
  if (from.length !== here.length || from.length !== there.length) return Promise.resolve(wholly(texts));
  const lines = from.map((line, i) =>
    here[i] === there[i] || there[i] === line ? here[i] : here[i] === line ? there[i] : undefined,
  );
  return Promise.resolve(lines.every((line) => line !== undefined) ? agreed(lines.join("\n")) : wholly(texts));
};

/** A server and a tab that nothing was saved in yet. */
export function fakePlaces() {
  const browser = new FakeBrowser();
  return { api: new FakeServer().api, local: browser.local, tabs: browser.tab().tabs };
}
