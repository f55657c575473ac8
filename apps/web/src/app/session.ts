/**
 * What happens when: fetches, sends texts to the worker, takes its answers in, keeps the address in step.
 *
 * The only place that talks to the API and to the worker. Answers about an older version of the text are dropped; while the
 * text has errors, the last good results stay.
 */

import type { Api, DatasetBody, FrameworkSummaryBody } from "../api.ts";
import type { Language } from "../i18n/language.ts";
import { readAddress, writeAddress } from "../router/address.ts";
import { firstView, indexPopulation, type ListView } from "../state/list.ts";
import { choose, firstState, frameworkKey, type Catalog, type OpenText, type State } from "../state/state.ts";
import type { Answer, Ask, KhungWorker, Kind } from "../worker/protocol.ts";
import { applyEdits } from "./places.ts";

/** The world around a session. */
export interface World {
  readonly api: Api;
  readonly worker: KhungWorker;
  readonly now: () => Date;
  /** The query of the address now. */
  readonly address: () => string;
  /** Shows a query in the address bar; `push` makes a step that Back undoes. */
  readonly showAddress: (query: string, how: "push" | "replace") => void;
}

/** Typing settles for so long before the text is checked, in milliseconds. */
const settles = 150;

export class Session {
  private current: State = firstState;
  private readonly world: World;
  private readonly changed: (state: State) => void;
  private pending: ReturnType<typeof setTimeout> | undefined;
  /** Counts openings, so that what arrives for an earlier one is dropped. */
  private opening = 0;

  constructor(world: World, changed: (state: State) => void) {
    this.world = world;
    this.changed = changed;
  }

  get state(): State {
    return this.current;
  }

  /** Reads the address and opens what it names. */
  async start(): Promise<void> {
    const { language, view, entity } = readAddress(this.world.address());
    this.set({ language, view, ...(entity !== undefined && { entity }), catalog: { status: "running" } });
    try {
      const [frameworks, datasets] = await Promise.all([this.world.api.frameworks(), this.world.api.datasets()]);
      const catalog = { frameworks, datasets };
      this.set({ catalog: { status: "done", value: catalog } });
      this.openAsked(catalog);
    } catch (error) {
      this.failed(error, { catalog: { status: "failed" } });
    }
  }

  /** Back and Forward. */
  follow(): void {
    const { catalog, framework, dataset } = this.current;
    const asked = readAddress(this.world.address());
    const { entity: _, ...rest } = this.current;
    this.current = {
      ...rest,
      language: asked.language,
      view: asked.view,
      ...(asked.entity !== undefined && { entity: asked.entity }),
    };
    this.changed(this.current);
    if (catalog.status !== "done") return;
    const chosen = choose(catalog.value, asked);
    const same = chosen.framework === framework && chosen.dataset === dataset;
    if (same) void this.explain();
    else this.openAsked(catalog.value);
  }

  openFramework(key: string): void {
    if (this.current.catalog.status !== "done") return;
    const chosen = choose(this.current.catalog.value, { framework: key, dataset: this.current.dataset?.id });
    this.closeEntity();
    this.set({ view: firstView });
    void this.open(chosen.framework, chosen.dataset);
    this.show("push");
  }

  openDataset(id: string): void {
    const { catalog, framework } = this.current;
    if (catalog.status !== "done" || !framework) return;
    const { dataset } = choose(catalog.value, { framework: frameworkKey(framework), dataset: id });
    this.closeEntity();
    const { population: _, study: __, ...rest } = this.current;
    this.current = { ...rest, view: firstView };
    void this.load(dataset);
    this.show("push");
  }

  setLanguage(language: Language): void {
    this.set({ language });
    this.show("replace");
  }

  setView(view: ListView): void {
    this.set({ view });
    this.show("replace");
  }

  /** Lists the entities whose level is another than under the original text. */
  showMoved(): void {
    const { level: _, ...view } = this.current.view;
    this.setView({ ...view, onlyMoved: true, search: "", page: 1 });
    if (this.current.entity !== undefined) this.leaveEntity();
  }

  openEntity(entity: string): void {
    this.set({ entity });
    this.show("push");
    void this.explain();
  }

  /** Leaves the explanation. */
  leaveEntity(): void {
    this.closeEntity();
    this.show("push");
  }

  /** The user typed. */
  setText(text: string): void {
    if (text === this.current.text) return;
    this.setVersion(text);
    clearTimeout(this.pending);
    this.pending = setTimeout(() => void this.judge(), settles);
  }

  /** Asks the worker about the text as it is now. */
  ask<K extends Kind>(kind: K, ask: Omit<Ask<K>, "version">): Promise<Answer<K> | undefined> {
    return this.world.worker.ask(kind, { ...ask, version: this.current.version });
  }

  private openAsked(catalog: Catalog): void {
    const { framework, dataset } = choose(catalog, readAddress(this.world.address()));
    void this.open(framework, dataset);
    this.show("replace");
  }

  private async open(framework: FrameworkSummaryBody | undefined, dataset: DatasetBody | undefined): Promise<void> {
    const opening = ++this.opening;
    const { checked: _, study: __, studyAt: ___, population: ____, framework: _____, ...rest } = this.current;
    this.current = rest;
    this.set({ ...(framework && { framework }), source: { status: "running" }, freshness: "running" });
    if (!framework) return;
    const loading = this.load(dataset);
    try {
      const { file, source } = await this.world.api.source(framework);
      const opened = await this.inPageLanguage(frameworkKey(framework), file, source);
      if (opening !== this.opening) return;
      this.world.worker.setOriginal({ file, text: opened.text });
      this.set({ source: { status: "done", value: opened } });
      this.setVersion(opened.text);
      await loading;
      await this.judge();
    } catch (error) {
      if (opening === this.opening) this.failed(error, { source: { status: "failed" } });
    }
  }

  /** The text in the language of the page, as far as the worker can translate it. */
  private async inPageLanguage(key: string, file: string, source: string): Promise<OpenText> {
    const { worker } = this.world;
    const version = this.current.version + 1;
    this.set({ version });
    const text = source.normalize("NFC");
    worker.setText({ file, text }, version);
    const checked = await worker.ask("check", { version });
    const surface = checked?.surface ?? "vi";
    const { language } = this.current;
    if (surface === language || checked?.diagnostics.some(({ severity }) => severity === "error")) {
      return { key: `${key}#${version}`, file, text, surface };
    }
    const edits = await worker.ask("translate", { version, surface: language });
    return { key: `${key}#${version}`, file, text: applyEdits(text, edits ?? []), surface };
  }

  private async load(dataset: DatasetBody | undefined): Promise<void> {
    const { dataset: _, ...rest } = this.current;
    this.current = rest;
    this.set({ ...(dataset && { dataset }), data: { status: dataset ? "running" : "idle" } });
    if (!dataset) return this.world.worker.setData(undefined);
    try {
      const bytes = await this.world.api.content(dataset.id);
      if (this.current.dataset !== dataset) return;
      const asOf = dataset.asOf ?? this.world.now().toISOString().slice(0, 10);
      this.world.worker.setData({ name: dataset.file, bytes, asOf });
      this.set({ data: { status: "done", value: true } });
      if (this.current.source.status === "done") await this.judge();
    } catch (error) {
      if (this.current.dataset === dataset) this.failed(error, { data: { status: "failed" } });
    }
  }

  private setVersion(text: string): void {
    const { source } = this.current;
    const version = this.current.version + 1;
    this.set({ text, version, typedAt: this.world.now(), freshness: "running" });
    const file = source.status === "done" ? source.value.file : "khung.khung";
    this.world.worker.setText({ file, text }, version);
  }

  /** Checks and evaluates the text as it is now. */
  private async judge(): Promise<void> {
    const { version, typedAt } = this.current;
    const { worker } = this.world;
    try {
      const asked = [worker.ask("check", { version }), worker.ask("evaluate", { version })] as const;
      const checked = await asked[0];
      if (checked && version === this.current.version) this.set({ checked });
      const evaluated = await asked[1];
      if (!evaluated || version !== this.current.version) return;
      if (!evaluated.study) return this.set({ freshness: "stale" });
      this.set({ study: evaluated.study, ...(typedAt && { studyAt: typedAt }), freshness: "fresh" });
      await this.populate();
      await this.explain();
    } catch (error) {
      this.failed(error, { freshness: "stale" });
    }
  }

  private async populate(): Promise<void> {
    if (this.current.population) return;
    const population = await this.world.worker.ask("population", {});
    if (population) this.set({ population: indexPopulation(population) });
  }

  private async explain(): Promise<void> {
    const { entity, study, why } = this.current;
    if (entity === undefined || !study) return;
    if (why.status !== "done" || why.value.explanation.entity !== entity) this.set({ why: { status: "running" } });
    try {
      const value = await this.world.worker.ask("explain", { entity });
      if (entity !== this.current.entity) return;
      this.set({ why: value ? { status: "done", value } : { status: "failed" } });
    } catch (error) {
      this.failed(error, { why: { status: "failed" } });
    }
  }

  private closeEntity(): void {
    const { entity: _, ...rest } = this.current;
    this.current = { ...rest, why: { status: "idle" } };
    this.changed(this.current);
  }

  private set(part: Partial<State>): void {
    this.current = { ...this.current, ...part };
    this.changed(this.current);
  }

  private failed(error: unknown, part: Partial<State>): void {
    console.error(error);
    this.set(part);
  }

  private show(how: "push" | "replace"): void {
    const { language, framework, dataset, view, entity } = this.current;
    const query = writeAddress({
      language,
      view,
      ...(framework && { framework: frameworkKey(framework) }),
      ...(dataset && { dataset: dataset.id }),
      ...(entity !== undefined && { entity }),
    });
    if (query !== this.world.address()) this.world.showAddress(query, how);
  }
}
