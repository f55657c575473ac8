import { css } from "lit";

export const styles = css`
  :host {
    container-type: inline-size;
  }
  table,
  .strip {
    max-width: 760px;
  }
  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
  }
  th {
    padding: 0 3px 2px;
    color: var(--ink-soft);
    font-size: 12.5px;
    font-weight: 500;
    text-align: right;
    vertical-align: bottom;
  }
  th .name {
    display: block;
    overflow: hidden;
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  td {
    padding: 0 3px;
    vertical-align: top;
  }
  th:first-child,
  td:first-child {
    padding-left: 0;
  }
  th:last-child,
  td:last-child {
    padding-right: 0;
  }
  .under {
    margin-top: 2px;
    color: var(--ink-soft);
    font-size: 12px;
    line-height: 1.35;
    text-align: right;
  }
  .was {
    color: var(--accent);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .hole {
    color: var(--caution);
    font-weight: 500;
  }
  .drop {
    min-width: 24px;
    min-height: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--round);
    background: none;
    color: var(--ink-soft);
  }
  .drop:hover:not(:disabled) {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .member {
    display: block;
    margin: 3px 0 1px;
    color: var(--ink-soft);
    font-size: 12px;
    text-align: right;
  }
  .written {
    display: block;
    width: 100%;
    min-height: 30px;
    padding: 3px 6px;
    border: 1px dashed var(--edge);
    border-radius: var(--round);
    background: var(--page);
    font: 400 12px/1.5 var(--mono);
    text-align: left;
    overflow-wrap: anywhere;
  }
  .stale {
    opacity: 0.65;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-top: 4px;
    font-size: var(--small-size);
  }
  .said.error,
  .said.advice {
    color: var(--bad);
  }
  .said.question,
  .said.echo {
    color: var(--caution);
  }
  .strip {
    display: flex;
    align-items: end;
    gap: 12px;
    margin-top: 6px;
  }
  .drawing {
    position: relative;
    flex: 1;
    min-width: 0;
  }
  .drawing svg {
    display: block;
    width: 100%;
    height: 43px;
  }
  .drawing rect {
    fill: var(--bar-fill, #9fb4cb);
  }
  .drawing .axis {
    stroke: var(--edge);
  }
  .drawing .line {
    stroke: var(--ink-soft);
    stroke-dasharray: 3 2;
  }
  .drawing .changed {
    stroke: var(--accent);
    stroke-width: 2;
    stroke-dasharray: none;
  }
  .drawing span {
    position: absolute;
    bottom: -3px;
    translate: -50% 0;
    color: var(--ink-soft);
    font-size: 11px;
    line-height: 13px;
  }
  .strip p {
    color: var(--ink-soft);
    font-size: 12px;
    line-height: 1.35;
    white-space: nowrap;
  }
  @container (max-width: 430px) {
    th .name {
      display: none;
    }
    td,
    th {
      padding-inline: 1.5px;
    }
    .strip {
      flex-wrap: wrap;
    }
    .drawing {
      flex-basis: 100%;
    }
  }
`;
