import type { PublicationPlanBody } from "@khung/contract";
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Bench } from "../app/bench.ts";
import { baseStyles, KhungElement } from "../elements/base.ts";
import { formatCount, formatDate } from "../i18n/format.ts";
import { pick, plainSentence } from "../i18n/language.ts";
import { editorPath } from "../router/paths.ts";
import type { ToldEffect } from "../worker/threads/effects.ts";
import { sayPublishing as say } from "./publishing-words.ts";
import { readinessOf, type Condition } from "./readiness.ts";
import { troubleOf, whyNot } from "./trouble.ts";
import "../elements/dialog/dialog.ts";
import "../elements/notice/notice.ts";

/** So many changes are listed. */
const mostListed = 12;

/**
 * Publishes the draft that is open: what it would be, what stands in the way, what changed; then once and for all.
 *
 * @fires khung-dialog-closed
 */
@customElement("khung-publish-dialog")
export class KhungPublishDialog extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
        --dialog-width: 680px;
      }
      h3 {
        margin: 14px 0 4px;
        font: var(--heading);
      }
      li {
        padding: 3px 0;
      }
      .conditions li {
        display: grid;
        grid-template-columns: 20px 1fr;
      }
      .conditions li::before {
        content: var(--mark);
        color: var(--colour);
        font-weight: 600;
      }
      .good {
        --mark: "✓";
        --colour: var(--good);
      }
      .bad {
        --mark: "✖";
        --colour: var(--bad);
      }
      .open {
        --mark: "?";
        --colour: var(--caution);
      }
      .forever {
        margin-top: 12px;
      }
      .help {
        color: var(--ink-soft);
        font-size: var(--small-size);
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 3px 14px;
      }
      dt {
        color: var(--ink-soft);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .digest {
        font: 12.5px/1.6 var(--mono);
      }
    `,
  ];

  /** Set once, before the element is connected. */
  @property({ attribute: false }) bench!: Bench;
  @property({ type: Boolean }) open = false;
  @state() private plan: PublicationPlanBody | undefined;
  @state() private effect: ToldEffect | "unknown" | undefined;
  @state() private trouble = "";
  @state() private working = false;
  /** Which revision the plan is about. */
  private about: { readonly id: string; readonly revision: number } | undefined;

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("open") && this.open) void this.look();
  }

  override render(): TemplateResult {
    const { language, plan, trouble } = this;
    const conditions = plan ? readinessOf(plan, this.effect, language) : [];
    const blocked = conditions.some(({ mark }) => mark === "bad");
    return html`
      <khung-dialog ?open=${this.open} .language=${language} .heading=${say(language, "heading")}>
        ${trouble === "" ? nothing : html`<p role="alert">${trouble}</p>`}
        ${plan ? this.content(plan, conditions) : trouble === "" ? html`<khung-notice .language=${language} .words=${say(language, "looking")}></khung-notice>` : nothing}
        <button slot="actions" class="button" @click=${() => this.tell("khung-dialog-closed", undefined)}>
          ${say(language, "close")}
        </button>
        <button
          slot="actions"
          class="button primary"
          ?disabled=${!plan || blocked || this.working}
          @click=${() => void this.publish()}
        >
          ${say(language, "publish")}
        </button>
      </khung-dialog>
    `;
  }

  private content(plan: PublicationPlanBody, conditions: readonly Condition[]): TemplateResult {
    const { language } = this;
    const { version, along, previous } = plan;
    const blocked = conditions.some(({ mark }) => mark === "bad");
    return html`
      <p role="status"><strong>${say(language, blocked ? "blocked" : "ready")}</strong></p>
      <ul class="conditions" aria-label=${say(language, "conditions")}>
        ${conditions.map(
          ({ mark, text, help }) =>
            html`<li class=${mark}>
              <span
                ><span class="hidden">${say(language, `mark.${mark}`)}: </span>${text}
                ${help === undefined ? nothing : html`<span class="help">${help}</span>`}</span
              >
            </li>`,
        )}
      </ul>
      ${version ? this.identity(version, along) : nothing} ${version ? this.changes(previous) : nothing}
      <p class="forever help">${say(language, "forever")}</p>
    `;
  }

  private identity(
    { id, version, title, digest, issuer, decision }: NonNullable<PublicationPlanBody["version"]>,
    along: PublicationPlanBody["along"],
  ): TemplateResult {
    const { language } = this;
    const row = (name: string, value: string | undefined): TemplateResult | typeof nothing =>
      value === undefined
        ? nothing
        : html`<dt>${name}</dt>
            <dd>${value}</dd>`;
    return html`
      <h3>${say(language, "identity")}</h3>
      <dl>
        ${row(say(language, "name"), pick(language, title))} ${row(say(language, "id"), id)}
        ${row(say(language, "version"), version)} ${row(say(language, "issuer"), issuer)}
        ${row(say(language, "decision"), decision && say(language, "decided", { number: decision.number, date: formatDate(decision.dated) }))}
        <dt>${say(language, "digest")}</dt>
        <dd class="digest">${digest}</dd>
        ${row(say(language, "along"), along.length === 0 ? undefined : along.map((each) => `${each.id}@${each.version}`).join(", "))}
      </dl>
    `;
  }

  private changes(previous: PublicationPlanBody["previous"]): TemplateResult {
    const { language } = this;
    if (!previous)
      return html`<h3>${say(language, "changes")}</h3>
        <p>${say(language, "changes.first")}</p>`;
    const { version, changes } = previous;
    const rest = changes.length - mostListed;
    return html`
      <h3>${say(language, "changes.since", { version, count: formatCount(changes.length, language) })}</h3>
      <ul>
        ${changes
          .slice(0, mostListed)
          .map(
            ({ subject, label, before, after }) =>
              html`<li>
                <b>${subject}</b> ${pick(language, label)}
                ${before || after ? html`${before ? pick(language, before) : "–"} → ${after ? pick(language, after) : "–"}` : nothing}
              </li>`,
          )}
      </ul>
      ${rest > 0 ? html`<p class="help">${say(language, "changes.more", { count: formatCount(rest, language) })}</p>` : nothing}
    `;
  }

  /** Saves what is not saved yet, and asks what publishing it would do. */
  private async look(): Promise<void> {
    const { bench, language } = this;
    this.plan = this.effect = undefined;
    this.trouble = "";
    try {
      const about = await bench.saving.settled();
      this.about = about;
      this.plan = await bench.saving.api.plan(about.id, about.revision);
    } catch (error) {
      const why = troubleOf(error, language);
      this.trouble = plainSentence(language, { vi: why, en: why });
      return;
    }
    if (this.plan.version?.overlay) await this.prove();
  }

  /** Whether it is harder for everybody than what it stands on; it is said, and keeps nobody. */
  private async prove(): Promise<void> {
    try {
      const found = await this.bench.study.ask("effects", { against: "base" });
      this.effect = (found && "whole" in found && found.whole) || "unknown";
    } catch (error) {
      console.error(error);
      this.effect = "unknown";
    }
  }

  private async publish(): Promise<void> {
    const { bench, about, language } = this;
    if (!about) return;
    this.working = true;
    const asked = { draft: about.id, revision: about.revision };
    const trouble = await whyNot(language, async () => {
      const { publication } = await bench.saving.api.publish(asked);
      const { id, version, title } = publication;
      await bench.catalog.reload();
      this.tell("khung-dialog-closed", undefined);
      bench.router.go(editorPath({ id, version }, bench.study.state.dataset));
      bench.toasts.show(say(language, "done", { title, version }));
    });
    this.working = false;
    this.trouble = trouble ?? "";
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-publish-dialog": KhungPublishDialog;
  }
}
