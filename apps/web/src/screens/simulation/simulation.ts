/**
 * The simulation: what the text does against a baseline, over one data set. Always a comparison; both sides, the data and the filter
 * stand in the address.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { equals, type Rational } from "@khung/ir";
import type { ThresholdName } from "@khung/simulation";
import "../../charts/alluvial/alluvial.ts";
import "../../charts/tornado/tornado.ts";
import "../../charts/transition-matrix/transition-matrix.ts";
import "../../elements/notice/notice.ts";
import "../../exports/export-menu.ts";
import "../../saving/saving-panel.ts";
import "../../threshold/threshold-drawer.ts";
import "../../threshold/threshold-panel.ts";
import type { PictureFile } from "../../charts/chart-core/chart-element.ts";
import type { Move, MoveCounts } from "../../charts/chart-core/moves.ts";
import { baseStyles } from "../../elements/base.ts";
import { takeAway, type Wanted } from "../../exports/exports.ts";
import { saveFile } from "../../exports/save-file.ts";
import { formOf } from "../../elements/why/why-words.ts";
import { formatDate, type NumberForm } from "../../i18n/format.ts";
import { dictionary, pick } from "../../i18n/language.ts";
import { editorPath, simulationPath, whyPath } from "../../router/paths.ts";
import { frameworkKey } from "../../state/state.ts";
import { decide } from "../../threshold/decide.ts";
import { sayCount } from "../../threshold/say-count.ts";
import type { KhungThresholdDrawer } from "../../threshold/threshold-drawer.ts";
import { ThresholdTrial } from "../../threshold/trial.ts";
import type { Against } from "../../worker/simulation/sides.ts";
import { KhungScreen } from "../screen.ts";
import "./name-dialog.ts";
import { changedThresholds, headline } from "./headline.ts";
import { parts, partTabs, type PartName } from "./parts.ts";
import { mostSaved, readSaved, scenarioOf, writeSaved, type SavedScenario } from "./saved-scenarios.ts";
import { SimulationStore, type Results } from "./simulation-store.ts";
import { styles } from "./simulation.styles.ts";
import { byMoved, tornadoRows } from "./tornado-rows.ts";
import { addressOf, thresholdChoice } from "./threshold-choice.ts";
import { words } from "./words.ts";

const say = dictionary(words);

@customElement("khung-screen-simulation")
export class KhungScreenSimulation extends KhungScreen {
  static override styles = [baseStyles, styles];

  @query("khung-threshold-drawer") private readonly drawer!: KhungThresholdDrawer;
  @state() private naming = false;
  @state() private saved: readonly SavedScenario[] = [];
  private store: SimulationStore | undefined;
  private trial: ThresholdTrial | undefined;
  private stops: readonly (() => void)[] = [];
  private asked = "";
  private tried = "";
  private shelf = "";

  override connectedCallback(): void {
    super.connectedCallback();
    const { bench } = this;
    this.store ??= new SimulationStore(bench);
    this.trial ??= new ThresholdTrial({
      version: () => bench.document.state.version,
      ask: (kind, ask, asking) => bench.worker.ask(kind, ask, asking),
    });
    this.stops = [this.store, this.trial].map((store) => store.subscribe(() => this.requestUpdate()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
  }

  protected override get heading(): string {
    return say(this.language, "title");
  }

  /** What the address asks for. */
  private get against(): Against {
    return (this.bench.router.state.query.get("goc") ?? "original") as Against;
  }

  private get shownPart(): PartName {
    const asked = this.bench.router.state.query.get("phan");
    return partTabs.find(([, inAddress]) => inAddress === asked)?.[0] ?? "list";
  }

  private get picked(): Move | undefined {
    const found = /^(\d+)-(\d+)$/.exec(this.bench.router.state.query.get("chuyen") ?? "");
    return found ? { from: Number(found[1]), to: Number(found[2]) } : undefined;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.open();
    this.store?.follow(this.against);
    this.take();
    const { framework } = this.bench.document.state;
    const { dataset } = this.bench.study.state;
    const shelf = framework && dataset ? JSON.stringify([frameworkKey(framework), dataset.id]) : "";
    if (framework && dataset && shelf !== this.shelf)
      this.saved = readSaved(localStorage, frameworkKey(framework), dataset.id);
    this.shelf = shelf;
  }

  /** Opens what the address names, when it names something else than before. */
  private open(): void {
    const { params, query, route } = this.bench.router.state;
    if (route?.name !== "simulation") return;
    const [framework, dataset] = [params["key"], query.get("so-lieu") ?? undefined];
    const asked = JSON.stringify([framework, dataset]);
    if (asked === this.asked) return;
    this.asked = asked;
    void this.bench.open({ framework, dataset });
  }

  /** Tries the threshold that is asked for; else one that was changed, else the one that moves most. */
  private take(): void {
    const { results } = this.store?.state ?? {};
    const name = results && this.chosen(results);
    if (!results || !name) return;
    const tried = JSON.stringify([name, results.version, results.against]);
    if (tried === this.tried) return;
    this.tried = tried;
    queueMicrotask(() => void this.trial?.open(name, results.against));
  }

  private chosen({ thresholds = [], tornado, moves }: Results): ThresholdName | undefined {
    const asked = this.bench.router.state.query.get("nguong");
    const named = thresholds.find(({ name }) => addressOf(name) === asked);
    if (named) return named.name;
    const [most] = tornado ? tornadoRows(tornado, moves.scenario.distribution, this.language).toSorted(byMoved) : [];
    const head = changedThresholds(thresholds)[0] ?? (most && tornado?.rows[Number(most.key)]?.threshold);
    return head?.name;
  }

  override render(): TemplateResult {
    const { language } = this;
    const { results, refused } = this.store?.state ?? {};
    const { data, dataset } = this.bench.study.state;
    const missing = data.status === "idle" && !dataset && this.bench.document.state.source.status === "done";
    return html`
      <h1 class="hidden" tabindex="-1">${this.heading}</h1>
      <khung-saving .bench=${this.bench}></khung-saving>
      ${this.scene(results)}
      ${
        results
          ? this.outcome(results)
          : html`<khung-notice
              .language=${language}
              kind=${refused || missing ? "empty" : "loading"}
              .words=${refused ? pick(language, refused.message) : say(language, missing ? "noData" : "running")}
            ></khung-notice>`
      }
      <khung-name-dialog
        ?open=${this.naming}
        .language=${language}
        .suggested=${say(language, "compare.suggest", { number: this.saved.length + 1 })}
        @khung-name-chosen=${({ detail }: CustomEvent<string>) => this.saveAs(detail)}
        @khung-dialog-closed=${() => (this.naming = false)}
      ></khung-name-dialog>
      <khung-threshold-drawer .language=${language} .bench=${this.bench}></khung-threshold-drawer>
    `;
  }

  private scene(results: Results | undefined): TemplateResult {
    const { language, bench } = this;
    const { framework, draft, text, source } = bench.document.state;
    const { dataset } = bench.study.state;
    const title = framework ? pick(language, framework.title) : "";
    const version = framework?.version ?? "";
    const edited = source.status === "done" && source.value.text !== text;
    const layered = results?.moves.scenario.kind !== undefined && results.moves.scenario.kind !== "framework";
    return html`
      <div class="scene" data-pane>
        <label>
          ${say(language, "baseline")}
          <select
            @change=${(event: Event) => {
              const { value } = event.currentTarget as HTMLSelectElement;
              bench.router.ask({ goc: value === "original" ? undefined : value, chuyen: undefined });
            }}
          >
            <option value="original" ?selected=${this.against === "original"}>
              ${say(language, "baseline.original", { title: say(language, "named", { title, version }) })}
            </option>
            ${
              layered || this.against === "base"
                ? html`<option value="base" ?selected=${this.against === "base"}>
                    ${say(language, "baseline.base")}
                  </option>`
                : nothing
            }
          </select>
        </label>
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
          <button class="button" ?disabled=${!results} @click=${() => this.save()}>${say(language, "save")}</button>
          ${results ? this.files(results) : nothing}
        </div>
      </div>
    `;
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

  /** The counts as they are, or as they would be with the threshold that is tried. */
  private counts({ moves, version }: Results): MoveCounts {
    const { preview, value, curve } = this.trial?.state ?? {};
    const trying = curve && value && preview && !equals(value, curve.threshold.value) && equals(preview.value, value);
    return trying && version === this.bench.document.state.version ? preview.matrix : moves.matrix;
  }

  private outcome(results: Results): TemplateResult {
    const { language, bench, picked } = this;
    const names = results.moves.scenario.names;
    const counts = this.counts(results);
    const stale = results.version !== bench.document.state.version && bench.study.state.freshness === "stale";
    const pickMove = ({ detail }: CustomEvent<{ readonly move?: Move }>): void => {
      const { move } = detail;
      bench.router.ask({ chuyen: move && `${move.from}-${move.to}`, phan: undefined });
    };
    return html`
      <div
        data-main
        tabindex="-1"
        @khung-picture-taken=${({ detail }: CustomEvent<PictureFile>) => saveFile(detail.name, detail.picture)}
      >
        ${headline(results, { language, stale })}
        <div class="charts">
          <section class="card flow" data-pane aria-label=${say(language, "flow")}>
            <khung-alluvial
              files
              .language=${language}
              .levels=${names}
              .counts=${counts}
              .picked=${picked}
              @khung-move-picked=${pickMove}
            ></khung-alluvial>
          </section>
          <section class="card matrix">
            <khung-transition-matrix
              .language=${language}
              .levels=${names}
              .counts=${counts}
              .picked=${picked}
              @khung-move-picked=${pickMove}
            ></khung-transition-matrix>
          </section>
          <section class="card try" data-pane aria-label=${say(language, "try")}>${this.tryOut(results)}</section>
          <section class="card tornado">
            <khung-tornado
              files
              .language=${language}
              .by=${say(language, "by")}
              .rows=${results.tornado ? tornadoRows(results.tornado, results.moves.scenario.distribution, language) : []}
              @khung-threshold-picked=${({ detail }: CustomEvent<{ readonly key: string }>) => {
                const head = results.tornado?.rows[Number(detail.key)]?.threshold;
                if (head) void this.drawer.show(head.name, this.against);
              }}
            ></khung-tornado>
          </section>
        </div>
        ${this.tabs()}
        <section
          class="card part"
          data-pane
          @khung-move-picked=${pickMove}
          @khung-scenario-used=${({ detail }: CustomEvent<number>) => this.use(detail)}
          @khung-scenario-deleted=${({ detail }: CustomEvent<number>) => this.keep(this.saved.filter((_, k) => k !== detail))}
        >
          ${parts[this.shownPart]({
            bench,
            results,
            saved: this.saved,
            picked,
            trial: this.trial?.state,
            forms: formsOf(results),
            whyOf: (entity) => this.whyOf(entity),
            openThreshold: (name) => void this.drawer.show(name, this.against),
            look: (event) => void this.look(event),
            take: (name) => bench.router.ask({ nguong: addressOf(name) }),
          })}
        </section>
      </div>
    `;
  }

  private tryOut({ thresholds = [], moves }: Results): TemplateResult {
    const { language, bench, trial } = this;
    const { name } = trial?.state ?? {};
    const { study, population } = bench.study.state;
    return html`
      <header>
        <h2>${say(language, "try")}</h2>
        <label>
          <span class="hidden">${say(language, "try.choose")}</span>
          ${thresholdChoice(thresholds, name, language, (each) => bench.router.ask({ nguong: addressOf(each) }))}
        </label>
        <button class="button" ?disabled=${!name} @click=${() => name && void this.drawer.show(name, this.against)}>
          ${say(language, "try.open")}
        </button>
      </header>
      <khung-threshold-panel
        brief
        .language=${language}
        .trial=${trial?.state}
        .levels=${study?.names ?? moves.scenario.names}
        .reached=${moves.after}
        .population=${population?.population}
        @khung-threshold-previewed=${this.look}
        @khung-threshold-chosen=${async ({ detail }: CustomEvent<{ readonly value: Rational }>) => {
          if (trial && !decide(bench, trial.state, detail.value)) await trial.revert();
        }}
        @khung-threshold-reverted=${() => void trial?.revert()}
      ></khung-threshold-panel>
    `;
  }

  private readonly look = async ({ detail }: CustomEvent<{ readonly value: Rational }>): Promise<void> => {
    await this.trial?.look(detail.value);
    if (this.trial) sayCount(this.bench, this.trial.state);
  };

  private tabs(): TemplateResult {
    const { language, bench } = this;
    const { framework, draft } = bench.document.state;
    const open = draft ?? framework;
    if (!open) return html``;
    const { query } = bench.router.state;
    const address = (inAddress: string | undefined): string => {
      const parts = new URLSearchParams(query);
      parts.delete("lang");
      if (inAddress === undefined) parts.delete("phan");
      else parts.set("phan", inAddress);
      const rest = parts.toString();
      return bench.router.address(simulationPath(open) + (rest === "" ? "" : `?${rest}`));
    };
    return html`
      <nav aria-label=${say(language, "tabs")}>
        <ul>
          ${partTabs.map(
            ([name, inAddress]) => html`
              <li>
                <a href=${address(inAddress)} aria-current=${this.shownPart === name ? "page" : nothing}>
                  ${say(language, `tab.${name}`)}
                </a>
              </li>
            `,
          )}
        </ul>
      </nav>
    `;
  }

  private whyOf(entity: string): string {
    const { framework, draft } = this.bench.document.state;
    const { dataset } = this.bench.study.state;
    const open = draft ?? framework;
    return open ? this.bench.router.address(whyPath(open, entity, dataset)) : "";
  }

  private save(): void {
    if (this.saved.length < mostSaved) this.naming = true;
    else this.bench.toasts.show(say(this.language, "compare.full"));
  }

  private saveAs(name: string): void {
    const { results } = this.store?.state ?? {};
    const { language, bench } = this;
    this.naming = false;
    if (!results) return;
    this.keep([...this.saved, scenarioOf(name, bench.document.state.text, new Date(), results)]);
    bench.toasts.show(say(language, "compare.saved", { name }));
    bench.router.ask({ phan: "so-sanh" });
  }

  private keep(saved: readonly SavedScenario[]): void {
    const { framework } = this.bench.document.state;
    const { dataset } = this.bench.study.state;
    this.saved = saved;
    if (framework && dataset) writeSaved(localStorage, frameworkKey(framework), dataset.id, saved);
  }

  private use(place: number): void {
    const scenario = this.saved[place];
    if (scenario) this.bench.document.setText(scenario.text);
  }
}

/** How numbers of each criterion are shown. */
function formsOf({ thresholds = [] }: Results): ReadonlyMap<string, NumberForm> {
  return new Map(thresholds.map(({ name, type }) => [name.code, formOf({ kind: "number", ...type })]));
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-simulation": KhungScreenSimulation;
  }
}
