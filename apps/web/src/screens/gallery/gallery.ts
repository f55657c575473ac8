/** Examples that can be opened at once. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { formatCount } from "../../i18n/format.ts";
import { pick, say as sayShared } from "../../i18n/language.ts";
import { boardPath, editorPath } from "../../router/paths.ts";
import { KhungScreen } from "../screen.ts";
import { screenStyles } from "../screen.styles.ts";
import { examples, type GalleryExample } from "./examples.ts";
import { say } from "./words.ts";

@customElement("khung-screen-gallery")
export class KhungScreenGallery extends KhungScreen {
  static override styles = [
    baseStyles,
    screenStyles,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr));
        gap: 12px;
      }
      li {
        display: flex;
        flex-direction: column;
        gap: 6px;
      }
      .tools {
        margin-top: auto;
        padding-top: 6px;
      }
      .tag {
        margin-left: auto;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.bench.catalog.load();
  }

  protected override get heading(): string {
    return say(this.language, "title");
  }

  override render(): TemplateResult {
    return html`
      <div class="page" data-pane tabindex="-1">
        <div class="head">
          <h1 tabindex="-1">${this.heading}</h1>
          <span class="quiet">${say(this.language, "intro")}</span>
        </div>
        <ul class="grid">
          ${examples.map((example) => this.card(example))}
        </ul>
      </div>
    `;
  }

  /** Nothing for an example that the server does not have. */
  private card({ id, version, dataset, shows }: GalleryExample): TemplateResult | typeof nothing {
    const { router, catalog } = this.bench;
    const known = catalog.state.catalog;
    if (known.status !== "done") return nothing;
    const framework = known.value.frameworks.find((one) => one.id === id && one.version === version);
    const data = known.value.datasets.find((one) => one.id === dataset);
    if (!framework || !data) return nothing;
    const name = pick(this.language, framework.title);
    const size = {
      criteria: framework.criteria,
      levels: framework.levels,
      units: formatCount(data.rows, this.language),
    };
    return html`
      <li class="card">
        <h2>${name}</h2>
        <p>${pick(this.language, shows)}</p>
        <p class="quiet small">${say(this.language, "size", size)}</p>
        <div class="tools">
          <a
            class="button primary"
            href=${router.address(editorPath(framework, data))}
            aria-label=${say(this.language, "open.of", { name })}
            >${say(this.language, "open")}</a
          >
          <a
            class="button"
            href=${router.address(boardPath(framework, data))}
            aria-label=${say(this.language, "board.of", { name })}
            >${say(this.language, "board")}</a
          >
          ${data.synthetic ? html`<span class="tag caution">${sayShared(this.language, "standing.synthetic")}</span>` : nothing}
        </div>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-gallery": KhungScreenGallery;
  }
}
