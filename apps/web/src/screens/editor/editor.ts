/**
 * The editor: the text on the left, what comes of it on the right.
 *
 * In the light DOM, because Monaco needs its ancestors there. What is open stands in the address.
 */

import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Span } from "@khung/diagnostics";
import type { CodeAction, DocumentSymbol, EditorRange } from "@khung/language-service";
import { rangeOf } from "../../document/places.ts";
import type { EditorStatus, KhungEditor } from "../../editor/khung-editor.ts";
import type { EditorServices } from "../../editor/services.ts";
import { formatCount } from "../../i18n/format.ts";
import { pick, say } from "../../i18n/language.ts";
import { levelText } from "../../elements/level-words.ts";
import { readView, writeView } from "../../router/address.ts";
import { editorPath } from "../../router/paths.ts";
import { countLevels } from "../../state/distribution.ts";
import { firstView, type ListView } from "../../state/list.ts";
import { datasetsFor } from "../../state/state.ts";
import type { Study } from "../../state/study.ts";
import type { Surface } from "../../worker/protocol.ts";
import { KhungScreen } from "../screen.ts";
import { resultPane } from "./result-pane.ts";
import { textPane } from "./text-pane.ts";
import "../../elements/context/context.ts";
import "../../elements/notice/notice.ts";
import "../../elements/split/split.ts";
import "../../elements/standing/standing.ts";
import "../../saving/saving-panel.ts";

@customElement("khung-screen-editor")
export class KhungScreenEditor extends KhungScreen {
  @state() private status: EditorStatus | undefined;
  @state() private split = 45;
  private asked = "";
  /** Code of the criterion that is being looked for. */
  private showing = "";
  private said: Study | undefined;

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
      <khung-context
        data-pane
        .language=${language}
        .frameworks=${known?.frameworks ?? []}
        .framework=${framework}
        .datasets=${known && framework ? datasetsFor(known, framework) : []}
        .data=${dataset}
      ></khung-context>
      <khung-saving .bench=${bench}></khung-saving>
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
    `;
  }

  private main(known: boolean): TemplateResult {
    const { bench, language } = this;
    const notice = (kind: "failed" | "empty", words: string): TemplateResult =>
      html`<khung-notice class="whole" kind=${kind} .language=${language} .words=${words}></khung-notice>`;
    if (bench.catalog.state.catalog.status === "failed") return notice("failed", say(language, "app.failed.catalog"));
    if (known && !bench.document.state.framework && bench.document.state.draft === undefined)
      return notice("empty", say(language, "app.empty"));
    return html`
      <div class="panes" style="--share: ${this.split}%">
        ${textPane(bench, { status: this.status, services: this.services })}
        <khung-split .language=${language} .share=${this.split}></khung-split>
        ${resultPane(bench, this.view)}
      </div>
    `;
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
    "khung-text-changed": ({ detail }: CustomEvent<string>) => this.bench.document.setText(detail),
    "khung-editor-status": ({ detail }: CustomEvent<EditorStatus>) => (this.status = detail),
    "khung-split-moved": ({ detail }: CustomEvent<number>) => (this.split = detail),
    "khung-place-opened": ({ detail }: CustomEvent<EditorRange>) => this.editor?.reveal(detail),
    "khung-origin-opened": ({ detail }: CustomEvent<Span>) =>
      this.editor?.reveal(rangeOf(this.bench.document.state.text, detail)),
    "khung-fix-chosen": ({ detail }: CustomEvent<CodeAction>) => this.editor?.apply(detail.edits),
    "khung-text-command": ({ detail }: CustomEvent<"undo" | "redo" | "format" | "restore">) => void this.run(detail),
    "khung-surface-chosen": ({ detail }: CustomEvent<Surface>) => void this.rewrite(detail),
  };

  private get editor(): KhungEditor | null {
    return this.querySelector("khung-editor");
  }

  private get view(): ListView {
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

  /** Shows a criterion that the address names, once the editor stands; then the address lets go of it. */
  private async showCriterion(): Promise<void> {
    const code = this.bench.router.state.query.get("tc");
    if (code === null || !this.status || this.showing === code) return;
    this.showing = code;
    const symbols = await this.bench.study.ask("symbols", {});
    const found = symbols && named(symbols, code);
    if (found) this.editor?.reveal(found.range);
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
    const { level: _, ...view } = this.view;
    this.show({ ...view, ...picked, page: 1 });
  }

  /** Lists the entities whose level is another than under the original text. */
  private showMoved(): void {
    const { level: _, ...view } = this.view;
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

  private async run(command: "undo" | "redo" | "format" | "restore"): Promise<void> {
    const { source } = this.bench.document.state;
    if (command === "undo") this.editor?.undo();
    else if (command === "redo") this.editor?.redo();
    else if (command === "format") this.editor?.apply((await this.bench.study.ask("format", {})) ?? []);
    else if (source.status === "done") this.editor?.replace(source.value.text);
  }

  private async rewrite(surface: Surface): Promise<void> {
    if (surface === this.bench.study.state.checked?.surface) return;
    this.editor?.apply((await this.bench.study.ask("translate", { surface })) ?? []);
  }
}

/** The symbol of a criterion, wherever it is nested. */
function named(symbols: readonly DocumentSymbol[], code: string): DocumentSymbol | undefined {
  for (const symbol of symbols) {
    const found = symbol.kind === "criterion" && symbol.name === code ? symbol : named(symbol.children, code);
    if (found) return found;
  }
  return undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-editor": KhungScreenEditor;
  }
}
