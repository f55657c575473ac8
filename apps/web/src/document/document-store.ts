/** The text that is open: where it came from, how it reads now. Every version goes to the worker at once. */

import type { Source } from "@khung/diagnostics";
import type { Api, FrameworkSummaryBody } from "../api.ts";
import type { Language } from "../i18n/language.ts";
import { frameworkKey, type OpenText, type Remote } from "../state/state.ts";
import type { KhungWorker } from "../worker/protocol.ts";
import type { OpenedDraft } from "../saving/saving-store.ts";
import { Store } from "../app/store.ts";
import { applyEdits } from "./places.ts";

export interface DocumentState {
  /** Of the text, or of what a draft was made from. */
  readonly framework: FrameworkSummaryBody | undefined;
  /** The id of the draft that is open; absent for a text of the catalogue that nobody has changed. */
  readonly draft: string | undefined;
  /** The text that was opened. */
  readonly source: Remote<OpenText>;
  /** The text as it is now, and its number. */
  readonly text: string;
  readonly version: number;
  /** The texts that it stands on, or is compared with. */
  readonly bases: readonly Source[];
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
  /** The id of the framework that is meant, where a text holds several. */
  private meant: string | undefined;

  constructor(world: DocumentWorld) {
    super({
      framework: undefined,
      draft: undefined,
      bases: [],
      source: { status: "idle" },
      text: "",
      version: 0,
      typedAt: undefined,
    });
    this.world = world;
  }

  /** Opens a framework of the catalogue; a text that is open already stays as it is. */
  async open(framework: FrameworkSummaryBody | undefined): Promise<void> {
    const { framework: now, source, draft } = this.state;
    const isOpen = draft === undefined && framework && now && frameworkKey(now) === frameworkKey(framework);
    if (isOpen && source.status !== "failed") return;
    const opening = ++this.opening;
    this.meant = framework?.id;
    this.patch({ framework, draft: undefined, source: { status: framework ? "running" : "idle" } });
    if (!framework) return;
    try {
      const { file, source: text, bases = [] } = await this.world.api.source(framework);
      if (opening !== this.opening) return;
      this.stand(bases);
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

  /** Opens a draft as it was saved, in its own language, over what it was made from; `draft` may fail, or find nothing. */
  async openDraft(
    id: string,
    draft: Promise<OpenedDraft | undefined>,
    frameworkOf: (origin: OpenedDraft["origin"]) => FrameworkSummaryBody | undefined,
  ): Promise<void> {
    const opening = ++this.opening;
    this.patch({ draft: id, source: { status: "running" } });
    try {
      const opened = await draft;
      if (opening !== this.opening) return;
      if (!opened) throw new Error(`there is no draft ${id}`);
      const { origin, text } = opened;
      const from = origin.kind === "empty" ? undefined : await this.world.api.source(origin);
      if (opening !== this.opening) return;
      const { bases = [] } = from ?? {};
      const base = origin.kind === "overlay" && from ? { file: from.file, text: from.source } : undefined;
      const original = base || !from ? text : from.source.normalize("NFC");
      const file = `${id}.khung`;
      this.stand(base ? [...bases, base] : bases);
      this.world.worker.setOriginal(base ?? { file, text: original });
      this.meant = origin.kind === "framework" ? origin.id : undefined;
      this.patch({ framework: frameworkOf(origin) });
      const key = `${id}#${this.last}`;
      this.become(file, text.normalize("NFC"), { status: "done", value: { key, file, text: original, surface: "vi" } });
    } catch (error) {
      if (opening !== this.opening) return;
      console.error(error);
      this.patch({ source: { status: "failed" } });
    }
  }

  /** The text that is open is a draft of its own from now on. */
  adopt(draft: string): void {
    this.patch({ draft });
  }

  /** The user typed. */
  setText(text: string): void {
    const { source } = this.state;
    if (text === this.state.text || source.status !== "done") return;
    this.become(source.value.file, text, source);
  }

  private stand(bases: readonly Source[]): void {
    this.world.worker.setAround(bases);
    this.patch({ bases });
  }

  private become(file: string, text: string, source: Remote<OpenText>): void {
    const version = ++this.last;
    this.world.worker.setText({ file, text }, version, this.meant);
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
