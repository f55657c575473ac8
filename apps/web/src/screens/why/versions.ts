/** Where one unit would stand by other versions of the framework, over the data that are open: asked for, because each has to be brought. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { FrameworkSummaryBody } from "../../api.ts";
import type { Bench } from "../../app/bench.ts";
import { bring } from "../../app/known-bases.ts";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { pick } from "../../i18n/language.ts";
import { frameworkKey, type Remote } from "../../state/state.ts";
import type { Stood } from "../../worker/history.ts";
import type { FrameworkKey } from "../../worker/simulation/sides.ts";
import { screenStyles } from "../screen.styles.ts";
import { say } from "./words.ts";
import "../../elements/level/level.ts";

/** What came of one version. */
interface ByVersion {
  readonly framework: FrameworkSummaryBody;
  readonly stood: Stood | null;
}

@customElement("khung-unit-versions")
export class KhungUnitVersions extends KhungElement {
  static override styles = [
    baseStyles,
    screenStyles,
    css`
      h2 {
        margin: 14px 0 8px;
      }
    `,
  ];

  @property({ attribute: false }) bench!: Bench;
  /** Official code of the unit. */
  @property() entity = "";
  /** Of the text; what was found beside another one goes away. */
  @property({ type: Number }) version = 0;
  @state() private found: Remote<readonly ByVersion[]> = { status: "idle" };

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has("entity") || changed.has("version")) this.found = { status: "idle" };
  }

  /** The other versions there are; of a framework that asks about the tier below none: whose data belong to them nobody said. */
  private get others(): readonly FrameworkSummaryBody[] {
    const { catalog, study } = this.bench;
    const { catalog: known } = catalog.state;
    const { study: results } = study.state;
    if (known.status !== "done" || !results || results.below) return [];
    const { id, version } = results.framework;
    return known.value.frameworks.filter((each) => each.id === id && each.version !== version && !each.children);
  }

  override render(): TemplateResult {
    const { found, language, others } = this;
    if (others.length === 0) return html``;
    return html`
      <h2 id="versions">${say(language, "versions")}</h2>
      ${
        found.status === "idle"
          ? html`<button class="button" @click=${() => void this.seek(others)}>
              ${say(language, "versions.ask", { count: others.length })}
            </button>`
          : nothing
      }
      <div role="status">${this.told()}</div>
    `;
  }

  private told(): TemplateResult | typeof nothing {
    const { found, language } = this;
    if (found.status === "idle") return nothing;
    if (found.status !== "done")
      return html`<p class="quiet">${say(language, found.status === "running" ? "waiting" : "versions.failed")}</p>`;
    return html`
      <div class="scroll" tabindex="0" role="region" aria-labelledby="versions">
        <table aria-labelledby="versions">
          <thead>
            <tr>
              <th scope="col">${say(language, "versions.version")}</th>
              <th scope="col">${say(language, "versions.name")}</th>
              <th scope="col">${say(language, "history.level")}</th>
              <th scope="col">${say(language, "history.range")}</th>
            </tr>
          </thead>
          <tbody>
            ${found.value.map((each) => this.row(each))}
          </tbody>
        </table>
      </div>
    `;
  }

  private row({ framework, stood }: ByVersion): TemplateResult {
    const { language } = this;
    const range = stood?.range;
    return html`
      <tr>
        <th scope="row">${framework.version}</th>
        <td>${pick(language, framework.title)}</td>
        <td>
          ${
            stood
              ? html`<khung-level .language=${language} .level=${{ number: stood.level }}></khung-level>`
              : say(language, "versions.none")
          }
        </td>
        <td>${range ? `${range.low} → ${range.high}` : "–"}</td>
      </tr>
    `;
  }

  private async seek(others: readonly FrameworkSummaryBody[]): Promise<void> {
    const { bench, entity, version } = this;
    this.found = { status: "running" };
    try {
      await Promise.all(others.map((each) => bring(bench.api, bench.document, each)));
      const versions = others.map((each) => frameworkKey(each) as FrameworkKey);
      const found = await bench.study.ask("versions", { entity, versions });
      if (entity !== this.entity || version !== this.version) return;
      this.found = found
        ? { status: "done", value: others.map((framework, i) => ({ framework, stood: found[i] ?? null })) }
        : { status: "failed" };
    } catch (error) {
      console.error(error);
      this.found = { status: "failed" };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-unit-versions": KhungUnitVersions;
  }
}
