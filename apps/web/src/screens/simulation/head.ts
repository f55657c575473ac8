/** What is compared with what, over which data; and what can be done with the whole. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import "../../exports/export-menu.ts";
import type { Bench } from "../../app/bench.ts";
import { Watch } from "../../app/store.ts";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { takeAway, type Wanted } from "../../exports/exports.ts";
import { formatDate } from "../../i18n/format.ts";
import { dictionary, pick } from "../../i18n/language.ts";
import { editorPath } from "../../router/paths.ts";
import { usualBaseline } from "../../state/baseline.ts";
import type { Against } from "../../worker/simulation/sides.ts";
import { changedThresholds } from "./headline.ts";
import type { Results } from "./simulation-store.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/**
 * @fires khung-save-asked - the scenario is to be saved by name
 */
@customElement("khung-simulation-head")
export class KhungSimulationHead extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 16px;
      }
      label {
        display: grid;
        font-size: var(--small-size);
        color: var(--ink-soft);
      }
      select,
      output {
        min-height: 32px;
        max-width: min(380px, 88cqw);
        font: inherit;
        color: var(--ink);
      }
      output {
        display: inline-flex;
        align-items: center;
        font-weight: 500;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-left: auto;
      }
      .synthetic {
        padding: 2px 8px;
        border: 1px solid var(--caution-line);
        border-radius: var(--round);
        background: var(--caution-soft);
        color: var(--caution);
        font-size: var(--small-size);
      }
    `,
  ];

  @property({ attribute: false }) bench!: Bench;
  @property({ attribute: false }) against: Against = "original";
  @property({ attribute: false }) results: Results | undefined;

  constructor() {
    super();
    new Watch(this, () => this.bench.stores);
  }

  override render(): TemplateResult {
    const { bench, results } = this;
    const { language } = bench;
    const { framework, draft, text, source } = bench.document.state;
    const { dataset } = bench.study.state;
    const title = framework ? pick(language, framework.title) : "";
    const version = framework?.version ?? "";
    const edited = source.status === "done" && source.value.text !== text;
    return html`
      ${this.baseline(title, version)}
      <label>
        ${say(language, "scenario")}
        <output>→ ${say(language, edited ? "scenario.edited" : "scenario.same", { title, version })}</output>
      </label>
      ${dataset?.asOf ? html`<span>${say(language, "data", { date: formatDate(dataset.asOf) })}</span>` : nothing}
      ${dataset?.synthetic ? html`<span class="synthetic">${say(language, "synthetic")}</span>` : nothing}
      <div class="actions">
        ${
          framework
            ? html`<a class="button" href=${bench.router.address(editorPath(draft ?? framework, dataset))}
                >${say(language, "editor")}</a
              >`
            : nothing
        }
        <button class="button" ?disabled=${!results} @click=${() => this.tell("khung-save-asked", undefined)}>
          ${say(language, "save")}
        </button>
        ${results ? this.files(results) : nothing}
      </div>
    `;
  }

  private baseline(title: string, version: string): TemplateResult {
    const { bench, against, results } = this;
    const { language } = bench;
    const layered = results?.moves.scenario.kind !== undefined && results.moves.scenario.kind !== "framework";
    return html`
      <label>
        ${say(language, "baseline")}
        <select
          @change=${(event: Event) => {
            const { value } = event.currentTarget as HTMLSelectElement;
            const usual = usualBaseline(bench.document.state.framework);
            bench.router.ask({ goc: value === usual ? undefined : value, chuyen: undefined });
          }}
        >
          <option value="original" ?selected=${against === "original"}>
            ${say(language, "baseline.original", { title: say(language, "named", { title, version }) })}
          </option>
          ${
            layered || against === "base"
              ? html`<option value="base" ?selected=${against === "base"}>
                  ${say(language, "baseline.base", { title: this.lowest })}
                </option>`
              : nothing
          }
        </select>
      </label>
    `;
  }

  /** What is at the bottom of the open overlay, by name. */
  private get lowest(): string {
    const { document, catalog, language } = this.bench;
    const [lowest] = document.state.framework?.standsOn ?? [];
    if (!lowest) return "";
    const known = catalog.state.catalog;
    const found =
      known.status === "done"
        ? known.value.frameworks.find((each) => each.id === lowest.id && each.version === lowest.version)
        : undefined;
    return say(language, "named", { title: found ? pick(language, found.title) : lowest.id, version: lowest.version });
  }

  /** What can be taken away; named for the criterion when one threshold is all that differs. */
  private files({ thresholds, against }: Results): TemplateResult {
    const { bench } = this;
    const [first, ...others] = changedThresholds(thresholds);
    const about = first && others.length === 0 ? { about: first.name.code } : {};
    const list = { kind: "list", against, ...about } as const;
    const wanted: readonly Wanted[] = [
      { ...list, as: "xlsx", onlyMoved: true },
      { ...list, as: "xlsx" },
      { ...list, as: "csv" },
      { kind: "appendix" },
    ];
    return html`<khung-export-menu
      .language=${bench.language}
      .files=${wanted}
      @khung-wanted=${({ detail }: CustomEvent<Wanted>) => void takeAway(bench, detail)}
    ></khung-export-menu>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-simulation-head": KhungSimulationHead;
  }
}
