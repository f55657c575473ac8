/**
 * One draft that is open: every change goes to the browser within a second and to the server within five.
 *
 * In: texts, as they are typed. Out: where the newest one is by now. Whatever the server refuses stays in the browser and is tried again.
 * When somebody else saved meanwhile, both are merged; what cannot be merged waits for a decision, and is kept all the while.
 */

import type { LocalDraft, LocalDrafts } from "./local-drafts.ts";
import { agreed, wholly, type Merged, type ThreeTexts } from "./merge.ts";
import { Refused, Unreachable, type Revision, type SavingApi } from "./saving-api.ts";
import type { Tabs } from "./tabs.ts";

/** Merges two texts; where they touch the same thing, somebody has to choose. */
export type Merge = (texts: ThreeTexts) => Promise<Merged>;

/** Changes that touch the same thing. */
export interface Overlap extends ThreeTexts {
  /** The revision that is on the server. */
  readonly revision: number;
  readonly merged: Merged;
}

/**
 * `changed`: in the browser or on its way there. `saved`: on the server. `offline`: no answer, it is tried again. `refused`: the server
 * said why not. `overlap`: waiting for a decision.
 */
export type SessionStatus = "changed" | "saving" | "saved" | "offline" | "refused" | "overlap";

export interface SessionState {
  readonly status: SessionStatus;
  readonly name: string;
  /** Of the newest acknowledged save. */
  readonly revision: number | undefined;
  readonly savedAt: Date | undefined;
  /** Whether the browser keeps what the server does not have yet. */
  readonly kept: boolean;
  /** What the server said. */
  readonly refusal: Refused["problem"] | undefined;
  readonly overlap: Overlap | undefined;
}

export interface SessionWorld {
  readonly api: SavingApi;
  readonly local: LocalDrafts;
  readonly tabs: Pick<Tabs, "own" | "tell">;
  readonly now: () => Date;
  readonly merge: Merge;
  /** Puts another text in the place of the one that is open, as a step that can be taken back. */
  readonly replace: (text: string) => void;
  readonly report: (state: SessionState) => void;
}

/** In milliseconds: how long typing rests, and how long a change waits at most. */
const keeping = { rest: 300, most: 900 };
const saving = { rest: 1500, most: 4500 };
/** Tries again after so long, twice as long each time. */
const again = { first: 2000, most: 30_000 };

type Timer = ReturnType<typeof setTimeout>;

export class DraftSession {
  readonly id: string;
  private readonly world: SessionWorld;
  private readonly origin: LocalDraft["origin"];
  private text: string;
  private label: string | undefined;
  private base: Revision | undefined;
  private state: SessionState;
  private keepTimer: Timer | undefined;
  private saveTimer: Timer | undefined;
  /** Since when something waits, in milliseconds. */
  private keepSince: number | undefined;
  private saveSince: number | undefined;
  private running: Promise<void> | undefined;
  /** Texts that were sent since the last acknowledgment: any of them may have come through, its answer lost. */
  private readonly sent = new Set<string>();
  private tries = 0;

  /** `base`: what the server has, since `savedAt`; absent for a draft that it does not know yet. */
  constructor(world: SessionWorld, draft: Omit<LocalDraft, "tab" | "at">, savedAt?: Date) {
    const { id, name, origin, text, base } = draft;
    this.world = world;
    this.id = id;
    this.origin = origin;
    this.text = text;
    this.base = base;
    this.state = {
      status: this.isSaved ? "saved" : "changed",
      name,
      revision: base?.number,
      savedAt,
      kept: false,
      refusal: undefined,
      overlap: undefined,
    };
    if (!this.isSaved) this.schedule();
  }

  /** Whether the server has the newest text. */
  get isSaved(): boolean {
    return this.base?.text === this.text;
  }

  /** Whether the newest text is anywhere but in this page. */
  get isSafe(): boolean {
    return this.isSaved || this.state.kept;
  }

  get current(): SessionState {
    return this.state;
  }

  /** The text changed; `label` says what was done. */
  change(text: string, label?: string): void {
    if (text === this.text) return;
    this.text = text;
    this.label = label;
    this.tell({ kept: false, status: this.state.overlap ? "overlap" : "changed" });
    this.schedule();
  }

  /** Everything at once: the page is going away. */
  async flush(): Promise<void> {
    await Promise.all([this.keep(), this.save()]);
  }

  /** Somebody else saved: an unchanged text follows, a changed one is merged. */
  async follow(revision: number): Promise<void> {
    if (this.base === undefined || revision <= this.base.number || this.state.overlap) return;
    await this.save();
    if (revision <= this.base.number || !this.isSaved) return;
    try {
      const draft = await this.world.api.read(this.id);
      if (draft && draft.revision > this.base.number)
        await this.take({ number: draft.revision, text: draft.text }, this.base.text);
    } catch (error) {
      this.failed(error);
    }
  }

  /** The decision on changes that touch the same thing: this text stands for both. */
  async decide(text: string): Promise<void> {
    const { overlap } = this.state;
    if (!overlap) return;
    this.base = { number: overlap.revision, text: overlap.theirs };
    this.tell({ overlap: undefined });
    this.put(text);
    await this.save();
  }

  /** Gives it another name. Errors: `Unreachable` where the server does not know the draft yet, `Refused` where the name is taken. */
  async rename(name: string): Promise<void> {
    await this.save();
    if (!this.base) throw new Unreachable(this.id);
    this.tell({ name: (await this.world.api.change(this.id, { name })).name });
  }

  /** Tries now what waits to be tried again. */
  retry(): void {
    this.tries = 0;
    if (!this.isSaved && !this.state.overlap) void this.save();
  }

  private tell(part: Partial<SessionState>): void {
    this.state = { ...this.state, ...part };
    this.world.report(this.state);
  }

  /** Another text, without word from outside. */
  private put(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.world.replace(text);
    this.tell({ kept: false });
    this.schedule();
  }

  private schedule(): void {
    const now = Date.now();
    this.keepSince ??= now;
    this.saveSince ??= now;
    clearTimeout(this.keepTimer);
    clearTimeout(this.saveTimer);
    this.keepTimer = setTimeout(() => void this.keep(), Math.min(keeping.rest, this.keepSince + keeping.most - now));
    this.saveTimer = setTimeout(() => void this.save(), Math.min(saving.rest, this.saveSince + saving.most - now));
  }

  /** Writes to the browser what the server does not have, or takes the record away. */
  private async keep(): Promise<void> {
    clearTimeout(this.keepTimer);
    this.keepSince = undefined;
    const { text, base, origin, id } = this;
    const { local, tabs, now } = this.world;
    try {
      if (this.isSaved) return await local.remove(id, tabs.own);
      const { name } = this.state;
      await local.put({ id, tab: tabs.own, name, origin, text, at: now().getTime(), ...(base && { base }) });
      if (text === this.text) this.tell({ kept: true });
    } catch (error) {
      // Private windows keep nothing: then the server alone does.
      console.warn(error);
    }
  }

  /** Sends the newest text; one at a time, and again until nothing is left. */
  private save(): Promise<void> {
    clearTimeout(this.saveTimer);
    this.saveSince = undefined;
    this.running ??= this.send().finally(() => (this.running = undefined));
    return this.running;
  }

  private async send(): Promise<void> {
    while (!this.isSaved && !this.state.overlap) {
      const { text, base, label } = this;
      this.tell({ status: "saving" });
      this.sent.add(text);
      try {
        await (base ? this.sendOn(base, text, label) : this.create(text));
      } catch (error) {
        return this.failed(error);
      }
    }
    if (!this.isSaved) return;
    this.tries = 0;
    this.tell({ status: "saved", refusal: undefined });
    await this.keep();
  }

  private async create(text: string): Promise<void> {
    const { id, origin, world } = this;
    const { made, draft } = await world.api.create({ id, from: origin, text });
    if (made) return this.acknowledged(draft, text);
    // An earlier try came through and its answer was lost. What the server has now is in its history, so this text may follow it.
    const there = await world.api.read(id);
    if (there) await this.take({ number: there.revision, text: there.text }, there.text);
  }

  private async sendOn(base: Revision, text: string, label: string | undefined): Promise<void> {
    const answer = await this.world.api.save(this.id, {
      text,
      base: base.number,
      ...(label !== undefined && { label }),
    });
    if (answer.status === "saved") this.acknowledged(answer.draft, text);
    else if (answer.status === "stale") await this.take(answer.current, (answer.base ?? base).text);
    // The server lost it, or is another one: it gets the draft anew.
    else this.base = undefined;
  }

  private acknowledged(
    { revision, name, saved }: { readonly revision: number; readonly name: string; readonly saved: string },
    text: string,
  ): void {
    this.base = { number: revision, text };
    this.sent.clear();
    this.tell({ revision, name, savedAt: new Date(saved) });
    this.world.tabs.tell({ kind: "saved", draft: this.id, tab: this.world.tabs.own, revision });
  }

  /** Takes up what somebody else saved, or what was saved here without our knowing; what is here is merged into it. */
  private async take(theirs: Revision, base: string): Promise<void> {
    const isOurs = this.sent.has(theirs.text);
    for (;;) {
      const mine = this.text;
      const texts = { base: isOurs ? theirs.text : base, mine, theirs: theirs.text };
      const merged = await this.mergeOf(texts);
      // Typed on meanwhile.
      if (mine !== this.text) continue;
      if (merged.parts.length > 0) {
        return this.tell({ status: "overlap", overlap: { ...texts, revision: theirs.number, merged } });
      }
      this.base = theirs;
      this.sent.clear();
      this.tell({ revision: theirs.number });
      this.put(merged.compose([]));
      return;
    }
  }

  private async mergeOf(texts: ThreeTexts): Promise<Merged> {
    const { base, mine, theirs } = texts;
    if (mine === theirs || mine === base) return agreed(theirs);
    if (theirs === base) return agreed(mine);
    try {
      return await this.world.merge(texts);
    } catch (error) {
      // What cannot be worked out, somebody decides.
      console.error(error);
      return wholly(texts);
    }
  }

  private failed(error: unknown): void {
    if (!(error instanceof Unreachable || error instanceof Refused)) throw error;
    const wait = Math.min(again.first * 2 ** this.tries++, again.most);
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.save(), wait);
    this.tell(
      error instanceof Refused
        ? { status: "refused", refusal: error.problem }
        : { status: "offline", refusal: undefined },
    );
  }
}
