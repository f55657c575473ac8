/**
 * What every element of ours shares: the page's language, its words, and the look of plain controls.
 *
 * State comes down as properties; what the user did goes up as events whose names say it. No element fetches anything.
 */

import { css, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { say, type Holes, type Language, type WordKey } from "../i18n/language.ts";

/** Base class: reads the words of the page in the language it is given. */
export abstract class KhungElement extends LitElement {
  /** Language of the page. */
  @property() language: Language = "vi";

  /** The page's own words. */
  protected say<K extends WordKey>(key: K, ...holes: Holes<K>): string {
    return say(this.language, key, ...holes);
  }

  /** Says upward what the user did. Crosses shadow roots. */
  protected tell<D>(name: string, detail: D): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Controls, tables and focus as everywhere on the page; tokens are in app.css. */
export const baseStyles = css`
  :host {
    box-sizing: border-box;
    display: block;
    color: var(--ink);
    font: var(--text);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font: var(--heading);
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: var(--round);
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 30px;
    padding: 2px 10px;
    border: 1px solid var(--edge);
    border-radius: var(--round);
    background: var(--panel);
    font-size: var(--small-size);
    font-weight: 500;
    white-space: nowrap;
  }
  .button:hover:not(:disabled) {
    background: var(--accent-soft);
    border-color: var(--accent);
    color: var(--accent);
  }
  .button:disabled {
    color: var(--ink-quiet);
    background: var(--page);
    cursor: default;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-height: 24px;
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, var(--accent) 40%, transparent);
    text-underline-offset: 3px;
  }
  .link:hover {
    text-decoration-color: currentcolor;
  }
  .segments {
    display: inline-flex;
    border: 1px solid var(--edge);
    border-radius: var(--round);
    background: var(--panel);
  }
  .segments button {
    min-height: 28px;
    padding: 2px 10px;
    border: 0;
    background: none;
    font-size: var(--small-size);
    font-weight: 500;
    color: var(--ink-soft);
    white-space: nowrap;
  }
  .segments button + button {
    border-left: 1px solid var(--edge);
  }
  .segments button[aria-pressed="true"] {
    background: var(--accent);
    color: var(--on-accent);
  }
  :where(select, input:is([type="text"], [type="search"], :not([type]))) {
    min-height: 30px;
    padding: 2px 9px;
    border: 1px solid var(--edge);
    border-radius: var(--round);
    background-color: var(--panel);
    color: var(--ink);
    font: inherit;
  }
  .button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--accent) 86%, var(--ink));
    color: var(--on-accent);
  }
  .button.primary:disabled {
    border-color: var(--edge);
    background: var(--page);
    color: var(--ink-quiet);
  }
  a.button {
    color: inherit;
    text-decoration: none;
  }
  @media (forced-colors: active) {
    .button.primary,
    .segments button[aria-pressed="true"] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .quiet {
    color: var(--ink-soft);
  }
  .small {
    font-size: var(--small-size);
  }
  .numbers {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
`;
