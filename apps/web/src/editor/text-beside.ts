/** A text that the open one stands on, in a dialog, at the place that was asked for. In the light DOM, as Monaco wants it. */

import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { editor, IRange } from "monaco-editor/editor";
import type { Language } from "../i18n/language.ts";
import type { Monaco } from "./monaco.ts";
import { editorOptions } from "./options.ts";
import { sayTextEditor } from "./words.ts";
import "../elements/dialog/dialog.ts";

/** A place in such a text. */
interface PlaceBeside {
  readonly file: string;
  readonly model: editor.ITextModel;
  readonly range: IRange;
}

@customElement("khung-text-beside")
export class KhungTextBeside extends LitElement {
  @property() language: Language = "vi";
  @state() private place: PlaceBeside | undefined;
  private shown: editor.IStandaloneCodeEditor | undefined;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const { language, place } = this;
    return html`<khung-dialog
      .language=${language}
      .heading=${sayTextEditor(language, "beside.title")}
      ?open=${place !== undefined}
      @khung-dialog-closed=${() => (this.place = undefined)}
    >
      <p>
        ${place && sayTextEditor(language, "beside.place", { file: place.file, line: place.range.startLineNumber })}
      </p>
      <div class="text-beside"></div>
    </khung-dialog>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shown?.dispose();
    this.shown = undefined;
    this.place = undefined;
  }

  /** Shows a place; the focus goes into the text, and back when it is left. */
  async show(monaco: Monaco, place: PlaceBeside): Promise<void> {
    this.place = place;
    await this.updateComplete;
    await this.querySelector("khung-dialog")?.updateComplete;
    const host = this.querySelector<HTMLElement>(".text-beside");
    if (!host) return;
    this.shown ??= monaco.editor.create(host, {
      ...editorOptions(this.language, false),
      ariaLabel: sayTextEditor(this.language, "beside.title"),
      model: null,
      readOnly: true,
      domReadOnly: true,
    });
    this.shown.setModel(place.model);
    this.shown.setSelection(place.range);
    this.shown.revealRangeInCenter(place.range);
    this.shown.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-text-beside": KhungTextBeside;
  }
}
