import { css } from "lit";

/** Tables, fields and notes of the parts below the charts. */
export const partStyles = css`
  header,
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 12px;
    margin-bottom: 8px;
  }
  .ask label {
    display: grid;
    color: var(--ink-soft);
    font-size: var(--small-size);
  }
  select,
  input[type="text"] {
    min-height: 34px;
    max-width: 100%;
    padding: 2px 6px;
    font: inherit;
    color: var(--ink);
  }
  .scroll {
    position: relative; /* of what is only heard */
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  /* Few columns of numbers stand beside each other, not at the ends of the page. */
  table.near {
    width: auto;
    min-width: min(100%, 560px);
  }
  table.near th,
  table.near td {
    padding-right: 24px;
  }
  th[scope="row"] {
    min-width: 130px;
  }
  caption {
    text-align: left;
    font: var(--heading);
    padding: 4px 0;
  }
  th,
  td {
    padding: 5px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    font-weight: 400;
    vertical-align: top;
  }
  thead th {
    color: var(--ink-soft);
    font-size: 12.5px;
    font-weight: 600;
  }
  th.numbers,
  td.numbers {
    text-align: right;
    white-space: nowrap;
  }
  td.levels {
    white-space: nowrap;
  }
  th .link {
    padding: 0;
  }
  .down {
    color: var(--down);
  }
  .up {
    color: var(--up);
  }
  .answer {
    margin-top: 10px;
  }
  .answer li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin: 4px 0;
  }
`;
