/**
 * The text that is open: where it came from, how it reads now, its form and its history. Every version goes to the worker at once.
 *
 * What is done in the form is asked as an intent: the worker plans it on the version that is there, and the edits are made only if the
 * text is still that version; else it is planned again. The form is read anew at once after a step of the form, and a moment after
 * typing.
 */

import type { SnapshotBody } from "@khung/contract";
import type { Api, FrameworkSummaryBody } from "../api.ts";
import type { Language } from "../i18n/language.ts";
import { frameworkKey, type OpenText } from "../state/state.ts";
import type { KhungWorker } from "../worker/protocol.ts";
import type { Named } from "../router/paths.ts";
import type { OpenedDraft, Origin } from "../saving/saving-store.ts";
import { snapshotKey } from "../saving/snapshot-key.ts";
import { Store } from "../app/store.ts";
import type { Change, StepInfo, TextEdit } from "@khung/document";
import type { Intent, Planned } from "@khung/document/plan";
import type { Message, Source } from "@khung/diagnostics";
import type { TextEdit as PlacedEdit } from "@khung/language-service";
import { lineEdits } from "../editor/line-edits.ts";
import { nothingOpen, type DocumentState, type Outcome } from "./document-state.ts";
import { createLive, type LiveDocument } from "./live-document.ts";
import { loadDraft, loadFramework, loadSnapshot, type Loaded } from "./opening.ts";
import { applyEdits, editsAt } from "./places.ts";
import { typedLabel } from "./words.ts";

/** What a document store needs of the world. */
export interface DocumentWorld {
  readonly api: Api;
  readonly worker: KhungWorker;
  readonly now: () => Date;
  /** Texts are opened in the language of the page. */
  readonly language: () => Language;
}

/**
 * Longer texts, in UTF-16 units (about 1,100 criteria), stay as they are written: no form of them is read, none is translated
 * when it is opened. They are worked on as text.
 */
export const longestForm = 500_000;

/** Typing settles for so long before the form is read, in milliseconds. */
const settles = 150;
/** An intent is planned so often anew while the text keeps moving. */
const mostPlanned = 20;

export class DocumentStore extends Store<DocumentState> {
  private readonly world: DocumentWorld;
  /** Numbers every text that the worker is given. */
  private last = 0;
  /** Counts openings, so that what arrives for an earlier one is dropped. */
  private opening = 0;
  private opened: LiveDocument | undefined;
  private planned = 0;
  private intending: Promise<unknown> = Promise.resolve();
  private revealing: string | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(world: DocumentWorld) {
    super(nothingOpen);
    this.world = world;
  }

  /** The document itself, for the editor that takes it over; undefined before a text is open. */
  get live(): LiveDocument | undefined {
    return this.opened;
  }

  /** What is open, as addresses name it: a snapshot, a draft by its id, or a framework. */
  get key(): Named | string | undefined {
    const { snapshot, draft, framework } = this.state;
    return snapshot ? snapshotKey(snapshot.id) : (draft ?? framework);
  }

  /** The published version that is open; a draft of one is none. */
  get published(): FrameworkSummaryBody | undefined {
    const { snapshot, draft, framework } = this.state;
    return !snapshot && draft === undefined && framework?.publication ? framework : undefined;
  }

  /** Opens a framework of the catalogue; a text that is open already stays as it is. */
  async open(framework: FrameworkSummaryBody | undefined): Promise<void> {
    const { framework: now, source, draft, snapshot } = this.state;
    const isOpen =
      draft === undefined && !snapshot && framework && now && frameworkKey(now) === frameworkKey(framework);
    if (isOpen && source.status !== "failed") return;
    const start = { framework, meant: framework?.id, draft: undefined, snapshot: undefined };
    if (framework) return void (await this.show(start, loadFramework(this.world.api, framework)));
    this.opening++;
    this.patch({ ...start, source: { status: "idle" } });
  }

  /** Opens a draft as it was saved, in its own language, over what it was made from; `draft` may fail, or find nothing. */
  async openDraft(
    id: string,
    draft: Promise<OpenedDraft | undefined>,
    frameworkOf: (origin: Origin) => FrameworkSummaryBody | undefined,
  ): Promise<void> {
    await this.show({ draft: id, snapshot: undefined }, loadDraft(this.world.api, id, draft, frameworkOf));
  }

  /** The text that is open is a draft of its own from now on. */
  adopt(draft: string): void {
    this.patch({ draft });
  }

  /** Opens a snapshot as it was shown, not to be changed; it may fail, or be none. Gives it, once it is open. */
  async openSnapshot(
    id: string,
    snapshot: Promise<SnapshotBody | undefined>,
    frameworkOf: (key: string) => FrameworkSummaryBody | undefined,
  ): Promise<SnapshotBody | undefined> {
    const loaded = await this.show({ draft: undefined }, loadSnapshot(id, snapshot, frameworkOf));
    return loaded?.shown;
  }

  /** Says what is on its way, and puts it in place, unless something else was opened meanwhile; gives it once it is open. */
  private async show<L extends Loaded>(start: Partial<DocumentState>, loading: Promise<L>): Promise<L | undefined> {
    const opening = ++this.opening;
    this.patch({ ...start, source: { status: "running" } });
    try {
      const loaded = await loading;
      if (opening !== this.opening) return undefined;
      const { key, file, bases, about, isReadOnly } = loaded;
      this.stand(bases);
      const text = loaded.inPageLanguage ? await this.inPageLanguage(file, loaded.text) : loaded.text;
      if (opening !== this.opening) return undefined;
      const { original = { file, text }, before = original.text } = loaded;
      this.compareWith(original);
      this.patch(about);
      this.become(file, text, { key: `${key}#${opening}`, file, text: before });
      this.setReadOnly(isReadOnly);
      return loaded;
    } catch (error) {
      if (opening !== this.opening) return undefined;
      console.error(error);
      this.patch({ snapshot: undefined, source: { status: "failed" } });
      return undefined;
    }
  }

  private compareWith(original: Source): void {
    this.world.worker.setOriginal(original);
    this.patch({ original });
  }

  /** Lets the text be read beside more texts: versions that it is compared with, or will stand on. */
  know(sources: readonly Source[]): void {
    const { source: open, bases } = this.state;
    const own = open.status === "done" ? open.value.file : "";
    // What was published from this very draft has its file name.
    const others = sources.map((source) => (source.file === own ? { ...source, file: `${own}@` } : source));
    const all = new Map([...bases, ...others].map((source) => [source.file, source]));
    if (all.size > bases.length) this.stand([...all.values()]);
  }

  /** Reads the text again: what it stands on has come. */
  reread(): void {
    const { source, text } = this.state;
    if (source.status !== "done" || !this.opened) return;
    const version = ++this.last;
    this.world.worker.setText({ file: source.value.file, text }, version, this.state.meant);
    this.patch({ version });
    void this.readForm();
  }

  private stand(bases: readonly Source[]): void {
    this.world.worker.setAround(bases);
    this.patch({ bases });
  }

  /** Makes the text another one, in one step of the history. */
  setText(text: string, label: Message = typedLabel): void {
    const now = this.opened?.text;
    if (now !== undefined && now !== text) this.edit(editsAt(now, lineEdits(now, text)), { label, source: "text" });
  }

  /** Changes the text in one step. */
  edit(edits: readonly TextEdit[], info: StepInfo): Outcome {
    const applied = this.opened?.apply(edits, info);
    if (applied === "readOnly") return { outcome: "readOnly" };
    return { outcome: applied === "applied" ? "done" : "nothing" };
  }

  /** The same with lines and characters, as the language service places them: a repair, a new layout. */
  editPlaces(edits: readonly PlacedEdit[], label: Message): Outcome {
    return this.edit(editsAt(this.state.text, edits), { label, source: "system" });
  }

  /** What would come of an intent, to be confirmed; undefined when the text moved on meanwhile. */
  async preview(intent: Intent): Promise<Planned | undefined> {
    const { version } = this.state;
    return this.world.worker.ask("edit", { version, intent }, { lane: `preview ${++this.planned}` });
  }

  /** Does what a person asked for in the form; one after the other, in the order in which they were asked. */
  intend(intent: Intent): Promise<Outcome> {
    const done = this.intending.then(() => this.planAndApply(intent));
    // One that failed does not stop those behind it.
    this.intending = done.catch(() => {});
    return done;
  }

  /** Takes steps back; gives the last one. */
  undo(count = 1): Change["step"] | undefined {
    return this.opened?.undo(count);
  }

  redo(count = 1): Change["step"] | undefined {
    return this.opened?.redo(count);
  }

  setReadOnly(isReadOnly: boolean): void {
    this.opened?.setReadOnly(isReadOnly);
    this.patch({ isReadOnly });
  }

  private async planAndApply(intent: Intent): Promise<Outcome> {
    const document = this.opened;
    if (document?.isReadOnly) return { outcome: "readOnly" };
    for (let i = 0; i < mostPlanned && document && document === this.opened; i++) {
      const { version } = this.state;
      const planned = await this.world.worker.ask("edit", { version, intent }, { lane: `plan ${++this.planned}` });
      // Overtaken, or too late: somebody typed meanwhile.
      if (!planned || version !== this.state.version) continue;
      if (planned.outcome === "refused") return planned;
      this.revealing = planned.reveal;
      const { outcome } = this.edit(planned.edits, { label: planned.label, source: "form" });
      this.revealing = undefined;
      return { outcome: outcome === "refused" ? "nothing" : outcome };
    }
    return { outcome: "nothing" };
  }

  /** Opens a text as a document of its own. */
  private become(file: string, text: string, value: OpenText): void {
    this.opened?.dispose();
    const live = createLive(value.key, text);
    this.opened = live;
    live.onChange((change) => this.follow(file, change));
    this.patch({ form: undefined, formVersion: 0, change: undefined, isReadOnly: false });
    this.send(file, live, { source: { status: "done", value } });
    void this.readForm();
  }

  /** The document changed, by whomever. */
  private follow(file: string, { edits, step, way, version }: Change): void {
    const live = this.opened;
    if (!live) return;
    const [first] = edits;
    const from = first?.from ?? 0;
    const reveal = this.revealing;
    const range = { from, to: from + (first?.insert.length ?? 0) };
    this.send(file, live, { change: { version, step, way, range, ...(reveal !== undefined && { reveal }) } });
    clearTimeout(this.settling);
    if (step.source === "text" && way === "do") this.settling = setTimeout(() => void this.readForm(), settles);
    else void this.readForm();
  }

  /** Tells the worker and the page how the text reads now. */
  private send(file: string, live: LiveDocument, part: Partial<DocumentState>): void {
    const version = ++this.last;
    const { text, history } = live;
    this.world.worker.setText({ file, text }, version, this.state.meant);
    this.patch({ ...part, text, version, history, typedAt: this.world.now() });
  }

  private async readForm(): Promise<void> {
    const { version, text } = this.state;
    if (text.length > longestForm) return this.patch({ form: undefined, formVersion: 0 });
    const form = await this.world.worker.ask("form", { version });
    if (form && version === this.state.version) this.patch({ form, formVersion: version });
  }

  /** The text in the language of the page, as far as the worker can translate it. */
  private async inPageLanguage(file: string, text: string): Promise<string> {
    if (text.length > longestForm) return text;
    const { worker } = this.world;
    const version = ++this.last;
    worker.setText({ file, text }, version);
    const form = await worker.ask("form", { version });
    const language = this.world.language();
    if (!form || form.surface === language) return text;
    const checked = await worker.ask("check", { version });
    if (checked?.diagnostics.some(({ severity }) => severity === "error")) return text;
    const edits = await worker.ask("translate", { version, surface: language });
    return applyEdits(text, edits ?? []);
  }
}
