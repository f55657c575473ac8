import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../elements/base.ts";
import type { FrameworkSummaryBody } from "../api.ts";
import type { MenuItem } from "../elements/menu/menu.ts";
import { formatDate } from "../i18n/format.ts";
import { formatMoment } from "./moment.ts";
import { sayPublishing } from "./publishing-words.ts";
import type { SavingState } from "./saving-store.ts";
import { reasonOf, say } from "./words.ts";
import "../elements/menu/menu.ts";

/**
 * Where the open draft is by now, in one line; below it what has to be known of it.
 *
 * @fires khung-saving-retry - save again now
 * @fires khung-overlap-opened - show what has to be chosen
 * @fires khung-share-opened - share a snapshot
 * @fires khung-publish-opened - show what publishing would do
 * @fires khung-draft-asked - make a draft of the published version that is open
 * @fires khung-archive-asked - take it away
 * @fires khung-menu-chosen - `detail` is `history`, `rename` or `aside`
 * @fires khung-recovered-settled - `detail` is `keep` or `drop`
 */
@customElement("khung-saving-bar")
export class KhungSavingBar extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        container-type: inline-size;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 12px;
        min-height: 36px;
        padding: 2px var(--saving-inset, 16px);
        border-bottom: var(--saving-edge, 1px solid var(--line));
        background: var(--panel);
        font-size: var(--small-size);
      }
      strong {
        display: var(--saving-name, block);
        flex: 1 1 0;
        min-width: 0;
        overflow: hidden;
        font-weight: 600;
        text-align: end;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      /* A letter or two of a name say nothing. */
      @container (max-width: 420px) {
        strong {
          display: none;
        }
      }
      .status::before {
        content: var(--mark);
        display: inline-block;
        width: 1.2em;
        font-weight: 600;
      }
      .status {
        --mark: "•";
        color: var(--ink-soft);
      }
      .status[data-status="saved"] {
        --mark: "✓";
        color: var(--good);
      }
      .status[data-status="offline"],
      .status[data-status="refused"],
      .status[data-status="overlap"] {
        --mark: "!";
        color: var(--caution);
        font-weight: 600;
      }
      .doings {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-left: auto;
      }
      .note {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        padding: 5px 16px;
        border-bottom: 1px solid var(--caution-line);
        background: var(--caution-soft);
        color: var(--caution);
        font-size: var(--small-size);
      }
      .note .button {
        color: var(--ink);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) state: SavingState | undefined;
  /** Of the published version that is open. */
  @property({ attribute: false }) publication: FrameworkSummaryBody["publication"];

  override render(): TemplateResult {
    const session = this.state?.session;
    return html`
      <div class="line">
        ${
          session
            ? html`<strong title=${session.name}>${session.name}</strong>
                <span class="status" data-status=${session.status} title=${say(this.language, "where")}
                  >${this.status}</span
                >`
            : this.unsaved
        }
        ${this.remedy}
        <span class="doings">
          ${session ? this.doings(session.revision !== undefined) : this.publication ? this.ofPublished : nothing}
          <button class="button" @click=${() => this.tell("khung-share-opened", undefined)}>
            ${say(this.language, "share")}
          </button>
        </span>
      </div>
      ${this.notes}
    `;
  }

  /** Of a text that is no draft: published, or shipped. */
  private get unsaved(): TemplateResult {
    const { publication } = this;
    if (!publication) return html`<span class="quiet">${say(this.language, "shipped")}</span>`;
    const { number, dated } = publication.decision;
    return html`<span>${sayPublishing(this.language, "published", { number, date: formatDate(dated) })}</span>`;
  }

  /** What can be done with a published version. */
  private get ofPublished(): TemplateResult {
    return html`
      <button class="button" @click=${() => this.tell("khung-draft-asked", undefined)}>
        ${sayPublishing(this.language, "draft")}
      </button>
      <button class="button" @click=${() => this.tell("khung-archive-asked", undefined)}>
        ${sayPublishing(this.language, "archive")}
      </button>
    `;
  }

  private doings(isThere: boolean): TemplateResult {
    const { language } = this;
    const items: readonly MenuItem[] = [
      ...(isThere ? [{ name: "history", words: say(language, "history") }] : []),
      { name: "rename", words: say(language, "rename.open") },
      { name: "aside", words: say(language, "aside.do") },
    ];
    return html`
      <khung-menu .language=${language} .items=${items} .label=${say(language, "doings")}>⋯</khung-menu>
      ${
        isThere
          ? html`<button class="button" @click=${() => this.tell("khung-publish-opened", undefined)}>
              ${sayPublishing(language, "open")}
            </button>`
          : nothing
      }
    `;
  }

  private get status(): string {
    const session = this.state?.session;
    if (!session) return "";
    const { status, savedAt, kept, refusal } = session;
    if (status === "saved")
      return savedAt
        ? say(this.language, "status.saved", { time: formatMoment(savedAt, new Date()) })
        : say(this.language, "status.saved.before");
    if (status === "offline") return say(this.language, kept ? "status.offline" : "status.offline.unkept");
    if (status !== "refused") return say(this.language, `status.${status}`);
    return say(this.language, "status.refused", { why: reasonOf(refusal, this.language) });
  }

  private get remedy(): TemplateResult | typeof nothing {
    const button = (name: string, words: string): TemplateResult =>
      html`<button class="button" @click=${() => this.tell(name, undefined)}>${words}</button>`;
    switch (this.state?.session?.status) {
      case "overlap":
        return button("khung-overlap-opened", say(this.language, "overlap.open"));
      case "offline":
      case "refused":
        return button("khung-saving-retry", say(this.language, "retry"));
      default:
        return nothing;
    }
  }

  private get notes(): TemplateResult {
    const { recovered, elsewhere = 0 } = this.state ?? {};
    const settle = (choice: "keep" | "drop", words: string): TemplateResult =>
      html`<button class="button" @click=${() => this.tell("khung-recovered-settled", choice)}>${words}</button>`;
    return html`
      ${elsewhere > 0 ? html`<p class="note" role="status">${say(this.language, "elsewhere")}</p>` : nothing}
      ${
        recovered
          ? html`<p class="note" role="status">
              <span>${say(this.language, "recovered", { time: formatMoment(recovered.at, new Date()) })}</span>
              ${settle("keep", say(this.language, "recovered.keep"))}
              ${recovered.instead === undefined ? nothing : settle("drop", say(this.language, "recovered.drop"))}
            </p>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-saving-bar": KhungSavingBar;
  }
}
