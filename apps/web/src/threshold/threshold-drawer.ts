/**
 * The drawer of a threshold, opened from wherever one is shown: what it does to everybody, before it is decided.
 *
 * In: a bench, and `show(name)`. Dragging looks; letting go, Enter and the field decide, one step of the document each.
 */

import { css, html, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Rational } from "@khung/ir";
import type { ThresholdName } from "@khung/simulation";
import type { Bench } from "../app/bench.ts";
import { baseStyles, KhungElement } from "../elements/base.ts";
import { dictionary, pick } from "../i18n/language.ts";
import type { Against } from "../worker/simulation/sides.ts";
import { decide } from "./decide.ts";
import { sayCount } from "./say-count.ts";
import { ThresholdTrial } from "./trial.ts";
import { words } from "./words.ts";
import "./threshold-panel.ts";

const say = dictionary(words);

/**
 * @fires khung-entity-picked - a unit was chosen; `detail.row`
 */
@customElement("khung-threshold-drawer")
export class KhungThresholdDrawer extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      dialog {
        position: fixed;
        inset: 0 0 0 auto;
        width: min(620px, 100vw);
        height: 100dvh;
        max-height: none;
        max-width: none;
        margin: 0;
        padding: 12px 16px 20px;
        border: 0;
        border-left: 1px solid var(--edge);
        background: var(--panel);
        color: var(--ink);
        overflow-y: auto;
        scroll-padding: 56px 0;
      }
      dialog::backdrop {
        background: rgb(10 20 30 / 25%);
      }
      header {
        position: sticky;
        top: -12px;
        z-index: 1;
        display: flex;
        align-items: start;
        gap: 10px;
        margin: -12px -16px 8px;
        padding: 12px 16px 8px;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      header div {
        flex: 1;
      }
    `,
  ];

  @property({ attribute: false }) bench!: Bench;
  @state() private name: ThresholdName | undefined;
  @query("dialog") private readonly dialog!: HTMLDialogElement;
  private trial: ThresholdTrial | undefined;
  private against: Against = "original";
  private stops: readonly (() => void)[] = [];

  /** Opens the drawer on a threshold of the text. */
  async show(name: ThresholdName, against: Against = "original"): Promise<void> {
    const { bench } = this;
    this.trial ??= new ThresholdTrial({
      version: () => bench.document.state.version,
      ask: (kind, ask, asking) => bench.worker.ask(kind, ask, asking),
    });
    this.stop();
    let seen = bench.document.state.version;
    this.stops = [
      this.trial.subscribe(() => this.requestUpdate()),
      bench.study.subscribe(() => this.requestUpdate()),
      bench.document.subscribe(() => {
        if (seen === bench.document.state.version) return;
        seen = bench.document.state.version;
        if (this.name) void this.trial?.open(this.name, this.against);
      }),
    ];
    this.name = name;
    this.against = against;
    this.trial.close();
    void this.trial.open(name, against);
    await this.updateComplete;
    this.dialog.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private stop(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
  }

  private closed = (): void => {
    this.stop();
    this.trial?.close();
    this.name = undefined;
  };

  private look = async ({ detail }: CustomEvent<{ readonly value: Rational }>): Promise<void> => {
    await this.trial?.look(detail.value);
    if (this.trial) sayCount(this.bench, this.trial.state);
  };

  private choose = async ({ detail }: CustomEvent<{ readonly value: Rational }>): Promise<void> => {
    if (!this.trial) return;
    if (!decide(this.bench, this.trial.state, detail.value)) await this.trial.revert();
  };

  override render(): TemplateResult {
    const { language } = this;
    const level = this.name ? `${say(language, "near.level")} ${this.name.level}` : "";
    const title = this.name ? say(language, "name", { code: this.name.code, level }) : "";
    const { study, population } = this.bench.study.state;
    return html`
      <dialog aria-labelledby="title" @close=${this.closed}>
        <header>
          <div>
            <h2 id="title">${title}</h2>
            <p class="quiet small">
              ${this.trial?.state.curve ? pick(language, this.trial.state.curve.threshold.title) : ""}
            </p>
          </div>
          <button class="button" @click=${() => this.dialog.close()}>${say(language, "close")}</button>
        </header>
        <khung-threshold-panel
          .language=${language}
          .trial=${this.trial?.state}
          .levels=${study?.names ?? []}
          .reached=${study?.levels.reached ?? new Uint8Array()}
          .population=${population?.population}
          @khung-threshold-previewed=${this.look}
          @khung-threshold-chosen=${this.choose}
          @khung-threshold-reverted=${() => void this.trial?.revert()}
        ></khung-threshold-panel>
      </dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-threshold-drawer": KhungThresholdDrawer;
  }
}
