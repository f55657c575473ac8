/** The bar at the top of every screen: what this is, where one can go, the language of the page. */

import { css, html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { say as sayShared, type Language } from "../../i18n/language.ts";
import { baseStyles, KhungElement } from "../base.ts";
import type { Look } from "../../app/look.ts";
import "../menu/menu.ts";
import { say } from "./words.ts";

/** A screen that one can go to. */
export interface Link {
  readonly name: string;
  readonly words: string;
  readonly address: string;
}

/**
 * @fires khung-language-chosen - `detail` is the language
 * @fires khung-find-asked - the search of the page
 * @fires khung-keys-asked - the list of keys
 * @fires khung-look-chosen - `detail` is "auto", "light" or "dark"
 */
@customElement("khung-topbar")
export class KhungTopbar extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: stretch;
        gap: 0 18px;
        min-height: 42px;
        padding: 0 16px;
        background: var(--bar);
        color: var(--on-bar);
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 9px;
        min-height: 42px;
        color: inherit;
        font: 600 16px/1.4 var(--family);
        text-decoration: none;
      }
      .brand svg {
        width: 24px;
        height: 24px;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
      }
      nav a {
        display: flex;
        align-items: center;
        min-height: 36px;
        padding: 2px 12px 0;
        border-bottom: 3px solid var(--clear);
        color: var(--on-bar-soft);
        font-size: 13.5px;
        font-weight: 500;
        text-decoration: none;
        white-space: nowrap;
      }
      nav a:hover {
        color: var(--on-bar);
        border-color: var(--bar-edge);
      }
      nav a[aria-current="page"] {
        color: var(--on-bar);
        border-color: var(--bar-mark);
      }
      .tools {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-left: auto;
        padding: 6px 0;
      }
      .segments {
        border-color: var(--bar-edge);
        background: none;
      }
      .segments button {
        color: var(--on-bar);
      }
      .segments button + button {
        border-color: var(--bar-edge);
      }
      .segments button[aria-pressed="true"] {
        background: var(--on-bar);
        color: var(--bar);
      }
      .tool {
        display: inline-flex;
        align-items: center;
        gap: 7px;
        min-width: 30px;
        min-height: 30px;
        justify-content: center;
        padding: 2px 9px;
        border: 1px solid var(--bar-edge);
        border-radius: var(--round);
        background: none;
        font-size: var(--small-size);
        font-weight: 500;
      }
      .tool:hover {
        border-color: var(--on-bar-soft);
      }
      kbd {
        padding: 0 5px;
        border: 1px solid var(--bar-edge);
        border-radius: 3px;
        color: var(--on-bar-soft);
        font: 500 11.5px/1.5 var(--mono);
      }
      .short {
        display: none;
      }
      @media (max-width: 1100px) {
        kbd {
          display: none;
        }
        nav a {
          padding-inline: 9px;
        }
        .tool span,
        .long {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .short {
          display: inline;
        }
      }
      /* Two lines: brand and tools; the places, which are moved sideways where they do not fit. */
      @media (max-width: 900px) {
        nav {
          order: 1;
          flex: 1 0 100%;
          flex-wrap: nowrap;
          margin: 0 -16px;
          padding: 0 24px 0 4px;
          overflow-x: auto;
          scrollbar-width: none;
          mask-image: linear-gradient(to left, transparent, black 28px);
        }
      }
      khung-menu::part(button) {
        min-height: 30px;
        padding: 2px 7px;
        border-color: var(--bar-edge);
        background: none;
        color: var(--on-bar);
      }
      :focus-visible {
        outline-color: var(--bar-focus);
      }
    `,
  ];

  @property({ attribute: false }) links: readonly Link[] = [];
  /** Name of the screen that is shown. */
  @property() current = "";
  @property() look: Look = "auto";
  /** Address that the brand leads to. */
  @property() home = "/";

  override render(): TemplateResult {
    return html`
      <a class="brand" href=${this.home}>${mark}<span>${this.say("app.name")}</span></a>
      <nav aria-label=${say(this.language, "nav.label")}>
        ${this.links.map(
          ({ name, words, address }) =>
            html`<a href=${address} aria-current=${name === this.current ? "page" : "false"}>${words}</a>`,
        )}
      </nav>
      <div class="tools">
        <button class="tool" @click=${() => this.tell("khung-find-asked", undefined)}>
          ${findIcon} <span>${say(this.language, "find")}</span> <kbd>Ctrl K</kbd>
        </button>
        <button
          class="tool"
          aria-label=${say(this.language, "keys")}
          title=${say(this.language, "keys")}
          @click=${() => this.tell("khung-keys-asked", undefined)}
        >
          ?
        </button>
        <khung-menu
          label=${say(this.language, "look")}
          .items=${looks.map((name) => ({
            name,
            words: say(this.language, `look.${name}`),
            checked: name === this.look,
          }))}
          @khung-menu-chosen=${({ detail }: CustomEvent<Look>) => this.tell("khung-look-chosen", detail)}
          >${lookIcon}</khung-menu
        >
        <div class="segments" role="group" aria-label=${say(this.language, "language")}>
          ${(["vi", "en"] as const).map(
            (language) => html`
              <button
                lang=${language}
                aria-pressed=${this.language === language}
                @click=${() => this.tell("khung-language-chosen", language)}
              >
                <span class="long">${nameOf(language)}</span>
                <span class="short" aria-hidden="true">${language.toUpperCase()}</span>
              </button>
            `,
          )}
        </div>
      </div>
    `;
  }

  /** The place where one is, is in sight. */
  override updated(changed: PropertyValues<this>): void {
    if (!changed.has("current")) return;
    const nav = this.renderRoot.querySelector("nav");
    const here = nav?.querySelector<HTMLElement>("[aria-current=page]");
    if (nav && here) nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;
  }

  /** Puts the focus on the first thing in the bar. */
  override focus(): void {
    this.renderRoot.querySelector("a")?.focus();
  }
}

const looks: readonly Look[] = ["auto", "light", "dark"];

const findIcon = html`<svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" stroke-width="1.6" />
  <path d="m10.5 10.5 4 4" stroke="currentColor" stroke-width="1.6" />
</svg>`;

const lookIcon = html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.5" />
  <path d="M8 1.700a6.300 6.300 0 0 1 0 12.600z" fill="currentColor" />
</svg>`;

const nameOf = (language: Language): string =>
  sayShared("vi", language === "vi" ? "app.language.vi" : "app.language.en");

// A frame around five steps.
const mark = html`<svg viewBox="0 0 28 28" aria-hidden="true">
  <rect x="1.5" y="1.5" width="25" height="25" rx="5" fill="none" stroke="currentColor" stroke-width="2" />
  <path d="M6 22v-4h3.2v4zm3.2 0v-7h3.2v7zm3.2 0V12h3.2v10zm3.2 0V9h3.2v13zm3.2 0V6H22v16z" fill="var(--bar-mark)" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    "khung-topbar": KhungTopbar;
  }
}
