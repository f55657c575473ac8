/**
 * Says that what an overlay stands on has come out in a newer version, and leads to where that is settled; once the overlay stands on
 * it, that some of its statements still have to be decided.
 */

import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FrameworkSummaryBody } from "../../api.ts";
import type { Bench } from "../../app/bench.ts";
import { basesIn } from "../../app/known-bases.ts";
import { Watch } from "../../app/store.ts";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { formatDate } from "../../i18n/format.ts";
import { pick } from "../../i18n/language.ts";
import { upgradePath } from "../../router/paths.ts";
import { newerBase } from "../../state/newer-base.ts";
import { sayEditor } from "./words.ts";

@customElement("khung-newer-base")
export class KhungNewerBase extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 12px;
        margin-inline: 12px;
        padding: 2px 12px;
        border: 1px solid color-mix(in srgb, var(--accent) 40%, transparent);
        border-radius: var(--round);
        background: var(--accent-soft);
        font-size: var(--small-size);
      }
    `,
  ];

  /** Set once, before the element is connected. */
  @property({ attribute: false }) bench!: Bench;

  constructor() {
    super();
    new Watch(this, () => [this.bench.document, this.bench.catalog, this.bench.study]);
  }

  protected override willUpdate(): void {
    this.language = this.bench.language;
  }

  override render(): TemplateResult {
    const { catalog } = this.bench.catalog.state;
    const { snapshot, form } = this.bench.document.state;
    if (catalog.status !== "done" || snapshot) return html``;
    const { frameworks } = catalog.value;
    const newer = newerBase(frameworks, basesIn(form));
    return newer ? this.newer(newer.newest, newer.from) : this.left(frameworks);
  }

  private newer(newest: FrameworkSummaryBody, from: string): TemplateResult {
    const { language } = this;
    const { version, effectiveFrom, standsOn } = newest;
    const name = standsOn ? pick(language, newest.title) : sayEditor(language, "newer.national");
    const since =
      effectiveFrom === undefined ? "" : sayEditor(language, "newer.since", { date: formatDate(effectiveFrom) });
    return this.banner(sayEditor(language, "newer.words", { name, version, since, from }), newest, "newer.look");
  }

  /** Carried over already, with errors: what was left for guidance. */
  private left(frameworks: readonly FrameworkSummaryBody[]): TemplateResult {
    const { form, framework } = this.bench.document.state;
    const { checked } = this.bench.study.state;
    const moved = basesIn(form).find(({ id, version }) =>
      framework?.standsOn?.some((begun) => begun.id === id && begun.version !== version),
    );
    const onto = frameworks.find(({ id, version }) => id === moved?.id && version === moved.version);
    const errors = checked?.diagnostics.some(({ severity }) => severity === "error") ?? false;
    if (!onto || !errors) return html``;
    return this.banner(sayEditor(this.language, "newer.left", { version: onto.version }), onto, "newer.decide");
  }

  private banner(words: string, onto: FrameworkSummaryBody, link: "newer.look" | "newer.decide"): TemplateResult {
    const { router, document } = this.bench;
    const named = document.key;
    if (named === undefined) return html``;
    return html`<div role="status">
      <span>${words}</span>
      <a class="link" href=${router.address(upgradePath(named, onto))}>${sayEditor(this.language, link)}</a>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-newer-base": KhungNewerBase;
  }
}
