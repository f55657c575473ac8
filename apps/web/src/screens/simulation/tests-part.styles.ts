import { css } from "lit";

export const testsStyles = css`
  header {
    align-items: baseline;
  }
  header .button {
    margin-left: auto;
  }
  .what {
    max-width: 78ch;
    margin-bottom: 12px;
  }
  .ask {
    margin: 12px 0 0;
    align-items: end;
  }
  .unit {
    display: grid;
    width: min(320px, 100%);
    color: var(--ink-soft);
    font-size: var(--small-size);
  }
  .unit khung-combobox {
    color: var(--ink);
  }
  td.words {
    min-width: 150px;
  }
  td.status,
  td.do {
    white-space: nowrap;
  }
  td.do {
    text-align: right;
  }
  .bad,
  .fails {
    font-weight: 600;
  }
  .bad,
  .down {
    color: var(--bad);
  }
  .as {
    color: var(--ink-soft);
  }
  th[scope="row"] {
    min-width: 200px;
  }
  summary {
    min-height: 24px;
    cursor: pointer;
    white-space: nowrap;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(140px, max-content) max-content;
    gap: 1px 12px;
    margin: 4px 0;
    font-size: var(--small-size);
  }
  dt {
    color: var(--ink-soft);
  }
`;
