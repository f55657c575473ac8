/**
 * The list of entities: search, sort, filter, fifty a page. Every row opens "Vì sao?".
 *
 * A plain table, so that it is read, copied and printed as one; pages instead of virtual rows.
 */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { formatCount, formatShare } from "../../i18n/format.ts";
import { undetermined, type LevelName, type Levels } from "../../state/distribution.ts";
import {
  firstView,
  listRows,
  pageCount,
  pageSize,
  type ListIndex,
  type ListView,
  type SortKey,
} from "../../state/list.ts";
import { baseStyles, KhungElement } from "../base.ts";
import { levelText } from "../level-words.ts";
import "../level/level.ts";
import { styles } from "./entities.styles.ts";

const columns = [
  { key: "code", words: "list.code" },
  { key: "name", words: "list.name" },
  { key: "place", words: "list.place" },
  { key: "level", words: "list.level" },
  { key: "range", words: "list.range" },
] as const;

/**
 * @fires khung-list-changed - search, sort, filter or page; `detail` is the whole new view
 * @fires khung-entity-opened - "Vì sao?" of an entity; `detail` is its code
 */
@customElement("khung-entities")
export class KhungEntities extends KhungElement {
  static override styles = [baseStyles, styles];

  @property({ attribute: false }) index: ListIndex | undefined;
  @property({ attribute: false }) levels: Levels | undefined;
  /** Levels reached under the original text. */
  @property({ attribute: false }) original: Uint8Array | undefined;
  /** Names of levels 1, 2, 3, … */
  @property({ attribute: false }) names: readonly LevelName[] = [];
  @property({ attribute: false }) view: ListView = firstView;
  /** Shows how much of its figures each has reported. */
  @property({ type: Boolean }) coverage = false;
  private rows: readonly number[] = [];
  /** The data say where the entities are. */
  private hasPlaces = false;

  override willUpdate(changed: PropertyValues<this>): void {
    const inputs = ["index", "levels", "original", "view"] as const;
    if (this.index && inputs.some((name) => changed.has(name))) {
      this.hasPlaces = this.index.population.places.some((place) => place !== "");
      this.rows = listRows(this.index, this.view, this.levels, this.original);
    }
  }

  override render(): TemplateResult {
    const pages = pageCount(this.rows.length);
    const page = Math.min(this.view.page, pages);
    const from = (page - 1) * pageSize;
    const shown = this.rows.slice(from, from + pageSize);
    const filtered = this.view.search !== "" || this.view.level !== undefined || this.view.onlyMoved;
    return html`
      <header>
        <h2>${this.say("list.title")}</h2>
        <span class="quiet small" role="status">
          ${this.say("list.found", { count: formatCount(this.rows.length, this.language) })}
        </span>
        <div class="chips">${this.chips()}</div>
        <slot></slot>
        ${this.search()}
      </header>
      ${
        shown.length === 0
          ? html`<p class="nothing">
              ${this.say("list.nothing")}
              ${filtered ? html`<button class="link" @click=${this.clear}>${this.say("list.clear")}</button>` : nothing}
            </p>`
          : html`${this.table(shown)} ${pages > 1 ? this.pager(page, pages, from, shown.length) : nothing}`
      }
    `;
  }

  /** Puts the focus on "Vì sao?" of an entity, if it is on this page of the list. */
  focusEntity(code: string): void {
    const row = [...this.renderRoot.querySelectorAll<HTMLElement>("tr[data-entity]")].find(
      (one) => one.dataset["entity"] === code,
    );
    row?.querySelector<HTMLElement>(".why button")?.focus();
  }

  private change(part: Partial<ListView>): void {
    this.tell("khung-list-changed", { ...this.view, page: 1, ...part });
  }

  private readonly clear = (): void => {
    const { level: _, ...rest } = this.view;
    this.tell("khung-list-changed", { ...rest, search: "", onlyMoved: false, page: 1 });
  };

  private chips(): TemplateResult {
    const { level, onlyMoved } = this.view;
    const name = level === undefined ? undefined : levelText(this.language, this.levelName(level));
    return html`
      ${
        name === undefined
          ? nothing
          : html`<button
              class="chip"
              aria-label=${this.say("list.filter.level", { level: name })}
              @click=${() => {
                const { level: _, ...rest } = this.view;
                this.tell("khung-list-changed", { ...rest, page: 1 });
              }}
            >
              ${name} <span aria-hidden="true">×</span>
            </button>`
      }
      ${
        onlyMoved
          ? html`<button class="chip" aria-pressed="true" @click=${() => this.change({ onlyMoved: false })}>
              ${this.say("list.onlyChanged")} <span aria-hidden="true">×</span>
            </button>`
          : nothing
      }
    `;
  }

  private search(): TemplateResult {
    return html`
      <div class="search">
        <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
          <circle cx="7" cy="7" r="4.6" />
          <path d="m10.5 10.5 4 4" />
        </svg>
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          aria-label=${this.say("list.search")}
          placeholder=${this.say("list.search")}
          title=${this.say("list.search.hint")}
          .value=${this.view.search}
          @input=${(event: Event) => event.target instanceof HTMLInputElement && this.change({ search: event.target.value })}
        />
      </div>
    `;
  }

  private table(shown: readonly number[]): TemplateResult {
    return html`
      <div class="scroll">
        <table>
          <caption class="hidden">
            ${this.say("list.title")}
          </caption>
          <thead>
            <tr>
              ${columns
                .filter(({ key }) => key !== "place" || this.hasPlaces)
                .map((column) => this.columnHead(column.key, this.say(column.words)))}
              ${this.coverage ? html`<th scope="col" class="numbers">${this.say("list.reported")}</th>` : nothing}
              <th scope="col"><span class="hidden">${this.say("list.why")}</span></th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((row) => this.row(row))}
          </tbody>
        </table>
      </div>
    `;
  }

  private columnHead(key: SortKey, words: string): TemplateResult {
    const { sort, descending } = this.view;
    const order = sort !== key ? "none" : descending ? "descending" : "ascending";
    return html`
      <th scope="col" data-column=${key} aria-sort=${order}>
        <button @click=${() => this.change({ sort: key, descending: sort === key ? !descending : key === "level" })}>
          ${words}<i aria-hidden="true">${order === "none" ? "" : descending ? "▾" : "▴"}</i>
        </button>
      </th>
    `;
  }

  private row(row: number): TemplateResult {
    const { codes = [], names = [], places = [] } = this.index?.population ?? {};
    const code = codes[row] ?? "";
    const name = names[row] ?? "";
    const level = this.levels?.reached[row];
    const was = this.original?.[row];
    return html`
      <tr data-entity=${code}>
        <td class="code">${code}</td>
        <th scope="row">${name}</th>
        ${this.hasPlaces ? html`<td class="place">${places[row]}</td>` : nothing}
        <td class="level">
          ${level === undefined ? nothing : html`<khung-level .language=${this.language} .level=${this.levelName(level)}></khung-level>`}
          ${level === undefined || was === undefined || was === level ? nothing : this.move(was, level)}
        </td>
        <td class="range quiet">${this.range(row)}</td>
        ${this.coverage ? html`<td class="numbers quiet">${this.reported(row)}</td>` : nothing}
        <td class="why">
          <button
            class="link"
            aria-label=${this.say("list.why.of", { name })}
            @click=${() => this.tell("khung-entity-opened", code)}
          >
            ${this.say("list.why")}
          </button>
        </td>
      </tr>
    `;
  }

  /** How much of its figures an entity has reported. */
  private reported(row: number): string {
    const reported = this.index?.population.reported;
    return reported ? formatShare(reported.counts[row] ?? 0, reported.of, this.language) : "–";
  }

  private move(was: number, level: number): TemplateResult {
    const words = `${this.say("list.before")}: ${levelText(this.language, this.levelName(was))}`;
    return html`<span class="move" title=${words}>
      <span aria-hidden="true"
        >${level > was ? "▲" : "▼"} ${this.say("list.from", { level: was === 0 ? "–" : was })}</span
      >
      <span class="hidden">${this.say(level > was ? "result.up" : "result.down")}, ${words}</span>
    </span>`;
  }

  private range(row: number): TemplateResult | typeof nothing {
    const low = this.levels?.low[row];
    const high = this.levels?.high[row];
    if (low === undefined || high === undefined) return nothing;
    if (high === undetermined) return html`${this.say("list.undetermined")}`;
    if (low === high) return html`<span aria-hidden="true">–</span>`;
    return html`<span class="hidden">${this.say("list.range.of", { low, high })}</span
      ><span aria-hidden="true">${low} → ${high}</span>`;
  }

  private levelName(number: number): LevelName {
    return this.names.find((name) => name.number === number) ?? { number };
  }

  private pager(page: number, pages: number, from: number, count: number): TemplateResult {
    const numbers = { from: from + 1, to: from + count, count: formatCount(this.rows.length, this.language) };
    return html`
      <nav aria-label=${this.say("list.pages")}>
        <span class="quiet">${this.say("list.shown", numbers)}</span>
        <button class="button" ?disabled=${page === 1} @click=${() => this.change({ page: page - 1 })}>
          <span aria-hidden="true">‹</span>${this.say("list.previous")}
        </button>
        <button class="button" ?disabled=${page === pages} @click=${() => this.change({ page: page + 1 })}>
          ${this.say("list.next")}<span aria-hidden="true">›</span>
        </button>
      </nav>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-entities": KhungEntities;
  }
}
