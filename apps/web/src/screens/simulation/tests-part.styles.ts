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
  khung-combobox {
    width: min(320px, 100%);
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
    max-height: 220px;
    margin: 4px 0;
    overflow-y: auto;
    font-size: var(--small-size);
  }
  dt {
    color: var(--ink-soft);
  }
`;
