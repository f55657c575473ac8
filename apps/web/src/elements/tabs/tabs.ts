import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../base.ts";

export interface Tab {
  readonly name: string;
  readonly words: string;
  /** How many there are inside. */
  readonly count?: string;
}

/**
 * Tabs over one panel: the host puts into the slot what the current tab shows. Arrow keys go from tab to tab, Tab into the panel.
 *
 * @slot - what the current tab shows
 * @fires khung-tab-chosen - `detail` is the tab's name
 */
@customElement("khung-tabs")
export class KhungTabs extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      [role="tablist"] {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
        border-bottom: 1px solid var(--edge);
      }
      [role="tab"] {
        min-height: 34px;
        margin-bottom: -1px;
        padding: 4px 14px;
        border: 0;
        border-bottom: 3px solid var(--clear);
        background: none;
        color: var(--ink-soft);
        font-size: var(--small-size);
        font-weight: 500;
      }
      [role="tab"]:hover {
        color: var(--ink);
      }
      [role="tab"][aria-selected="true"] {
        border-color: var(--accent);
        color: var(--accent);
        font-weight: 600;
      }
      .count {
        margin-left: 5px;
        padding: 0 6px;
        border-radius: 9px;
        background: var(--accent-soft);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() current = "";
  @property() label = "";

  override render(): TemplateResult {
    return html`
      <div role="tablist" aria-label=${this.label} @keydown=${this.pressed}>
        ${this.tabs.map(
          ({ name, words, count }) => html`
            <button
              role="tab"
              id="tab-${name}"
              aria-selected=${name === this.current}
              aria-controls="panel"
              tabindex=${name === this.current ? 0 : -1}
              @click=${() => this.choose(name)}
            >
              ${words}${count === undefined ? nothing : html`<span class="count">${count}</span>`}
            </button>
          `,
        )}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.current}" tabindex="0"><slot></slot></div>
    `;
  }

  private choose(name: string): void {
    if (name !== this.current) this.tell("khung-tab-chosen", name);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${CSS.escape(name)}`)?.focus();
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const now = this.tabs.findIndex(({ name }) => name === this.current);
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : this.tabs.at(to % this.tabs.length);
    if (!next) return;
    event.preventDefault();
    this.choose(next.name);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-tabs": KhungTabs;
  }
}
