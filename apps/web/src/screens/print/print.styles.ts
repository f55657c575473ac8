import { css } from "lit";

/** Tables for A4 across: small letters, thin lines. */
export const styles = css`
  :host {
    background: var(--panel);
  }
  .page {
    max-width: 1180px;
  }
  table {
    font-size: 12px;
  }
  th,
  td {
    padding: 2px 4px;
    border: 1px solid var(--edge);
  }
  thead th {
    padding: 3px 4px;
    color: var(--ink);
    font-weight: 600;
    font-size: 11.5px;
    vertical-align: middle;
  }
  .cell {
    text-align: center;
  }
  .code,
  tbody th {
    white-space: nowrap;
  }
  /* Long codes stand upright, so that columns stay as narrow as their numbers. */
  .upright {
    height: 1px;
    vertical-align: bottom;
  }
  .upright span {
    writing-mode: vertical-rl;
    rotate: 180deg;
  }
  .note {
    margin: 6px 0 10px;
  }
  .scroll + .scroll {
    margin-top: 24px;
  }
  caption {
    padding: 0 0 4px;
    text-align: left;
    font-weight: 600;
  }
  @media print {
    .scroll + .scroll {
      margin-top: 0;
      break-before: page;
    }
  }
`;
