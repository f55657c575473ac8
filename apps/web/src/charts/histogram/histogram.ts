/**
 * Where entities sit relative to a threshold: bins of their values in three classes, below, between and above two thresholds.
 *
 * Those between are the ones that a change of the threshold concerns. Arrow keys go from bin to bin; a table has the same counts.
 */

import { css, html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { equals, fromInteger, one, zero, type Rational } from "@khung/ir";
import { baseStyles } from "../../elements/base.ts";
import { formatBeside, formatExact, type NumberForm } from "../../i18n/format.ts";
import { countAxis, valueAxis } from "../chart-core/axis.ts";
import { KhungChart } from "../chart-core/chart-element.ts";
import { chartStyles } from "../chart-core/chart.styles.ts";
import { domainOf, exactScale, type Domain } from "../chart-core/exact-scale.ts";
import { margins, valueScale, type Comparison, type ThresholdLines } from "../chart-core/frame.ts";
import { legend, type LegendEntry } from "../chart-core/legend.ts";
import { rove } from "../chart-core/roving.ts";
import { thresholdLines } from "../chart-core/threshold-lines.ts";
import { thresholdStyles } from "../chart-core/threshold.styles.ts";
import { binsOf, cut, partsOf, sorted, type Bin, type Parts } from "./bins.ts";

/** A histogram with a threshold. */
@customElement("khung-histogram")
export class KhungHistogram extends KhungChart {
  static override styles = [
    baseStyles,
    chartStyles,
    thresholdStyles,
    css`
      .bin rect {
        stroke: var(--ink-quiet);
        stroke-width: 0.75;
      }
      .below {
        fill: var(--chart-below);
      }
      .between {
        fill: var(--chart-between);
      }
      .above {
        fill: var(--chart-above);
      }
    `,
  ];

  /** Of every entity; null where data are missing. */
  @property({ attribute: false }) values: readonly (Rational | null)[] = [];
  @property({ attribute: false }) form: NumberForm = {};
  @property({ attribute: false }) comparison: Comparison = "atLeast";
  @property({ attribute: false }) lines: ThresholdLines = { now: zero };
  /** Of the axis; what holds all values when absent. */
  @property({ attribute: false }) domain: Domain | undefined;
  /** Pixels that the bars may rise. */
  @property({ type: Number }) tall = 120;
  private ordered: readonly Rational[] = [];
  private bins: readonly Bin[] = [];
  private over: Domain = { from: zero, to: one };

  override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (!changed.has("values") && !changed.has("domain") && this.bins.length > 0) return;
    this.ordered = sorted(this.values);
    this.over = this.domain ?? domainOf([...this.ordered, ...Object.values(this.lines)]);
    this.bins = binsOf(this.ordered, this.over);
  }

  protected override get caption(): string {
    return this.word("histogram.title");
  }

  private get cuts(): readonly [number, number] {
    const { now, old = now } = this.lines;
    return [cut(this.ordered, old, this.comparison), cut(this.ordered, now, this.comparison)];
  }

  protected override get summary(): string {
    const { below, between, above } = partsOf({ start: 0, end: this.ordered.length }, ...this.cuts);
    const missing = this.values.length - this.ordered.length;
    const [below_, above_] = [this.count(below), this.count(above)];
    const parts = this.moves
      ? this.word("histogram.summary.moved", { below: below_, between: this.count(between), above: above_ })
      : this.word("histogram.summary", { below: below_, above: above_ });
    return missing === 0 ? parts : `${parts} ${this.word("histogram.missing", { count: this.count(missing) })}`;
  }

  private get moves(): boolean {
    return this.lines.old !== undefined && !equals(this.lines.old, this.lines.now);
  }

  private value(value: Rational): string {
    return formatExact(value, this.form, this.language);
  }

  /** `từ 58 % đến dưới 60 %`. */
  private span({ from, to }: Bin): string {
    const ends = {
      from: formatBeside(from, to, this.form, this.language),
      to: formatBeside(to, from, this.form, this.language),
    };
    return this.word("histogram.bin", ends);
  }

  private says(bin: Bin, { below, between, above }: Parts): string {
    const all = { span: this.span(bin), count: this.count(bin.end - bin.start) };
    if (!this.moves || between === 0) return this.word("histogram.bin.says", all);
    const parts = { below: this.count(below), between: this.count(between), above: this.count(above) };
    return this.word("histogram.bin.says.moved", { ...all, ...parts });
  }

  protected override chart(): TemplateResult {
    const scale = valueScale(this.over, this.width);
    const base = this.tall + 10;
    const most = Math.max(1, ...this.bins.map(({ start, end }) => end - start));
    const heights = exactScale({ from: zero, to: fromInteger(most) }, base, 10);
    const height = (count: number): number => (count / most) * this.tall;
    return html`
      <svg
        role="group"
        aria-label="${this.heading || this.caption}. ${this.summary}"
        width=${this.width}
        height=${base + 26}
        viewBox="0 0 ${this.width} ${base + 26}"
        @keydown=${rove}
      >
        ${countAxis(heights, {
          x: margins.left,
          width: scale.end - scale.start,
          format: (count) => formatExact(count, {}, this.language),
        })}
        ${valueAxis(scale, { y: base, grid: 0, form: this.form, language: this.language })}
        ${this.bins.map((bin, k) => {
          const parts = partsOf(bin, ...this.cuts);
          const [x, width] = [scale.place(bin.from), scale.place(bin.to) - scale.place(bin.from)];
          let y = base;
          return svg`
            <g class="mark bin" role="img" data-mark tabindex=${k === 0 ? 0 : -1} aria-label=${this.says(bin, parts)}>
              <title>${this.says(bin, parts)}</title>
              ${(["below", "between", "above"] as const).map((part) => {
                if (parts[part] === 0) return nothing;
                y -= height(parts[part]);
                return svg`<rect class=${part} x=${x + 0.5} y=${y} width=${Math.max(1, width - 1)} height=${height(parts[part])} />`;
              })}
              <rect class="ring" x=${x} y="6" width=${width} height=${base - 4} />
            </g>`;
        })}
        ${thresholdLines(scale, this.lines, { top: 2, bottom: base })}
      </svg>
      ${this.bare ? nothing : legend(this.legend)}
    `;
  }

  /** What the marks mean. */
  get legend(): readonly LegendEntry[] {
    const { now, old, national } = this.lines;
    return [
      {
        mark: "box",
        token: "--chart-below",
        words: this.word(this.moves ? "histogram.below.both" : "histogram.below"),
      },
      ...(this.moves
        ? [{ mark: "box", token: "--chart-between", words: this.word("histogram.between") } as const]
        : []),
      {
        mark: "box",
        token: "--chart-above",
        words: this.word(this.moves ? "histogram.above.both" : "histogram.above"),
      },
      { mark: "line", token: "--accent", words: this.word("line.now", { value: this.value(now) }) },
      ...(old && this.moves
        ? [{ mark: "line", token: "--ink-quiet", words: this.word("line.old", { value: this.value(old) }) } as const]
        : []),
      ...(national
        ? [
            {
              mark: "dashed",
              token: "--ink",
              words: this.word("line.national", { value: this.value(national) }),
            } as const,
          ]
        : []),
    ];
  }

  protected override table(): TemplateResult {
    return this.tableOf(
      html`<th scope="col">${this.word("histogram.value")}</th>
        <th scope="col" class="numbers">${this.word("units")}</th>
        <th scope="col" class="numbers">${this.word(this.moves ? "histogram.below.both" : "histogram.below")}</th>
        ${this.moves ? html`<th scope="col" class="numbers">${this.word("histogram.between")}</th>` : nothing}
        <th scope="col" class="numbers">${this.word(this.moves ? "histogram.above.both" : "histogram.above")}</th>`,
      html`${this.bins
        .filter(({ start, end }) => end > start)
        .map((bin) => {
          const { below, between, above } = partsOf(bin, ...this.cuts);
          return html`
            <tr>
              <th scope="row">${this.span(bin)}</th>
              <td class="numbers">${this.count(bin.end - bin.start)}</td>
              <td class="numbers">${this.count(below)}</td>
              ${this.moves ? html`<td class="numbers">${this.count(between)}</td>` : nothing}
              <td class="numbers">${this.count(above)}</td>
            </tr>
          `;
        })}`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-histogram": KhungHistogram;
  }
}
