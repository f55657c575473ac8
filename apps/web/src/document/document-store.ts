/** The text that is open: where it came from, how it reads now. Every version goes to the worker at once. */

import type { Api, FrameworkSummaryBody } from "../api.ts";
import type { Language } from "../i18n/language.ts";
import { frameworkKey, type OpenText, type Remote } from "../state/state.ts";
import type { KhungWorker } from "../worker/protocol.ts";
import { Store } from "../app/store.ts";
import { applyEdits } from "./places.ts";

export interface DocumentState {
  readonly framework: FrameworkSummaryBody | undefined;
  /** The text that was opened. */
  readonly source: Remote<OpenText>;
  /** The text as it is now, and its number. */
  readonly text: string;
  readonly version: number;
  /** When this version was typed. */
  readonly typedAt: Date | undefined;
}

/** What a document store needs of the world. */
export interface DocumentWorld {
  readonly api: Api;
  readonly worker: KhungWorker;
  readonly now: () => Date;
  /** Texts are opened in the language of the page. */
  readonly language: () => Language;
}

export class DocumentStore extends Store<DocumentState> {
  private readonly world: DocumentWorld;
  /** Numbers every text that the worker is given. */
  private last = 0;
  /** Counts openings, so that what arrives for an earlier one is dropped. */
  private opening = 0;

  constructor(world: DocumentWorld) {
    super({ framework: undefined, source: { status: "idle" }, text: "", version: 0, typedAt: undefined });
    this.world = world;
  }

  /** Opens a framework of the catalogue; a text that is open already stays as it is. */
  async open(framework: FrameworkSummaryBody | undefined): Promise<void> {
    const { framework: now, source } = this.state;
    if (framework && now && frameworkKey(now) === frameworkKey(framework) && source.status !== "failed") return;
    const opening = ++this.opening;
    this.patch({ framework, source: { status: framework ? "running" : "idle" } });
    if (!framework) return;
    try {
      const { file, source: text, bases = [] } = await this.world.api.source(framework);
      if (opening !== this.opening) return;
      this.world.worker.setAround(bases);
      const opened = await this.inPageLanguage(frameworkKey(framework), file, text);
      if (opening !== this.opening) return;
      this.world.worker.setOriginal({ file, text: opened.text });
      this.become(file, opened.text, { status: "done", value: opened });
    } catch (error) {
      if (opening !== this.opening) return;
      console.error(error);
      this.patch({ source: { status: "failed" } });
    }
  }

  /** The user typed. */
  setText(text: string): void {
    const { source } = this.state;
    if (text === this.state.text || source.status !== "done") return;
    this.become(source.value.file, text, source);
  }

  private become(file: string, text: string, source: Remote<OpenText>): void {
    const version = ++this.last;
    this.world.worker.setText({ file, text }, version, this.state.framework?.id);
    this.patch({ source, text, version, typedAt: this.world.now() });
  }

  /** The text in the language of the page, as far as the worker can translate it. */
  private async inPageLanguage(key: string, file: string, source: string): Promise<OpenText> {
    const { worker } = this.world;
    const version = ++this.last;
    const text = source.normalize("NFC");
    worker.setText({ file, text }, version);
    const checked = await worker.ask("check", { version });
    const surface = checked?.surface ?? "vi";
    const language = this.world.language();
    if (surface === language || checked?.diagnostics.some(({ severity }) => severity === "error")) {
      return { key: `${key}#${version}`, file, text, surface };
    }
    const edits = await worker.ask("translate", { version, surface: language });
    return { key: `${key}#${version}`, file, text: applyEdits(text, edits ?? []), surface };
  }
}
