/**
 * The editor (S1): contents, form and text of one set of criteria, its problems and what it does at a glance.
 *
 * In the light DOM, because Monaco needs its ancestors there. What is open stands in the address; which pane stands on the right
 * is remembered. The form works before Monaco has come, and where it never comes.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { EditorDiagnostic } from "@khung/language-service";
import type { EditorServices } from "../../editor/services.ts";
import type { RowCell } from "../../form/threshold/row-cells.ts";
import type { CriterionView, FormView } from "../../form/view/view.ts";
import { pick, say } from "../../i18n/language.ts";
import { simulationPath } from "../../router/paths.ts";
import { datasetsFor } from "../../state/state.ts";
import { KhungScreen } from "../screen.ts";
import { Figures } from "./figures.ts";
import { Following } from "./following.ts";
import { foot } from "./foot.ts";
import { formPanes } from "./form-panes.ts";
import { FormShown } from "./form-shown.ts";
import type { EditorHost } from "./host.ts";
import { listeners } from "./listeners.ts";
import { Opening } from "./opening.ts";
import { paneBar } from "./pane-bar.ts";
import { panesShown } from "./panes.ts";
import { ProblemsByCard, type ProblemsByKey } from "./problems-by-card.ts";
import { Refusals } from "./refusals.ts";
import { resultPane } from "./result-pane.ts";
import { ResultsView } from "./results-view.ts";
import { TextDigest } from "./text-digest.ts";
import { textPane } from "./text-pane.ts";
import { Under } from "./under.ts";
import "../../elements/context/context.ts";
import "../../elements/notice/notice.ts";
import "../../elements/standing/standing.ts";
import "../../saving/saving-panel.ts";
import "./dialogs.ts";
import "./editor.css";
import "./newer-base.ts";

@customElement("khung-screen-editor")
export class KhungScreenEditor extends KhungScreen implements EditorHost {
  problemsOpen: boolean | undefined;
  readonly refusals = new Refusals(this);
  /** The text pane has been shown once: from then on it stays, hidden or not. */
  private textAsked = false;
  private readonly following = new Following(this);
  private readonly opening = new Opening(this, this.following);
  private readonly results = new ResultsView(this);
  private readonly shown = new FormShown();
  private readonly found = new ProblemsByCard();
  private readonly under = new Under(
    () => this.bench,
    () => this.requestUpdate(),
  );
  private readonly figures = new Figures(
    () => this.bench,
    () => this.requestUpdate(),
  );
  protected readonly digest = new TextDigest(this, () => this.bench.document.state.text);
  private readonly services: EditorServices = {
    ask: async (kind, ask) => this.bench.study.ask(kind, ask),
  };
  private readonly listeners = Object.entries(
    listeners({ host: this, opening: this.opening, following: this.following, results: this.results }),
  );

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [name, listen] of this.listeners) this.addEventListener(name, listen as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const [name, listen] of this.listeners) this.removeEventListener(name, listen as EventListener);
  }

  protected override get heading(): string {
    const { framework } = this.bench.document.state;
    return framework ? pick(this.language, framework.title) : say(this.language, "app.framework");
  }

  get view(): FormView | undefined {
    return this.shown.view(this.bench.document.state.form, this.under.base, this.under.before);
  }

  get cells(): (view: CriterionView) => readonly RowCell[] {
    return this.shown.cellsOf(this.language, this.figures.allowed);
  }

  get against(): "original" | "base" {
    return this.view?.set.kind === "overlay" ? "base" : "original";
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.opening.follow();
    this.textAsked ||= panesShown(this.bench).includes("text");
    this.under.follow();
    this.following.followChange();
    void this.figures.follow(this.against);
    this.results.announce();
    void this.opening.showCriterion();
  }

  override render(): TemplateResult {
    const { bench, language } = this;
    const { framework } = bench.document.state;
    const { dataset, study } = bench.study.state;
    return html`
      <h1 class="aside" tabindex="-1">${this.heading}</h1>
      ${this.head()}
      ${
        framework
          ? html`<khung-standing
              role="region"
              aria-label=${say(language, "standing.label")}
              .language=${language}
              .standings=${study?.standings ?? framework.provenance}
              ?synthetic=${dataset?.synthetic === true}
              .note=${dataset?.note}
            ></khung-standing>`
          : html`<span></span>`
      }
      ${this.main()} ${this.feet()}
      <khung-editor-dialogs .language=${language}></khung-editor-dialogs>
      <khung-threshold-drawer .language=${language} .bench=${bench}></khung-threshold-drawer>
    `;
  }

  private head(): TemplateResult {
    const { bench, language } = this;
    const { catalog } = bench.catalog.state;
    const { framework } = bench.document.state;
    const known = catalog.status === "done" ? catalog.value : undefined;
    return html`<div class="s1-head">
      <khung-context
        data-pane
        .language=${language}
        .frameworks=${known?.frameworks ?? []}
        .framework=${framework}
        .datasets=${known && framework ? datasetsFor(known, framework) : []}
        .data=${bench.study.state.dataset}
      ></khung-context>
      <khung-saving .bench=${bench}></khung-saving>
      <khung-newer-base .bench=${bench}></khung-newer-base>
      ${paneBar(bench, this.following)}
    </div>`;
  }

  private main(): TemplateResult {
    const { bench, language, figures } = this;
    const { source, framework, draft } = bench.document.state;
    const { status } = bench.catalog.state.catalog;
    const notice = (kind: "failed" | "empty", words: string): TemplateResult =>
      html`<khung-notice class="whole" kind=${kind} .language=${language} .words=${words}></khung-notice>`;
    if (status === "failed") return notice("failed", say(language, "app.failed.catalog"));
    if (status === "done" && !framework && draft === undefined) return notice("empty", say(language, "app.empty"));
    if (source.status === "failed") return notice("failed", say(language, "app.failed.source"));
    const panes = panesShown(bench);
    const { current, status: caret } = this.following;
    return html`<div class="s1-panes" data-panes=${panes.join(" ")}>
      ${formPanes(this, { problems: this.problems, figures, current, hidden: !panes.includes("form") })}
      ${
        this.textAsked
          ? html`<div class="s1-text" ?hidden=${!panes.includes("text")}>
              ${textPane(bench, { status: caret, services: this.services })}
            </div>`
          : nothing
      }
      ${panes.includes("results") ? resultPane(bench, this.results.list) : nothing}
    </div>`;
  }

  private feet(): TemplateResult {
    const { bench, language, figures, against } = this;
    const { checked, freshness, studyAt } = bench.study.state;
    const staleSince = freshness === "stale" ? studyAt : undefined;
    return foot(
      checked?.diagnostics,
      { language, impact: figures.impact, against, staleSince, link: this.simulationLink },
      // Beside the text alone the list is what one works with.
      {
        tell: (name, detail) => this.tell(name, detail),
        open: this.problemsOpen ?? !panesShown(bench).includes("form"),
      },
    );
  }

  /** The whole simulation of what is open. */
  private get simulationLink(): string | undefined {
    const { document, study, router } = this.bench;
    const named = document.key;
    return named === undefined ? undefined : router.address(simulationPath(named, study.state.dataset));
  }

  private get problems(): ProblemsByKey {
    const { bench, view, language } = this;
    return this.found.find(bench.study.state.checked?.diagnostics ?? none, bench.document.state.text, view, language);
  }
}

const none: readonly EditorDiagnostic[] = [];

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-editor": KhungScreenEditor;
  }
}
