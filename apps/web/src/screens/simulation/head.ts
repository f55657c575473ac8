/** What is compared with what, and what can be done with the whole. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import "../../exports/export-menu.ts";
import type { FrameworkSummaryBody } from "../../api.ts";
import type { Bench } from "../../app/bench.ts";
import { basesIn } from "../../app/known-bases.ts";
import { Watch } from "../../app/store.ts";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { takeAway, type Wanted } from "../../exports/exports.ts";
import { dictionary, pick } from "../../i18n/language.ts";
import type { Named } from "../../router/paths.ts";
import { usualBaseline } from "../../state/baseline.ts";
import type { Against } from "../../worker/simulation/sides.ts";
import { changedThresholds } from "./headline.ts";
import { frameworkKey } from "../../state/state.ts";
import type { SavedScenario } from "./saved-scenarios.ts";
import type { Results } from "./simulation-store.ts";
import { scenarioInAddress } from "./view.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/**
 * @slot - where the text is saved by now
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
        align-items: center;
        gap: 4px 14px;
        min-height: 42px;
        padding: 4px 14px;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      label,
      .scenario {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: 0;
        color: var(--ink-soft);
        font-size: var(--small-size);
        white-space: nowrap;
      }
      label {
        flex: 0 1 280px;
      }
      select {
        flex: 1;
        min-width: 0;
        text-overflow: ellipsis;
        font-weight: 500;
      }
      .scenario {
        flex: 1 1 200px;
      }
      output {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        color: var(--ink);
        font-weight: 500;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        margin-left: auto;
      }
      @media (max-width: 620px) {
        label,
        .scenario {
          flex-basis: 100%;
        }
        .actions {
          margin-left: 0;
        }
      }
      ::slotted(*) {
        --saving-edge: none;
        --saving-name: none;
        --saving-inset: 0;
      }
    `,
  ];

  @property({ attribute: false }) bench!: Bench;
  @property({ attribute: false }) against: Against = "original";
  @property({ attribute: false }) results: Results | undefined;
  /** The saved scenario that is the baseline, by its id. */
  @property({ attribute: false }) scenario: string | undefined;
  @property({ attribute: false }) saved: readonly SavedScenario[] = [];

  constructor() {
    super();
    new Watch(this, () => this.bench.stores);
  }

  override render(): TemplateResult {
    const { bench, results } = this;
    const { language } = bench;
    const { framework, text, source } = bench.document.state;
    const title = framework ? pick(language, framework.title) : "";
    const version = framework?.version ?? "";
    const edited = source.status === "done" && source.value.text !== text;
    const scenario = say(language, edited ? "scenario.edited" : "scenario.same", { title, version });
    return html`
      ${this.baseline(title, version)}
      <div class="scenario">
        <span><span aria-hidden="true">→</span> ${say(language, "scenario")}</span>
        <output title=${scenario}>${scenario}</output>
      </div>
      <div class="actions">
        <slot></slot>
        <button
          class="button primary"
          ?disabled=${!results || bench.document.state.snapshot !== undefined}
          @click=${() => this.tell("khung-save-asked", undefined)}
        >
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
          <option value="original" ?selected=${against === "original" && this.scenario === undefined}>
            ${say(language, "baseline.original", { title: say(language, "named", { title, version }) })}
          </option>
          ${
            layered || against === "base"
              ? html`<option value="base" ?selected=${against === "base"}>
                  ${say(language, "baseline.base", { title: this.lowest })}
                </option>`
              : nothing
          }
          ${this.versions()} ${this.scenarios()}
        </select>
      </label>
    `;
  }

  /** Other versions of what is open and of what it stands on, shipped and published. */
  private versions(): TemplateResult | typeof nothing {
    const { bench, against, results } = this;
    const { language } = bench;
    const { framework } = bench.document.state;
    const { lowestBase: base } = this;
    const ids = new Set([framework?.id, results?.moves.scenario.id, base?.id]);
    // What it stands on is offered by that name.
    const others = this.known.filter(
      (each) => each !== framework && ids.has(each.id) && !(base && frameworkKey(each) === frameworkKey(base)),
    );
    if (others.length === 0) return nothing;
    return html`<optgroup label=${say(language, "baseline.versions")}>
      ${others.map((each) => {
        const words = say(language, each.publication ? "baseline.published" : "named", {
          title: pick(language, each.title),
          version: each.version,
        });
        return html`<option value=${frameworkKey(each)} ?selected=${against === frameworkKey(each)}>${words}</option>`;
      })}
    </optgroup>`;
  }

  /** Those that the server has. */
  private scenarios(): TemplateResult | typeof nothing {
    const there = this.saved.flatMap(({ id, name }) => (id === undefined ? [] : [{ id, name }]));
    if (there.length === 0) return nothing;
    return html`<optgroup label=${say(this.bench.language, "baseline.scenarios")}>
      ${there.map(
        ({ id, name }) =>
          html`<option value=${scenarioInAddress(id)} ?selected=${id === this.scenario}>${name}</option>`,
      )}
    </optgroup>`;
  }

  private get known(): readonly FrameworkSummaryBody[] {
    const { catalog } = this.bench.catalog.state;
    return catalog.status === "done" ? catalog.value.frameworks : [];
  }

  /** What is at the bottom of the open overlay: as its text says by now, which may be another version than it was begun on. */
  private get lowestBase(): Named | undefined {
    const { form, framework } = this.bench.document.state;
    const [{ id, version } = { id: "" }] = basesIn(form);
    if (version === undefined) return framework?.standsOn?.[0];
    const nearest = this.known.find((each) => each.id === id && each.version === version);
    return nearest?.standsOn?.[0] ?? { id, version };
  }

  /** What is at the bottom of the open overlay, by name. */
  private get lowest(): string {
    const { language } = this.bench;
    const { lowestBase: lowest } = this;
    if (!lowest) return "";
    const found = this.known.find((each) => frameworkKey(each) === frameworkKey(lowest));
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
