/** What I have to do and what is in force: a list of work, not a dashboard. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { fold } from "@khung/diagnostics";
import type { DraftBody } from "@khung/contract";
import type { FrameworkSummaryBody } from "../../api.ts";
import { baseStyles } from "../../elements/base.ts";
import { formatCount, formatDate } from "../../i18n/format.ts";
import { pick, say as sayShared, type Language } from "../../i18n/language.ts";
import { boardPath, editorPath } from "../../router/paths.ts";
import { sayPublishing } from "../../saving/publishing-words.ts";
import { datasetsFor } from "../../state/state.ts";
import { KhungScreen } from "../screen.ts";
import { screenStyles } from "../screen.styles.ts";
import { openNow } from "./open-now.ts";
import { say } from "./words.ts";
import "../../elements/notice/notice.ts";
import "../../saving/draft-list.ts";
import "./upgrade-tasks.ts";

@customElement("khung-screen-home")
export class KhungScreenHome extends KhungScreen {
  static override styles = [
    baseStyles,
    screenStyles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
        gap: 12px;
        margin-bottom: 12px;
      }
      .tools {
        margin-top: 12px;
      }
      .force p {
        margin-bottom: 8px;
      }
      .find {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
        margin-bottom: 6px;
      }
      .find h2 {
        margin-right: auto;
      }
      input {
        width: min(280px, 100%);
      }
      td.go {
        padding-right: 0;
        white-space: nowrap;
        text-align: right;
      }
      td.go a {
        display: inline-flex;
        align-items: center;
        min-height: 24px;
        margin-left: 12px;
      }
      .name {
        min-width: 220px;
        font-weight: 500;
      }
      @media (max-width: 860px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @state() private sought = "";
  @state() private drafts: readonly DraftBody[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.bench.open({ framework: undefined, dataset: undefined });
  }

  protected override get heading(): string {
    return say(this.language, "title");
  }

  override render(): TemplateResult {
    const { router } = this.bench;
    return html`
      <div class="page" data-pane tabindex="-1">
        <div class="head"><h1 tabindex="-1">${this.heading}</h1></div>
        <div class="columns">
          <section class="card" aria-labelledby="drafts">
            <h2 id="drafts">${say(this.language, "drafts")}</h2>
            <khung-upgrade-tasks
              .language=${this.language}
              .bench=${this.bench}
              .drafts=${this.drafts}
            ></khung-upgrade-tasks>
            <khung-draft-list
              .language=${this.language}
              .bench=${this.bench}
              @khung-drafts-shown=${({ detail }: CustomEvent<readonly DraftBody[]>) => (this.drafts = detail)}
            ></khung-draft-list>
            <div class="tools">
              <a class="button primary" href=${router.address(sample)}>${say(this.language, "example")}</a>
              <a class="button" href=${router.address("/vi-du")}>${say(this.language, "gallery")}</a>
            </div>
          </section>
          <section class="card force" aria-labelledby="force">${openNow(this.bench)}</section>
        </div>
        <section class="card" aria-labelledby="catalog">${this.catalog()}</section>
      </div>
    `;
  }

  private catalog(): TemplateResult {
    const { catalog } = this.bench.catalog.state;
    if (catalog.status === "failed")
      return html`<khung-notice
        kind="failed"
        .language=${this.language}
        .words=${sayShared(this.language, "app.failed.catalog")}
        @khung-retry-asked=${() => void this.bench.catalog.reload()}
      ></khung-notice>`;
    const known = catalog.status === "done" ? catalog.value.frameworks : [];
    const found = known.filter((one) => this.fits(one));
    return html`
      <div class="find">
        <h2 id="catalog">${say(this.language, "catalog")}</h2>
        <input
          type="search"
          aria-label=${say(this.language, "catalog.search")}
          placeholder=${say(this.language, "catalog.search")}
          @input=${({ target }: Event) => (this.sought = target instanceof HTMLInputElement ? target.value : "")}
        />
        <span class="quiet small" role="status"
          >${say(this.language, "catalog.found", { count: formatCount(found.length, this.language) })}</span
        >
      </div>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="catalog">
        <table>
          <thead>
            <tr>
              <th scope="col">${say(this.language, "name")}</th>
              <th scope="col">${say(this.language, "version")}</th>
              <th scope="col" class="numbers">${say(this.language, "criteria")}</th>
              <th scope="col" class="numbers">${say(this.language, "levels")}</th>
              <th scope="col">${say(this.language, "data")}</th>
              <th scope="col"><span class="hidden">${say(this.language, "open")}</span></th>
            </tr>
          </thead>
          <tbody>
            ${found.map((one) => this.row(one))}
          </tbody>
        </table>
      </div>
    `;
  }

  private row(one: FrameworkSummaryBody): TemplateResult {
    const { router, catalog } = this.bench;
    const known = catalog.state.catalog;
    const datasets = known.status === "done" ? datasetsFor(known.value, one) : [];
    const name = pick(this.language, one.title);
    return html`
      <tr>
        <th scope="row" class="name">${name} ${publishedTag(one, this.language)}</th>
        <td>${one.version}</td>
        <td class="numbers">${one.criteria}</td>
        <td class="numbers">${one.levels === 0 ? "–" : one.levels}</td>
        <td class="quiet">
          ${datasets[0] ? say(this.language, "units", { count: formatCount(datasets[0].rows, this.language) }) : say(this.language, "data.none")}
        </td>
        <td class="go">
          ${
            datasets[0] && one.levels > 0
              ? html`<a
                  href=${router.address(boardPath(one, datasets[0]))}
                  aria-label=${say(this.language, "board.of", { name })}
                  >${say(this.language, "board")}</a
                >`
              : nothing
          }
          <a href=${router.address(editorPath(one, datasets[0]))} aria-label=${say(this.language, "edit.of", { name })}
            >${say(this.language, "edit")}</a
          >
        </td>
      </tr>
    `;
  }

  private fits({ id, title }: FrameworkSummaryBody): boolean {
    const text = fold(`${id} ${title.vi} ${title.en ?? ""}`);
    return fold(this.sought)
      .split(/\s+/)
      .every((word) => text.includes(word));
  }
}

function publishedTag({ publication }: FrameworkSummaryBody, language: Language): TemplateResult | typeof nothing {
  if (!publication) return nothing;
  const { published } = publication;
  const words =
    published === undefined
      ? sayPublishing(language, "tag.undated")
      : sayPublishing(language, "tag", { date: formatDate(published) });
  return html`<span class="tag">${words}</span>`;
}

const sample = editorPath({ id: "vn.tinh_mau.cds.xa", version: "1.0.0" }, { id: "tinh-mau.so-lieu" });

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-home": KhungScreenHome;
  }
}
