/** Where one unit stood over other data that the server has for the framework: asked for, because each has to be fetched and read. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { DatasetBody } from "../../api.ts";
import type { Bench } from "../../app/bench.ts";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { formatDate } from "../../i18n/format.ts";
import { pick } from "../../i18n/language.ts";
import type { LevelName } from "../../state/distribution.ts";
import { datasetsFor, type Remote } from "../../state/state.ts";
import type { Stood } from "../../worker/history.ts";
import { screenStyles } from "../screen.styles.ts";
import { say } from "./words.ts";
import "../../elements/level/level.ts";

/** What was found in one data set. */
interface Period extends Stood {
  readonly dataset: DatasetBody;
}

@customElement("khung-unit-history")
export class KhungUnitHistory extends KhungElement {
  static override styles = [
    baseStyles,
    screenStyles,
    css`
      h2 {
        margin-bottom: 8px;
      }
    `,
  ];

  @property({ attribute: false }) bench!: Bench;
  /** Official code of the unit. */
  @property() entity = "";
  /** As it is called in the data that are open. */
  @property() name = "";
  /** Of the text; what was found by another one goes away. */
  @property({ type: Number }) version = 0;
  @state() private periods: Remote<readonly Period[]> = { status: "idle" };

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has("entity") || changed.has("version")) this.periods = { status: "idle" };
  }

  /** The other data there are. */
  private get others(): readonly DatasetBody[] {
    const { catalog, document, study } = this.bench;
    const { framework } = document.state;
    const { dataset, study: results } = study.state;
    const known = catalog.state.catalog;
    if (known.status !== "done" || !framework || results?.below) return [];
    return datasetsFor(known.value, framework).filter(({ id, asOf }) => id !== dataset?.id && asOf !== undefined);
  }

  override render(): TemplateResult {
    const { periods, language, others } = this;
    return html`
      <h2 id="history">${say(language, "history")}</h2>
      ${
        others.length === 0
          ? html`<p class="quiet">${say(language, "history.noData")}</p>`
          : periods.status === "idle"
            ? html`<button class="button" @click=${() => void this.seek(others)}>
                ${say(language, "history.ask", { count: others.length })}
              </button>`
            : nothing
      }
      <div role="status">${this.found()}</div>
    `;
  }

  private found(): TemplateResult | typeof nothing {
    const { periods, language } = this;
    if (periods.status === "idle") return nothing;
    if (periods.status !== "done")
      return html`<p class="quiet">${say(language, periods.status === "running" ? "waiting" : "history.failed")}</p>`;
    if (periods.value.length === 0) return html`<p class="quiet">${say(language, "history.none")}</p>`;
    return html`
      <div class="scroll" tabindex="0" role="region" aria-labelledby="history">
        <table aria-labelledby="history">
          <thead>
            <tr>
              ${(["period", "data", "level", "range"] as const).map(
                (column) => html`<th scope="col">${say(language, `history.${column}`)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${periods.value.map((period) => this.row(period))}
          </tbody>
        </table>
      </div>
    `;
  }

  private row({ dataset, asOf, level, range }: Period): TemplateResult {
    const { language } = this;
    const names: readonly LevelName[] = this.bench.study.state.study?.names ?? [];
    return html`
      <tr>
        <th scope="row">${formatDate(asOf)}</th>
        <td>${pick(language, dataset.title)}</td>
        <td><khung-level .language=${language} .level=${names[level - 1] ?? { number: 0 }}></khung-level></td>
        <td>${range && range.low !== range.high ? `${range.low} → ${range.high}` : "–"}</td>
      </tr>
    `;
  }

  private async seek(others: readonly DatasetBody[]): Promise<void> {
    const { bench, entity, name, version } = this;
    this.periods = { status: "running" };
    try {
      const files = await Promise.all(
        others.map(async ({ id, file, asOf = "" }) => ({ name: file, asOf, bytes: await bench.api.content(id) })),
      );
      const found = await bench.study.ask("history", { entity, name, files });
      if (entity !== this.entity || version !== this.version) return;
      if (!found || "refused" in found) return void (this.periods = { status: "failed" });
      const periods = found.flatMap((stood, i) => {
        const dataset = others[i];
        return stood && dataset ? [{ ...stood, dataset }] : [];
      });
      this.periods = { status: "done", value: periods.toSorted((a, b) => a.asOf.localeCompare(b.asOf)) };
    } catch (error) {
      console.error(error);
      this.periods = { status: "failed" };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-unit-history": KhungUnitHistory;
  }
}
