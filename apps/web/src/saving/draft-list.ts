import type { DraftBody } from "@khung/contract";
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Bench } from "../app/bench.ts";
import { baseStyles, KhungElement } from "../elements/base.ts";
import { formatCount } from "../i18n/format.ts";
import { editorPath } from "../router/paths.ts";
import { screenStyles } from "../screens/screen.styles.ts";
import { workRowsStyles } from "./work-rows.styles.ts";
import type { Remote } from "../state/state.ts";
import { putDraftAside, renameDraft, takeDraftBack } from "./draft-doings.ts";
import { formatMoment } from "./moment.ts";
import { say } from "./words.ts";
import "../elements/menu/menu.ts";
import "../elements/notice/notice.ts";

/**
 * The drafts on the server, the last saved first: opened, renamed, put aside; those that were put aside can be taken back.
 *
 * @fires khung-drafts-shown - those that were not put aside
 */
@customElement("khung-draft-list")
export class KhungDraftList extends KhungElement {
  static override styles = [
    baseStyles,
    screenStyles,
    workRowsStyles,
    css`
      .when {
        margin-left: auto;
      }
      summary {
        min-height: 24px;
        margin-top: 8px;
        color: var(--ink-soft);
        font-size: var(--small-size);
        cursor: pointer;
      }
    `,
  ];

  /** Set once, before the element is connected. */
  @property({ attribute: false }) bench!: Bench;
  @state() private drafts: Remote<readonly DraftBody[]> = { status: "idle" };
  /** Of which this browser keeps what the server does not have. */
  @state() private unsent: ReadonlySet<string> = new Set();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render(): TemplateResult {
    const { drafts, language } = this;
    if (drafts.status === "failed")
      return html`<khung-notice
        kind="failed"
        .language=${language}
        .words=${say(language, "list.failed")}
        @khung-retry-asked=${() => void this.load()}
      ></khung-notice>`;
    if (drafts.status !== "done")
      return html`<khung-notice .language=${language} .words=${this.say("app.loading")}></khung-notice>`;
    const [aside, here] = [
      drafts.value.filter(({ deleted }) => deleted),
      drafts.value.filter(({ deleted }) => !deleted),
    ];
    return html`
      ${
        here.length === 0
          ? html`<p class="quiet">${say(language, "list.none")}</p>`
          : html`<ul>
              ${here.map((draft) => this.row(draft))}
            </ul>`
      }
      ${
        aside.length === 0
          ? nothing
          : html`<details>
              <summary>${say(language, "list.aside", { count: formatCount(aside.length, language) })}</summary>
              <ul>
                ${aside.map((draft) => this.asideRow(draft))}
              </ul>
            </details>`
      }
    `;
  }

  private row(draft: DraftBody): TemplateResult {
    const { language, bench } = this;
    const { id, name, saved, revision } = draft;
    const status = this.unsent.has(id) ? "unsent" : bench.document.state.draft === id ? "open" : "working";
    const when = formatMoment(new Date(saved));
    const items = [
      { name: "rename", words: say(language, "rename.open") },
      { name: "aside", words: say(language, "aside.do") },
    ];
    return html`
      <li>
        <a href=${bench.router.address(editorPath(id))}>${name}</a>
        <span class="tag">${say(language, `list.${status}`)}</span>
        <span class="when quiet small"
          >${say(language, "list.saved", { when, count: formatCount(revision, language) })}</span
        >
        <khung-menu
          .language=${language}
          .items=${items}
          .label=${say(language, "doings.of", { name })}
          @khung-menu-chosen=${({ detail }: CustomEvent<string>) => void this.doWith(draft, detail)}
          >⋯</khung-menu
        >
      </li>
    `;
  }

  private asideRow(draft: DraftBody): TemplateResult {
    const { language } = this;
    const { name, deleted = "" } = draft;
    return html`
      <li>
        <span>${name}</span>
        <span class="when quiet small"
          >${say(language, "list.aside.at", { when: formatMoment(new Date(deleted)) })}</span
        >
        <button
          class="button"
          aria-label=${say(language, "back.of", { name })}
          @click=${() => void takeDraftBack(this.bench, draft, () => void this.load())}
        >
          ${say(language, "back.do")}
        </button>
      </li>
    `;
  }

  private async doWith(draft: DraftBody, doing: string): Promise<void> {
    if (doing === "aside") return putDraftAside(this.bench, draft, () => void this.load());
    if (await renameDraft(this.bench, draft)) await this.load();
  }

  private async load(): Promise<void> {
    const { saving } = this.bench;
    try {
      const [value, unsent] = await Promise.all([saving.api.drafts(), saving.unsent()]);
      this.unsent = unsent;
      this.drafts = { status: "done", value };
      const here = value.filter(({ deleted }) => !deleted);
      this.tell("khung-drafts-shown", here);
    } catch (error) {
      console.error(error);
      this.drafts = { status: "failed" };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-draft-list": KhungDraftList;
  }
}
