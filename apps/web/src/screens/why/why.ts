/** Why one unit has its level, on a page of its own that can be printed. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Origin } from "@khung/ir";
import { baseStyles } from "../../elements/base.ts";
import { takeAway } from "../../exports/exports.ts";
import { levelText } from "../../elements/level-words.ts";
import { pick } from "../../i18n/language.ts";
import { boardPath, criterionPath, editorPath, whyPath } from "../../router/paths.ts";
import type { Similar } from "../../worker/simulation/one-entity.ts";
import { FrameworkScreen } from "../framework-screen.ts";
import { screenStyles } from "../screen.styles.ts";
import { addTestsOf } from "../../tests/deeds.ts";
import { say as sayTests } from "../../tests/words.ts";
import { say } from "./words.ts";
import { amongOthers } from "./among.ts";
import "./history.ts";
import "./versions.ts";
import "../../elements/notice/notice.ts";
import "../../elements/why/steps.ts";
import "../../elements/why/why.ts";

@customElement("khung-screen-why")
export class KhungScreenWhy extends FrameworkScreen {
  static override styles = [
    baseStyles,
    screenStyles,
    css`
      khung-why {
        margin-bottom: 10px;
      }
      .extra {
        margin-bottom: 10px;
      }
      .extra h3 {
        margin: 10px 0 2px;
        font: var(--heading);
      }
      .extra ul {
        padding-left: 18px;
        list-style: disc;
      }
    `,
  ];

  @state() private similar: Similar | undefined;
  /** What the similar unit was last asked for. */
  private sought = "";

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.bench.study.explain(undefined);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const entity = this.entity;
    const { study } = this.bench.study.state;
    if (entity !== this.bench.study.state.entity) queueMicrotask(() => void this.bench.study.explain(entity));
    const sought = study ? `${entity} ${study.version}` : "";
    if (sought === this.sought) return;
    this.sought = sought;
    void this.seek(entity);
  }

  protected override get heading(): string {
    const { why } = this.bench.study.state;
    return why.status === "done" ? (why.value.explanation.labels["name"] ?? this.entity) : this.entity;
  }

  override render(): TemplateResult {
    const { router, document, study } = this.bench;
    const { framework, text, source } = document.state;
    const { opened } = this;
    const { dataset, why } = study.state;
    const explained = why.status === "done" ? why.value : undefined;
    return html`
      <div class="page" data-pane data-main tabindex="-1">
        <div class="head">
          <h1 tabindex="-1">${this.heading}</h1>
          <span class="quiet">${this.frameworkTitle} ${framework?.version ?? ""}</span>
          <div class="actions">
            ${
              opened
                ? html`<a class="button" href=${router.address(boardPath(opened, dataset))}
                      >${say(this.language, "back")}</a
                    >
                    <a class="button" href=${router.address(editorPath(opened, dataset))}
                      >${say(this.language, "edit")}</a
                    >`
                : nothing
            }
            ${
              document.state.isReadOnly
                ? nothing
                : html`<button
                    class="button"
                    ?disabled=${!explained}
                    @click=${() => void addTestsOf(this.bench, [this.entity])}
                  >
                    ${sayTests(this.language, "add.this")}
                  </button>`
            }
            <button class="button" @click=${() => print()}>${say(this.language, "print")}</button>
            <button
              class="button primary"
              ?disabled=${!explained}
              @click=${() => void takeAway(this.bench, { kind: "statement", entity: this.entity })}
            >
              ${say(this.language, "statement")}
            </button>
          </div>
        </div>
        <khung-why
          whole
          .language=${this.language}
          .why=${why}
          @khung-origin-opened=${({ detail }: CustomEvent<Origin>) => this.openCriterion(detail)}
        ></khung-why>
        ${
          explained
            ? html`
                <section class="card extra">
                  <khung-why-steps
                    .language=${this.language}
                    .why=${explained}
                    .text=${text}
                    .file=${source.status === "done" ? source.value.file : ""}
                  ></khung-why-steps>
                </section>
                ${explained.explanation.next ? this.alike() : nothing} ${amongOthers(this.bench, this.entity)}
                <section class="card extra">
                  <khung-unit-history
                    .language=${this.language}
                    .bench=${this.bench}
                    .entity=${this.entity}
                    .name=${this.heading}
                    .version=${study.state.study?.version ?? 0}
                  ></khung-unit-history>
                  <khung-unit-versions
                    .language=${this.language}
                    .bench=${this.bench}
                    .entity=${this.entity}
                    .version=${study.state.study?.version ?? 0}
                  ></khung-unit-versions>
                </section>
              `
            : nothing
        }
      </div>
    `;
  }

  private get entity(): string {
    return this.bench.router.state.params["entity"] ?? "";
  }

  /** Shows a criterion where it is written. */
  private openCriterion(origin: Origin): void {
    const { opened, bench } = this;
    const { why, dataset } = bench.study.state;
    const criteria = why.status === "done" ? why.value.explanation.criteria : [];
    const criterion = criteria.find((each) => each.origin.file === origin.file && each.origin.start === origin.start);
    if (criterion && opened) bench.router.go(criterionPath(opened, criterion.code, dataset));
  }

  private async seek(entity: string): Promise<void> {
    this.similar = undefined;
    if (!this.bench.study.state.study) return;
    const found = await this.bench.study.ask("similar", { entity });
    if (found && !("refused" in found) && entity === this.entity) this.similar = found;
  }

  /** Who is most like this unit one level up. */
  private alike(): TemplateResult | typeof nothing {
    const { similar } = this;
    const { router, study } = this.bench;
    const { opened } = this;
    const { population, dataset, study: results } = study.state;
    if (!similar || !opened || !population || !results) return nothing;
    const name = results.names.find(({ number }) => number === similar.level) ?? { number: similar.level };
    return html`
      <section class="card extra" aria-labelledby="alike">
        <h2 id="alike">${say(this.language, "similar", { level: levelText(this.language, name) })}</h2>
        <p>
          <a href=${router.address(whyPath(opened, similar.entity, dataset))}
            >${population.population.names[similar.row]}</a
          >. ${say(this.language, "similar.alike", { same: similar.same, all: similar.all })}
        </p>
        ${
          similar.ahead.length > 0
            ? html`<p>${say(this.language, "similar.ahead")}</p>
                <ul>
                  ${similar.ahead.map(({ code, title }) => html`<li>${code} · ${pick(this.language, title)}</li>`)}
                </ul>`
            : nothing
        }
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-why": KhungScreenWhy;
  }
}
