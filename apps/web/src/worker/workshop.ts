/**
 * What the worker knows: the text, what it is compared with, the data; and what follows from them, worked out once.
 *
 * Every subject of the worker stands on this. Refuses: messages (worker.ts) and whose turn it is (dispatcher.ts).
 */

import type { Source } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { createLanguageService, type LanguageService } from "@khung/language-service";
import { Assessments, type Assessed, type DataFile } from "./assessments.ts";

export class Workshop {
  /** Of the text as it is now. */
  readonly service: LanguageService = createLanguageService();
  /** Milliseconds, for saying how long things took. */
  readonly now: () => number;
  readonly #original: LanguageService = createLanguageService();
  readonly #assessments = new Assessments();
  #last: Assessed | undefined;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Sets the text that changes are compared with. */
  setOriginal(source: Source): void {
    this.#original.update(source, this.#original.version + 1);
  }

  setText(source: Source, version: number): void {
    this.service.update(source, version);
  }

  setData(file: DataFile | undefined): void {
    this.#assessments.setData(file);
  }

  /** The framework of the text; undefined while it has errors. */
  get module(): Module | undefined {
    return soundIn(this.service);
  }

  /** The framework of the original text; while that is the text itself, the same. */
  get original(): Module | undefined {
    return this.service.text === this.#original.text ? this.module : soundIn(this.#original);
  }

  /** What the text can be compared with, by what it is called; undefined when that is not there or has errors. */
  baseline(against: string): Module | undefined {
    if (against === "original") return this.original;
    const base = this.module?.layers?.[0];
    const key = against === "base" ? base && keyOf(base) : against;
    return this.#known().find((module) => keyOf(module) === key);
  }

  /** `id@version` of every framework, overlay and scenario that is known here. */
  get keys(): readonly string[] {
    return [...new Set(this.#known().map(keyOf))];
  }

  #known(): readonly Module[] {
    return this.service.version === 0 ? [] : this.service.compiled().modules;
  }

  /** The last good results of the text. */
  get last(): Assessed | undefined {
    return this.#last;
  }

  /** Evaluates frameworks over the data; undefined without data. */
  async assess<M extends readonly Module[]>(...modules: M): Promise<{ [K in keyof M]: Assessed } | undefined> {
    return this.#assessments.of(modules) as Promise<{ [K in keyof M]: Assessed } | undefined>;
  }

  /** Takes results as the last good ones. */
  keep(assessed: Assessed): void {
    this.#last = assessed;
  }
}

function keyOf({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}@${version}`;
}

function soundIn(service: LanguageService): Module | undefined {
  return service.version === 0 ? undefined : service.compiled().modules[0];
}
