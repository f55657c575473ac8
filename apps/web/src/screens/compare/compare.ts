/**
 * Two versions: what changed in meaning first, with whom each change moves; the texts side by side second.
 *
 * In the light DOM, because Monaco needs its ancestors there. What it is compared with stands in the address (`goc`).
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { FrameworkSummaryBody } from "../../api.ts";
import { formatCount } from "../../i18n/format.ts";
import { pick } from "../../i18n/language.ts";
import { frameworkKey } from "../../state/state.ts";
import type { ChangeRow, Changes, Moving } from "../../worker/compare/changes.ts";
import type { Refused } from "../../worker/refusal.ts";
import type { Against } from "../../worker/simulation/sides.ts";
import { FrameworkScreen } from "../framework-screen.ts";
import { compareStyles } from "./compare.styles.ts";
import { say } from "./words.ts";
import "../../elements/notice/notice.ts";
import "./text-diff.ts";

@customElement("khung-screen-compare")
export class KhungScreenCompare extends FrameworkScreen {
  @state() private view: "meaning" | "text" = "meaning";
  @state() private found: Changes | Refused | "failed" | undefined;
  /** The text of the other side. */
  @state() private otherText = "";
  private compared = "";

  override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override get heading(): string {
    return say(this.language, "heading");
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { framework, version, source } = this.bench.document.state;
    const against = this.against;
    if (!framework || !against || source.status !== "done" || this.bench.study.state.data.status === "running") return;
    const asked = `${frameworkKey(framework)} ${version} ${against} ${this.bench.study.state.dataset?.id ?? ""}`;
    if (asked === this.compared) return;
    this.compared = asked;
    this.found = undefined;
    queueMicrotask(() => void this.compare(against, asked));
  }

  /** The other frameworks, those of the same name first. */
  private get others(): readonly FrameworkSummaryBody[] {
    const { catalog } = this.bench.catalog.state;
    const { framework } = this.bench.document.state;
    if (catalog.status !== "done" || !framework) return [];
    const rest = catalog.value.frameworks.filter((each) => frameworkKey(each) !== frameworkKey(framework));
    return rest.toSorted((a, b) => Number(b.id === framework.id) - Number(a.id === framework.id));
  }

  private get changed(): boolean {
    const { source, text } = this.bench.document.state;
    return source.status === "done" && text !== source.value.text;
  }

  /** What the address says, else the text as it was opened where it was changed, else the nearest other framework. */
  private get against(): Against | undefined {
    const asked = this.bench.router.state.query.get("goc");
    if (asked === "original" || asked?.includes("@")) return asked as Against;
    if (this.changed) return "original";
    const [first] = this.others;
    return first && (frameworkKey(first) as Against);
  }

  private async compare(against: Against, asked: string): Promise<void> {
    const { bench } = this;
    try {
      const { source } = bench.document.state;
      if (against === "original") this.otherText = source.status === "done" ? source.value.text : "";
      else await this.bring(against);
      const found = await bench.study.ask("changes", { against });
      if (asked !== this.compared || !found) return;
      this.found = found;
      if ("changes" in found) bench.say(say(this.language, "summary", { count: found.changes.length }));
    } catch (error) {
      console.error(error);
      if (asked === this.compared) this.found = "failed";
    }
  }

  /** Brings the other text to the worker, beside those that the open one stands on. */
  private async bring(key: string): Promise<void> {
    const { api, worker, document } = this.bench;
    const other = this.others.find((each) => frameworkKey(each) === key);
    const own = document.state.framework;
    if (!other || !own) return;
    const [mine, theirs] = await Promise.all([api.source(own), api.source(other)]);
    const texts = [...(mine.bases ?? []), ...(theirs.bases ?? []), { file: theirs.file, text: theirs.source }];
    worker.setAround([...new Map(texts.map((each) => [each.file, each])).values()]);
    this.otherText = theirs.source;
  }

  override render(): TemplateResult {
    const { language, view } = this;
    const { text } = this.bench.document.state;
    return html`
      <style>
        ${compareStyles}
      </style>
      <div class="compare" data-pane data-main tabindex="-1">
        <div class="head">
          <h1 tabindex="-1">${this.heading}</h1>
          <span>${this.frameworkTitle}</span>
        </div>
        <div class="tools">
          ${this.chooser()}
          <div class="views" role="group" aria-label=${say(language, "views")}>
            ${(["meaning", "text"] as const).map(
              (each) =>
                html`<button class="view" aria-pressed=${each === view} @click=${() => (this.view = each)}>
                  ${say(language, `view.${each}`)}
                </button>`,
            )}
          </div>
        </div>
        ${
          view === "text"
            ? html`<khung-text-diff
                .language=${language}
                .old=${this.otherText}
                .now=${text}
                .oldName=${say(language, "text.before")}
                .nowName=${say(language, "text.after")}
              ></khung-text-diff>`
            : this.meaning()
        }
      </div>
    `;
  }

  private chooser(): TemplateResult {
    const { language, against } = this;
    const option = (value: string, words: string): TemplateResult =>
      html`<option value=${value} ?selected=${value === against}>${words}</option>`;
    return html`<label
      >${say(language, "against")}
      <select @change=${(event: Event) => this.bench.router.ask({ goc: (event.target as HTMLSelectElement).value })}>
        ${this.changed || against === "original" ? option("original", say(language, "against.original")) : nothing}
        ${this.others.map((each) => option(frameworkKey(each), `${pick(language, each.title)} · ${each.version}`))}
      </select>
    </label>`;
  }

  private meaning(): TemplateResult {
    const { language, found } = this;
    const notice = (kind: "loading" | "empty" | "failed", words: string): TemplateResult =>
      html`<khung-notice .language=${language} kind=${kind} .words=${words}></khung-notice>`;
    if (found === "failed") return notice("failed", say(language, "failed"));
    if (!found)
      return this.against ? notice("loading", say(language, "running")) : notice("empty", say(language, "none"));
    if ("refused" in found) return notice("empty", pick(language, found.refused.message));
    if (found.changes.length === 0) return notice("empty", say(language, "same"));
    return html`
      <p class="summary" role="status">
        <strong>${say(language, "summary", { count: found.changes.length })}</strong>
        ${found.moves ? html` · ${this.moving(found.moves)}` : nothing}
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label=${say(language, "view.meaning")}>
        <table>
          <thead>
            <tr>
              ${(["what", "before", "after", "impact"] as const).map(
                (each) => html`<th scope="col">${say(language, each)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${found.changes.map((change) => this.row(change))}
          </tbody>
        </table>
      </div>
    `;
  }

  private row(change: ChangeRow): TemplateResult {
    const { language } = this;
    const { title, subject, label, before, after, moves } = change;
    return html`<tr>
      <th scope="row">
        <span class="code">${subject.name}</span> ${title ? pick(language, title) : nothing}
        <span class="label">${pick(language, label)}</span>
      </th>
      <td>${before ? pick(language, before) : "–"}</td>
      <td>${after ? pick(language, after) : "–"}</td>
      <td>${moves ? this.impact(moves) : html`<span class="quiet">${say(language, "moves.unknown")}</span>`}</td>
    </tr>`;
  }

  private impact(moves: Moving): TemplateResult {
    const { language } = this;
    if (moves.up + moves.down === 0) return html`<span class="quiet">${say(language, "moves.none")}</span>`;
    const listed = (names: readonly string[], all: number): string =>
      names.map((code) => this.nameOf(code)).join(", ") +
      (all > names.length ? say(language, "more", { count: formatCount(all - names.length, language) }) : "");
    return html`<details>
      <summary>${this.moving(moves)}</summary>
      ${moves.up > 0 ? html`<p>${say(language, "rises", { names: listed(moves.risers, moves.up) })}</p>` : nothing}
      ${moves.down > 0 ? html`<p>${say(language, "falls", { names: listed(moves.fallers, moves.down) })}</p>` : nothing}
    </details>`;
  }

  private moving({ up, down }: Moving): string {
    const { language } = this;
    if (up + down === 0) return say(language, "moves.none");
    return say(language, "moves", { up: formatCount(up, language), down: formatCount(down, language) });
  }

  private nameOf(code: string): string {
    const { population } = this.bench.study.state;
    const row = population?.population.codes.indexOf(code) ?? -1;
    return population?.population.names[row] ?? code;
  }
}
