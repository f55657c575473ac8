import { css } from "lit";

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 34px;
    padding: 2px 12px;
  }
  .counts {
    display: flex;
    gap: 12px;
    font-size: var(--small-size);
    font-weight: 500;
  }
  .error {
    color: var(--bad);
  }
  .warning {
    color: var(--caution);
  }
  .info,
  .clean {
    color: var(--ink-soft);
  }
  .clean {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: var(--small-size);
  }
  .clean svg {
    width: 15px;
    height: 15px;
    color: var(--good);
  }
  ul {
    overflow: auto;
    min-height: 0;
    border-top: 1px solid var(--line);
  }
  li {
    display: grid;
    grid-template-columns: 18px 1fr;
    gap: 0 8px;
    padding: 5px 12px 6px;
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  li > svg {
    width: 16px;
    height: 16px;
    margin-top: 5px;
  }
  .place {
    display: block;
    width: 100%;
    min-height: 26px;
    padding: 2px 0;
    border: 0;
    background: none;
    text-align: left;
  }
  .place:hover .message {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .where {
    margin-left: 6px;
    color: var(--ink-quiet);
    font-size: 12.5px;
    white-space: nowrap;
  }
  code {
    font: 500 0.93em var(--mono);
    background: var(--page);
    padding: 0 3px;
    border-radius: 3px;
  }
  .help {
    color: var(--ink-soft);
    font-size: var(--small-size);
  }
  .fixes {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 3px 0 2px;
  }
  .fixes .button {
    white-space: normal;
    text-align: left;
    min-height: 28px;
    color: var(--accent);
    border-color: color-mix(in srgb, var(--accent) 45%, var(--panel));
  }
  .more {
    padding: 6px 12px;
    color: var(--ink-soft);
    font-size: var(--small-size);
  }
`;
