/**
 * An overlay on its way to a new version of what it stands on: what has to be decided first, what is quoted anew, what changes below.
 *
 * @fires khung-statement-decided - `detail` is the key of a statement and the choice; without one it stays as it is
 * @fires khung-upgrade-asked - make it so
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Choice, Decision } from "@khung/document/carry";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { quoted } from "../../elements/quoted.ts";
import { formatCount } from "../../i18n/format.ts";
import { pick, sentence } from "../../i18n/language.ts";
import type { Decisions } from "../../worker/upgrade.ts";
import type { Upgrade, UpgradeFate } from "../../worker/upgrade/upgrading.ts";
import { movers, sayMoving } from "./moving.ts";
import { ownValue } from "./own-value.ts";
import { upgradeStyles } from "./upgrade.styles.ts";
import { asShown, say, sayPart } from "./words.ts";
import "./changes.ts";

/** What somebody decided. */
export interface Decided {
  readonly key: string;
  readonly choice?: Decision;
}

@customElement("khung-upgrade")
export class KhungUpgrade extends KhungElement {
  static override styles = [baseStyles, upgradeStyles];

  @property({ attribute: false }) upgrade!: Upgrade;
  @property({ attribute: false }) decisions: Decisions = {};
  @property({ attribute: false }) nameOf: (code: string) => string = (code) => code;
  /** Where the text is worked on. */
  @property() editor = "";
  /** The text stands on the new version by now. */
  @property({ type: Boolean }) there = false;
  @property({ type: Boolean }) readOnly = false;
  /** What is shown is being worked out anew. */
  @property({ type: Boolean }) working = false;

  override render(): TemplateResult {
    const { fates, changes, problems, lacking } = this.upgrade;
    const conflicts = fates.filter(({ kind }) => kind === "conflict");
    const others = fates.filter(({ kind }) => kind !== "conflict");
    return html`
      <p class="summary" role="status">${this.summary()}</p>
      ${
        lacking.length > 0
          ? html`<p class="lacking">
              ${say(this.language, "upgrade.lacking", {
                names: lacking.map(({ title }) => pick(this.language, title)).join("; "),
              })}
            </p>`
          : nothing
      }
      ${problems.map((problem) => html`<p class="problem" role="alert">${quoted(sentence(this.language, problem))}</p>`)}
      ${
        conflicts.length > 0
          ? html`<section>
              <h2>${this.words("upgrade.conflicts")}</h2>
              ${conflicts.map((fate) => this.conflict(fate))}
            </section>`
          : nothing
      }
      ${
        others.length > 0
          ? html`<section>
              <h2>${this.words("upgrade.others")}</h2>
              <ul>
                ${others.map((fate) => this.other(fate))}
              </ul>
            </section>`
          : nothing
      }
      ${
        changes.length > 0
          ? html`<section>
              <h2>${this.changesOf}</h2>
              <khung-changes
                .language=${this.language}
                .rows=${changes}
                .nameOf=${this.nameOf}
                .label=${this.changesOf}
                .impact=${this.words("upgrade.impact")}
              ></khung-changes>
            </section>`
          : nothing
      }
      ${this.foot()}
    `;
  }

  private words(key: Parameters<typeof say>[1] & `upgrade.${"conflicts" | "others" | "impact" | "keep"}`) {
    return say(this.language, key);
  }

  private get changesOf(): string {
    return say(this.language, this.isNational ? "upgrade.changes.nation" : "upgrade.changes");
  }

  private summary(): TemplateResult {
    const { language } = this;
    const { undecided, changes, moves } = this.upgrade;
    const count = (number: number): string => formatCount(number, language);
    return html`<strong
        >${
          undecided.length > 0
            ? say(language, "upgrade.undecided", { count: count(undecided.length) })
            : say(language, "upgrade.settled")
        }</strong
      >
      · ${say(language, "upgrade.count", { count: count(changes.length) })}
      ${moves ? html`· ${sayMoving(language, moves)}` : nothing}`;
  }

  private heading({ path, title }: UpgradeFate): TemplateResult {
    const [name = path, part] = path.split("/");
    return html`<span class="code">${name}</span> ${title ? pick(this.language, title) : nothing}
      ${part === undefined ? nothing : html`<span class="quiet">· ${sayPart(this.language, part)}</span>`}`;
  }

  /** The new version is the national framework itself, or an overlay between that and this one. */
  private get isNational(): boolean {
    return this.upgrade.onto.kind === "framework";
  }

  /** From what to what, and the value of the text. */
  private sides({ quoted: was, now, own, statement }: UpgradeFate): TemplateResult {
    const { language } = this;
    const value = (text: string): string => asShown(language, text);
    if (was === undefined || own === undefined) return html`<p class="statement">${statement.split("\n")[0]}</p>`;
    return html`<dl>
      <dt>${say(language, this.isNational ? "upgrade.nation" : "upgrade.below")}</dt>
      <dd>${now === undefined ? value(was) : html`${value(was)} → <strong>${value(now)}</strong>`}</dd>
      <dt>${say(language, "upgrade.own")}</dt>
      <dd>${value(own)}</dd>
    </dl>`;
  }

  private conflict(fate: UpgradeFate): TemplateResult {
    const { language, decisions, readOnly } = this;
    const { key, path, choices, why } = fate;
    const moves = this.upgrade.changes.find((change) => change.path === path)?.moves;
    const radio = (name: Choice["name"] | undefined, words: string): TemplateResult =>
      html`<label
        ><input
          type="radio"
          name=${key}
          ?disabled=${readOnly}
          .checked=${decisions[key] === name}
          @change=${() => this.decide(key, name)}
        />${words}</label
      >`;
    return html`<fieldset>
      <legend>${this.heading(fate)}</legend>
      <div class="choices">
        ${radio(undefined, this.words("upgrade.keep"))}
        ${choices.map((choice) => radio(choice.name, this.choice(choice)))}
        ${fate.field ? ownValue(fate.field, decisions[key], { language, readOnly, decide: (choice) => this.decide(key, choice) }) : nothing}
      </div>
      <div>
        ${this.sides(fate)}
        <p class="why">${quoted(sentence(language, why))}</p>
      </div>
      <div class="impact">${moves ? movers(language, moves, this.nameOf) : nothing}</div>
    </fieldset>`;
  }

  private decide(key: string, choice: Decision | undefined): void {
    this.tell<Decided>("khung-statement-decided", { key, ...(choice && { choice }) });
  }

  private choice({ name, value = "", way, verb, comments = [] }: Omit<Choice, "edits">): string {
    const { language } = this;
    const shown = asShown(language, value);
    switch (name) {
      case "adopt":
        return say(language, way === undefined ? "upgrade.adopt" : `upgrade.adopt.${way}`, { value: shown });
      case "turn":
        return say(language, verb === "relax" ? "upgrade.turn.relax" : "upgrade.turn.tighten", { value: shown });
      case "rename":
        return say(language, "upgrade.rename", { name: value });
      case "drop":
        return comments.length === 0
          ? say(language, "upgrade.drop")
          : say(language, "upgrade.drop.comments", { count: formatCount(comments.length, language) });
    }
  }

  private other(fate: UpgradeFate): TemplateResult {
    const { language, decisions, readOnly } = this;
    const { key, kind, choices } = fate;
    const drop = choices.find(({ name }) => name === "drop");
    return html`<li>
      <p>${this.heading(fate)}</p>
      ${this.sides(fate)}
      <p>${say(language, kind === "requoted" ? "upgrade.requoted" : "upgrade.redundant")}</p>
      ${
        drop
          ? html`<label
              ><input
                type="checkbox"
                ?disabled=${readOnly}
                .checked=${decisions[key] === "drop"}
                @change=${({ target }: Event) =>
                  this.decide(key, (target as HTMLInputElement).checked ? "drop" : undefined)}
              />${this.choice(drop)}</label
            >`
          : nothing
      }
    </li>`;
  }

  private foot(): TemplateResult {
    const { language, readOnly, there } = this;
    const { edits, onto, undecided, problems } = this.upgrade;
    const { version } = onto;
    const left = undecided.length > 0;
    if (edits.length === 0)
      return html`<div class="foot">
        <p>
          ${say(language, "upgrade.done", { version })}
          ${left ? say(language, "upgrade.left", { count: formatCount(undecided.length, language) }) : nothing}
        </p>
        <a class="button primary" href=${this.editor}>${say(language, "upgrade.open")}</a>
      </div>`;
    return html`<div class="foot">
      <p>${say(language, readOnly ? "upgrade.readOnly" : left ? "upgrade.blocks" : "upgrade.nothingElse")}</p>
      <button
        class="button primary"
        ?disabled=${readOnly || this.working || problems.length > 0}
        @click=${() => this.tell("khung-upgrade-asked", undefined)}
      >
        ${there ? say(language, "upgrade.settle") : say(language, "upgrade.do", { version })}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-upgrade": KhungUpgrade;
  }
}
