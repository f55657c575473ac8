import { css } from "lit";

/** The head of a criterion's card. */
export const headStyles = css`
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 2px 10px;
    padding: 8px 12px 4px;
  }
  h3,
  .title {
    font: 600 14.5px/22px var(--family);
  }
  header:has(.ordinal:not(:empty)) {
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .title khung-chu {
    font: 600 14.5px/22px var(--family);
  }
  h3 {
    padding-top: 4px;
  }
  .ordinal:empty {
    display: none;
  }
  .ordinal {
    padding-top: 4px;
    color: var(--ink-soft);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .code {
    font: 500 12px/20px var(--mono);
    color: var(--ink-soft);
  }
  .head-end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 4px 8px;
    padding-top: 4px;
    font-size: var(--small-size);
  }
  .struck {
    text-decoration: line-through;
    color: var(--ink-soft);
  }
  @container form (max-width: 560px) {
    header {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .head-end {
      grid-column: 1 / -1;
      justify-content: start;
      padding-top: 0;
    }
  }
`;
