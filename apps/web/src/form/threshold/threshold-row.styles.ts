import { css } from "lit";

export const styles = css`
  :host {
    container-type: inline-size;
  }
  table,
  khung-strip {
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
  .read {
    display: block;
    padding: 4px 6px;
    text-align: right;
    font-variant-numeric: tabular-nums;
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
    font-size: 18px;
    line-height: 1;
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
  @container (max-width: 430px) {
    th .name {
      display: none;
    }
    td,
    th {
      padding-inline: 1.5px;
    }
  }
`;
