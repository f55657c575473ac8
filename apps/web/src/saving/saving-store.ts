/**
 * What of the open text is saved, and where. Texts of the catalogue become drafts with their first change; drafts are opened with what a
 * crash left of them.
 */

import type { NewDraftBody } from "@khung/contract";
import { Store } from "../app/store.ts";
import { DraftSession, type Merge, type SessionState } from "./draft-session.ts";
import type { LocalDraft, LocalDrafts } from "./local-drafts.ts";
import { randomId } from "./random-id.ts";
import { Refused, Unreachable, type SavingApi } from "./saving-api.ts";
import type { Tabs, TabWord } from "./tabs.ts";

export type Origin = NewDraftBody["from"];

export interface SavingState {
  /** The draft that is open; absent for a text that nobody has changed. */
  readonly draft: { readonly id: string; readonly origin: Origin } | undefined;
  /** Where its newest text is. */
  readonly session: SessionState | undefined;
  /** Other tabs of this browser in which it is open. */
  readonly elsewhere: number;
  /** When what a crash left was written, in the draft that is open now; and what the server had instead. */
  readonly recovered: { readonly at: Date; readonly instead: string | undefined } | undefined;
}

/** A draft as it is to be shown. */
export interface OpenedDraft {
  readonly id: string;
  readonly name: string;
  readonly origin: Origin;
  readonly text: string;
}

/** What saving needs of the world. */
export interface SavingWorld {
  readonly api: SavingApi;
  readonly local: LocalDrafts;
  readonly tabs: Tabs;
  readonly now: () => Date;
  readonly merge: Merge;
  /** Puts another text in the place of the one that is open, as a step that can be taken back. */
  readonly replace: (text: string) => void;
}

const nothing: SavingState = { draft: undefined, session: undefined, elsewhere: 0, recovered: undefined };

export class SavingStore extends Store<SavingState> {
  /** The server, for what is only read: history, snapshots, the list of drafts. */
  readonly api: SavingApi;
  private readonly world: SavingWorld;
  private session: DraftSession | undefined;
  private readonly others = new Set<string>();

  constructor(world: SavingWorld) {
    super(nothing);
    this.world = world;
    this.api = world.api;
    world.tabs.listen((word) => this.hear(word));
  }

  /** The draft of an id: as the server has it, or as a crash left it. Undefined: nobody knows it. Errors: `Unreachable`, `Refused`. */
  async open(id: string): Promise<OpenedDraft | undefined> {
    if (this.session?.id !== id) await this.leave();
    const left = (await this.leftBehind()).filter((each) => each.id === id).toSorted((a, b) => b.at - a.at);
    const [newest] = left;
    const there = await this.world.api.read(id).catch((error: unknown) => {
      if (newest && (error instanceof Unreachable || error instanceof Refused)) return undefined;
      throw error;
    });
    const unsaved = newest && newest.text !== there?.text ? newest : undefined;
    if (!unsaved && !there) return undefined;
    const from = unsaved ?? there;
    if (!from) return undefined;
    const base = unsaved ? unsaved.base : there && { number: there.revision, text: there.text };
    const { name, origin, text } = from;
    const draft = { id, name: there?.name ?? name, origin, text, ...(base && { base }) };
    this.begin(draft, there && new Date(there.saved));
    if (unsaved) this.patch({ recovered: { at: new Date(unsaved.at), instead: there?.text } });
    // The session keeps its own record now; what nobody needs any more goes.
    const needless = left.filter(
      (each) => each === unsaved || each.text === there?.text || each.text === each.base?.text,
    );
    if (needless.length > 0) await this.session?.flush();
    if (this.session?.isSafe) for (const each of needless) await this.forget(each);
    return { id, name, origin, text };
  }

  /** The text that is open was changed: a draft of its own begins with it. Its id, for the address. */
  beginDraft(origin: Origin, name: string, text: string): string {
    void this.leave();
    const id = randomId(8);
    this.begin({ id, name, origin, text });
    return id;
  }

  /** The text of the open draft changed; `label` says what was done. */
  change(text: string, label?: string): void {
    this.session?.change(text, label);
  }

  /** Another text is opened: the draft goes on being saved in the background. */
  async leave(): Promise<void> {
    const { session } = this;
    if (!session) return;
    this.session = undefined;
    this.others.clear();
    this.world.tabs.tell({ kind: "left", draft: session.id, tab: this.world.tabs.own });
    this.patch(nothing);
    if (!session.isSaved) await session.flush();
  }

  /** Writes everything at once: the page is going away, or out of sight. */
  flush(): void {
    if (this.session && !this.session.isSaved) void this.session.flush();
  }

  /** Whether closing the page now would lose something. */
  get wouldLose(): boolean {
    return this.session !== undefined && !this.session.isSafe;
  }

  retry(): void {
    this.session?.retry();
  }

  /** Gives a draft another name, the open one or any other. Errors: `Unreachable`, `Refused` where the name is taken. */
  async rename(id: string, name: string): Promise<void> {
    if (this.session?.id === id) await this.session.rename(name);
    else await this.api.change(id, { name });
  }

  /** The open draft as the server has it, its newest text saved. Errors: `Unreachable` where that is not so. */
  async settled(): Promise<{ readonly id: string; readonly revision: number }> {
    const { session } = this;
    await session?.flush();
    const revision = session?.current.revision;
    if (!session?.isSaved || revision === undefined) throw new Unreachable(session?.id ?? "");
    return { id: session.id, revision };
  }

  /** Puts a draft aside as it is now; it can be taken back. Errors: `Unreachable` where its newest text is not on the server, `Refused`. */
  async putAside(id: string): Promise<void> {
    const { session } = this;
    if (session?.id !== id) return void (await this.api.change(id, { deleted: true }));
    await this.settled();
    await this.api.change(id, { deleted: true });
    await this.leave();
  }

  /** Takes a draft back. Errors: `Unreachable`, `Refused`. */
  async takeBack(id: string): Promise<void> {
    await this.api.change(id, { deleted: false });
  }

  /** The decision on an overlap. */
  async decide(text: string): Promise<void> {
    await this.session?.decide(text);
  }

  /** What was recovered is taken for good, or given up for what the server had. */
  settle(choice: "keep" | "drop"): void {
    const { recovered } = this.state;
    this.patch({ recovered: undefined });
    if (choice === "drop" && recovered?.instead !== undefined) this.world.replace(recovered.instead);
  }

  /** Drafts of which this browser keeps what the server does not have, by id. */
  async unsent(): Promise<ReadonlySet<string>> {
    const kept = await this.world.local.list().catch(() => []);
    return new Set(kept.map(({ id }) => id));
  }

  /** Sends what crashed pages left of drafts that nobody has open; what has to be merged waits until it is opened. */
  async sendLeftBehind(): Promise<number> {
    let sent = 0;
    for (const each of await this.leftBehind().catch(() => [])) {
      if (each.id === this.session?.id) continue;
      try {
        const done = await this.sendOne(each);
        if (!done) continue;
        await this.forget(each);
        sent++;
      } catch (error) {
        if (!(error instanceof Unreachable || error instanceof Refused)) throw error;
        return sent;
      }
    }
    return sent;
  }

  private async sendOne({ id, origin, text, base }: LocalDraft): Promise<boolean> {
    const { api } = this.world;
    if (base) return (await api.save(id, { text, base: base.number })).status === "saved";
    const { made, draft } = await api.create({ id, from: origin, text });
    return made || (await api.save(id, { text, base: draft.revision })).status === "saved";
  }

  private begin(draft: Omit<LocalDraft, "tab" | "at">, savedAt?: Date): void {
    const { id, origin } = draft;
    const { api, local, tabs, now, merge, replace } = this.world;
    const report = (state: SessionState): void => {
      // A draft that was left goes on being saved, and says nothing.
      if (this.session === session) this.patch({ session: state });
    };
    const session = new DraftSession({ api, local, tabs, now, merge, replace, report }, draft, savedAt);
    this.session = session;
    this.others.clear();
    this.patch({ ...nothing, draft: { id, origin }, session: session.current });
    tabs.tell({ kind: "opened", draft: id, tab: tabs.own });
  }

  /** Records of pages that live no more. */
  private async leftBehind(): Promise<readonly LocalDraft[]> {
    try {
      const [all, alive] = await Promise.all([this.world.local.list(), this.world.tabs.alive()]);
      return all.filter(({ tab }) => !alive.has(tab));
    } catch (error) {
      // Nothing is kept here, so nothing was left.
      console.warn(error);
      return [];
    }
  }

  private async forget({ id, tab }: LocalDraft): Promise<void> {
    await this.world.local.remove(id, tab);
  }

  private hear(word: TabWord): void {
    const { session } = this;
    if (!session || word.draft !== session.id) return;
    const { tabs } = this.world;
    if (word.kind === "left") this.others.delete(word.tab);
    else this.others.add(word.tab);
    if (word.kind === "opened") tabs.tell({ kind: "here", draft: session.id, tab: tabs.own });
    if (word.kind === "saved") void session.follow(word.revision);
    if (this.others.size !== this.state.elsewhere) this.patch({ elsewhere: this.others.size });
  }
}
