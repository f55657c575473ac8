/**
 * Two versions: what changed in meaning first, with whom each change moves; the texts side by side second. Of an overlay whose base
 * has a new version: the same, with what has to be decided, and the way there (`nang-len` in the address).
 *
 * In the light DOM, because Monaco needs its ancestors there. What it is compared with stands in the address (`goc`).
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { pick } from "../../i18n/language.ts";
import { formatCount } from "../../i18n/format.ts";
import { editorPath } from "../../router/paths.ts";
import { frameworkKey } from "../../state/state.ts";
import { dataChoice } from "../data-choice.ts";
import { FrameworkScreen } from "../framework-screen.ts";
import { compareStyles } from "./compare.styles.ts";
import { Comparing } from "./comparing.ts";
import { sayMoving } from "./moving.ts";
import type { Decided } from "./upgrade.ts";
import { Upgrading } from "./upgrading.ts";
import { say } from "./words.ts";
import "../../elements/notice/notice.ts";
import "./changes.ts";
import "./text-diff.ts";
import "./upgrade.ts";

@customElement("khung-screen-compare")
export class KhungScreenCompare extends FrameworkScreen {
  @state() private view: "meaning" | "text" = "meaning";
  private readonly comparing = new Comparing(
    () => this.bench,
    () => this.requestUpdate(),
  );
  private readonly upgrading = new Upgrading(
    () => this.bench,
    () => this.requestUpdate(),
  );

  override createRenderRoot(): HTMLElement {
    return this;
  }

  private get isUpgrade(): boolean {
    return this.upgrading.onto !== undefined;
  }

  protected override get heading(): string {
    return say(this.language, this.isUpgrade ? "upgrade.heading" : "heading");
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.isUpgrade) this.upgrading.follow();
    else this.comparing.follow();
  }

  override render(): TemplateResult {
    const { language, view, isUpgrade } = this;
    return html`
      <style>
        ${compareStyles}
      </style>
      <div class="compare" data-pane data-main tabindex="-1">
        <div class="head">
          <h1 tabindex="-1">${this.heading}</h1>
          <span>${this.frameworkTitle}</span>
          ${isUpgrade ? this.standing() : nothing}
        </div>
        <div class="tools">
          ${isUpgrade ? nothing : this.chooser()} ${dataChoice(this.bench)}
          <div class="views" role="group" aria-label=${say(language, "views")}>
            ${(["meaning", "text"] as const).map(
              (each) =>
                html`<button class="view" aria-pressed=${each === view} @click=${() => (this.view = each)}>
                  ${say(language, `view.${each}`)}
                </button>`,
            )}
          </div>
        </div>
        ${view === "text" ? this.texts() : isUpgrade ? this.upgrade() : this.meaning()}
      </div>
    `;
  }

  private standing(): TemplateResult {
    const { found } = this.upgrading;
    if (typeof found !== "object" || "refused" in found || !found.from) return html``;
    const [from, to] = [found.from.version, found.onto.version];
    return html`<span class="quiet">${say(this.language, "upgrade.from", { from, to })}</span>`;
  }

  private chooser(): TemplateResult {
    const { language, comparing } = this;
    const { against, others, isChanged } = comparing;
    const option = (value: string, words: string): TemplateResult =>
      html`<option value=${value} ?selected=${value === against}>${words}</option>`;
    return html`<label
      >${say(language, "against")}
      <select @change=${(event: Event) => this.bench.router.ask({ goc: (event.target as HTMLSelectElement).value })}>
        ${isChanged || against === "original" ? option("original", say(language, "against.original")) : nothing}
        ${others.map((each) => option(frameworkKey(each), `${pick(language, each.title)} · ${each.version}`))}
      </select>
    </label>`;
  }

  private notice(kind: "loading" | "empty" | "failed", words: string): TemplateResult {
    return html`<khung-notice .language=${this.language} kind=${kind} .words=${words}></khung-notice>`;
  }

  private texts(): TemplateResult {
    const { language, comparing, upgrading, isUpgrade } = this;
    const { text, from } = comparing.other;
    const { before, after } = isUpgrade ? upgrading.texts : { before: text, after: this.bench.document.state.text };
    return html`
      ${
        from && !isUpgrade
          ? html`<p class="summary" role="status">${say(language, from === "en" ? "text.fromEn" : "text.fromVi")}</p>`
          : nothing
      }
      <khung-text-diff
        .language=${language}
        .old=${before}
        .now=${after}
        .oldName=${say(language, "text.before")}
        .nowName=${say(language, "text.after")}
      ></khung-text-diff>
    `;
  }

  private meaning(): TemplateResult {
    const { language } = this;
    const { found, against } = this.comparing;
    if (found === "failed") return this.notice("failed", say(language, "failed"));
    if (!found)
      return against ? this.notice("loading", say(language, "running")) : this.notice("empty", say(language, "none"));
    if ("refused" in found) return this.notice("empty", pick(language, found.refused.message));
    const { changes, moves } = found;
    if (changes.length === 0) return this.notice("empty", say(language, "same"));
    return html`
      <p class="summary" role="status">
        <strong>${say(language, "summary", { count: formatCount(changes.length, language) })}</strong>
        ${moves ? html` · ${sayMoving(language, moves)}` : nothing}
      </p>
      <khung-changes
        .language=${language}
        .rows=${changes}
        .nameOf=${this.nameOf}
        .label=${say(language, "view.meaning")}
        .impact=${say(language, "impact")}
      ></khung-changes>
    `;
  }

  private upgrade(): TemplateResult {
    const { language, bench, upgrading } = this;
    const { found, decisions } = upgrading;
    if (found === "failed") return this.notice("failed", say(language, "upgrade.failed"));
    if (!found) return this.notice("loading", say(language, "upgrade.running"));
    if ("refused" in found) return this.notice("empty", pick(language, found.refused.message));
    const { opened } = this;
    const editor = opened === undefined ? "" : bench.router.address(editorPath(opened, bench.study.state.dataset));
    return html`<khung-upgrade
      .language=${language}
      .upgrade=${found}
      .decisions=${decisions}
      .working=${!upgrading.ready}
      .nameOf=${this.nameOf}
      .editor=${editor}
      ?there=${upgrading.isThere}
      ?readOnly=${bench.document.state.isReadOnly}
      @khung-statement-decided=${({ detail }: CustomEvent<Decided>) => upgrading.decide(detail.key, detail.choice)}
      @khung-upgrade-asked=${() => this.makeSo(found.onto.version)}
    ></khung-upgrade>`;
  }

  private makeSo(version: string): void {
    const { bench, language } = this;
    if (!this.upgrading.apply()) return;
    const step = bench.document.state.history.undo[0]?.id;
    const run = (): void => {
      // What was done since is not taken back unasked.
      if (bench.document.state.history.undo[0]?.id === step) bench.document.undo();
    };
    bench.toasts.show(say(language, "upgrade.made", { version }), { text: say(language, "upgrade.undo"), run });
  }

  private readonly nameOf = (code: string): string => {
    const { population } = this.bench.study.state;
    const row = population?.population.codes.indexOf(code) ?? -1;
    return population?.population.names[row] ?? code;
  };
}
