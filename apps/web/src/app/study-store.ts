/**
 * What comes of the text over a data set. Follows the document: each version is checked and evaluated once typing settles.
 * Answers about an older version are dropped; while the text has errors, the last good results stay.
 */

import type { Api, DatasetBody } from "../api.ts";
import type { DocumentState } from "../document/document-state.ts";
import type { DocumentStore } from "../document/document-store.ts";
import { indexPopulation, type ListIndex } from "../state/list.ts";
import type { Remote } from "../state/state.ts";
import type { Study } from "../state/study.ts";
import type { Why } from "../state/why.ts";
import type { Answer, Ask, Checked, KhungWorker, Kind } from "../worker/protocol.ts";
import { NotLoaded } from "../worker/not-loaded.ts";
import { Store } from "./store.ts";

export interface StudyState {
  readonly dataset: DatasetBody | undefined;
  readonly data: Remote<true>;
  readonly checked: Checked | undefined;
  /** The last good results, and when their text was typed. */
  readonly study: Study | undefined;
  readonly studyAt: Date | undefined;
  readonly freshness: "running" | "fresh" | "stale";
  readonly population: ListIndex | undefined;
  /** The entity that is explained, by its official code. */
  readonly entity: string | undefined;
  readonly why: Remote<Why>;
}

/** What a study store needs of the world. */
export interface StudyWorld {
  readonly api: Api;
  readonly worker: KhungWorker;
  readonly now: () => Date;
  readonly document: DocumentStore;
  /** Says that what works results out could not be fetched yet. */
  readonly sayNotLoaded: () => void;
}

/** Typing settles for so long before the text is checked, in milliseconds. */
const settles = 150;
/** What could not be fetched is asked for again after so long, in milliseconds. */
const again = 5000;

const nothing = { study: undefined, studyAt: undefined, population: undefined } as const;

export class StudyStore extends Store<StudyState> {
  private readonly world: StudyWorld;
  private seen: DocumentState;
  private pending: ReturnType<typeof setTimeout> | undefined;
  private isTryingAgain = false;

  constructor(world: StudyWorld) {
    super({
      ...nothing,
      dataset: undefined,
      data: { status: "idle" },
      checked: undefined,
      freshness: "running",
      entity: undefined,
      why: { status: "idle" },
    });
    this.world = world;
    this.seen = world.document.state;
    world.document.subscribe(() => this.follow());
  }

  /**
   * Evaluates over another data set. `below`: of the tier below, for a framework that asks about it. `content` fetches the bytes of a data
   * set, from the catalogue when nothing is said.
   */
  async load(
    dataset: DatasetBody | undefined,
    below?: DatasetBody,
    content = (id: string): Promise<Uint8Array> => this.world.api.content(id),
  ): Promise<void> {
    this.patch({ ...nothing, dataset, data: { status: dataset ? "running" : "idle" }, freshness: "running" });
    if (!dataset) return this.world.worker.setData(undefined);
    try {
      const [bytes, lower] = await Promise.all([content(dataset.id), below && content(below.id)]);
      if (this.state.dataset !== dataset) return;
      const asOf = dataset.asOf ?? this.world.now().toISOString().slice(0, 10);
      const tier = below && lower ? { name: below.file, bytes: lower, asOf } : undefined;
      this.world.worker.setData({ name: dataset.file, bytes, asOf }, tier);
      this.patch({ data: { status: "done", value: true } });
      await this.judge();
    } catch (error) {
      if (this.state.dataset === dataset) this.failed(error, { data: { status: "failed" } });
    }
  }

  /** Explains an entity, and goes on doing so as the text changes; undefined stops it. */
  async explain(entity: string | undefined): Promise<void> {
    if (entity !== this.state.entity)
      this.patch({ entity, why: { status: entity === undefined ? "idle" : "running" } });
    if (entity === undefined || !this.state.study) return;
    try {
      const value = await this.world.worker.ask("explain", { entity });
      if (entity !== this.state.entity) return;
      this.patch({ why: value ? { status: "done", value } : { status: "failed" } });
    } catch (error) {
      this.failed(error, { why: { status: "failed" } });
    }
  }

  /** Asks the worker about the text as it is now. */
  ask<K extends Kind>(kind: K, ask: Omit<Ask<K>, "version">): Promise<Answer<K> | undefined> {
    return this.world.worker.ask(kind, { ...ask, version: this.world.document.state.version });
  }

  /** The document changed: another framework starts afresh, another version is judged once typing settles. */
  private follow(): void {
    const before = this.seen;
    const now = this.world.document.state;
    this.seen = now;
    if (now.framework !== before.framework) this.patch({ ...nothing, checked: undefined, freshness: "running" });
    if (now.version === before.version) return;
    this.patch({ freshness: "running" });
    clearTimeout(this.pending);
    const typed = now.source === before.source;
    this.pending = setTimeout(() => void this.judge(), typed ? settles : 0);
  }

  /** Checks and evaluates the text as it is now; without its data, only checks. */
  private async judge(): Promise<void> {
    const { worker, document } = this.world;
    const { version, typedAt, source } = document.state;
    if (source.status !== "done") return;
    const waiting = this.state.data.status === "running";
    try {
      const checking = worker.ask("check", { version });
      const evaluating = waiting ? undefined : worker.ask("evaluate", { version });
      // What it fails with is heard below, be it before that of the check.
      evaluating?.catch(() => {});
      const checked = await checking;
      if (checked && version === document.state.version) this.patch({ checked });
      const evaluated = await evaluating;
      this.isTryingAgain = false;
      if (!evaluated || version !== document.state.version) return;
      if (!evaluated.study) return this.patch({ freshness: "stale" });
      this.patch({ study: evaluated.study, studyAt: typedAt, freshness: "fresh" });
      await this.populate();
      await this.explain(this.state.entity);
    } catch (error) {
      if (error instanceof NotLoaded) this.tryAgain();
      else this.failed(error, { freshness: "stale" });
    }
  }

  /** What works results out could not be fetched: said once, and asked for until it comes. */
  private tryAgain(): void {
    if (!this.isTryingAgain) this.world.sayNotLoaded();
    this.isTryingAgain = true;
    clearTimeout(this.pending);
    this.pending = setTimeout(() => void this.judge(), again);
  }

  private async populate(): Promise<void> {
    if (this.state.population) return;
    const population = await this.world.worker.ask("population", {});
    if (population) this.patch({ population: indexPopulation(population) });
  }

  private failed(error: unknown, part: Partial<StudyState>): void {
    console.error(error);
    this.patch(part);
  }
}
