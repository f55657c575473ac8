import { css } from "lit";

/** The frame of a card: its border, problems and foot. */
export const cardStyles = css`
  :host {
    position: relative;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--panel);
    scroll-margin: 44px 0 12px;
  }
  :host([current]) {
    border-color: var(--accent);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  :host([state="stale"]),
  :host([state="opaque"]) {
    background: var(--page);
  }
  h3 {
    padding-top: 4px;
    font: 600 14.5px/22px var(--family);
  }
  .code {
    font: 500 12px/20px var(--mono);
    color: var(--ink-soft);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 2px;
    padding: 2px 8px;
    border-top: 1px solid var(--line);
  }
  footer .gap {
    flex: 1;
  }
  .problems {
    padding: 0 12px 6px;
  }
  .problems li {
    padding: 2px 8px;
    border-left: 3px solid var(--bad);
    background: var(--bad-soft);
    color: var(--bad);
    font-size: var(--small-size);
  }
  .problems li + li {
    margin-top: 2px;
  }
  .problems .warning {
    border-left-color: var(--caution-line);
    background: var(--caution-soft);
    color: var(--caution);
  }
  summary {
    display: flex;
    align-items: baseline;
    gap: 10px;
    padding: 6px 12px;
    cursor: pointer;
  }
  summary::before {
    content: "▸";
    color: var(--ink-soft);
  }
  [open] > summary::before {
    content: "▾";
  }
  summary h3 {
    padding: 0;
    white-space: nowrap;
  }
  summary .line {
    flex: 1;
    overflow: hidden;
    font-size: var(--small-size);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .mode {
    padding: 0 12px 6px;
  }
  .others {
    padding: 0 12px 8px;
  }
  .other + .other {
    margin-top: 6px;
  }
  .slim {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding: 3px 8px;
  }
  .slim pre {
    flex: 1;
    min-width: 200px;
    padding: 2px 4px;
    border: 0;
  }
  .slim + p {
    padding: 0 12px 4px;
  }
`;
