import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Surface } from "../../worker/protocol.ts";
import { baseStyles, KhungElement } from "../base.ts";

/**
 * The bar above the text: whether it was changed, format, back to the original, and its language.
 *
 * @fires khung-text-command - `detail`: "format" or "restore"
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
    `,
  ];

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

  private command(command: "format" | "restore"): void {
    this.tell("khung-text-command", command);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-toolbar": KhungToolbar;
  }
}
