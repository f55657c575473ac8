/** Two texts side by side, in an editor of their own that changes neither. In the light DOM, as Monaco wants it. */

import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { editor, IDisposable } from "monaco-editor/editor";
import type { Language } from "../../i18n/language.ts";
import type { Monaco } from "../../editor/monaco.ts";

@customElement("khung-text-diff")
export class KhungTextDiff extends LitElement {
  @property() language: Language = "vi";
  @property() old = "";
  @property() now = "";
  @property() oldName = "";
  @property() nowName = "";
  private monaco: Monaco | undefined;
  private held: IDisposable | undefined;
  private shown: editor.IStandaloneDiffEditor | undefined;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    return html`<div class="diff-host"></div>`;
  }

  protected override firstUpdated(): void {
    void this.show();
  }

  private async show(): Promise<void> {
    const [{ monaco }, { registerColours }] = await Promise.all([
      import("../../editor/monaco.ts"),
      import("../../editor/register-language.ts"),
    ]);
    const host = this.querySelector<HTMLElement>(".diff-host");
    if (!this.isConnected || !host) return;
    this.held = registerColours(monaco);
    this.monaco = monaco;
    this.shown = monaco.editor.createDiffEditor(host, {
      automaticLayout: true,
      readOnly: true,
      originalEditable: false,
      domReadOnly: true,
      renderSideBySide: true,
      useInlineViewWhenSpaceIsLimited: true,
      hideUnchangedRegions: { enabled: true },
      minimap: { enabled: false },
      // The end of a long line may be what changed.
      wordWrap: "on",
      diffWordWrap: "on",
      fontFamily: "JetBrains Mono Variable, monospace",
      fontSize: 13,
      originalAriaLabel: this.oldName,
      modifiedAriaLabel: this.nowName,
    });
    this.fill();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("old") || changed.has("now")) this.fill();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const model = this.shown?.getModel();
    this.shown?.dispose();
    model?.original.dispose();
    model?.modified.dispose();
    this.held?.dispose();
    this.shown = undefined;
  }

  private fill(): void {
    const { monaco, shown } = this;
    if (!monaco || !shown) return;
    const last = shown.getModel();
    shown.setModel({
      original: monaco.editor.createModel(this.old, "khung"),
      modified: monaco.editor.createModel(this.now, "khung"),
    });
    last?.original.dispose();
    last?.modified.dispose();
  }
}
