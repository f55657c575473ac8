import { css } from "lit";

/** One hue in six steps; the digit stands in the cell, so it reads in print without colour. */
export const heatStyles = css`
  .scroll {
    position: relative; /* of what is only heard */
    overflow: auto;
    max-height: min(70vh, 640px);
    border: 1px solid var(--line);
    scroll-padding: 52px 0 0 200px;
  }
  table {
    width: max-content;
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    padding: 0;
    border: 0;
    border-right: 1px solid var(--panel);
    border-bottom: 1px solid var(--panel);
  }
  td {
    min-width: 44px;
    height: 26px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--panel);
    padding: 2px 4px;
    text-align: center;
    border-bottom: 1px solid var(--edge);
  }
  th.unit {
    position: sticky;
    left: 0;
    z-index: 1;
    width: 190px;
    min-width: 190px;
    max-width: 190px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    padding: 0 8px;
    text-align: left;
    background: var(--panel);
    border-right: 1px solid var(--edge);
  }
  thead th.unit {
    z-index: 3;
  }
  th .link {
    padding: 0;
    min-height: 26px;
  }
  .code {
    display: grid;
    justify-items: center;
    min-width: 44px;
    min-height: 44px;
    padding: 2px;
    border: 0;
    background: none;
    font-weight: 600;
    color: var(--accent);
    line-height: 1.3;
  }
  .code:hover {
    background: var(--accent-soft);
  }
  .code small {
    font-size: 12px;
    font-weight: 400;
    color: var(--ink-soft);
    white-space: nowrap;
  }
  [data-heat="0"] {
    background: var(--heat-0);
    color: var(--on-heat-low);
  }
  [data-heat="1"] {
    background: var(--heat-1);
    color: var(--on-heat-low);
  }
  [data-heat="2"] {
    background: var(--heat-2);
    color: var(--on-heat-low);
  }
  [data-heat="3"] {
    background: var(--heat-3);
    color: var(--on-heat-low);
  }
  [data-heat="4"] {
    background: var(--heat-4);
    color: var(--on-heat-high);
  }
  [data-heat="5"] {
    background: var(--heat-5);
    color: var(--on-heat-high);
  }
  .missing {
    background: repeating-linear-gradient(45deg, var(--panel) 0 4px, var(--line) 4px 6px);
    color: var(--ink);
    font-weight: 600;
  }
  .none {
    color: var(--ink-quiet);
  }
  .box {
    display: inline-grid;
    place-items: center;
    width: 22px;
    height: 18px;
    border: 1px solid var(--edge);
    font-size: 12px;
  }
  .button {
    margin-top: 6px;
  }
`;
