import { css } from "lit";

export const styles = css`
  :host {
    container-type: inline-size;
  }
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-bottom: 4px;
  }
  header .segments {
    margin-left: auto;
  }
  svg {
    display: block;
    width: 100%;
    overflow: visible;
  }
  svg text {
    font: 400 13.5px/1 var(--family);
    fill: var(--ink);
    dominant-baseline: central;
  }
  svg .number {
    font-variant-numeric: tabular-nums;
    text-anchor: end;
  }
  svg .count {
    font-weight: 600;
  }
  svg .share,
  svg .same {
    fill: var(--ink-soft);
  }
  svg .badge {
    font-weight: 600;
    text-anchor: middle;
  }
  .row {
    cursor: pointer;
    outline: none;
  }
  .row .back {
    fill: transparent;
    stroke: transparent;
  }
  .row:hover .back {
    fill: var(--accent-soft);
  }
  .row[aria-pressed="true"] .back {
    fill: var(--accent-soft);
    stroke: var(--accent);
  }
  .row:focus-visible .back {
    stroke: var(--focus);
    stroke-width: 2;
  }
  .bar {
    stroke: rgb(0 0 0 / 28%);
    stroke-width: 1;
    shape-rendering: crispEdges;
    transition: width 160ms ease-out;
  }
  .base {
    stroke: var(--line);
    shape-rendering: crispEdges;
  }
  .before {
    stroke: var(--ink);
    stroke-width: 2;
    stroke-dasharray: 3 2;
  }
  @media (prefers-reduced-motion: reduce) {
    .bar {
      transition: none;
    }
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin-top: 2px;
    font-size: 12.5px;
    color: var(--ink-soft);
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .legend svg {
    width: 22px;
    height: 12px;
    flex: none;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    height: 29px;
    padding: 2px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    font-weight: 400;
  }
  thead th {
    height: 28px;
    color: var(--ink-soft);
    font-size: 12.5px;
    font-weight: 600;
    vertical-align: bottom;
    line-height: 1.35;
  }
  th .link {
    padding: 0;
  }
  th.numbers,
  td.numbers {
    text-align: right;
  }
  tfoot th,
  tfoot td {
    border: 0;
    font-weight: 600;
  }
  tbody tr[data-picked] {
    background: var(--accent-soft);
  }
`;
