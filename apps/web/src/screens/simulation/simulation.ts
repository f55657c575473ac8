/**
 * The simulation: what the text does against a baseline, over one data set. Always a comparison; both sides, the data and the filter
 * stand in the address.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, query } from "lit/decorators.js";
import type { Rational } from "@khung/ir";
import "../../elements/notice/notice.ts";
import "../../saving/saving-panel.ts";
import "../../threshold/threshold-drawer.ts";
import type { PictureFile } from "../../charts/chart-core/chart-element.ts";
import type { Move } from "../../charts/chart-core/moves.ts";
import { baseStyles } from "../../elements/base.ts";
import { askName } from "../../elements/dialog/ask-name.ts";
import { saveFile } from "../../exports/save-file.ts";
import { formatDate } from "../../i18n/format.ts";
import { dictionary, pick } from "../../i18n/language.ts";
import { editorPath, thresholdInAddress, whyPath } from "../../router/paths.ts";
import { decide } from "../../threshold/decide.ts";
import { sayCount } from "../../threshold/say-count.ts";
import type { KhungThresholdDrawer } from "../../threshold/threshold-drawer.ts";
import { ThresholdTrial } from "../../threshold/trial.ts";
import { dataChoice } from "../data-choice.ts";
import { whyNot } from "../../saving/trouble.ts";
import { FrameworkScreen } from "../framework-screen.ts";
import { BroughtBaseline } from "./brought-baseline.ts";
import "./head.ts";
import { viewOf, moveInAddress, thresholdToTry, type View } from "./view.ts";
import { charts } from "./charts.ts";
import { headline } from "./headline.ts";
import { partLinks } from "./part-tabs.ts";
import { parts } from "./parts.ts";
import { ScenarioShelf } from "./scenario-shelf.ts";
import type { Scene } from "./scene.ts";
import { SimulationStore, type Results } from "./simulation-store.ts";
import { styles } from "./simulation.styles.ts";
import { words } from "./words.ts";

const say = dictionary(words);

@customElement("khung-screen-simulation")
export class KhungScreenSimulation extends FrameworkScreen {
  static override styles = [baseStyles, styles];

  @query("khung-threshold-drawer") private readonly drawer!: KhungThresholdDrawer;
  private store!: SimulationStore;
  private trial!: ThresholdTrial;
  private shelf!: ScenarioShelf;
  private baseline!: BroughtBaseline;
  private stops: readonly (() => void)[] = [];
  private tried = "";

  override connectedCallback(): void {
    super.connectedCallback();
    const { bench } = this;
    this.store ??= new SimulationStore(bench);
    this.shelf ??= new ScenarioShelf(bench);
    this.baseline ??= new BroughtBaseline(bench, () => this.requestUpdate());
    this.trial ??= new ThresholdTrial({
      version: () => bench.document.state.version,
      ask: (kind, ask, asking) => bench.worker.ask(kind, ask, asking),
    });
    this.stops = [this.store, this.shelf, this.trial].map((store) => store.subscribe(() => this.requestUpdate()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
    this.baseline.restore();
  }

  protected override get heading(): string {
    return say(this.language, "title");
  }

  private get view(): View {
    return viewOf(this.bench);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.shelf.follow();
    const { view } = this;
    const { saved, isWhole } = this.shelf.state;
    // A scenario that is there no more: then as is usual.
    const isGone = view.scenario !== undefined && isWhole && !saved.some(({ id }) => id === view.scenario);
    if (isGone) queueMicrotask(() => this.bench.router.ask({ goc: undefined }));
    else if (this.baseline.follow(view, saved)) this.store.follow(view.against, view.scenario ?? view.against);
    this.takeUp();
  }

  /** Tries the threshold that is asked for, or one that is worth it. */
  private takeUp(): void {
    const { results } = this.store.state;
    const name = results && thresholdToTry(this.view, results);
    if (!results || !name) return;
    const tried = JSON.stringify([name, results.version, results.baseline]);
    if (tried === this.tried) return;
    this.tried = tried;
    queueMicrotask(() => void this.trial.open(name, results.against));
  }

  override render(): TemplateResult {
    const { language, bench } = this;
    const { results } = this.store.state;
    return html`
      <h1 class="hidden" tabindex="-1">${this.heading}</h1>
      <khung-simulation-head
        data-pane
        .bench=${bench}
        .against=${this.view.against}
        .results=${results}
        .scenario=${this.view.scenario}
        .saved=${this.shelf.state.saved}
        @khung-save-asked=${() => void this.save()}
      >
        <khung-saving .bench=${bench}></khung-saving>
      </khung-simulation-head>
      ${results ? this.outcome(results) : this.notice()}
      <khung-threshold-drawer .language=${language} .bench=${bench}></khung-threshold-drawer>
    `;
  }

  private notice(): TemplateResult {
    const { language, bench } = this;
    const { refused } = this.store.state;
    const { data, dataset } = bench.study.state;
    const missing = data.status === "idle" && !dataset && bench.document.state.source.status === "done";
    return html`<khung-notice
      .language=${language}
      kind=${refused || missing ? "empty" : "loading"}
      .words=${refused ? pick(language, refused.message) : say(language, missing ? "noData" : "running")}
    ></khung-notice>`;
  }

  private outcome(results: Results): TemplateResult {
    const { language, bench } = this;
    const scene = this.sceneOf(results);
    const stale = results.version !== bench.document.state.version && bench.study.state.freshness === "stale";
    return html`
      <div
        data-main
        tabindex="-1"
        @khung-picture-taken=${({ detail }: CustomEvent<PictureFile>) => saveFile(detail.name, detail.picture)}
        @khung-move-picked=${({ detail: { move } }: CustomEvent<{ readonly move?: Move }>) =>
          bench.router.ask({ chuyen: move && moveInAddress(move), phan: undefined })}
      >
        ${headline(results, { language, stale, over: this.over() })} ${charts(scene)}
        ${partLinks(bench, this.view.part, results.tests?.found.tests.filter(({ passes }) => !passes).length ?? 0)}
        <section
          class="card part"
          data-pane
          @khung-scenario-used=${({ detail }: CustomEvent<number>) => this.use(detail)}
          @khung-scenario-deleted=${({ detail }: CustomEvent<number>) => void this.delete(detail)}
        >
          ${parts[this.view.part](scene)}
        </section>
      </div>
    `;
  }

  /** What all is computed over, and the way to its text. */
  private over(): TemplateResult {
    const { language, bench, opened } = this;
    const { dataset } = bench.study.state;
    return html`<div class="over">
      ${dataChoice(bench)}
      ${dataset?.asOf ? html`<span class="asOf">${say(language, "data", { date: formatDate(dataset.asOf) })}</span>` : nothing}
      ${
        opened
          ? html`<a href=${bench.router.address(editorPath(opened, dataset))}>${say(language, "editor")}</a>`
          : nothing
      }
    </div>`;
  }

  private sceneOf(results: Results): Scene {
    const { bench, trial } = this;
    return {
      bench,
      results,
      saved: this.shelf.state.saved,
      picked: this.view.picked,
      trial: trial.state,
      whyOf: (entity) => this.whyOf(entity),
      openThreshold: (name) => void this.drawer.show(name, this.view.against),
      take: (name) => bench.router.ask({ nguong: thresholdInAddress(name) }),
      look: (value) => void this.look(value),
      decide: (value) => {
        if (!decide(bench, trial.state, value)) void trial.revert();
      },
      revert: () => void trial.revert(),
    };
  }

  private async look(value: Rational): Promise<void> {
    await this.trial.look(value);
    sayCount(this.bench, this.trial.state);
  }

  private whyOf(entity: string): string {
    const { bench, opened } = this;
    const { dataset } = bench.study.state;
    return opened ? bench.router.address(whyPath(opened, entity, dataset)) : "";
  }

  /** Puts what is shown on the shelf, by a name that is asked for. */
  private async save(): Promise<void> {
    const { language, bench, shelf } = this;
    if (shelf.full) return bench.toasts.show(say(language, "compare.full"));
    const name = await askName(language, {
      heading: say(language, "save"),
      label: say(language, "compare.name"),
      name: say(language, "compare.suggest", { number: shelf.state.saved.length + 1 }),
      action: say(language, "save"),
    });
    const { results } = this.store.state;
    if (name === undefined || !results) return;
    const isThere = await shelf.add(name, results);
    bench.toasts.show(say(language, isThere ? "compare.saved" : "compare.saved.here", { name }));
    bench.router.ask({ phan: "so-sanh" });
  }

  private async delete(place: number): Promise<void> {
    const trouble = await whyNot(this.language, () => this.shelf.delete(place));
    if (trouble !== undefined) this.bench.toasts.show(trouble);
  }

  private use(place: number): void {
    const scenario = this.shelf.state.saved[place];
    if (scenario) this.bench.document.setText(scenario.text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-simulation": KhungScreenSimulation;
  }
}
