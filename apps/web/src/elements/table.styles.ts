/** A table in the page: lines between rows, a quiet head, numbers to the right. */

import { css } from "lit";

export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 5px 10px 5px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    color: var(--ink-soft);
    font-size: var(--small-size);
    font-weight: 500;
  }
  th.numbers,
  td.numbers {
    text-align: right;
  }
`;
