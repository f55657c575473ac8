/**
 * `<khung-outline>`: the table of contents: every group and criterion with how it stands, a search that needs no diacritics, and the
 * wish to see only what has changed.
 */

import { css, html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { FormElement } from "../form-element.ts";
import type { CardProblem } from "../card/criterion-card.ts";
import { criteriaIn, type CriterionView, type GroupView, type Item } from "../view/view.ts";
import { fold } from "@khung/diagnostics";
import { stretches } from "./stretches.ts";

/** @fires khung-outline-chosen - `detail` is the key of the criterion */
@customElement("khung-outline")
export class KhungOutline extends FormElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      .tools {
        display: grid;
        gap: 4px;
        padding: 8px 10px;
        border-bottom: 1px solid var(--line);
      }
      input[type="search"] {
        width: 100%;
        min-height: 30px;
        padding: 2px 8px;
        border: 1px solid var(--edge);
        border-radius: var(--round);
        background: var(--panel);
        color: var(--ink);
        font: inherit;
      }
      label {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 24px;
        color: var(--ink-soft);
        font-size: var(--small-size);
      }
      nav {
        flex: 1;
        overflow: auto;
        padding: 4px 0 12px;
      }
      .group {
        padding: 8px 10px 2px;
        color: var(--ink-soft);
        font-size: 12.5px;
        font-weight: 600;
      }
      ul.stretch {
        content-visibility: auto;
        contain-intrinsic-size: auto 1200px;
      }
      li button {
        display: grid;
        grid-template-columns: 30px minmax(0, 1fr) auto;
        gap: 4px;
        width: 100%;
        min-height: 28px;
        padding: 3px 10px;
        border: 0;
        background: none;
        text-align: left;
        font-size: var(--small-size);
        line-height: 1.45;
      }
      li button:hover {
        background: var(--accent-soft);
      }
      li button[aria-current="true"] {
        background: var(--accent-soft);
        box-shadow: inset 3px 0 0 var(--accent);
        font-weight: 600;
      }
      .number {
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
      }
      .title {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      .mark {
        white-space: nowrap;
      }
      .ok {
        color: var(--good);
      }
      .changed {
        color: var(--accent);
      }
      .wrong {
        color: var(--bad);
        font-weight: 600;
      }
      .none {
        padding: 10px;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) items: readonly Item[] = [];
  @property({ attribute: false }) problems: ReadonlyMap<string, readonly CardProblem[]> = new Map();
  @property() current = "";
  /** Over a national framework: what is asked for is what the province has changed. */
  @property({ type: Boolean }) layered = false;
  @state() private search = "";
  @state() private onlyChanged = false;

  override render(): TemplateResult {
    const shown = criteriaIn(this.items).filter((one) => this.isShown(one));
    return html`
      <div class="tools">
        <input
          type="search"
          aria-label=${this.word("outline.search")}
          placeholder=${this.word("outline.search")}
          .value=${this.search}
          @keydown=${(event: KeyboardEvent) => {
            // Nothing was typed: undoing is the document's.
            if (this.search === "" && (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key))
              event.preventDefault();
          }}
          @input=${(event: Event) => {
            this.search = (event.target as HTMLInputElement).value;
          }}
        />
        <label>
          <input
            type="checkbox"
            .checked=${this.onlyChanged}
            @change=${(event: Event) => {
              this.onlyChanged = (event.target as HTMLInputElement).checked;
            }}
          />${this.word(this.layered ? "outline.province" : "outline.changed")}
        </label>
      </div>
      <nav aria-label=${this.word("outline.title")}>
        ${shown.length === 0 ? html`<p class="none">${this.word("outline.none")}</p>` : this.list(this.items, new Set(shown))}
      </nav>
    `;
  }

  private list(items: readonly Item[], shown: ReadonlySet<CriterionView>): TemplateResult {
    const lines = items.flatMap((item) => {
      if (item.kind === "other") return [];
      if (item.kind === "criterion") return shown.has(item) ? [this.criterion(item)] : [];
      return criteriaIn([item]).some((one) => shown.has(one)) ? [this.group(item, shown)] : [];
    });
    const parts = stretches(lines);
    return html`${parts.map(
      (part) =>
        html`<ul class=${parts.length > 1 ? "stretch" : ""}>
          ${part}
        </ul>`,
    )}`;
  }

  private group(group: GroupView, shown: ReadonlySet<CriterionView>): TemplateResult {
    return html`<li>
      <p class="group">${group.title || group.name}</p>
      ${this.list(group.items, shown)}
    </li>`;
  }

  private criterion(view: CriterionView): TemplateResult {
    const { key, ordinal, card } = view;
    return html`<li class="one">
      <button aria-current=${key === this.current} @click=${() => this.tell<string>("khung-outline-chosen", key)}>
        <span class="number">${ordinal}</span>
        <span class="title">${card.title.text || card.code.name}</span>
        ${this.mark(view)}
      </button>
    </li>`;
  }

  /** A sign and a word: the colour only helps. */
  private mark(view: CriterionView): TemplateResult {
    const errors = this.problems.get(view.key)?.filter(({ severity }) => severity === "error").length ?? 0;
    if (errors > 0) return html`<span class="mark wrong">⚠ ${this.word("outline.errors", { count: errors })}</span>`;
    if (view.card.state === "hole") return html`<span class="mark wrong">⚠ ${this.word("outline.hole")}</span>`;
    if (view.card.state === "stale") return html`<span class="mark wrong">⚠ ${this.word("outline.stale")}</span>`;
    if (view.layer?.origin === "added" || view.isNew)
      return html`<span class="mark changed">● ${this.word("outline.added")}</span>`;
    if (view.layer?.origin === "removed")
      return html`<span class="mark changed">● ${this.word("outline.removed")}</span>`;
    if (isChanged(view)) return html`<span class="mark changed">● ${this.word("outline.edited")}</span>`;
    return html`<span class="mark ok" title=${this.word("outline.ok")}
      >✔<span class="hidden">${this.word("outline.ok")}</span></span
    >`;
  }

  private isShown(view: CriterionView): boolean {
    if (this.onlyChanged && !isChanged(view)) return false;
    const wanted = fold(this.search.trim());
    return wanted === "" || fold(`${view.ordinal} ${view.card.code.name} ${view.card.title.text}`).includes(wanted);
  }
}

/** Whether the province, or this draft, says something about it. */
export function isChanged({ layer, before, isNew }: CriterionView): boolean {
  return before !== undefined || isNew || (layer !== undefined && layer.origin !== "national");
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-outline": KhungOutline;
  }
}
