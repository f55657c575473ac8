/**
 * The leader's five minutes: four slides with large type and nothing to edit. ← and → turn them; on paper each has a page.
 *
 * Slides: where everybody stands before and after · who moved from where to where · what matters most · who moved and why.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { totalsOf } from "../../charts/chart-core/moves.ts";
import { sayChart } from "../../charts/chart-core/words.ts";
import { tornadoRows, tornadoStep } from "../../charts/tornado/tornado-rows.ts";
import { baseStyles } from "../../elements/base.ts";
import { levelText } from "../../elements/level-words.ts";
import { formatCount, formatDate } from "../../i18n/format.ts";
import { pick } from "../../i18n/language.ts";
import { boardPath, tryPath } from "../../router/paths.ts";
import { baselineOf } from "../../state/baseline.ts";
import type { Tornado } from "../../worker/simulation/landscape.ts";
import type { Moves, Scenario } from "../../worker/simulation/scenario.ts";
import type { Against } from "../../worker/simulation/sides.ts";
import { FrameworkScreen } from "../framework-screen.ts";
import { screenStyles } from "../screen.styles.ts";
import { styles } from "./slides.styles.ts";
import { say } from "./words.ts";
import "../../charts/alluvial/alluvial.ts";
import "../../charts/tornado/tornado.ts";
import "../../charts/transition-matrix/transition-matrix.ts";
import "../../elements/level/level.ts";
import "../../elements/notice/notice.ts";

const slides = ["levels", "moves", "tornado", "moved"] as const;
type Slide = (typeof slides)[number];
/** A list for a wall: more would not be read. */
const mostMoved = 20;

@customElement("khung-screen-slides")
export class KhungScreenSlides extends FrameworkScreen {
  static override styles = [baseStyles, screenStyles, styles];

  @state() private moves: Moves | undefined;
  @state() private scenario: Scenario | undefined;
  @state() private tornado: Tornado | undefined;
  @state() private refused = false;
  private sought = "";

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.pressed);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { study } = this.bench.study.state;
    if (!study) return;
    const sought = `${study.version} ${this.against}`;
    if (sought === this.sought) return;
    this.sought = sought;
    void this.work(sought);
  }

  protected override get heading(): string {
    return say(this.language, "title", { name: this.frameworkTitle });
  }

  override render(): TemplateResult {
    const { router, study } = this.bench;
    const { opened } = this;
    const { dataset, study: results } = study.state;
    const at = this.at;
    return html`
      <div class="deck" data-pane data-main tabindex="-1">
        <header>
          <h1 tabindex="-1">${this.frameworkTitle}</h1>
          <p class="quiet">
            ${this.moves ? say(this.language, "baseline", { name: pick(this.language, this.moves.baseline.title), version: this.moves.baseline.version }) : nothing}
            ${results ? html`· ${say(this.language, "asOf", { date: formatDate(results.asOf) })}` : nothing}
          </p>
        </header>
        ${this.refused ? html`<khung-notice kind="empty" .language=${this.language} .words=${say(this.language, "refused")}></khung-notice>` : slides.map((slide, i) => html`<section class="slide" ?data-off=${i !== at} aria-labelledby="slide-${slide}">${this.slide(slide)}</section>`)}
        <footer class="tools">
          <span role="status">${say(this.language, "slide", { at: at + 1, all: slides.length })}</span>
          <button class="button" ?disabled=${at === 0} @click=${() => this.turn(-1)}>
            <span aria-hidden="true">←</span>${say(this.language, "previous")}
          </button>
          <button class="button" ?disabled=${at === slides.length - 1} @click=${() => this.turn(1)}>
            ${say(this.language, "next")}<span aria-hidden="true">→</span>
          </button>
          <button class="button" @click=${() => print()}>${say(this.language, "print")}</button>
          ${opened ? html`<a class="button" href=${router.address(boardPath(opened, dataset))}>${say(this.language, "leave")}</a>` : nothing}
        </footer>
      </div>
    `;
  }

  private get against(): Against {
    return baselineOf(this.bench.router.state.query, this.bench.document.state.framework);
  }

  /** Slide of the address, from 0. */
  private get at(): number {
    const asked = Number(this.bench.router.state.query.get("trang") ?? "1") - 1;
    return Number.isInteger(asked) && asked >= 0 && asked < slides.length ? asked : 0;
  }

  private turn(step: 1 | -1): void {
    const next = this.at + step;
    if (next < 0 || next >= slides.length) return;
    this.bench.router.ask({ trang: next === 0 ? undefined : String(next + 1) });
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "ArrowRight" || event.key === "PageDown") this.turn(1);
    else if (event.key === "ArrowLeft" || event.key === "PageUp") this.turn(-1);
    else return;
    event.preventDefault();
  };

  private async work(sought: string): Promise<void> {
    const { study } = this.bench;
    const ask = { against: this.against };
    const moves = await study.ask("moves", ask);
    if (sought !== this.sought || !moves) return;
    this.refused = "refused" in moves;
    if ("refused" in moves) return;
    this.moves = moves;
    const scenario = await study.ask("transitions", ask);
    if (scenario && !("refused" in scenario) && sought === this.sought) this.scenario = scenario;
    const tornado = await study.ask("tornado", { ...ask, ...tornadoStep });
    if (tornado && !("refused" in tornado) && sought === this.sought) this.tornado = tornado;
  }

  private slide(slide: Slide): TemplateResult {
    return html`<h2 id="slide-${slide}">${say(this.language, `${slide}.title`)}</h2>
      ${this.content(slide)}`;
  }

  private content(slide: Slide): TemplateResult {
    const { moves } = this;
    if (!moves) return html`<p class="quiet" role="status">${say(this.language, "waiting")}</p>`;
    switch (slide) {
      case "levels":
        return this.levels(moves);
      case "moves":
        return html`<p class="headline">${this.headline(moves)}</p>
          <div class="pair">
            <khung-alluvial
              .language=${this.language}
              .levels=${moves.scenario.names}
              .counts=${moves.matrix}
            ></khung-alluvial>
            <khung-transition-matrix
              .language=${this.language}
              .levels=${moves.scenario.names}
              .counts=${moves.matrix}
            ></khung-transition-matrix>
          </div>`;
      case "tornado":
        return this.thresholds(moves);
      case "moved":
        return this.moved(moves);
    }
  }

  private headline(moves: Moves): string {
    const { down, up, all } = totalsOf(moves.matrix);
    const count = (number: number): string => formatCount(number, this.language);
    return say(this.language, "headline", {
      moved: count(down + up),
      down: count(down),
      up: count(up),
      all: count(all),
    });
  }

  private levels(moves: Moves): TemplateResult {
    const { before, after } = { before: moves.baseline.distribution, after: moves.scenario.distribution };
    const names = [{ number: 0 }, ...moves.scenario.names].filter(
      ({ number }) => number > 0 || (before[0] ?? 0) + (after[0] ?? 0) > 0,
    );
    const most = Math.max(1, ...before, ...after);
    return html`
      <p class="headline">${this.headline(moves)}</p>
      <table class="levels">
        <thead>
          <tr>
            <th scope="col">${say(this.language, "levels.level")}</th>
            <th scope="col" class="numbers">${say(this.language, "levels.before")}</th>
            <th scope="col" class="numbers">${say(this.language, "levels.after")}</th>
            <th scope="col" class="numbers">${say(this.language, "levels.change")}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${names.map((level) => {
            const [was, is] = [before[level.number] ?? 0, after[level.number] ?? 0];
            return html`
              <tr>
                <th scope="row">
                  <khung-level .language=${this.language} .level=${level}></khung-level>
                </th>
                <td class="numbers">${formatCount(was, this.language)}</td>
                <td class="numbers"><b>${formatCount(is, this.language)}</b></td>
                <td class="numbers">${difference(is - was, (number) => formatCount(number, this.language))}</td>
                <td class="bar" aria-hidden="true">
                  <i style="width: ${(was / most) * 100}%"></i>
                  <i style="width: ${(is / most) * 100}%; background: var(--level-${level.number}, var(--level-3))"></i>
                </td>
              </tr>
            `;
          })}
        </tbody>
      </table>
    `;
  }

  private thresholds({ scenario }: Moves): TemplateResult {
    const { tornado, language } = this;
    if (!tornado) return html`<p class="quiet" role="status">${say(language, "waiting")}</p>`;
    return html`
      <khung-tornado
        most="5"
        .language=${language}
        .by=${sayChart(language, "tornado.step")}
        .rows=${tornadoRows(tornado, scenario.distribution, language)}
        @khung-threshold-picked=${({ detail }: CustomEvent<{ readonly key: string }>) => this.simulate(detail.key)}
      ></khung-tornado>
    `;
  }

  /** Goes to where a threshold of the tornado can be tried. */
  private simulate(key: string): void {
    const { opened, bench } = this;
    const name = this.tornado?.rows[Number(key)]?.threshold.name;
    if (name && opened) bench.router.go(tryPath(opened, name, bench.study.state.dataset));
  }

  private moved(moves: Moves): TemplateResult {
    const { scenario } = this;
    const { population } = this.bench.study.state;
    const rows = scenario?.moved ?? [];
    if (!scenario) return html`<p class="quiet" role="status">${say(this.language, "waiting")}</p>`;
    if (rows.length === 0) return html`<p class="headline">${say(this.language, "moved.none")}</p>`;
    const name = (number: number): string =>
      levelText(this.language, moves.scenario.names.find((one) => one.number === number) ?? { number });
    return html`
      <p class="headline">${this.headline(moves)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${say(this.language, "moved.code")}</th>
            <th scope="col">${say(this.language, "moved.unit")}</th>
            <th scope="col">${say(this.language, "moved.level")}</th>
            <th scope="col">${say(this.language, "moved.decides")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ entity, row, reasons }, i) => html`
              <tr ?data-rest=${i >= mostMoved}>
                <td>${entity}</td>
                <th scope="row">${population?.population.names[row] ?? entity}</th>
                <td>
                  ${(moves.after[row] ?? 0) < (moves.before[row] ?? 0) ? "▼" : "▲"} ${name(moves.before[row] ?? 0)} →
                  ${name(moves.after[row] ?? 0)}
                </td>
                <td>${reasons.map(({ code }) => code).join(", ")}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
      ${rows.length > mostMoved ? html`<p class="more quiet">… ${formatCount(rows.length, this.language)}</p>` : nothing}
    `;
  }
}

/** `▼ 14`, `▲ 14`, `0`. */
function difference(by: number, shown: (number: number) => string): string {
  if (by === 0) return "0";
  return `${by < 0 ? "▼" : "▲"} ${shown(Math.abs(by))}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-slides": KhungScreenSlides;
  }
}
