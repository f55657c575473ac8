import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { DatasetBody } from "../../api.ts";
import type { Bench } from "../../app/bench.ts";
import { Watch } from "../../app/store.ts";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { tableStyles } from "../../elements/table.styles.ts";
import { confirm } from "../../elements/dialog/confirm.ts";
import { formatCount, formatDate } from "../../i18n/format.ts";
import { pick } from "../../i18n/language.ts";
import { editorPath } from "../../router/paths.ts";
import { formatMoment } from "../../saving/moment.ts";
import { whyNot } from "../../saving/trouble.ts";
import { frameworkKey } from "../../state/state.ts";
import { say } from "./words.ts";

/** The tables that were uploaded: where each came from, to be used or removed. */
@customElement("khung-uploads")
export class KhungUploads extends KhungElement {
  static override styles = [
    baseStyles,
    tableStyles,
    css`
      :host {
        margin-top: 24px;
      }
      h2 {
        margin-bottom: 8px;
      }
      .scroll {
        overflow-x: auto;
      }
      tbody th {
        font-weight: 500;
        overflow-wrap: anywhere;
      }
      td:last-child {
        padding-right: 0;
        white-space: nowrap;
        text-align: right;
      }
    `,
  ];

  /** Set once, before the element is connected. */
  @property({ attribute: false }) bench!: Bench;

  constructor() {
    super();
    new Watch(this, () => [this.bench.catalog, this.bench.document]);
  }

  override render(): TemplateResult {
    const { language, uploads } = this;
    return html`
      <h2 id="uploads">${say(language, "uploads")}</h2>
      ${
        uploads.length === 0
          ? html`<p class="quiet">${say(language, "uploads.none")}</p>`
          : html`<div class="scroll" tabindex="0" role="region" aria-labelledby="uploads">
              <table>
                <thead>
                  <tr>
                    <th scope="col">${say(language, "uploads.name")}</th>
                    <th scope="col" class="numbers">${say(language, "uploads.rows")}</th>
                    <th scope="col">${say(language, "uploads.when")}</th>
                    <th scope="col">${say(language, "uploads.from")}</th>
                    <th scope="col"><span class="hidden">${say(language, "uploads.doings")}</span></th>
                  </tr>
                </thead>
                <tbody>
                  ${uploads.map((one) => this.row(one))}
                </tbody>
              </table>
            </div>`
      }
    `;
  }

  /** The last uploaded first. */
  private get uploads(): readonly DatasetBody[] {
    const { catalog } = this.bench.catalog.state;
    const all = catalog.status === "done" ? catalog.value.datasets : [];
    return all
      .filter(({ uploaded }) => uploaded !== undefined)
      .toSorted((a, b) => (b.uploaded ?? "").localeCompare(a.uploaded ?? ""));
  }

  private row(one: DatasetBody): TemplateResult {
    const { language, bench } = this;
    const { title, rows, uploaded = "", file, asOf, digest, frameworks } = one;
    const name = pick(language, title);
    const { framework: open } = bench.document.state;
    const isForOpen = frameworks.some((each) => open && frameworkKey(each) === frameworkKey(open));
    const suited = isForOpen ? bench.document.key : frameworks[0];
    return html`
      <tr>
        <th scope="row">${name}</th>
        <td class="numbers">${formatCount(rows, language)}</td>
        <td>${formatMoment(new Date(uploaded))}</td>
        <td>
          ${file}${asOf === undefined ? nothing : html` · ${say(language, "uploads.asOf", { date: formatDate(asOf) })}`}
          <span class="quiet small" title=${digest}
            >·
            ${say(language, "uploads.digest", { digest: digest.slice("sha256:".length, "sha256:".length + 8) })}</span
          >
        </td>
        <td>
          ${
            suited
              ? html`<a
                  class="button"
                  href=${bench.router.address(`${editorPath(suited, one)}&xem=bieu-mau,ket-qua`)}
                  aria-label=${say(language, "uploads.use.of", { name })}
                  >${say(language, "uploads.use")}</a
                >`
              : html`<span class="quiet small">${say(language, "uploads.unsuited")}</span>`
          }
          <button
            class="button"
            aria-label=${say(language, "uploads.remove.of", { name })}
            @click=${() => void this.removeOne(one)}
          >
            ${say(language, "uploads.remove")}
          </button>
        </td>
      </tr>
    `;
  }

  private async removeOne({ id, title }: DatasetBody): Promise<void> {
    const { bench, language } = this;
    const name = pick(language, title);
    const agreed = await confirm(language, {
      heading: say(language, "uploads.remove.ask", { name }),
      text: say(language, "uploads.remove.text"),
      action: say(language, "uploads.remove"),
    });
    if (!agreed) return;
    const trouble = await whyNot(language, () => bench.saving.api.removeUpload(id));
    await bench.catalog.reload();
    await bench.open({ framework: undefined, dataset: undefined });
    bench.toasts.show(trouble ?? say(language, "uploads.removed", { name }));
    this.renderRoot.querySelector<HTMLElement>("[role=region], a")?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-uploads": KhungUploads;
  }
}
