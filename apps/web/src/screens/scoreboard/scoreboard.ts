/** Where everybody stands: the table first, its date, how complete the figures are, and all entities to compare with. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { csvType, writeSheetCsv, type Cell } from "@khung/office";
import { baseStyles } from "../../elements/base.ts";
import { levelText, levelTitle } from "../../elements/level-words.ts";
import { saveFile } from "../../exports/save-file.ts";
import { formatCount, formatDate, formatShare } from "../../i18n/format.ts";
import { say as sayShared } from "../../i18n/language.ts";
import { readView, writeView } from "../../router/address.ts";
import { boardPath, printPath, slidesPath, whyPath } from "../../router/paths.ts";
import { countLevels, countSome, type LevelRow } from "../../state/distribution.ts";
import { listRows, type ListIndex, type ListView } from "../../state/list.ts";
import { datasetsFor } from "../../state/state.ts";
import type { Study } from "../../state/study.ts";
import { FrameworkScreen } from "../framework-screen.ts";
import { screenStyles } from "../screen.styles.ts";
import { say } from "./words.ts";
import "../../elements/context/context.ts";
import "../../elements/entities/entities.ts";
import "../../elements/level-bar/level-bar.ts";
import "../../elements/notice/notice.ts";

@customElement("khung-screen-scoreboard")
export class KhungScreenScoreboard extends FrameworkScreen {
  static override styles = [
    baseStyles,
    screenStyles,
    css`
      .bars {
        display: grid;
        gap: 10px;
        margin-bottom: 12px;
      }
      .bars h2 {
        margin-bottom: 4px;
        font-size: var(--small-size);
        font-weight: 500;
        color: var(--ink-soft);
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--ink-soft);
        font-size: var(--small-size);
      }
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 16px;
      }
    `,
  ];

  protected override get heading(): string {
    return say(this.language, "title.of", { name: this.frameworkTitle });
  }

  override render(): TemplateResult {
    const { bench } = this;
    const { catalog } = bench.catalog.state;
    const known = catalog.status === "done" ? catalog.value : undefined;
    const { opened } = this;
    const { framework } = bench.document.state;
    const { dataset } = bench.study.state;
    return html`
      <khung-context
        data-pane
        .language=${this.language}
        .frameworks=${known?.frameworks ?? []}
        .framework=${framework}
        .datasets=${known && framework ? datasetsFor(known, framework) : []}
        .data=${dataset}
        @khung-framework-chosen=${({ detail }: CustomEvent<string>) => bench.router.go(`/bang-diem/${detail}`)}
        @khung-dataset-chosen=${({ detail }: CustomEvent<string>) => opened && bench.router.go(boardPath(opened, { id: detail }))}
      ></khung-context>
      <div class="page" data-pane data-main tabindex="-1">
        <div class="head">
          <h1 tabindex="-1">${this.heading}</h1>
          ${this.actions()}
        </div>
        ${this.board()}
      </div>
    `;
  }

  private board(): TemplateResult {
    const { catalog, study: store } = this.bench;
    const { study, population, freshness, data, dataset } = store.state;
    const notice = (kind: "loading" | "empty" | "failed", words: string): TemplateResult =>
      html`<khung-notice
        kind=${kind}
        .language=${this.language}
        .words=${words}
        @khung-retry-asked=${() => void this.retry()}
      ></khung-notice>`;
    if (catalog.state.catalog.status === "failed")
      return notice("failed", sayShared(this.language, "app.failed.catalog"));
    if (data.status === "failed") return notice("failed", sayShared(this.language, "app.failed.dataset"));
    if (!study || !population) {
      if (freshness === "stale") return notice("empty", say(this.language, "failed"));
      if (data.status === "idle" && catalog.state.catalog.status === "done" && !dataset)
        return notice("empty", sayShared(this.language, "app.noData"));
      return notice("loading", sayShared(this.language, "result.running"));
    }
    return html`
      <section class="card bars">${this.bars(study, population)}</section>
      <section class="card">
        <khung-entities
          coverage
          .language=${this.language}
          .index=${population}
          .levels=${study.levels}
          .original=${undefined}
          .names=${study.names}
          .view=${this.view}
          @khung-list-changed=${({ detail }: CustomEvent<ListView>) => this.bench.router.ask(writeView(detail))}
          @khung-entity-opened=${({ detail }: CustomEvent<string>) => this.openEntity(detail)}
          >${this.filters(study, population)}</khung-entities
        >
      </section>
    `;
  }

  private bars(study: Study, { population }: ListIndex): TemplateResult {
    const { dataset } = this.bench.study.state;
    const all = countLevels(study.names, study.levels);
    const { place } = this;
    const { reported } = population;
    const complete = reported && reported.counts.reduce((sum, count) => sum + count, 0);
    const bar = (rows: readonly LevelRow[]): TemplateResult =>
      html`<khung-level-bar .language=${this.language} .rows=${rows}></khung-level-bar>`;
    return html`
      <p class="quiet">
        ${say(this.language, "units", { count: formatCount(study.levels.reached.length, this.language) })} ·
        ${say(this.language, "asOf", { date: formatDate(study.asOf) })}
        ${reported && complete !== undefined ? html`· ${say(this.language, "complete", { share: formatShare(complete, reported.of * reported.counts.length, this.language) })}` : nothing}
        ${dataset?.synthetic ? html`<span class="tag caution">${sayShared(this.language, "standing.synthetic")}</span>` : nothing}
      </p>
      ${
        place === undefined
          ? bar(all)
          : html`
              <div>
                <h2>${place}</h2>
                ${bar(countSome(study.names, study.levels, (row) => population.places[row] === place))}
              </div>
              <div>
                <h2>
                  ${say(this.language, "benchmark", { count: formatCount(study.levels.reached.length, this.language) })}
                </h2>
                ${bar(all)}
              </div>
            `
      }
    `;
  }

  /** What can be done with the whole board. */
  private actions(): TemplateResult {
    const { bench, opened, language } = this;
    const { study, population, dataset } = bench.study.state;
    const link = (path: string, word: "print" | "slides"): TemplateResult =>
      html`<a class="button" href=${bench.router.address(path)}>${say(language, word)}</a>`;
    return html`<div class="actions">
      ${
        study && population
          ? html`<button class="button" @click=${() => this.save(study, population.population)}>
              ${say(language, "csv")}
            </button>`
          : nothing
      }
      ${opened ? html`${link(printPath(opened, dataset), "print")} ${link(slidesPath(opened, dataset), "slides")}` : nothing}
    </div>`;
  }

  private filters(study: Study, { population }: ListIndex): TemplateResult {
    const places = [...new Set(population.places)].filter((place) => place !== "").toSorted(collator.compare);
    const { view } = this;
    return html`
      <div class="filters">
        <label>
          ${say(this.language, "level")}
          <select @change=${this.levelChosen}>
            <option value="">${say(this.language, "level.all")}</option>
            ${[{ number: 0 }, ...study.names].map(
              (level) =>
                html`<option value=${level.number} ?selected=${level.number === view.level}>
                  ${levelText(this.language, level)}
                </option>`,
            )}
          </select>
        </label>
        ${
          places.length > 1
            ? html`<label>
                ${say(this.language, "place")}
                <select @change=${this.placeChosen}>
                  <option value="">${say(this.language, "place.all")}</option>
                  ${places.map((place) => html`<option ?selected=${place === this.place}>${place}</option>`)}
                </select>
              </label>`
            : nothing
        }
      </div>
    `;
  }

  private get view(): ListView {
    return readView(this.bench.router.state.query);
  }

  /** The province that is looked at: the list is searched by its name. */
  private get place(): string | undefined {
    const { population } = this.bench.study.state;
    const { search } = this.view;
    return search !== "" && population?.population.places.includes(search) ? search : undefined;
  }

  private readonly levelChosen = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { level: _, ...view } = this.view;
    const picked = target.value === "" ? {} : { level: Number(target.value) };
    this.bench.router.ask(writeView({ ...view, ...picked, page: 1 }));
  };

  private readonly placeChosen = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement)
      this.bench.router.ask(writeView({ ...this.view, search: target.value, page: 1 }));
  };

  private openEntity(entity: string): void {
    const { opened } = this;
    if (opened) this.bench.router.go(whyPath(opened, entity, this.bench.study.state.dataset));
  }

  private async retry(): Promise<void> {
    const { params, query } = this.bench.router.state;
    await this.bench.catalog.reload();
    await this.bench.open({ framework: params["key"], dataset: query.get("so-lieu") ?? undefined });
  }

  private save(study: Study, population: ListIndex["population"]): void {
    const { codes, names, places, reported } = population;
    const index = this.bench.study.state.population;
    if (!index) return;
    const columns = (["code", "name", "place", "level", "levelName", "reported"] as const).map((column) => ({
      title: say(this.language, `csv.${column}`),
      width: 0,
    }));
    const rows = listRows(index, this.view, study.levels).map((row): readonly Cell[] => {
      const number = study.levels.reached[row] ?? 0;
      const level = study.names.find((one) => one.number === number) ?? { number };
      return [
        codes[row] ?? "",
        names[row] ?? "",
        places[row] ?? "",
        { number: String(number) },
        levelTitle(this.language, level),
        reported ? formatShare(reported.counts[row] ?? 0, reported.of, this.language).replace(/[\s%]/g, "") : null,
      ];
    });
    const file = new Blob([writeSheetCsv({ columns, rows })], { type: csvType });
    saveFile(`bang-diem_${study.framework.id}_${study.asOf}.csv`, file);
  }
}

const collator = new Intl.Collator("vi", { numeric: true });

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-scoreboard": KhungScreenScoreboard;
  }
}
