/**
 * `<khung-form-pane>`: the whole form: head, levels, then the criteria group by group like the appendix table, then what else there is.
 *
 * A card is made when it comes near the window, and stays; until then its place is kept. So a framework of hundreds of criteria opens
 * as fast as one of ten.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Card, Form, LevelsCard } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { FormElement } from "../form-element.ts";
import type { CardCommand, CardProblem, KhungCriterionCard } from "../card/criterion-card.ts";
import type { Proof } from "../card/proof-badge.ts";
import type { FoundError } from "../errors/error-summary.ts";
import type { RowCell } from "../threshold/row-cells.ts";
import type { Strip } from "../threshold/strip.ts";
import type { RangePasted, RowLeft } from "../threshold/threshold-row.ts";
import {
  criteriaIn,
  type CriterionView,
  type FormView,
  type GroupView,
  type Item,
  type OtherView,
} from "../view/view.ts";
import type { Named } from "../view/named.ts";
import { styles } from "./form-pane.styles.ts";
import { classesIn, groupsIn, keyIn } from "./of-view.ts";
import { Near } from "./near.ts";
import { stretches } from "./stretches.ts";
import "../card/criterion-card.ts";
import "../card/opaque-card.ts";
import "../errors/error-summary.ts";
import "../rules/levels-card.ts";
import "./group-head.ts";
import "./head-card.ts";
import "./rest-card.ts";

/** What the user wants done with the card of a key. */
export interface CommandOf {
  readonly key: string;
  readonly command: CardCommand;
}

/** A range was pasted onto the threshold table at a level of a criterion. */
export interface RangeDropped extends RangePasted {
  readonly key: string;
}

/**
 * @fires khung-intent - something is to change
 * @fires khung-command - `detail` is a `CommandOf`
 * @fires khung-range-dropped - a range was pasted; `detail` is a `RangeDropped`
 * @fires khung-copy-asked - the thresholds of a group are to be copied; `detail` is the group
 * @fires khung-unlock-asked - what cannot be changed is to be changed: in a draft of it
 * @fires khung-card-chosen - a card has the focus; `detail` is its key
 * @fires khung-insert-asked - a criterion is to be added at the end of a group; `detail` is the key of the group
 * @fires khung-text-opened - the text of a part is to be shown; `detail` is its range
 */
@customElement("khung-form-pane")
export class KhungFormPane extends FormElement {
  static override styles = [baseStyles, styles];

  @property({ attribute: false }) form: Form | undefined;
  @property({ attribute: false }) view: FormView | undefined;
  /** The cells of a criterion's threshold row, as they are shown. */
  @property({ attribute: false }) cells: (view: CriterionView) => readonly RowCell[] = () => [];
  @property({ attribute: false }) strips: Readonly<Record<string, Strip>> = {};
  @property({ attribute: false }) problems: ReadonlyMap<string, readonly CardProblem[]> = new Map();
  @property({ attribute: false }) proofs: ReadonlyMap<string, Proof> = new Map();
  /** Why what was asked for last was not done. */
  @property({ attribute: false }) refusals: readonly FoundError[] = [];
  @property() current = "";
  /** A published version: a draft can be made of it. */
  @property({ type: Boolean }) published = false;

  private readonly near = new Near(this);

  constructor() {
    super();
    this.addEventListener("khung-row-left", (event) => void this.stepRow(event as CustomEvent<RowLeft>));
  }

  /** Brings a card into view, and the focus into it if asked: at a level's threshold, or at the card. */
  async reveal(key: string, { level, focus = false }: { level?: number; focus?: boolean } = {}): Promise<void> {
    if (!this.near.has(key)) {
      this.near.add(key);
      await this.updateComplete;
    }
    const card = this.cardOf(key);
    if (!card) {
      this.renderRoot.querySelector(`[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: "nearest" });
      return;
    }
    await card.updateComplete;
    // Cards on the way become real as they come near, and taller or lower with it: so once more when they have.
    card.scrollIntoView({ block: "nearest" });
    await new Promise(requestAnimationFrame);
    card.scrollIntoView({ block: "nearest" });
    if (level !== undefined) await card.focusLevel(level);
    else if (focus) card.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { view, form } = this;
    if (!view || !form) return html``;
    const criteria = criteriaIn(view.items);
    const levels = view.rest.find((card): card is LevelsCard => card.kind === "levels");
    const of = (kind: Card["kind"]): readonly Card[] => view.rest.filter((card) => card.kind === kind);
    const { names } = view;
    return html`
      <khung-hop-loi
        .language=${this.language}
        .errors=${this.refusals}
        @khung-error-chosen=${({ detail }: CustomEvent<string>) => void this.reveal(detail, { focus: true })}
      ></khung-hop-loi>
      ${this.published ? this.publishedSaid() : nothing}
      <div class="list" @focusin=${(event: Event) => this.choose(event)}>
        <khung-head-card
          .language=${this.language}
          .card=${view.set}
          .rest=${view.rest}
          ?locked=${this.locked}
        ></khung-head-card>
        ${
          levels
            ? html`<khung-levels-card
                .language=${this.language}
                .card=${levels}
                .surface=${form.surface}
                .groups=${groupsIn(view.items)}
                .classes=${classesIn(criteria)}
                ?scored=${view.scored}
                ?locked=${this.locked}
              ></khung-levels-card>`
            : nothing
        }
        ${this.items(view.items, names)} ${this.rest("rest.parameters", of("parameter"))}
        ${this.rest("rest.inputs", of("input"))}
        ${this.rest(
          "rest.others",
          view.rest.filter(({ kind }) => kind === "opaque" || kind === "disabled"),
        )}
      </div>
    `;
  }

  private publishedSaid(): TemplateResult {
    return html`<p class="published">
      <span>${this.word("pane.published")} –</span>
      <button class="link" @click=${() => this.tell("khung-unlock-asked", undefined)}>
        ${this.word("pane.draft")}
      </button>
    </p>`;
  }

  private rest(
    key: "rest.parameters" | "rest.inputs" | "rest.others",
    cards: readonly Card[],
  ): TemplateResult | typeof nothing {
    if (cards.length === 0) return nothing;
    return html`<khung-rest-card
      .language=${this.language}
      .cards=${cards}
      .heading=${this.word(key)}
      ?locked=${this.locked}
    ></khung-rest-card>`;
  }

  private items(items: readonly Item[], names: readonly Named[]): unknown {
    const last = items.at(-1);
    const made = (part: readonly Item[]): unknown =>
      repeat(
        part,
        ({ key }) => key,
        (item) => {
          if (item.kind === "group") return this.group(item, names);
          if (item.kind === "other") return this.other(item);
          return this.criterion(item, names, { first: item === items[0], last: item === last });
        },
      );
    const parts = stretches(items);
    return parts.length === 1 ? made(items) : parts.map((part) => this.stretch(part, made));
  }

  /** Cards far from the window wait together: a place of about their height. */
  private stretch(part: readonly Item[], made: (part: readonly Item[]) => unknown): TemplateResult {
    const [first] = part;
    const key = `stretch ${first?.key}`;
    if (this.near.has(key) || part.some((item) => this.near.has(item.key))) {
      return html`<div class="stretch">${made(part)}</div>`;
    }
    return html`<div class="waiting" data-key=${key} style="height:${part.length * 328}px"></div>`;
  }

  private group(group: GroupView, names: readonly Named[]): TemplateResult {
    return html`
      <khung-group-head
        data-key=${group.key}
        .language=${this.language}
        .group=${group}
        ?scored=${this.view?.scored === true}
        ?weighed=${this.view?.weighed === true}
        ?locked=${this.locked}
      ></khung-group-head>
      ${this.items(group.items, names)}
    `;
  }

  private other({ key, card }: OtherView): TemplateResult {
    return html`<khung-opaque-card
      data-key=${key}
      .language=${this.language}
      .card=${card}
      ?locked=${this.locked}
    ></khung-opaque-card>`;
  }

  private criterion(
    view: CriterionView,
    names: readonly Named[],
    place: { first: boolean; last: boolean },
  ): TemplateResult {
    const { key, card } = view;
    if (!this.near.has(key)) {
      return html`<div class="waiting" data-key=${key}>${view.ordinal} ${card.title.text}</div>`;
    }
    return html`<khung-criterion-card
      tabindex="-1"
      data-key=${key}
      .language=${this.language}
      .view=${view}
      .levels=${this.view?.levels ?? []}
      .cells=${this.cells(view)}
      .names=${names}
      .classes=${this.view?.classes ?? []}
      .strip=${this.strips[card.code.name]}
      .problems=${this.problems.get(key) ?? []}
      .proof=${this.proofs.get(card.code.name)}
      ?current=${key === this.current}
      ?first=${place.first}
      ?last=${place.last}
      ?weighed=${this.view?.weighed === true}
      ?locked=${this.locked}
      @khung-card-command=${(event: CustomEvent<CardCommand>) => {
        event.stopPropagation();
        this.tell<CommandOf>("khung-command", { key, command: event.detail });
      }}
      @khung-paste-asked=${(event: CustomEvent<RangePasted>) => {
        event.stopPropagation();
        this.tell<RangeDropped>("khung-range-dropped", { ...event.detail, key });
      }}
      @keydown=${(event: KeyboardEvent) => this.pressed(event, key)}
    ></khung-criterion-card>`;
  }

  private pressed(event: KeyboardEvent, key: string): void {
    if (this.locked || !event.altKey || event.ctrlKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    this.tell<CommandOf>("khung-command", { key, command: event.key === "ArrowUp" ? "up" : "down" });
  }

  /** Listened to inside: from one card to another the focus never leaves the pane. */
  private choose(event: Event): void {
    const key = keyIn(event);
    if (key !== undefined && key !== this.current) this.tell<string>("khung-card-chosen", key);
  }

  /** Enter and the arrows in a threshold lead to the same level of the row above or below. */
  private async stepRow(event: CustomEvent<RowLeft>): Promise<void> {
    const { to, level } = event.detail;
    const key = keyIn(event);
    const rows = this.view ? criteriaIn(this.view.items).filter((one) => this.cells(one).length > 0) : [];
    const next = rows[rows.findIndex((one) => one.key === key) + (to === "up" ? -1 : 1)];
    if (next) await this.reveal(next.key, { level });
  }

  private cardOf(key: string): KhungCriterionCard | null {
    return this.renderRoot.querySelector(`khung-criterion-card[data-key="${CSS.escape(key)}"]`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-form-pane": KhungFormPane;
  }
}
