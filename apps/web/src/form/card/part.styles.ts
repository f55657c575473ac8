import { css } from "lit";

/** What stands in a card: its grid, its fields in a line, its tables, and what is shown as written. */
export const partStyles = css`
  .grid {
    display: grid;
    grid-template-columns: 118px minmax(0, 1fr);
    gap: 6px 10px;
    align-items: start;
    padding: 0 12px 8px;
  }
  .grid > dt {
    padding-top: 5px;
    line-height: 20px;
    color: var(--ink-soft);
    font-size: var(--small-size);
  }
  .grid > dd {
    min-width: 0;
  }
  .inline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-height: 30px;
  }
  .terms {
    gap: 4px 20px;
  }
  .term {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .inline khung-so {
    width: 104px;
  }
  select {
    max-width: 100%;
    min-height: 30px;
    padding: 2px 4px;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
  }
  select:hover:not(:disabled) {
    border-color: var(--edge);
  }
  .read {
    display: inline-block;
    min-height: 30px;
    padding: 4px 0;
    line-height: 22px;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .written {
    min-height: 30px;
    max-width: 100%;
    padding: 3px 6px;
    border: 1px dashed var(--edge);
    border-radius: var(--round);
    background: var(--page);
    font: 400 12.5px/1.5 var(--mono);
    text-align: left;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .action {
    min-height: 26px;
    min-width: 26px;
    padding: 0 6px;
    border: 0;
    border-radius: var(--round);
    background: none;
    color: var(--ink-soft);
    font-size: 12.5px;
  }
  .action:hover:not(:disabled) {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .action:disabled {
    color: var(--ink-quiet);
    opacity: 0.55;
    cursor: default;
  }
  .small-table {
    border-collapse: collapse;
  }
  .small-table th {
    padding: 0 8px 2px 0;
    color: var(--ink-soft);
    font-size: 12.5px;
    font-weight: 500;
    text-align: left;
  }
  .small-table td {
    padding: 1px 8px 1px 0;
    vertical-align: middle;
  }
  .small-table khung-so {
    width: 100px;
  }
  .small-table .inline {
    flex-wrap: nowrap;
    justify-content: space-between;
  }
  .levels {
    width: calc(100% - 24px);
    margin: 0 12px 10px;
    border-collapse: collapse;
  }
  .levels th {
    padding: 4px 10px 4px 0;
    color: var(--ink-soft);
    font-size: 12.5px;
    font-weight: 500;
    text-align: left;
    vertical-align: top;
    white-space: nowrap;
  }
  .levels td {
    padding: 1px 10px 1px 0;
    vertical-align: top;
  }
  .levels tbody tr {
    border-top: 1px solid var(--line);
  }
  .levels khung-so {
    width: 110px;
  }
  code {
    font: 400 12.5px/1.6 var(--mono);
  }
  .grow {
    flex: 1;
    min-width: 120px;
  }
  .date {
    width: 110px;
  }
  pre {
    margin: 0;
    padding: 6px 8px;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--page);
    font: 400 12.5px/1.55 var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-height: 16em;
    overflow: auto;
  }
  .changes li {
    padding: 2px 0 4px;
  }
  .changes li + li {
    border-top: 1px solid var(--line);
  }
  .changes khung-chu {
    flex: 1;
  }
  .was {
    color: var(--ink-soft);
  }
  @container form (max-width: 560px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
      gap: 1px;
    }
    .grid > dt {
      padding-top: 6px;
    }
  }
`;
