/**
 * The page: the text on the left, what comes of it on the right. Owns the state; elements get parts of it and say what the user did.
 *
 * In the light DOM, because Monaco needs its ancestors there.
 */

import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Span } from "@khung/diagnostics";
import type { CodeAction, EditorRange } from "@khung/language-service";
import type { EditorStatus, KhungEditor } from "../editor/khung-editor.ts";
import type { EditorServices } from "../editor/services.ts";
import { formatCount } from "../i18n/format.ts";
import { pick, say, type Language } from "../i18n/language.ts";
import { countLevels } from "../state/distribution.ts";
import type { ListView } from "../state/list.ts";
import { datasetsFor, firstState, type State } from "../state/state.ts";
import type { Surface } from "../worker/protocol.ts";
import { levelText } from "../elements/level-words.ts";
import { rangeOf } from "./places.ts";
import { resultPane } from "./result-pane.ts";
import { Session, type World } from "./session.ts";
import { textPane } from "./text-pane.ts";
import "../elements/header/header.ts";
import "../elements/split/split.ts";
import "../elements/standing/standing.ts";

/** Changes of the distribution are said aloud at most so often, in milliseconds. */
const saysEvery = 1000;

@customElement("khung-app")
export class KhungApp extends LitElement {
  /** Set once, before the element is connected. */
  @property({ attribute: false }) world: World | undefined;
  @state() private current: State = firstState;
  @state() private status: EditorStatus | undefined;
  @state() private split = 45;
  @state() private said = "";
  private session: Session | undefined;
  private saying: ReturnType<typeof setTimeout> | undefined;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.world) return;
    this.session = new Session(this.world, (next) => this.take(next));
    void this.session.start();
    addEventListener("popstate", this.followed);
    addEventListener("keydown", this.pressed);
    for (const [name, listen] of Object.entries(this.listeners)) this.addEventListener(name, listen as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("popstate", this.followed);
    removeEventListener("keydown", this.pressed);
    for (const [name, listen] of Object.entries(this.listeners))
      this.removeEventListener(name, listen as EventListener);
  }

  override willUpdate(): void {
    document.documentElement.lang = this.current.language;
    const { framework, language } = this.current;
    document.title = framework ? `${pick(language, framework.title)} · Khung` : "Khung";
  }

  override render(): TemplateResult {
    const { current } = this;
    const { language, catalog, framework, dataset, study } = current;
    const known = catalog.status === "done" ? catalog.value : undefined;
    return html`
      <a class="skip" href="#results" @click=${this.skipped}>${say(language, "app.skip")}</a>
      <khung-header
        role="banner"
        .language=${language}
        .frameworks=${known?.frameworks ?? []}
        .framework=${framework}
        .datasets=${known && framework ? datasetsFor(known, framework) : []}
        .data=${dataset}
      ></khung-header>
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
          : ""
      }
      ${this.main(known !== undefined)}
      <div class="aside" role="status" aria-live="polite">${this.said}</div>
    `;
  }

  private main(known: boolean): TemplateResult {
    const { language, catalog, framework } = this.current;
    if (catalog.status === "failed") {
      const words = say(language, "app.failed.catalog");
      return html`<main class="whole">
        <khung-notice kind="failed" .language=${language} .words=${words}></khung-notice>
      </main>`;
    }
    if (known && !framework) {
      return html`<main class="whole">
        <khung-notice kind="empty" .language=${language} .words=${say(language, "app.empty")}></khung-notice>
      </main>`;
    }
    return html`
      <main class="panes" style="--share: ${this.split}%">
        ${textPane(this.current, { status: this.status, services: this.services })}
        <khung-split .language=${language} .share=${this.split}></khung-split>
        ${resultPane(this.current)}
      </main>
    `;
  }

  private readonly services: EditorServices = {
    complete: async (position) => this.session?.ask("complete", { position }),
    hover: async (position) => this.session?.ask("hover", { position }),
    define: async (position) => this.session?.ask("define", { position }),
    format: async () => this.session?.ask("format", {}),
    symbols: async () => this.session?.ask("symbols", {}),
  };

  private readonly listeners: Readonly<Record<string, (event: CustomEvent) => void>> = {
    "khung-framework-chosen": ({ detail }: CustomEvent<string>) => this.session?.openFramework(detail),
    "khung-dataset-chosen": ({ detail }: CustomEvent<string>) => this.session?.openDataset(detail),
    "khung-language-chosen": ({ detail }: CustomEvent<Language>) => this.session?.setLanguage(detail),
    "khung-list-changed": ({ detail }: CustomEvent<ListView>) => this.session?.setView(detail),
    "khung-level-picked": ({ detail }: CustomEvent<{ readonly level?: number }>) => this.pickLevel(detail),
    "khung-moved-asked": () => this.session?.showMoved(),
    "khung-entity-opened": ({ detail }: CustomEvent<string>) => this.session?.openEntity(detail),
    "khung-entity-closed": () => void this.leaveEntity(),
    "khung-retry-asked": () => void this.session?.start(),
    "khung-text-changed": ({ detail }: CustomEvent<string>) => this.session?.setText(detail),
    "khung-editor-status": ({ detail }: CustomEvent<EditorStatus>) => (this.status = detail),
    "khung-split-moved": ({ detail }: CustomEvent<number>) => (this.split = detail),
    "khung-place-opened": ({ detail }: CustomEvent<EditorRange>) => this.editor?.reveal(detail),
    "khung-origin-opened": ({ detail }: CustomEvent<Span>) => this.editor?.reveal(rangeOf(this.current.text, detail)),
    "khung-fix-chosen": ({ detail }: CustomEvent<CodeAction>) => this.editor?.apply(detail.edits),
    "khung-text-command": ({ detail }: CustomEvent<"undo" | "redo" | "format" | "restore">) => void this.run(detail),
    "khung-surface-chosen": ({ detail }: CustomEvent<Surface>) => void this.rewrite(detail),
  };

  private get editor(): KhungEditor | null {
    return this.querySelector("khung-editor");
  }

  private take(next: State): void {
    const before = this.current.study;
    this.current = next;
    if (next.study && before && next.study !== before && next.freshness === "fresh") this.announce();
  }

  /** Says the new distribution aloud, once typing has come to rest. */
  private announce(): void {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const { study, language } = this.current;
      if (!study) return;
      const levels = countLevels(study.names, study.levels)
        .map((row) => `${levelText(language, row)} ${formatCount(row.count, language)}`)
        .join(", ");
      this.said = say(language, "chart.summary", { levels });
    }, saysEvery);
  }

  private pickLevel(picked: { readonly level?: number }): void {
    const { level: _, ...view } = this.current.view;
    this.session?.setView({ ...view, page: 1, ...picked });
  }

  /** Back to the list, and to the row one came from. */
  private async leaveEntity(): Promise<void> {
    const { entity } = this.current;
    this.session?.leaveEntity();
    await this.updateComplete;
    if (entity !== undefined) this.querySelector("khung-entities")?.focusEntity(entity);
  }

  private async run(command: "undo" | "redo" | "format" | "restore"): Promise<void> {
    if (command === "undo") this.editor?.undo();
    else if (command === "redo") this.editor?.redo();
    else if (command === "format") this.editor?.apply((await this.session?.ask("format", {})) ?? []);
    else if (this.current.source.status === "done") this.editor?.replace(this.current.source.value.text);
  }

  private async rewrite(surface: Surface): Promise<void> {
    if (surface === this.current.checked?.surface) return;
    this.editor?.apply((await this.session?.ask("translate", { surface })) ?? []);
  }

  private readonly followed = (): void => this.session?.follow();

  /** F6 goes round: the bar at the top, the text, the results. */
  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    const places = ["khung-header", ".text-pane", ".result-pane"];
    const now = places.findIndex((place) => this.querySelector(place)?.contains(document.activeElement));
    const next = (now + (event.shiftKey ? places.length - 1 : 1)) % places.length;
    this.focusPlace(places[next] ?? ".text-pane");
  };

  private focusPlace(place: string): void {
    if (place === ".text-pane") return this.editor?.focus();
    const found = this.querySelector<HTMLElement>(place);
    if (place === "khung-header") found?.shadowRoot?.querySelector("select")?.focus();
    else found?.focus();
  }

  private readonly skipped = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>(".result-pane")?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-app": KhungApp;
  }
}
