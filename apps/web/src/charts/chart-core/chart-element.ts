/** What every chart has: a heading, a picture and the same figures as a table, a width of its own, and a way out of the page. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { fold } from "@khung/diagnostics";
import { KhungElement } from "../../elements/base.ts";
import { formatCount } from "../../i18n/format.ts";
import { pngOf, standaloneSvg } from "./standalone.ts";
import { sayChart, type ChartHoles, type ChartWord } from "./words.ts";

/** A picture as a file: the detail of `khung-picture-taken`. */
export interface PictureFile {
  readonly name: string;
  readonly picture: Blob;
}

/**
 * Base class of the charts.
 *
 * @fires khung-picture-taken - the picture is to be saved as a file; `detail` is a `PictureFile`
 */
export abstract class KhungChart extends KhungElement {
  /** Above the chart; the chart's own name where it is empty. */
  @property() heading = "";
  /** Without the heading and the choice of view: for a chart inside something that has both. Its picture is shown. */
  @property({ type: Boolean }) bare = false;
  /** Offers the picture as files. */
  @property({ type: Boolean }) files = false;
  /** The picture, or its twin. */
  @property() view: "chart" | "table" = "chart";
  /** Pixels that the picture may take. */
  @state() protected width = 640;
  private readonly resizes = new ResizeObserver(([entry]) => {
    if (entry) this.width = Math.max(this.least, Math.round(entry.contentRect.width));
  });

  /** Narrower the picture does not get; it scrolls then. */
  protected get least(): number {
    return 280;
  }

  /** What the chart is called. */
  protected abstract get caption(): string;
  /** The picture. */
  protected abstract chart(): TemplateResult;
  /** The same figures as a table. */
  protected abstract table(): TemplateResult;
  /** A table of the chart's name: the cells of its head, and its rows. */
  protected tableOf(head: TemplateResult, rows: TemplateResult): TemplateResult {
    return html`
      <table>
        <caption class="hidden">
          ${this.caption}
        </caption>
        <thead>
          <tr>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    `;
  }

  /** A sentence that says what is to be seen. */
  protected get summary(): string {
    return "";
  }

  /** The chart's own words. */
  protected word<K extends ChartWord>(key: K, ...holes: ChartHoles<K>): string {
    return sayChart(this.language, key, ...holes);
  }

  /** A whole number as people read it. */
  protected count(count: number): string {
    return formatCount(count, this.language);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  override render(): TemplateResult {
    const picture = this.bare || this.view === "chart";
    const seen = picture ? this.chart() : html`<div class="twin" tabindex="0">${this.table()}</div>`;
    if (this.bare) return seen;
    return html`
      <header>
        <h3>${this.heading || this.caption}</h3>
        ${this.files && picture ? this.filesOffered() : nothing}
        <div class="segments" role="group" aria-label=${this.word("view", { chart: this.heading || this.caption })}>
          ${(["chart", "table"] as const).map(
            (view) => html`
              <button aria-pressed=${this.view === view} @click=${() => (this.view = view)}>
                ${this.word(view === "chart" ? "view.chart" : "view.table")}
              </button>
            `,
          )}
        </div>
      </header>
      ${this.summary ? html`<p class="summary">${this.summary}</p>` : nothing} ${seen}
    `;
  }

  private filesOffered(): TemplateResult {
    const chart = this.heading || this.caption;
    return html`<span class="files">
      ${(["SVG", "PNG"] as const).map(
        (kind) => html`
          <button
            class="link"
            aria-label=${this.word("file", { kind, chart })}
            title=${this.word("file", { kind, chart })}
            @click=${() => void this.take(kind)}
          >
            ${kind}
          </button>
        `,
      )}
    </span>`;
  }

  /** Hands the picture over as a file. */
  private async take(kind: "SVG" | "PNG"): Promise<void> {
    const text = this.toSvg();
    if (text === undefined) return;
    const type = kind === "SVG" ? "image/svg+xml" : "image/png";
    const picture = kind === "SVG" ? new Blob([text], { type }) : await pngOf(text);
    const name = `${fold(this.heading || this.caption)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")}.${kind.toLowerCase()}`;
    this.tell<PictureFile>("khung-picture-taken", { name, picture });
  }

  /** The picture as an SVG text that stands alone; undefined while the table is shown. */
  toSvg(): string | undefined {
    const picture = this.renderRoot.querySelector<SVGSVGElement>("svg[viewBox]");
    return picture ? standaloneSvg(picture, this.heading || this.caption) : undefined;
  }

  /** The picture as PNG; undefined while the table is shown. */
  async toPng(): Promise<Blob | undefined> {
    const picture = this.toSvg();
    return picture === undefined ? undefined : pngOf(picture);
  }
}
