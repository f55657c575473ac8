/** What the page has told the worker: kept for the parts of the worker that come later, which are told all of it and then each change. */

import type { Source } from "@khung/diagnostics";
import type { DataFile } from "./assessments.ts";

/** Whoever is told what the page says. */
export interface Told {
  /** The text that changes are compared with. */
  setOriginal(source: Source): void;
  /** `meant`: the id of the framework that is meant, where the text holds several. */
  setText(source: Source, version: number, meant?: string): void;
  /** The texts that the text stands on, and those that it can be compared with. */
  setAround(sources: readonly Source[]): void;
  /** `below`: of the tier below, for frameworks that ask about it. */
  setData(file: DataFile | undefined, below?: DataFile): void;
}

export class Scene implements Told {
  /** What the text is called: another one is another document. */
  file = "";
  text = "";
  /** Of the text; 0 before the first. */
  version = 0;
  /** The texts around it, with their files, and as they stand. */
  sources: readonly Source[] = [];
  around: readonly string[] = [];
  /** The last word about each thing. */
  readonly #last = new Map<keyof Told, (to: Told) => void>();
  readonly #followers: Told[] = [];

  setOriginal(source: Source): void {
    this.#tell("setOriginal", (to) => to.setOriginal(source));
  }

  setText(source: Source, version: number, meant?: string): void {
    this.file = source.file;
    this.text = source.text;
    this.version = version;
    this.#tell("setText", (to) => to.setText(source, version, meant));
  }

  setAround(sources: readonly Source[]): void {
    this.sources = sources;
    this.around = sources.map(({ text }) => text);
    this.#tell("setAround", (to) => to.setAround(sources));
  }

  setData(file: DataFile | undefined, below?: DataFile): void {
    this.#tell("setData", (to) => to.setData(file, below));
  }

  /** Tells all that is known, and from now on all that comes. */
  follow<F extends Told>(follower: F): F {
    for (const tell of this.#last.values()) tell(follower);
    this.#followers.push(follower);
    return follower;
  }

  #tell(what: keyof Told, tell: (to: Told) => void): void {
    this.#last.set(what, tell);
    for (const follower of this.#followers) tell(follower);
  }
}
