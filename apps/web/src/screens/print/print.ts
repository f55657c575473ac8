/**
 * The scoreboard for paper: every row, a level number in every cell, the head of the table on each page. Criteria that do not fit
 * beside each other go into further tables, which begin with the same columns.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { levelTitle } from "../../elements/level-words.ts";
import { formatCount, formatDate } from "../../i18n/format.ts";
import { pick, say as sayShared } from "../../i18n/language.ts";
import { boardPath } from "../../router/paths.ts";
import { listRows, type ListIndex } from "../../state/list.ts";
import { readView } from "../../router/address.ts";
import type { Study } from "../../state/study.ts";
import type { Heatmap } from "../../worker/simulation/heatmap.ts";
import { FrameworkScreen } from "../framework-screen.ts";
import { screenStyles } from "../screen.styles.ts";
import { pageRules } from "./page-rules.ts";
import { styles } from "./print.styles.ts";
import { say } from "./words.ts";
import "../../elements/notice/notice.ts";

/** So many criteria fit beside the names on A4 across. */
const mostBeside = 30;
const asksNothing = 255;

@customElement("khung-screen-print")
export class KhungScreenPrint extends FrameworkScreen {
  static override styles = [baseStyles, screenStyles, styles];

  @state() private heatmap: Heatmap | undefined;
  private sought = 0;
  private readonly rules = document.createElement("style");

  override connectedCallback(): void {
    super.connectedCallback();
    document.head.append(this.rules);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.rules.remove();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { study } = this.bench.study.state;
    const { framework } = this.bench.document.state;
    if (!study || !framework || study.version === this.sought) return;
    this.sought = study.version;
    void this.bench.study.ask("heatmap", {}).then((found) => {
      this.heatmap = found && !("refused" in found) ? found : undefined;
    });
    const now = new Date();
    const part = (number: number): string => String(number).padStart(2, "0");
    const footer = say(this.language, "footer", {
      name: pick(this.language, study.framework.title),
      version: study.framework.version,
      digest: framework.digest.replace("sha256:", "").slice(0, 8),
      date: formatDate(study.asOf),
      today: `${part(now.getDate())}/${part(now.getMonth() + 1)}/${now.getFullYear()}`,
    });
    this.rules.textContent = pageRules(footer, say(this.language, "page"));
  }

  protected override get heading(): string {
    return say(this.language, "title", { name: this.frameworkTitle });
  }

  override render(): TemplateResult {
    const { router, study: store } = this.bench;
    const { opened } = this;
    const { study, population, dataset, freshness } = store.state;
    return html`
      <div class="page" data-pane data-main tabindex="-1">
        <div class="head">
          <h1 tabindex="-1">${this.heading}</h1>
          <div class="actions">
            ${opened ? html`<a class="button" href=${router.address(boardPath(opened, dataset))}>${say(this.language, "back")}</a>` : nothing}
            <button class="button primary" ?disabled=${!study} @click=${() => print()}>
              ${say(this.language, "print")}
            </button>
          </div>
        </div>
        ${
          study && population
            ? this.tables(study, population)
            : html`<khung-notice
                kind=${freshness === "stale" ? "empty" : "loading"}
                .language=${this.language}
                .words=${sayShared(this.language, freshness === "stale" ? "result.none" : "result.running")}
              ></khung-notice>`
        }
      </div>
    `;
  }

  private tables(study: Study, index: ListIndex): TemplateResult {
    const { heatmap } = this;
    const facts = {
      version: study.framework.version,
      count: formatCount(study.levels.reached.length, this.language),
      date: formatDate(study.asOf),
    };
    const rows = listRows(index, readView(this.bench.router.state.query), study.levels);
    const parts = evenParts(heatmap?.criteria.length ?? 0, mostBeside);
    return html`
      <p>${say(this.language, "facts", facts)}</p>
      <p class="note quiet small">${say(this.language, "note")}</p>
      ${parts.map((part, at) => this.table(study, index, rows, part, parts.length > 1 ? { at: at + 1, all: parts.length } : undefined))}
    `;
  }

  /** The criteria from `first` up to `end`; `number`: which of how many tables. */
  private table(
    study: Study,
    index: ListIndex,
    rows: readonly number[],
    { first, end }: Part,
    number: { readonly at: number; readonly all: number } | undefined,
  ): TemplateResult {
    const criteria = this.heatmap?.criteria.slice(first, end) ?? [];
    const caption =
      number &&
      say(this.language, "part", { ...number, from: criteria[0]?.code ?? "", to: criteria.at(-1)?.code ?? "" });
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${caption ?? this.heading}>
        <table>
          ${
            caption === undefined
              ? nothing
              : html`<caption>
                  ${caption}
                </caption>`
          }
          <thead>
            <tr>
              <th scope="col" class="cell">${say(this.language, "number")}</th>
              <th scope="col">${say(this.language, "code")}</th>
              <th scope="col">${say(this.language, "unit")}</th>
              <th scope="col">${say(this.language, "level")}</th>
              ${criteria.map((criterion) => this.columnHead(criterion))}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row, i) => this.row(row, i + 1, study, index, { first, end }))}
          </tbody>
        </table>
      </div>
    `;
  }

  private columnHead({ code, title }: Heatmap["criteria"][number]): TemplateResult {
    const name = code.replace(/^TC/, "");
    return html`<th scope="col" class="cell ${name.length > 5 ? "upright" : ""}" title=${pick(this.language, title)}>
      <span>${name}</span>
    </th>`;
  }

  private row(row: number, number: number, study: Study, { population }: ListIndex, part: Part): TemplateResult {
    const width = this.heatmap?.criteria.length ?? 0;
    const reached = study.levels.reached[row] ?? 0;
    const level = study.names.find((one) => one.number === reached) ?? { number: reached };
    return html`
      <tr>
        <td class="cell">${number}</td>
        <td class="code">${population.codes[row]}</td>
        <th scope="row">${population.names[row]}</th>
        <td>${reached > 0 ? html`<b>${reached}</b> ` : nothing}${levelTitle(this.language, level)}</td>
        ${Array.from({ length: part.end - part.first }, (_, i) => html`<td class="cell">${this.cell(row * width + part.first + i)}</td>`)}
      </tr>
    `;
  }

  private cell(place: number): string {
    if (this.heatmap?.missing[place] === 1) return "?";
    const level = this.heatmap?.reached[place] ?? asksNothing;
    return level === asksNothing ? "–" : String(level);
  }
}

/** Criteria from `first` up to, without, `end`. */
interface Part {
  readonly first: number;
  readonly end: number;
}

/** As few parts as there can be of at most so many, all about as wide; one, empty, of nothing. */
function evenParts(count: number, most: number): readonly Part[] {
  const parts = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: parts }, (_, k) => ({
    first: Math.floor((k * count) / parts),
    end: Math.floor(((k + 1) * count) / parts),
  }));
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-print": KhungScreenPrint;
  }
}
