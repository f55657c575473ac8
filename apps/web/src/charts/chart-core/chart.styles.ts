import { css } from "lit";

/** What all charts look alike in; colours are tokens of the page. */
export const chartStyles = css`
  :host {
    container-type: inline-size;
    min-width: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    margin-bottom: 4px;
  }
  h3 {
    font: var(--heading);
    margin: 0;
  }
  header .segments {
    margin-left: auto;
  }
  .files {
    white-space: nowrap;
    font-size: var(--small-size);
  }
  .summary {
    color: var(--ink-soft);
    font-size: var(--small-size);
    margin-bottom: 4px;
  }
  svg[viewBox] {
    display: block;
    overflow: visible;
  }
  svg text {
    font: 400 13px/1 var(--family);
    fill: var(--ink);
    dominant-baseline: central;
    font-variant-numeric: tabular-nums;
  }
  svg .soft {
    fill: var(--ink-soft);
  }
  svg .strong {
    font-weight: 600;
  }
  svg .middle {
    text-anchor: middle;
  }
  svg .end {
    text-anchor: end;
  }
  svg .halo {
    stroke: var(--panel);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .grid {
    stroke: var(--line);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }
  .axis {
    stroke: var(--ink-quiet);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }
  .mark {
    outline: none;
  }
  .mark[role="button"] {
    cursor: pointer;
  }
  .mark .ring {
    fill: none;
    stroke: none;
  }
  .mark:focus-visible .ring {
    stroke: var(--focus);
    stroke-width: 2.5;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin-top: 4px;
    color: var(--ink-soft);
    font-size: 12.5px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .legend svg {
    flex: none;
  }
  .twin {
    overflow: auto;
    max-height: 360px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    min-height: 29px;
    padding: 4px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    font-weight: 400;
  }
  thead th {
    color: var(--ink-soft);
    font-size: 12.5px;
    font-weight: 600;
    vertical-align: bottom;
    line-height: 1.35;
  }
  .twin thead th {
    position: sticky;
    top: 0;
    background: var(--panel);
  }
  th.numbers,
  td.numbers {
    text-align: right;
  }
  .down {
    color: var(--down);
    fill: var(--down);
  }
  .up {
    color: var(--up);
    fill: var(--up);
  }
`;
