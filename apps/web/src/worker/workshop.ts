/**
 * What the worker knows: the text, the texts around it, what it is compared with, the data; and what follows from them, worked out once.
 *
 * Every subject of the worker stands on this. Refuses: messages (serve.ts) and whose turn it is (dispatcher.ts).
 */

import type { Source } from "@khung/diagnostics";
import { Pool, type StartThread } from "@khung/evaluator/threads";
import type { IsoDate, Module } from "@khung/ir";
import { createLanguageService, createWorkspace, type LanguageService, type Workspace } from "@khung/language-service";
import type { Assessed, Assessments, DataFile } from "./assessments.ts";
import type { TierBelow } from "./tier-below.ts";
import type { Work } from "./threads/works.ts";

/** How threads are started here. */
export interface Threads {
  readonly start: (work: Work) => StartThread;
  readonly most: number;
}

export class Workshop {
  /** Of the text as it is now. */
  readonly service: LanguageService = createLanguageService();
  /** Milliseconds, for saying how long things took. */
  readonly now: () => number;
  readonly #original: LanguageService = createLanguageService();
  readonly #around: Workspace = createWorkspace();
  #sources: readonly Source[] = [];
  #aroundTexts: readonly string[] = [];
  #assessments: Assessments | undefined;
  #data: DataFile | undefined;
  #below: DataFile | undefined;
  #file = "";
  #originalFile = "";
  #meant: string | undefined;
  #last: Assessed | undefined;

  readonly #threads: Threads;

  constructor(now: () => number, threads: Threads) {
    this.now = now;
    this.#threads = threads;
  }

  /** Threads for one kind of work: started when there is some, ended with the pool or by the signal. */
  pool(work: Work, signal?: AbortSignal): Pool & AsyncDisposable {
    const { start, most } = this.#threads;
    const pool = new Pool(start(work), most, signal);
    return Object.assign(pool, { [Symbol.asyncDispose]: () => pool.close() });
  }

  /** The date at which a framework is read: of the data, else the one from which it is in effect, else today. */
  asOf({ effective }: Module): IsoDate {
    return this.data?.asOf ?? effective?.from ?? new Date().toISOString().slice(0, 10);
  }

  /** Sets the text that changes are compared with. */
  setOriginal(source: Source): void {
    this.#originalFile = source.file;
    this.#original.update(source, this.#original.version + 1);
  }

  /** Sets the text. `meant`: the id of the framework that is meant, where it holds several. */
  setText(source: Source, version: number, meant?: string): void {
    this.#file = source.file;
    this.#meant = meant;
    this.service.update(source, version);
  }

  /** The texts around it, with their files. */
  get sources(): readonly Source[] {
    return this.#sources;
  }

  /** The texts around it. */
  get around(): readonly string[] {
    return this.#aroundTexts;
  }

  /** What the text is called: another one is another document. */
  get file(): string {
    return this.#file;
  }

  /** Sets the texts around it: those that it stands on, and those that it is compared with. */
  setAround(sources: readonly Source[]): void {
    this.service.setAround(sources);
    this.#original.setAround(sources);
    this.#sources = sources;
    this.#aroundTexts = sources.map(({ text }) => text);
    const files = new Set(sources.map(({ file }) => file));
    for (const file of this.#around.files()) if (!files.has(file)) this.#around.remove(file);
    for (const source of sources) this.#around.update(source, 0, "readOnly");
  }

  /** `below`: of the tier below, for frameworks that ask about it. */
  setData(file: DataFile | undefined, below?: DataFile): void {
    this.#data = file;
    this.#below = below;
  }

  /** The data as they were fetched. */
  get data(): DataFile | undefined {
    return this.#data;
  }

  /** The tier below that a framework asks about; undefined when it asks about none, or its framework or data are not there. */
  tierBelow({ children }: Module): TierBelow | undefined {
    const file = this.#below;
    const module = children && this.#known(children.id).find((each) => keyOf(each) === keyOf(children));
    return file && module && { module, name: file.name, bytes: file.bytes };
  }

  /** The framework of the text; undefined while it has errors. */
  get module(): Module | undefined {
    return this.#soundIn(this.service, this.#file);
  }

  /** The framework of the original text; while that is the text itself, the same. */
  get original(): Module | undefined {
    const isSame = this.#originalFile === this.#file && this.service.text === this.#original.text;
    return isSame ? this.module : this.#soundIn(this.#original, this.#originalFile);
  }

  /** What the text can be compared with, by what it is called; undefined when that is not there or has errors. */
  baseline(against: string): Module | undefined {
    if (against === "original") return this.original;
    const base = this.module?.layers?.[0];
    const key = against === "base" ? base && keyOf(base) : against;
    return this.#known(key?.split("@")[0]).find((module) => keyOf(module) === key);
  }

  /** `id@version` of every framework, overlay and scenario that is known here. */
  get keys(): readonly string[] {
    return [...new Set(this.#known("").map(keyOf))];
  }

  /** What the text means and stands on, and what the texts around it mean in which an id stands. */
  #known(id: string | undefined): readonly Module[] {
    if (id === undefined || this.service.version === 0) return [];
    const files = this.#around.files().filter((file) => this.#around.text(file)?.source.text.includes(id));
    const beside = files.flatMap((file) => this.#around.snapshot(file).compiled.modules);
    return [...this.service.compiled().modules, ...beside];
  }

  /** The framework or overlay that a text is about: what it stands on is compiled with it. */
  #soundIn(service: LanguageService, file: string): Module | undefined {
    if (service.version === 0) return undefined;
    const own = service
      .compiled()
      .modules.filter(({ origin, layers }) => origin.file === file && layers?.at(-1)?.kind !== "scenario");
    return own.find(({ id }) => id === this.#meant) ?? own[0];
  }

  /** The last good results of the text. */
  get last(): Assessed | undefined {
    return this.#last;
  }

  /** Evaluates frameworks over the data; undefined without data. */
  async assess<M extends readonly Module[]>(...modules: M): Promise<{ [K in keyof M]: Assessed } | undefined> {
    const file = this.#data;
    if (!file) return undefined;
    // The evaluator comes when there is something to evaluate.
    const { Assessments: Made } = await import("./assessments.ts");
    this.#assessments ??= new Made();
    return this.#assessments.of(modules, file, (module) => this.tierBelow(module)) as Promise<
      { [K in keyof M]: Assessed } | undefined
    >;
  }

  /** Takes results as the last good ones. */
  keep(assessed: Assessed): void {
    this.#last = assessed;
  }
}

function keyOf({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}@${version}`;
}
