import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { EditorStatus } from "../../editor/khung-editor.ts";
import type { Surface } from "../../worker/protocol.ts";
import { baseStyles, KhungElement } from "../base.ts";

/**
 * The bar above the text: whether it was changed, undo, redo, format, back to the original, and its language.
 *
 * @fires khung-text-command - `detail`: "undo", "redo", "format" or "restore"
 * @fires khung-surface-chosen - `detail` is the language that the text should be written in
 */
@customElement("khung-toolbar")
export class KhungToolbar extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 8px;
        padding: 6px 12px;
        border-bottom: 1px solid var(--line);
      }
      .tag {
        margin-right: auto;
        padding: 1px 8px;
        border: 1px solid var(--line);
        border-radius: 10px;
        color: var(--ink-soft);
        font-size: 12.5px;
        white-space: nowrap;
      }
      .tag.changed {
        border-color: var(--accent);
        background: var(--accent-soft);
        color: var(--accent);
        font-weight: 500;
      }
      .button svg {
        width: 15px;
        height: 15px;
      }
      .button.square {
        padding: 2px 7px;
      }
    `,
  ];

  @property({ attribute: false }) status: EditorStatus | undefined;
  /** Monaco stands. */
  @property({ type: Boolean }) ready = false;
  @property({ type: Boolean }) dirty = false;
  @property({ attribute: false }) surface: Surface | undefined;

  override render(): TemplateResult {
    const off = !this.ready;
    return html`
      <h2>${this.say("editor.title")}</h2>
      <span class="tag ${this.dirty ? "changed" : ""}" role="status">
        ${this.say(this.dirty ? "editor.changed" : "editor.original")}
      </span>
      ${this.square("undo", off || !this.status?.canUndo, undoIcon)}
      ${this.square("redo", off || !this.status?.canRedo, redoIcon)}
      <button class="button" ?disabled=${off} @click=${() => this.command("format")}>
        ${this.say("editor.format")}
      </button>
      ${
        this.dirty
          ? html`<button class="button" ?disabled=${off} @click=${() => this.command("restore")}>
              ${this.say("editor.restore")}
            </button>`
          : nothing
      }
      <div class="segments" role="group" aria-label=${this.say("editor.surface")} title=${this.say("editor.surface")}>
        ${(["vi", "en"] as const).map(
          (surface) => html`
            <button
              ?disabled=${off}
              aria-pressed=${this.surface === surface}
              aria-label=${this.say(`editor.surface.${surface}`)}
              @click=${() => this.tell("khung-surface-chosen", surface)}
            >
              ${this.say(`editor.surface.${surface}.short`)}
            </button>
          `,
        )}
      </div>
    `;
  }

  private square(command: "undo" | "redo", off: boolean, icon: TemplateResult): TemplateResult {
    const words = this.say(`editor.${command}`);
    return html`
      <button
        class="button square"
        ?disabled=${off}
        aria-label=${words}
        title=${words}
        @click=${() => this.command(command)}
      >
        ${icon}
      </button>
    `;
  }

  private command(command: "undo" | "redo" | "format" | "restore"): void {
    this.tell("khung-text-command", command);
  }
}

const undoIcon = html`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.7" aria-hidden="true">
  <path d="M5.5 2.5 2.5 5.5l3 3M3 5.5h6.5a4 4 0 0 1 0 8H6" />
</svg>`;
const redoIcon = html`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.7" aria-hidden="true">
  <path d="m10.5 2.5 3 3-3 3m2.5-3H6.500a4 4 0 0 0 0 8H10" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    "khung-toolbar": KhungToolbar;
  }
}
