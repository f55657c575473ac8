import { css } from "lit";

export const styles = css`
  :host {
    position: relative;
    min-width: 0;
  }
  label {
    display: block;
    margin-bottom: 2px;
    color: var(--ink-soft);
    font-size: var(--small-size);
  }
  .box {
    display: flex;
    align-items: center;
    min-height: 32px;
    border: 1px solid var(--edge);
    border-radius: var(--round);
    background: var(--panel);
  }
  .box:focus-within {
    border-color: var(--focus);
    box-shadow: inset 0 0 0 1px var(--focus);
  }
  .box input {
    flex: 1;
    min-width: 0;
    width: 100%;
    height: 30px;
    min-height: 0;
    padding: 0 8px;
    background: none;
    color: var(--ink);
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .box input,
  .box input:hover,
  .box input:focus {
    border: 0;
    outline: none;
    box-shadow: none;
  }
  input::placeholder {
    color: var(--ink-quiet);
    opacity: 1;
  }
  .unit {
    padding-right: 8px;
    margin-left: -4px;
    color: var(--ink-soft);
    white-space: nowrap;
  }
  :host([state="none"]) .unit {
    visibility: hidden;
  }
  :host([state="changed"]) .box {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  :host([state="changed"]) .box input {
    font-weight: 600;
  }
  :host([state="editing"]) .box {
    border-style: dashed;
    border-color: var(--focus);
  }
  :host([state="blank"]) .box {
    border-style: dashed;
    background: var(--caution-soft);
    border-color: var(--caution-line);
  }
  :host([invalid]) .box {
    border-color: var(--bad);
    box-shadow: inset 0 0 0 1px var(--bad);
  }
  :host([disabled]) .box {
    background: var(--page);
    border-color: var(--line);
  }
  :host([disabled]) .box input {
    color: var(--ink-soft);
  }
  .message {
    margin-top: 3px;
    color: var(--ink-soft);
    font-size: var(--small-size);
  }
  .message.error,
  .message.advice {
    color: var(--bad);
  }
  .message.question {
    color: var(--caution);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 4px;
  }
  :host([cell]) label,
  :host([cell]) .message,
  :host([cell]) .help,
  :host([cell]) .choices {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :host([cell]) .box {
    min-height: 30px;
  }
  :host([cell]) .box input {
    height: 28px;
    padding: 0 6px;
  }
  :host([cell]) .unit {
    padding-right: 6px;
  }
`;
