import { css } from "lit";

export const styles = css`
  :host {
    container-type: inline-size;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
    margin-bottom: 8px;
  }
  .search {
    position: relative;
    flex: 1 1 220px;
    max-width: 320px;
    margin-left: auto;
  }
  .search svg {
    position: absolute;
    left: 9px;
    top: 8px;
    width: 15px;
    height: 15px;
    color: var(--ink-quiet);
    pointer-events: none;
  }
  input {
    width: 100%;
    min-height: 32px;
    padding: 3px 10px 3px 31px;
    border: 1px solid var(--edge);
    border-radius: var(--round);
    background: var(--panel);
    color: inherit;
    font: inherit;
  }
  input::placeholder {
    color: var(--ink-quiet);
    opacity: 1;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    padding: 2px 10px;
    border: 1px solid var(--accent);
    border-radius: 14px;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: var(--small-size);
    font-weight: 500;
  }
  .chip span {
    font-size: 15px;
    line-height: 1;
  }
  .scroll {
    position: relative;
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  thead th.numbers {
    padding: 0 8px;
    color: var(--ink-soft);
    font-size: 12.5px;
    font-weight: 600;
    text-align: right;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 0;
    background: var(--panel);
    border-bottom: 1px solid var(--edge);
    text-align: left;
    white-space: nowrap;
  }
  thead button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    width: 100%;
    min-height: 30px;
    padding: 2px 8px;
    border: 0;
    background: none;
    color: var(--ink-soft);
    font-size: 12.5px;
    font-weight: 600;
  }
  thead button:hover {
    color: var(--accent);
  }
  thead .plain {
    padding: 2px 8px;
  }
  thead i {
    width: 9px;
    font-style: normal;
    color: var(--accent);
  }
  td,
  tbody th {
    height: 35px;
    padding: 3px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    font-weight: 400;
  }
  tbody tr:hover {
    background: color-mix(in srgb, var(--accent-soft) 55%, transparent);
  }
  tbody th {
    font-weight: 500;
  }
  .code {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .place {
    color: var(--ink-soft);
  }
  .place,
  .level,
  .range,
  .why {
    white-space: nowrap;
  }
  .why {
    text-align: right;
  }
  .move {
    margin-left: 4px;
    color: var(--ink-soft);
    font-size: 12.5px;
    white-space: nowrap;
  }
  @container (max-width: 640px) {
    .place {
      white-space: normal;
    }
    tbody th {
      min-width: 130px;
    }
    .range,
    [data-column="range"] {
      display: none;
    }
    td,
    tbody th,
    thead button {
      padding-inline: 5px;
    }
  }
  .nothing {
    padding: 28px 8px;
    text-align: center;
    color: var(--ink-soft);
  }
  nav {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    padding-top: 10px;
    font-size: var(--small-size);
  }
`;
