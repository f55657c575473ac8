/**
 * The editor (S1): contents, form and text of one set of criteria, its problems and what it does at a glance.
 *
 * In the light DOM, because Monaco needs its ancestors there. What is open stands in the address; which pane stands on the right
 * is remembered. The form works before Monaco has come, and where it never comes.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { lineStarts, type Span } from "@khung/diagnostics";
import type { TextRange } from "@khung/document";
import type { CodeAction, EditorRange } from "@khung/language-service";
import { rangeOf } from "../../document/places.ts";
import { doIntent, sayUndo } from "../../document/say-steps.ts";
import { stepNames } from "../../document/words.ts";
import type { EditorStatus, KhungEditor } from "../../editor/khung-editor.ts";
import type { EditorServices } from "../../editor/services.ts";
import type { IntentAsked } from "../../form/form-element.ts";
import type { CommandOf, KhungFormPane, RangeDropped } from "../../form/pane/form-pane.ts";
import { criteriaIn, type CriterionView, type FormView, type GroupView } from "../../form/view/view.ts";
import { formatCount } from "../../i18n/format.ts";
import { pick, say } from "../../i18n/language.ts";
import { levelText } from "../../elements/level-words.ts";
import { readView, writeView } from "../../router/address.ts";
import { editorPath, simulationPath } from "../../router/paths.ts";
import { countLevels } from "../../state/distribution.ts";
import { firstView, type ListView } from "../../state/list.ts";
import { datasetsFor } from "../../state/state.ts";
import type { Study } from "../../state/study.ts";
import type { Surface } from "../../worker/protocol.ts";
import type { KhungCriterionCard } from "../../form/card/criterion-card.ts";
import { KhungScreen } from "../screen.ts";
import { carryOut, copyThresholds, deleteCard, insertInto, paste, type CommandWorld } from "./commands.ts";
import type { KhungEditorDialogs } from "./dialogs.ts";
import { Figures } from "./figures.ts";
import { foot } from "./foot.ts";
import { FormShown } from "./form-shown.ts";
import { Under } from "./under.ts";
import { keep, kept, readPanes, writePanes, type Pane } from "./kept.ts";
import { problemsByCard } from "./problems-by-card.ts";
import { resultPane } from "./result-pane.ts";
import { textPane } from "./text-pane.ts";
import { sayEditor } from "./words.ts";
import "../../elements/context/context.ts";
import "../../elements/notice/notice.ts";
import "../../elements/standing/standing.ts";
import "../../form/pane/form-pane.ts";
import "../../form/pane/outline.ts";
import "./dialogs.ts";
import "./editor.css";
import "../../saving/saving-panel.ts";
import "./undo-menu.ts";

@customElement("khung-screen-editor")
export class KhungScreenEditor extends KhungScreen {
  @state() private status: EditorStatus | undefined;
  @state() private current = "";
  /** Undefined until somebody folds or unfolds them. */
  @state() private problemsOpen: boolean | undefined;
  @state() private linked = kept().linked;
  @query("khung-form-pane") private pane!: KhungFormPane | null;
  @query("khung-editor-dialogs") private dialogs!: KhungEditorDialogs;
  /** The text pane has been shown once: from then on it stays, hidden or not. */
  private textAsked = false;
  private asked = "";
  /** Code of the criterion that is being looked for. */
  private showing = "";
  private said: Study | undefined;
  private readonly under = new Under(
    () => this.bench,
    () => this.requestUpdate(),
  );
  private readonly figures = new Figures(
    () => this.bench,
    () => this.requestUpdate(),
  );
  private readonly shown = new FormShown();

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [name, listen] of Object.entries(this.listeners)) this.addEventListener(name, listen as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const [name, listen] of Object.entries(this.listeners))
      this.removeEventListener(name, listen as EventListener);
  }

  protected override get heading(): string {
    const { framework } = this.bench.document.state;
    return framework ? pick(this.language, framework.title) : say(this.language, "app.framework");
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.follow();
    this.textAsked ||= this.panes.includes("text");
    this.under.follow();
    this.followReveal();
    void this.figures.follow(this.against);
    this.announce();
    void this.showCriterion();
  }

  override render(): TemplateResult {
    const { bench, language } = this;
    const { catalog } = bench.catalog.state;
    const { framework } = bench.document.state;
    const { dataset, study } = bench.study.state;
    const known = catalog.status === "done" ? catalog.value : undefined;
    return html`
      <h1 class="aside" tabindex="-1">${this.heading}</h1>
      <div class="s1-head">
        <khung-context
          data-pane
          .language=${language}
          .frameworks=${known?.frameworks ?? []}
          .framework=${framework}
          .datasets=${known && framework ? datasetsFor(known, framework) : []}
          .data=${dataset}
        ></khung-context>
        <khung-saving .bench=${bench}></khung-saving>
        ${this.bar()}
      </div>
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
      ${this.main(known !== undefined)} ${this.feet()}
      <khung-editor-dialogs .language=${language}></khung-editor-dialogs>
      <khung-threshold-drawer .language=${language} .bench=${bench}></khung-threshold-drawer>
    `;
  }

  private bar(): TemplateResult {
    const { language, panes } = this;
    return html`<div class="s1-bar">
      <khung-undo-menu .language=${language} .history=${this.bench.document.state.history}></khung-undo-menu>
      <div class="segments" role="group" aria-label=${sayEditor(language, "bar.panes")}>
        ${(["form", "text", "results"] as const).map(
          (pane) =>
            html`<button aria-pressed=${panes.includes(pane)} @click=${() => this.toggle(pane)}>
              ${sayEditor(language, `bar.${pane}`)}
            </button>`,
        )}
      </div>
      ${
        panes.includes("text") && panes.includes("form")
          ? html`<label
              ><input
                type="checkbox"
                .checked=${this.linked}
                @change=${(event: Event) => {
                  this.linked = (event.target as HTMLInputElement).checked;
                  keep({ linked: this.linked });
                }}
              />${sayEditor(language, "bar.linked")}</label
            >`
          : nothing
      }
    </div>`;
  }

  private main(known: boolean): TemplateResult {
    const { bench, language } = this;
    const notice = (kind: "failed" | "empty", words: string): TemplateResult =>
      html`<khung-notice class="whole" kind=${kind} .language=${language} .words=${words}></khung-notice>`;
    if (bench.catalog.state.catalog.status === "failed") return notice("failed", say(language, "app.failed.catalog"));
    if (known && !bench.document.state.framework && bench.document.state.draft === undefined)
      return notice("empty", say(language, "app.empty"));
    if (bench.document.state.source.status === "failed") return notice("failed", say(language, "app.failed.source"));
    const { panes } = this;
    const [form, text] = [panes.includes("form"), panes.includes("text")];
    return html`<div class="s1-panes" data-panes=${panes.join(" ")}>
      ${this.formPane(!form)}
      ${
        this.textAsked
          ? html`<div class="s1-text" ?hidden=${!text}>
              ${textPane(bench, { status: this.status, services: this.services })}
            </div>`
          : nothing
      }
      ${panes.includes("results") ? resultPane(bench, this.list) : nothing}
    </div>`;
  }

  /** Hidden, not taken away: what stands in a pane goes on. */
  private formPane(hidden: boolean): TemplateResult {
    const { language, view, problems } = this;
    const { form } = this.bench.document.state;
    return html`
      <section
        class="s1-outline"
        ?hidden=${hidden}
        aria-label=${sayEditor(language, "pane.outline")}
        tabindex="-1"
        data-pane
      >
        <khung-outline
          .language=${language}
          .items=${view?.items ?? []}
          .problems=${problems}
          .current=${this.current}
          ?layered=${view?.set.kind === "overlay"}
        ></khung-outline>
      </section>
      <section
        class="s1-form"
        ?hidden=${hidden}
        aria-label=${sayEditor(language, "pane.form")}
        tabindex="-1"
        data-pane
        ?data-main=${!hidden}
      >
        ${
          form
            ? view
              ? nothing
              : html`<khung-notice
                  kind="empty"
                  .language=${language}
                  .words=${sayEditor(language, "pane.noForm")}
                ></khung-notice>`
            : html`<khung-notice .language=${language} .words=${sayEditor(language, "pane.reading")}></khung-notice>`
        }
        <khung-form-pane
          .language=${language}
          .form=${form}
          .view=${view}
          .cells=${this.shown.cellsOf(language, this.figures.allowed)}
          .strips=${this.figures.strips}
          .proofs=${this.figures.proofs}
          .problems=${problems}
          .current=${this.current}
        ></khung-form-pane>
      </section>
    `;
  }

  private feet(): TemplateResult {
    const { bench } = this;
    const { checked, freshness, studyAt } = bench.study.state;
    return foot(
      checked?.diagnostics,
      {
        language: this.language,
        impact: this.figures.impact,
        against: this.against,
        staleSince: freshness === "stale" ? studyAt : undefined,
        link: this.simulationLink,
      },
      // Beside the text alone the list is what one works with.
      { tell: (name, detail) => this.tell(name, detail), open: this.problemsOpen ?? !this.panes.includes("form") },
    );
  }

  /** The whole simulation of what is open. */
  private get simulationLink(): string | undefined {
    const { document, study, router } = this.bench;
    const { draft, framework } = document.state;
    const named = draft ?? framework;
    return named === undefined ? undefined : router.address(simulationPath(named, study.state.dataset));
  }

  private get view(): FormView | undefined {
    return this.shown.view(this.bench.document.state.form, this.under.base, this.under.before);
  }

  private get against(): "original" | "base" {
    return this.view?.set.kind === "overlay" ? "base" : "original";
  }

  private get problems(): ReturnType<typeof problemsByCard> {
    const { checked } = this.bench.study.state;
    const criteria = this.view ? criteriaIn(this.view.items) : [];
    return problemsByCard(checked?.diagnostics ?? [], this.bench.document.state.text, criteria, this.language);
  }

  /** What is shown: what the address asks for, else what was left. An entity that is explained shows the results. */
  private get panes(): readonly Pane[] {
    const { query } = this.bench.router.state;
    const asked = query.get("xem");
    const panes = asked === null ? kept().panes : readPanes(asked);
    return query.has("don-vi") && !panes.includes("results") ? [...panes, "results"] : panes;
  }

  private toggle(pane: Pane): void {
    const { panes } = this;
    this.showPanes(panes.includes(pane) ? panes.filter((one) => one !== pane) : [...panes, pane]);
  }

  private showPanes(wanted: readonly Pane[]): void {
    const panes = readPanes(writePanes(wanted));
    keep({ panes });
    const { query } = this.bench.router.state;
    const entity = panes.includes("results") ? (query.get("don-vi") ?? undefined) : undefined;
    this.bench.router.ask({ xem: writePanes(panes), "don-vi": entity });
  }

  private readonly services: EditorServices = {
    ask: async (kind, ask) => this.bench.study.ask(kind, ask),
  };

  private readonly listeners: Readonly<Record<string, (event: CustomEvent) => void>> = {
    "khung-framework-chosen": ({ detail }: CustomEvent<string>) => void this.open(detail, undefined, "push"),
    "khung-dataset-chosen": ({ detail }: CustomEvent<string>) => void this.open(undefined, detail, "push"),
    "khung-list-changed": ({ detail }: CustomEvent<ListView>) => this.bench.router.ask(writeView(detail)),
    "khung-level-picked": ({ detail }: CustomEvent<{ readonly level?: number }>) => this.pickLevel(detail),
    "khung-moved-asked": () => this.showMoved(),
    "khung-entity-opened": ({ detail }: CustomEvent<string>) => this.bench.router.ask({ "don-vi": detail }, "push"),
    "khung-entity-closed": () => void this.leaveEntity(),
    "khung-retry-asked": () => void this.retry(),
    "khung-editor-status": ({ detail }: CustomEvent<EditorStatus>) => this.followCaret(detail),
    "khung-editor-ready": () => this.revealCard(this.current),
    "khung-place-opened": ({ detail }: CustomEvent<EditorRange>) => void this.revealText(detail),
    "khung-origin-opened": ({ detail }: CustomEvent<Span>) =>
      void this.revealText(rangeOf(this.bench.document.state.text, detail)),
    "khung-text-opened": ({ detail: { from, to } }: CustomEvent<TextRange>) =>
      void this.revealText(rangeOf(this.bench.document.state.text, { file: "", start: from, end: to })),
    "khung-problems-folded": ({ detail }: CustomEvent<boolean>) => (this.problemsOpen = detail),
    "khung-fix-chosen": ({ detail }: CustomEvent<CodeAction>) =>
      void this.bench.document.editPlaces(detail.edits, detail.title),
    "khung-intent": ({ detail }: CustomEvent<IntentAsked>) => void doIntent(this.bench, detail.intent, detail.refused),
    "khung-command": ({ detail }: CustomEvent<CommandOf>) => this.withWorld((world) => carryOut(world, detail)),
    "khung-delete-asked": ({ detail }: CustomEvent<string>) => this.withWorld((world) => deleteCard(world, detail)),
    "khung-insert-asked": ({ detail }: CustomEvent<GroupView>) => this.withWorld((world) => insertInto(world, detail)),
    "khung-copy-asked": ({ detail }: CustomEvent<GroupView>) =>
      this.withWorld((world) => copyThresholds(world, detail)),
    "khung-range-dropped": ({ detail }: CustomEvent<RangeDropped>) => this.withWorld((world) => paste(world, detail)),
    "khung-threshold-explored": (event: CustomEvent<number>) => this.explore(event),
    "khung-card-chosen": ({ detail }: CustomEvent<string>) => this.chooseCard(detail),
    "khung-outline-chosen": ({ detail }: CustomEvent<string>) => void this.openCard(detail),
    "khung-undo-asked": ({ detail }: CustomEvent<number>) => sayUndo(this.bench, "undo", detail),
    "khung-redo-asked": () => sayUndo(this.bench, "redo"),
    "khung-text-command": ({ detail }: CustomEvent<"format" | "restore">) => void this.run(detail),
    "khung-surface-chosen": ({ detail }: CustomEvent<Surface>) => void this.rewrite(detail),
  };

  private get editor(): KhungEditor | null {
    return this.querySelector("khung-editor");
  }

  private get list(): ListView {
    return readView(this.bench.router.state.query);
  }

  /** Opens what the address asks for, when it asks for something else than before. */
  private follow(): void {
    const { params, query, route } = this.bench.router.state;
    if (route?.name !== "editor") return;
    const [key, dataset] = [params["key"], query.get("so-lieu") ?? undefined];
    const asked = JSON.stringify([key, dataset]);
    if (asked !== this.asked) {
      this.asked = asked;
      void this.open(key, dataset, "replace");
    }
    const entity = query.get("don-vi") ?? undefined;
    if (entity !== this.bench.study.state.entity) queueMicrotask(() => void this.bench.study.explain(entity));
  }

  /** Shows a criterion that the address names, once the form stands; then the address lets go of it. */
  private async showCriterion(): Promise<void> {
    const code = this.bench.router.state.query.get("tc");
    const found = this.view && criteriaIn(this.view.items).find(({ card }) => card.code.name === code);
    if (code === null || !this.view || this.showing === code) return;
    this.showing = code;
    await this.updateComplete;
    if (found) await this.openCard(found.key);
    this.showing = "";
    this.bench.router.ask({ tc: undefined });
  }

  /** Opens a framework or a data set, and says in the address what is open now. */
  private async open(key: string | undefined, dataset: string | undefined, how: "push" | "replace"): Promise<void> {
    const chosen = await this.bench.open({ framework: key, dataset });
    if (chosen?.key === undefined || !this.isConnected) return;
    const path = editorPath(chosen.key, chosen.dataset);
    this.asked = JSON.stringify([chosen.key, chosen.dataset?.id]);
    const { query } = this.bench.router.state;
    const [base = path, own = ""] = path.split("?");
    const parts = how === "push" ? new URLSearchParams() : new URLSearchParams(query);
    parts.delete("so-lieu");
    const rest = [own, parts.toString()].filter((part) => part !== "").join("&");
    this.bench.router.go(rest === "" ? base : `${base}?${rest}`, how);
  }

  private async retry(): Promise<void> {
    if (this.bench.catalog.state.catalog.status === "failed") await this.bench.catalog.reload();
    const { params, query } = this.bench.router.state;
    await this.open(params["key"], query.get("so-lieu") ?? undefined, "replace");
  }

  /** Says the new distribution aloud. */
  private announce(): void {
    const { study, freshness } = this.bench.study.state;
    if (!study || freshness !== "fresh" || study === this.said) return;
    const before = this.said;
    this.said = study;
    if (!before) return;
    const levels = countLevels(study.names, study.levels)
      .map((row) => `${levelText(this.language, row)} ${formatCount(row.count, this.language)}`)
      .join(", ");
    this.bench.say(say(this.language, "chart.summary", { levels }));
  }

  private show(view: ListView, how: "push" | "replace" = "replace"): void {
    this.bench.router.ask({ ...writeView(view), "don-vi": undefined }, how);
  }

  private pickLevel(picked: { readonly level?: number }): void {
    const { level: _, ...view } = this.list;
    this.show({ ...view, ...picked, page: 1 });
  }

  /** Lists the entities whose level is another than under the original text. */
  private showMoved(): void {
    const { level: _, ...view } = this.list;
    this.show({ ...view, onlyMoved: true, search: firstView.search, page: 1 });
  }

  /** Back to the list, and to the row one came from. */
  private async leaveEntity(): Promise<void> {
    const { entity } = this.bench.study.state;
    void this.bench.study.explain(undefined);
    this.bench.router.ask({ "don-vi": undefined }, "push");
    await this.updateComplete;
    if (entity !== undefined) this.querySelector("khung-entities")?.focusEntity(entity);
  }

  private async run(command: "format" | "restore"): Promise<void> {
    const { document, study } = this.bench;
    const { source } = document.state;
    if (command === "format") document.editPlaces((await study.ask("format", {})) ?? [], stepNames.format);
    else if (source.status === "done") document.setText(source.value.text, stepNames.restore);
  }

  private async rewrite(surface: Surface): Promise<void> {
    if (surface === this.bench.study.state.checked?.surface) return;
    const edits = (await this.bench.study.ask("translate", { surface })) ?? [];
    this.bench.document.editPlaces(edits, stepNames.translate);
  }

  // ── Changing the document ───────────────────────────────────────────────────────────────────────────────────────────────

  private withWorld(run: (world: CommandWorld) => Promise<void>): void {
    const { view } = this;
    const { form } = this.bench.document.state;
    if (!view || !form) return;
    void run({
      language: this.language,
      form,
      view,
      cells: this.shown.cellsOf(this.language, this.figures.allowed),
      dialogs: this.dialogs,
      intend: (intent) => doIntent(this.bench, intent, () => {}),
      showText: ({ range }) => this.tell<TextRange>("khung-text-opened", range),
      say: (text) => this.bench.say(text),
    });
  }

  // ── Both panes follow each other ────────────────────────────────────────────────────────────────────────────────────────

  private revealed: number | undefined;

  /** A step that made, moved or took back something: its card comes into view. */
  private followReveal(): void {
    const { change, formVersion, version } = this.bench.document.state;
    if (!change || formVersion !== version || change.version === this.revealed) return;
    this.revealed = change.version;
    const { reveal, way, range } = change;
    const key = reveal ?? (way === "do" || !this.view ? undefined : cardAtRange(this.view, range)?.key);
    const card = key === undefined ? undefined : this.cardOf(key);
    if (card === undefined) return;
    this.current = card;
    void this.updateComplete.then(() => this.pane?.reveal(card));
  }

  /** Opens the drawer of a threshold of the card that asked for it; what it needs comes with the first. */
  private explore(event: CustomEvent<number>): void {
    const isCard = (one: EventTarget): one is KhungCriterionCard =>
      one instanceof Element && one.localName === "khung-criterion-card";
    const card = event.composedPath().find(isCard);
    if (!card) return;
    const name = { code: card.view.card.code.name, level: event.detail };
    void import("../../threshold/threshold-drawer.ts").then(() =>
      this.querySelector("khung-threshold-drawer")?.show(name, this.against),
    );
  }

  private async openCard(key: string): Promise<void> {
    const card = this.cardOf(key);
    if (card === undefined) return;
    this.current = card;
    await this.updateComplete;
    await this.pane?.reveal(card, { focus: true });
    this.revealCard(card);
  }

  /** The criterion that a card or a slot belongs to. */
  private cardOf(key: string): string | undefined {
    const keys = this.view ? criteriaIn(this.view.items).map((one) => one.key) : [];
    return keys.find((one) => one === key) ?? keys.find((one) => key.startsWith(`${one}/`));
  }

  private chooseCard(key: string): void {
    this.current = key;
    this.revealCard(key);
  }

  private following: ReturnType<typeof setTimeout> | undefined;

  /** The form leads: the text shows the lines of the card, once the hand has come to rest. */
  private revealCard(key: string): void {
    clearTimeout(this.following);
    if (!this.linked || !this.panes.includes("text")) return;
    this.following = setTimeout(() => {
      const view = this.view && criteriaIn(this.view.items).find((one) => one.key === key);
      const range = view?.layer && view.layer.origin !== "added" ? view.layer.changes[0]?.range : view?.card.range;
      if (range)
        this.editor?.show(rangeOf(this.bench.document.state.text, { file: "", start: range.from, end: range.to }));
    }, settles);
  }

  /** The text leads: the card of the line is chosen, unless somebody is typing in a field. */
  private followCaret(status: EditorStatus): void {
    const moved = status.line !== this.status?.line;
    this.status = status;
    if (!moved || !this.linked || !this.editor?.contains(document.activeElement)) return;
    clearTimeout(this.following);
    this.following = setTimeout(() => {
      const { text } = this.bench.document.state;
      const starts = lineStarts(text);
      const [start, end] = [starts[status.line - 1] ?? 0, (starts[status.line] ?? text.length + 1) - 1];
      const views = this.view ? criteriaIn(this.view.items) : [];
      const found = views.find(({ card, layer }) =>
        (layer && layer.origin !== "added" ? layer.changes : [card]).some(
          ({ range }) => range.from <= end && start <= range.to,
        ),
      );
      if (!found || found.key === this.current) return;
      this.current = found.key;
      void this.pane?.reveal(found.key);
    }, settles);
  }

  private async revealText(range: EditorRange): Promise<void> {
    if (!this.panes.includes("text")) this.showPanes([...this.panes, "text"]);
    await this.updateComplete;
    await this.editor?.updateComplete;
    this.editor?.reveal(range);
  }
}

/** The criterion in whose text a stretch lies. */
function cardAtRange({ items }: FormView, { from, to }: TextRange): CriterionView | undefined {
  return criteriaIn(items).find(({ card, layer }) =>
    (layer && layer.origin !== "added" ? layer.changes : [card]).some(
      ({ range }) => range.from <= to && from <= range.to,
    ),
  );
}

/** The hand has come to rest, in milliseconds. */
const settles = 200;

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-editor": KhungScreenEditor;
  }
}
