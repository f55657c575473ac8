import { css } from "lit";

export const styles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 6px 8px;
  }
  .controls .button {
    min-width: 34px;
    min-height: 34px;
    justify-content: center;
    font-size: 17px;
  }
  khung-so {
    width: 190px;
  }
  .facts {
    display: grid;
    color: var(--ink-soft);
    font-size: var(--small-size);
  }
  .decide {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-top: 6px;
    padding: 4px 10px;
    border: 1px solid var(--caution-line);
    border-radius: var(--round);
    background: var(--caution-soft);
    color: var(--caution);
    font-size: var(--small-size);
  }
  .decide[hidden] {
    display: none;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin: 8px 0 4px;
  }
  khung-histogram,
  khung-breakpoint-curve {
    margin-top: 6px;
  }
  h3 {
    font: var(--heading);
    margin: 12px 0 4px;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 3px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    font-weight: 400;
  }
  thead th {
    color: var(--ink-soft);
    font-size: 12.5px;
    font-weight: 600;
  }
  th.numbers,
  td.numbers {
    text-align: right;
  }
  td {
    white-space: nowrap;
  }
  th[scope="row"] {
    min-width: 120px;
  }
  th .link {
    padding: 0;
  }
  .refused {
    padding: 8px 10px;
    border: 1px solid var(--caution-line);
    background: var(--caution-soft);
    color: var(--caution);
  }
`;
