/**
 * The text pane: Monaco in the light DOM (its layout breaks inside a shadow root), loaded after the page is usable.
 *
 * Until Monaco is there, and where it cannot be, the text stands as plain text. The model's text is replaced never, edited
 * always: every change, ours too, is one step of one undo stack.
 */

import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { editor, Emitter, IDisposable, IRange } from "monaco-editor/editor";
import type { Source } from "@khung/diagnostics";
import type { EditorDiagnostic, EditorRange } from "@khung/language-service";
import { say, type Language } from "../i18n/language.ts";
import type { Monaco } from "./monaco.ts";
import type { LiveDocument } from "../document/live-document.ts";
import { createMonacoDocument } from "../document/monaco-document.ts";
import { plainText } from "./plain-text.ts";
import { editorOptions } from "./options.ts";
import { registerLanguage } from "./register-language.ts";
import { setTypesCompatibly, typesCompatibly } from "./compatible-typing.ts";
import type { EditorServices } from "./services.ts";
import { keepSuggestionRoles } from "./suggestion-roles.ts";
import { TextsBeside } from "./texts-beside.ts";
import { toMarker, toRange } from "./to-monaco.ts";
import "./text-beside.ts";

/** A document to open: `key` names it, `text` is what it starts with. */
export interface OpenedDocument {
  readonly key: string;
  readonly text: string;
}

/** What can be done now, and where the cursor stands (from 1). */
export interface EditorStatus {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly tabMovesFocus: boolean;
  readonly line: number;
  readonly column: number;
}

/**
 * @fires khung-editor-status - `detail` is an `EditorStatus`
 * @fires khung-editor-ready - Monaco stands
 */
@customElement("khung-editor")
export class KhungEditor extends LitElement {
  @property() language: Language = "vi";
  @property({ attribute: false }) opened: OpenedDocument | undefined;
  /** How the text reads now, if it was edited before the editor came. */
  @property({ attribute: false }) text: string | undefined;
  /** The document that is open: the editor's model takes it over, with its history. */
  @property({ attribute: false }) document: LiveDocument | undefined;
  @property({ attribute: false }) diagnostics: readonly EditorDiagnostic[] = [];
  @property({ attribute: false }) services: EditorServices | undefined;
  /** The texts that it stands on: they can be looked into. */
  @property({ attribute: false }) beside: readonly Source[] = [];
  /** The text can be read and copied only. */
  @property({ type: Boolean }) readonly = false;
  /** Something that people wait for is still on its way: Monaco, which is large, lets it pass. */
  @property({ type: Boolean }) hold = false;
  @state() private phase: "waiting" | "loading" | "ready" | "failed" = "waiting";
  /** Another one = new results: what the editor says of them is asked for again. */
  @property({ attribute: false }) study: unknown;
  private monaco: Monaco | undefined;
  private results: Emitter<void> | undefined;
  private editor: editor.IStandaloneCodeEditor | undefined;
  private held: IDisposable[] = [];

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const ready = this.phase === "ready";
    return html`
      <div class="khung-editor-host" ?hidden=${!ready}></div>
      <khung-text-beside .language=${this.language}></khung-text-beside>
      ${
        ready
          ? ""
          : html`
              <div
                class="khung-editor-plain"
                role="region"
                tabindex="0"
                aria-label=${say(this.language, "editor.title")}
              >
                <p role="status">${say(this.language, this.phase === "failed" ? "editor.failed" : "editor.loading")}</p>
                ${plainText(this.text ?? this.opened?.text ?? "")}
              </div>
            `
      }
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("document") && this.editor) this.openModel();
    if (this.opened && !this.hold) this.loadWhenIdle();
    if (changed.has("diagnostics") || changed.has("language")) this.mark();
    if (changed.has("readonly")) this.editor?.updateOptions({ readOnly: this.readonly });
    if (changed.has("study")) this.results?.fire();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const one of this.held) one.dispose();
    this.held = [];
    this.editor = undefined;
    this.phase = "waiting";
  }

  /** Shows a place and lights it up for a moment; the cursor and the focus stay where they are. */
  show(range: EditorRange): void {
    if (!this.editor) return;
    const target = toRange(range);
    this.lightUp(target);
    this.editor.revealRangeInCenterIfOutsideViewport(target);
  }

  /** Shows a place, and puts the cursor there: a word is selected, several lines light up for a moment. */
  reveal(range: EditorRange): void {
    const target = toRange(range);
    if (!this.editor || !this.monaco) return;
    if (target.startLineNumber === target.endLineNumber) this.editor.setSelection(target);
    else {
      this.editor.setPosition({ lineNumber: target.startLineNumber, column: target.startColumn });
      this.lightUp(target);
    }
    this.editor.revealRangeInCenterIfOutsideViewport(target);
    this.editor.focus();
  }

  private lightUp(range: IRange): void {
    const options = { isWholeLine: true, className: "khung-shown" };
    const shown = this.editor?.createDecorationsCollection([{ range, options }]);
    setTimeout(() => shown?.clear(), shownFor);
  }

  /** Puts the focus into the text. */
  override focus(): void {
    if (this.editor) this.editor.focus();
    else this.querySelector<HTMLElement>(".khung-editor-plain")?.focus();
  }

  private loadWhenIdle(): void {
    if (this.phase !== "waiting") return;
    this.phase = "loading";
    requestIdleCallback(() => void this.load(), { timeout: 1500 });
  }

  private async load(): Promise<void> {
    try {
      const { monaco } = await import("./monaco.ts");
      if (!this.isConnected) return;
      this.monaco = monaco;
      this.create(monaco);
      this.phase = "ready";
      this.tell("khung-editor-ready", undefined);
    } catch (error) {
      console.error(error);
      this.phase = "failed";
    }
  }

  private create(monaco: Monaco): void {
    const host = this.querySelector<HTMLElement>(".khung-editor-host");
    if (!host) return;
    const results = new monaco.Emitter<void>();
    const beside = new TextsBeside(monaco, () => this.beside);
    const services = this.services ?? noServices;
    this.results = results;
    this.held.push(
      results,
      beside,
      keepSuggestionRoles(host),
      registerLanguage(monaco, { language: () => this.language, services, newResults: results.event, beside }),
    );
    const made = monaco.editor.create(host, {
      model: null,
      ...editorOptions(this.language, typesCompatibly()),
      readOnly: this.readonly,
    });
    this.editor = made;
    // Monaco's own command cannot turn off what the option turned on.
    made.addAction({
      id: "khung.toggleTab",
      label: say(this.language, "editor.toggleTab"),
      keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyM],
      run: () => made.updateOptions({ tabFocusMode: !made.getOption(monaco.editor.EditorOption.tabFocusMode) }),
    });
    made.addAction({
      id: "khung.toggleCompatible",
      label: say(this.language, "editor.compatible"),
      contextMenuGroupId: "9_khung",
      run: () => {
        setTypesCompatibly(!typesCompatibly());
        made.updateOptions({ editContext: !typesCompatibly() });
      },
    });
    this.held.push(
      made,
      monaco.editor.registerEditorOpener({
        openCodeEditor: (source, uri, place) => {
          const text = source === made ? beside.at(uri) : undefined;
          if (!text) return false;
          const range = place && "startLineNumber" in place ? place : monaco.Range.fromPositions(place ?? top);
          void this.querySelector("khung-text-beside")?.show(monaco, { ...text, range });
          return true;
        },
      }),
      made.onDidChangeModelContent(() => this.tellStatus()),
      made.onDidChangeCursorPosition(() => this.tellStatus()),
      made.onDidChangeConfiguration(() => this.tellStatus()),
      made.onDidLayoutChange(() => this.keepCursor()),
    );
    this.openModel();
  }

  /** The model of the document: made when the editor first comes, kept as long as the document is open. */
  private openModel(): void {
    const { monaco } = this;
    if (!monaco || !this.editor || !this.document) return;
    const { key } = this.document;
    const { model } = this.document.takeOver((recorded) => createMonacoDocument(monaco, key, recorded));
    if (this.editor.getModel() === model) return;
    this.editor.setModel(model);
    this.mark();
    this.tellStatus();
    void this.showHead(model);
  }

  /** The framework itself first; the comment above it is a scroll away. */
  private async showHead(model: editor.ITextModel): Promise<void> {
    const head = (await this.services?.ask("symbols", {}))?.[0];
    if (!head || this.editor?.getModel() !== model || model.canUndo()) return;
    const line = head.range.start.line + 1;
    this.editor.setPosition({ lineNumber: line, column: 1 });
    this.editor.setScrollTop(this.editor.getTopForLineNumber(line) - 6);
  }

  private mark(): void {
    const model = this.editor?.getModel();
    if (!this.monaco || !model) return;
    const { monaco } = this;
    const markers = this.diagnostics.map((one) => toMarker(monaco, one, this.language, model.uri.toString()));
    monaco.editor.setModelMarkers(model, "khung", markers);
  }

  /** The problems below may take room: the cursor stays in sight. */
  private keepCursor(): void {
    const position = this.editor?.getPosition();
    if (position && this.editor?.hasTextFocus()) this.editor.revealPositionInCenterIfOutsideViewport(position);
  }

  private tellStatus(): void {
    const model = this.editor?.getModel();
    const position = this.editor?.getPosition();
    if (!this.monaco || !this.editor || !model) return;
    const status: EditorStatus = {
      canUndo: model.canUndo(),
      canRedo: model.canRedo(),
      tabMovesFocus: this.editor.getOption(this.monaco.editor.EditorOption.tabFocusMode),
      line: position?.lineNumber ?? 1,
      column: position?.column ?? 1,
    };
    this.tell("khung-editor-status", status);
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Lines that were asked for stay lit so long, in milliseconds. */
const shownFor = 2500;

const top = { lineNumber: 1, column: 1 };

const noServices: EditorServices = { ask: () => Promise.resolve(undefined) };

declare global {
  interface HTMLElementTagNameMap {
    "khung-editor": KhungEditor;
  }
}
