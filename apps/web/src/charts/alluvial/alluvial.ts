/**
 * The shape of a movement at a glance: levels before on the left, after on the right, the highest at the top of both.
 *
 * Who stays is pale; who moves is solid, with ▼ or ▲ and the number. A ribbon of moves filters the list.
 */

import { css, html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { levelText, levelTitle } from "../../elements/level-words.ts";
import type { LevelName } from "../../state/distribution.ts";
import { KhungChart } from "../chart-core/chart-element.ts";
import { chartStyles } from "../chart-core/chart.styles.ts";
import { levelFill } from "../chart-core/level-colours.ts";
import { shownLevels, totalsOf, type Move, type MoveCounts } from "../chart-core/moves.ts";
import { letterWidth, shorten } from "../chart-core/shorten.ts";
import { flowOf, type Post, type Ribbon } from "./ribbons.ts";

/** Width of a level's post, and what lies between it and its name, in pixels. */
const [post, gap] = [12, 6];

/**
 * @fires khung-move-picked - a ribbon or a row was chosen; `detail.move`; without it, when it was chosen already
 */
@customElement("khung-alluvial")
export class KhungAlluvial extends KhungChart {
  static override styles = [
    baseStyles,
    chartStyles,
    css`
      .ribbon {
        stroke: none;
      }
      .stays {
        fill: var(--chart-pale);
      }
      .falls {
        fill: var(--down);
        fill-opacity: 0.75;
      }
      .rises {
        fill: var(--up);
        fill-opacity: 0.75;
      }
      .mark:hover .ribbon,
      .mark[aria-pressed="true"] .ribbon {
        fill-opacity: 1;
      }
      .mark[aria-pressed="true"] .ring {
        stroke: var(--ink);
        stroke-width: 1.5;
      }
      .post {
        stroke: var(--ink-quiet);
        stroke-width: 1;
      }
    `,
  ];

  /** The levels, 1 first. */
  @property({ attribute: false }) levels: readonly LevelName[] = [];
  @property({ attribute: false }) counts: MoveCounts = [];
  /** What the list is filtered by. */
  @property({ attribute: false }) picked: Move | undefined;

  protected override get caption(): string {
    return this.word("alluvial.title");
  }

  protected override get summary(): string {
    const { down, up, same } = totalsOf(this.counts);
    return this.word("moves.summary", { down: this.count(down), up: this.count(up), same: this.count(same) });
  }

  private pick({ from, to }: Ribbon): void {
    const again = this.picked?.from === from.number && this.picked.to === to.number;
    this.tell("khung-move-picked", again ? {} : { move: { from: from.number, to: to.number } satisfies Move });
  }

  private get flow() {
    const shown = shownLevels(this.levels, this.counts);
    const longest = Math.max(...shown.map((level) => this.nameOf(level).length));
    // Names have their room, up to what the ribbons need.
    const side = Math.min(this.width * 0.32, Math.max(84, longest * letterWidth + gap));
    const ends = { from: side + post, to: this.width - side - post, tall: 190 };
    return { ...flowOf(shown, this.counts, ends), side };
  }

  protected override chart(): TemplateResult {
    const { left, right, ribbons, height, side } = this.flow;
    const moves = ribbons.filter(({ from, to }) => from.number !== to.number);
    return html`
      <svg
        role="group"
        aria-label="${this.caption}. ${this.summary}"
        width=${this.width}
        height=${height + 22}
        viewBox="0 -20 ${this.width} ${height + 22}"
      >
        <text class="soft end" x=${side} y="-10">${this.word("alluvial.before")}</text>
        <text class="soft" x=${this.width - side} y="-10">${this.word("alluvial.after")}</text>
        ${ribbons
          .filter(({ from, to }) => from.number === to.number)
          .map(({ path }) => svg`<path class="ribbon stays" d=${path} />`)}
        ${moves.map((each) => this.ribbon(each))} ${left.map((each) => this.post(each, side, "end"))}
        ${right.map((each) => this.post(each, this.width - side - post, "start"))}
        ${moves.map(({ from, to, count, label }) => {
          const shown = `${to.number < from.number ? "▼" : "▲"} ${this.count(count)}`;
          return svg`<text class="halo middle strong" aria-hidden="true" x=${label.x} y=${label.y}>${shown}</text>`;
        })}
      </svg>
    `;
  }

  private ribbon(each: Ribbon): TemplateResult {
    const { from, to, count, path } = each;
    const falls = to.number < from.number;
    const [fromLevel, toLevel] = [levelText(this.language, from), levelText(this.language, to)];
    const shown = `${falls ? "▼" : "▲"} ${this.count(count)}`;
    const name = this.word(falls ? "matrix.cell.down" : "matrix.cell.up", { shown, from: fromLevel, to: toLevel });
    const key = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.pick(each);
    };
    return svg`
      <g class="mark" role="button" tabindex="0" aria-label=${name} data-move="${from.number}-${to.number}"
        aria-pressed=${this.picked?.from === from.number && this.picked.to === to.number}
        @click=${() => this.pick(each)} @keydown=${key}>
        <path class="ribbon ${falls ? "falls" : "rises"}" d=${path} />
        <path class="ring" d=${path} />
      </g>`;
  }

  /** `3 Cơ bản`. */
  private nameOf(level: LevelName): string {
    const title = levelTitle(this.language, level);
    return level.number === 0 ? title : `${level.number} ${title}`;
  }

  private post({ level, count, y, height }: Post, x: number, anchor: "start" | "end"): TemplateResult {
    const middle = y + height / 2;
    const textX = anchor === "end" ? x - gap : x + post + gap;
    const name = shorten(this.nameOf(level), this.flow.side - gap);
    return svg`
      ${height > 0 ? svg`<rect class="post" x=${x} y=${y} width=${post} height=${height} fill=${levelFill(level.number)} />` : nothing}
      <text class=${anchor === "end" ? "end" : ""} x=${textX} y=${middle - 8}>${name}</text>
      <text class="strong ${anchor === "end" ? "end" : ""}" x=${textX} y=${middle + 8}>${this.count(count)}</text>`;
  }

  protected override table(): TemplateResult {
    return this.tableOf(
      html`<th scope="col">${this.word("matrix.from")}</th>
        <th scope="col">${this.word("matrix.to")}</th>
        <th scope="col">${this.word("moves.direction")}</th>
        <th scope="col" class="numbers">${this.word("units")}</th>`,
      html`${this.flow.ribbons.map((each) => this.row(each))}`,
    );
  }

  private row(each: Ribbon): TemplateResult {
    const { from, to, count } = each;
    const way = Math.sign(to.number - from.number);
    const direction = way === 0 ? "moves.same" : way < 0 ? "moves.down" : "moves.up";
    const pressed = this.picked?.from === from.number && this.picked.to === to.number;
    const name = levelText(this.language, from);
    return html`
      <tr>
        <th scope="row">
          ${
            way === 0
              ? name
              : html`<button class="link" aria-pressed=${pressed} @click=${() => this.pick(each)}>${name}</button>`
          }
        </th>
        <td>${levelText(this.language, to)}</td>
        <td class=${way < 0 ? "down" : way > 0 ? "up" : ""}>${this.word(direction)}</td>
        <td class="numbers">${this.count(count)}</td>
      </tr>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-alluvial": KhungAlluvial;
  }
}
