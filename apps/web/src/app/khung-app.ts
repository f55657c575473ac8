/**
 * The shell: the bar at the top, the screen that the address asks for, what is said aloud.
 *
 * In the light DOM, because Monaco needs its ancestors there. Owns no state: it shows the stores of its bench.
 */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { saySteps } from "../document/say-steps.ts";
import { listenForUndo } from "../document/undo-keys.ts";
import { say, type Language } from "../i18n/language.ts";
import type { Route } from "../router/router.ts";
import { formatDay } from "../saving/moment.ts";
import { isDraftId } from "../saving/random-id.ts";
import { snapshotOfKey } from "../saving/snapshot-key.ts";
import { say as sayOfSaving } from "../saving/words.ts";
import type { KhungScreen } from "../screens/screen.ts";
import { frameworkKey } from "../state/state.ts";
import type { Bench } from "./bench.ts";
import type { Findable } from "./finding.ts";
import { findables } from "./findables.ts";
import { linkFollowed } from "./links.ts";
import type { Look } from "./look.ts";
import { nextPane } from "./panes.ts";
import { places } from "./nav.ts";
import { Watch } from "./store.ts";
import "../elements/keys/keys.ts";
import "../elements/notice/notice.ts";
import "../elements/palette/palette.ts";
import "../elements/toasts/toasts.ts";
import "../elements/topbar/topbar.ts";

@customElement("khung-app")
export class KhungApp extends LitElement {
  /** Set once, before the element is connected. */
  @property({ attribute: false }) bench!: Bench;
  @state() private screen: KhungScreen | undefined;
  @state() private broken = false;
  @state() private searching = false;
  @state() private found: readonly Findable[] = [];
  @state() private keysShown = false;
  private shown: Route | undefined;
  private stops: readonly (() => void)[] = [];

  constructor() {
    super();
    new Watch(this, () => [...this.bench.stores, this.bench.toasts, this.bench.look]);
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("popstate", this.moved);
    addEventListener("keydown", this.pressed);
    this.addEventListener("click", this.clicked);
    // Where the document can be changed, its steps can be taken back.
    const shown = (): Bench | undefined =>
      ["editor", "simulation", "compare"].includes(this.bench.router.state.route?.name ?? "") ? this.bench : undefined;
    this.stops = [listenForUndo(window, shown), saySteps({ ...this.bench, language: () => this.bench.language })];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("popstate", this.moved);
    removeEventListener("keydown", this.pressed);
    this.removeEventListener("click", this.clicked);
    for (const stop of this.stops) stop();
  }

  override willUpdate(): void {
    document.documentElement.lang = this.bench.language;
    const { route } = this.bench.router.state;
    if (route !== this.shown) void this.bring(route);
  }

  override render(): TemplateResult {
    const { language, router, toasts, look } = this.bench;
    return html`
      <a class="skip" href="#content" @click=${this.skipped}>${say(language, "app.skip")}</a>
      ${
        router.state.route?.bare
          ? nothing
          : html`<khung-topbar
              role="banner"
              data-pane
              .language=${language}
              .links=${places(this.bench)}
              .look=${look.state.look}
              .current=${router.state.route?.name ?? ""}
              .home=${router.address("/")}
              @khung-language-chosen=${({ detail }: CustomEvent<Language>) => router.speak(detail)}
              @khung-find-asked=${() => void this.search()}
              @khung-keys-asked=${() => (this.keysShown = true)}
              @khung-look-chosen=${({ detail }: CustomEvent<Look>) => look.choose(detail)}
            ></khung-topbar>`
      }
      ${this.snapshotNote()}
      <main id="content" tabindex="-1">${this.content(language)}</main>
      <div class="aside" role="status" aria-live="polite">${toasts.state.said}</div>
      <khung-toasts
        .language=${language}
        .toasts=${toasts.state.toasts}
        @khung-toast-closed=${({ detail }: CustomEvent<number>) => toasts.dismiss(detail)}
      ></khung-toasts>
      <khung-palette
        .language=${language}
        .open=${this.searching}
        .findables=${this.found}
        @khung-palette-closed=${() => (this.searching = false)}
        @khung-found=${({ detail }: CustomEvent<Findable>) => this.go(detail)}
      ></khung-palette>
      <khung-keys
        .language=${language}
        .open=${this.keysShown}
        @khung-dialog-closed=${() => (this.keysShown = false)}
      ></khung-keys>
    `;
  }

  /** What is shown is a snapshot: said on every screen, printed ones too. */
  private snapshotNote(): TemplateResult | typeof nothing {
    const { document: open, language } = this.bench;
    const { snapshot } = open.state;
    if (!snapshot) return nothing;
    const date = formatDay(new Date(snapshot.made));
    return html`<p class="snapshot" role="note">
      <strong>${sayOfSaving(language, "snapshot", { date })}</strong> ${snapshot.title}
    </p>`;
  }

  /** What the address names, when the server has no such framework. */
  private get unknown(): string | undefined {
    const { router, catalog } = this.bench;
    const { key } = router.state.params;
    const known = catalog.state.catalog;
    if (key === undefined || known.status !== "done" || isDraftId(key) || snapshotOfKey(key) !== undefined)
      return undefined;
    return known.value.frameworks.some((each) => frameworkKey(each) === key) ? undefined : key;
  }

  private content(language: Language): TemplateResult | KhungScreen {
    if (this.broken)
      return html`<khung-notice
        kind="failed"
        .language=${language}
        .words=${say(language, "app.failed.screen")}
        @khung-retry-asked=${() => void this.bring(this.shown)}
      ></khung-notice>`;
    const unknown = this.unknown;
    if (!this.shown || unknown !== undefined)
      return html`<khung-notice
        kind="empty"
        .language=${language}
        .words=${unknown === undefined ? say(language, "app.nowhere") : say(language, "app.unknown", { key: unknown })}
        ><a href=${this.bench.router.address("/")}>${say(language, "app.first")}</a></khung-notice
      >`;
    return (
      this.screen ?? html`<khung-notice .language=${language} .words=${say(language, "app.loading")}></khung-notice>`
    );
  }

  /** Puts the screen of a route in place; its heading takes the focus, except when the page has just come. */
  private async bring(route: Route | undefined): Promise<void> {
    const first = this.screen === undefined;
    this.shown = route;
    this.screen = undefined;
    this.broken = false;
    if (!route) return;
    const { params, query } = this.bench.router.state;
    // What the screen is about comes together with its code.
    if (params["key"] !== undefined)
      void this.bench.open({ framework: params["key"], dataset: query.get("so-lieu") ?? undefined });
    try {
      await route.load();
    } catch (error) {
      console.error(error);
      if (this.shown === route) this.broken = true;
      return;
    }
    if (this.shown !== route) return;
    const screen = document.createElement(route.tag) as KhungScreen;
    screen.bench = this.bench;
    this.screen = screen;
    await this.updateComplete;
    await screen.updateComplete;
    if (first) return;
    scrollTo(0, 0);
    screen.renderRoot.querySelector<HTMLElement>("h1")?.focus();
  }

  private readonly moved = (): void => this.bench.router.follow();

  /** Links of ours change the screen without loading the page. */
  private readonly clicked = (event: MouseEvent): void => {
    const address = linkFollowed(event);
    if (address === undefined) return;
    event.preventDefault();
    this.bench.router.go(address);
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key === "F6") nextPane(this, event.shiftKey ? -1 : 1)?.focus();
    else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) void this.search();
    else if (event.key === "?" && !isTyping(event)) this.keysShown = true;
    else return;
    event.preventDefault();
  };

  /** Opens the search at once; criteria and entities come with what is known of them. */
  private async search(): Promise<void> {
    this.searching = true;
    this.found = await findables(this.bench, this.commands);
  }

  private go({ address, run }: Findable): void {
    if (address !== undefined) this.bench.router.go(address);
    run?.();
  }

  /** What the shell itself can do. */
  private get commands(): readonly Findable[] {
    const { language, look, router } = this.bench;
    const command = (text: string, run: () => void): Findable => ({ kind: "command", text, run });
    return [
      command(say(language, "app.command.keys"), () => (this.keysShown = true)),
      command(say(language, "app.command.light"), () => look.choose("light")),
      command(say(language, "app.command.dark"), () => look.choose("dark")),
      command(say(language, "app.command.language"), () => router.speak(language === "vi" ? "en" : "vi")),
      command(say(language, "app.command.print"), () => print()),
    ];
  }

  private readonly skipped = (event: Event): void => {
    event.preventDefault();
    const results = this.screen?.renderRoot.querySelector<HTMLElement>("[data-main]");
    (results ?? this.querySelector<HTMLElement>("#content"))?.focus();
  };
}

/** Letters go into what has the focus. */
function isTyping(event: KeyboardEvent): boolean {
  const [at] = event.composedPath();
  return (
    at instanceof HTMLInputElement ||
    at instanceof HTMLTextAreaElement ||
    at instanceof HTMLSelectElement ||
    (at instanceof HTMLElement && (at.isContentEditable || at.closest(".monaco-editor") !== null))
  );
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-app": KhungApp;
  }
}
