/** Which thresholds matter most: how many change their level when each is moved down and up, those that move most. */

import { css, html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Title } from "@khung/ir";
import { baseStyles } from "../../elements/base.ts";
import { pick } from "../../i18n/language.ts";
import { KhungChart } from "../chart-core/chart-element.ts";
import { chartStyles } from "../chart-core/chart.styles.ts";
import { shorten } from "../chart-core/shorten.ts";

/** A threshold moved both ways. */
export interface TornadoRow {
  /** Names the row in events. */
  readonly key: string;
  /** `TC3.2 · Mức 3`. */
  readonly name: string;
  readonly title: Title;
  /** How many change their level with the lower number, and with the higher one. */
  readonly down: TornadoEnd;
  readonly up: TornadoEnd;
}

/** A threshold moved one way: its number in words, how many change level, and which way they go where it is one. */
export interface TornadoEnd {
  readonly value: string;
  readonly moved: number;
  readonly way: "down" | "up" | "mixed";
}

/** Beside its bars a threshold's name takes so much of the width; where that is too little it stands above them. */
const widestName = 260;
const narrow = 460;

/**
 * @fires khung-threshold-picked - a row was chosen; `detail.key`
 */
@customElement("khung-tornado")
export class KhungTornado extends KhungChart {
  static override styles = [
    baseStyles,
    chartStyles,
    css`
      .lower {
        fill: var(--chart-lower);
      }
      .higher {
        fill: var(--chart-higher);
      }
      .lower,
      .higher {
        stroke: var(--ink-quiet);
        stroke-width: 0.75;
      }
      .back {
        fill: transparent;
      }
      .mark:hover .back {
        fill: var(--accent-soft);
      }
    `,
  ];

  /** What every threshold is moved by, in words: `5 điểm %`. */
  @property() by = "";
  @property({ attribute: false }) rows: readonly TornadoRow[] = [];
  /** So many are shown, those that move most. */
  @property({ type: Number }) most = 10;

  protected override get caption(): string {
    return this.word("tornado.title", { by: this.by });
  }

  private get top(): readonly TornadoRow[] {
    const wide = ({ down, up }: TornadoRow): number => down.moved + up.moved;
    return this.rows
      .filter((row) => wide(row) > 0)
      .toSorted((a, b) => wide(b) - wide(a))
      .slice(0, this.most);
  }

  private pick(row: TornadoRow): void {
    this.tell("khung-threshold-picked", { key: row.key });
  }

  protected override get summary(): string {
    return this.top.length === 0 ? this.word("tornado.none") : this.word("tornado.summary");
  }

  /** Begins with what is seen, for people who speak it to their computer. */
  private says(row: TornadoRow, shown: string): string {
    const side = (end: TornadoEnd) => ({ value: end.value, moved: this.ends(end) });
    const all = `${this.word("tornado.end", side(row.down))}; ${this.word("tornado.end", side(row.up))}`;
    return `${row.name} ${shown} ${this.ends(row.down)} ${this.ends(row.up)} – ${pick(this.language, row.title)}: ${all}`;
  }

  protected override chart(): TemplateResult {
    const top = this.top;
    const above = this.width < narrow;
    const rowHeight = above ? 56 : 34;
    const label = above ? 0 : Math.min(widestName, Math.round(this.width * 0.4));
    const shift = above ? 26 : 0;
    const sides = 52;
    const middle = label + (this.width - label) / 2;
    const widest = Math.max(1, ...top.flatMap(({ down, up }) => [down.moved, up.moved]));
    const length = (count: number): number => (count / widest) * ((this.width - label) / 2 - sides);
    const height = top.length * rowHeight + 20;
    return html`
      <svg
        role="group"
        aria-label=${this.caption}
        width=${this.width}
        height=${height}
        viewBox="0 0 ${this.width} ${height}"
      >
        <text class="soft end" x=${middle - 8} y="8">${this.word("tornado.lower")}</text>
        <text class="soft" x=${middle + 8} y="8">${this.word("tornado.higher")}</text>
        ${top.map((row, k) => {
          const y = 20 + k * rowHeight;
          const room = above ? this.width - row.name.length * 7.6 - 14 : label;
          const name = shorten(pick(this.language, row.title), room - 12);
          const key = (event: KeyboardEvent): void => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            this.pick(row);
          };
          const [down, up] = [length(row.down.moved), length(row.up.moved)];
          return svg`
            <g class="mark" role="button" tabindex="0" data-key=${row.key} aria-label=${this.says(row, name)} @click=${() => this.pick(row)} @keydown=${key}>
              <rect class="back ring" x="1" y=${y} width=${this.width - 2} height=${rowHeight - 2} rx="4" />
              ${
                above
                  ? svg`<text x="6" y=${y + 15}><tspan class="strong">${row.name}</tspan><tspan class="soft" dx="8">${name}</tspan></text>`
                  : svg`<text class="strong" x="6" y=${y + 9}>${row.name}</text>
                    <text class="soft" x="6" y=${y + 24}>${name}</text>`
              }
              <rect class="lower" x=${middle - down} y=${y + shift + 6} width=${down} height="18" />
              <rect class="higher" x=${middle} y=${y + shift + 6} width=${up} height="18" />
              <text class="end" x=${middle - down - 6} y=${y + shift + 15}>${this.ends(row.down)}</text>
              <text x=${middle + up + 6} y=${y + shift + 15}>${this.ends(row.up)}</text>
              <line class="axis" x1=${middle} x2=${middle} y1=${y + shift} y2=${y + rowHeight} />
            </g>`;
        })}
      </svg>
    `;
  }

  /** `▼ 14`, `▲ 3`; `5` where some fall and some rise. */
  private ends({ moved, way }: TornadoEnd): string {
    const sign = { down: "▼ ", up: "▲ ", mixed: "" }[way];
    return moved === 0 ? "0" : `${sign}${this.count(moved)}`;
  }

  protected override table(): TemplateResult {
    const end = (each: TornadoEnd): TemplateResult =>
      html`<td class="numbers">${each.value}</td>
        <td class="numbers">${this.ends(each)}</td>`;
    return this.tableOf(
      html`<th scope="col">${this.word("tornado.threshold")}</th>
        <th scope="col" class="numbers">${this.word("tornado.lower")}</th>
        <th scope="col" class="numbers">${this.word("moves.changed")}</th>
        <th scope="col" class="numbers">${this.word("tornado.higher")}</th>
        <th scope="col" class="numbers">${this.word("moves.changed")}</th>`,
      html`${this.top.map(
        (row) => html`
          <tr>
            <th scope="row">
              <button class="link" @click=${() => this.pick(row)}>${row.name}</button>
              ${pick(this.language, row.title)}
            </th>
            ${end(row.down)} ${end(row.up)}
          </tr>
        `,
      )}
      ${
        this.top.length === 0
          ? html`<tr>
              <td colspan="5">${this.word("tornado.none")}</td>
            </tr>`
          : nothing
      }`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-tornado": KhungTornado;
  }
}
