/** The looks of an upgrade: a decision, its two sides and whom it moves stand beside each other; on narrow screens one under another. */

import { css } from "lit";

export const upgradeStyles = css`
  .summary {
    margin-bottom: 14px;
  }
  .lacking {
    margin-bottom: 14px;
    padding: 6px 12px;
    border: 1px solid var(--caution-line);
    border-radius: 6px;
    background: var(--caution-soft);
    color: var(--caution);
    font-size: var(--small-size);
  }
  .problem {
    margin-bottom: 10px;
    color: var(--bad);
    font-weight: 500;
  }
  section {
    margin-bottom: 18px;
  }
  h2 {
    margin-bottom: 6px;
  }
  fieldset,
  ul {
    margin: 0 0 10px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--panel);
  }
  fieldset {
    display: grid;
    grid-template-columns: minmax(240px, 2fr) minmax(260px, 3fr) minmax(150px, 1fr);
    gap: 8px 24px;
    min-width: 0;
    padding: 10px 16px 12px;
    border-left: 4px solid var(--caution-line);
  }
  legend {
    float: left;
    grid-column: 1 / -1;
    padding: 0;
    font-weight: 500;
  }
  .code {
    font-weight: 600;
  }
  label {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-height: 26px;
    cursor: pointer;
  }
  input {
    flex: none;
    margin: 0;
    accent-color: var(--accent);
  }
  khung-so {
    display: block;
    max-width: 240px;
    margin-top: 8px;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    align-content: start;
    gap: 2px 12px;
    font-variant-numeric: tabular-nums;
  }
  dt {
    color: var(--ink-soft);
  }
  .why,
  .statement {
    margin-top: 4px;
    color: var(--ink-soft);
    font-size: var(--small-size);
  }
  code,
  .statement {
    font-family: "JetBrains Mono Variable", monospace;
  }
  .impact,
  details p {
    font-size: var(--small-size);
  }
  summary {
    min-height: 24px;
    cursor: pointer;
  }
  li {
    display: grid;
    grid-template-columns: minmax(200px, 3fr) minmax(200px, 3fr) minmax(200px, 4fr);
    gap: 4px 24px;
    padding: 8px 16px;
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  li label {
    grid-column: 3;
  }
  .foot {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 24px;
    padding: 10px 16px;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--raised);
  }
  @media (max-width: 800px) {
    fieldset,
    li {
      grid-template-columns: minmax(0, 1fr);
    }
    li label {
      grid-column: auto;
    }
    .foot {
      position: static;
    }
  }
`;
