import { css } from "lit";

/** The looks of the wizard: one narrow column, tables that scroll by themselves. */
export const importStyles = css`
  :host {
    overflow: auto;
    min-height: 0;
  }
  main,
  .body {
    max-width: 1100px;
    margin: 0 auto;
    padding: 16px;
    display: grid;
    gap: 16px;
  }
  h1 {
    margin: 0;
    font: var(--title);
  }
  h1:focus-visible {
    outline: none;
  }
  h1 small {
    color: var(--ink-quiet);
    font-size: var(--small-size);
    font-weight: 400;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    counter-reset: step;
    font-size: var(--small-size);
  }
  .steps li {
    counter-increment: step;
    color: var(--ink-quiet);
  }
  .steps li::before {
    content: counter(step) ". ";
  }
  .steps [aria-current="step"] {
    color: var(--accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  section {
    display: grid;
    gap: 14px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--panel);
    min-width: 0;
  }
  label,
  legend {
    font-weight: 500;
  }
  .field {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .hint {
    color: var(--ink-quiet);
    font-size: var(--small-size);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 14px 24px;
  }
  /* The button of the browser speaks the browser's language; ours stands for it. */
  input[type="file"] {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  input[type="file"]:focus-visible + .button {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  label.button {
    display: inline-flex;
    align-items: center;
  }
  select,
  textarea {
    max-width: 100%;
    min-height: 32px;
    padding: 3px 8px;
    border: 1px solid var(--edge);
    border-radius: var(--round);
    background-color: var(--panel);
    color: inherit;
    font: inherit;
  }
  textarea {
    width: 100%;
    min-height: 90px;
    font-family: var(--mono, monospace);
    font-size: var(--small-size);
  }
  .scroll {
    overflow: auto;
    max-height: 340px;
    border: 1px solid var(--line);
    border-radius: var(--round);
  }
  .rows td {
    white-space: nowrap;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: var(--small-size);
  }
  th,
  td {
    padding: 4px 8px;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  caption {
    padding: 4px 8px;
    text-align: start;
    font: var(--heading);
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--panel);
    white-space: nowrap;
  }
  tr.header td,
  tr.header th {
    background: var(--accent-soft);
    font-weight: 600;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .note {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--accent);
    background: var(--accent-soft);
  }
  .note.bad {
    border-color: var(--down, currentcolor);
  }
  .field,
  .fields,
  .field select {
    min-width: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .button.main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent, #fff);
  }
  .button.main:hover:not(:disabled) {
    background: var(--accent);
    color: var(--on-accent, #fff);
    filter: brightness(1.1);
  }
  .button.main:disabled {
    background: var(--page);
    color: var(--ink-quiet);
  }
  .coverage {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
    gap: 6px 24px;
    font-size: var(--small-size);
  }
  .coverage li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 8px;
  }
  meter {
    grid-column: 1 / -1;
    width: 100%;
    height: 8px;
  }
`;
