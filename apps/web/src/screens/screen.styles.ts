/** The frame of a screen that is read from top to bottom. */

import { css } from "lit";
import { tableStyles } from "../elements/table.styles.ts";

const frameStyles = css`
  .page {
    max-width: 1240px;
    margin: 0 auto;
    padding: 14px 16px 28px;
  }
  h1 {
    margin: 0;
    font: var(--title);
    outline: none;
  }
  /* It takes the focus when the screen changes, to be read; there is nothing to do on it. */
  h1:focus-visible {
    outline: none;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
    margin-bottom: 12px;
  }
  .head .actions,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .head .actions {
    margin-left: auto;
  }
  .card {
    padding: 12px 16px 14px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--panel);
  }
  .card > h2 {
    margin-bottom: 8px;
  }
  .tag {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    color: var(--ink-soft);
    font-size: 12.5px;
    white-space: nowrap;
  }
  .tag.caution {
    border-color: var(--caution-line);
    background: var(--caution-soft);
    color: var(--caution);
  }
  a {
    color: var(--accent);
    text-underline-offset: 3px;
    text-decoration-color: color-mix(in srgb, var(--accent) 40%, transparent);
  }
  a:hover {
    text-decoration-color: currentcolor;
  }
  .scroll {
    position: relative;
    overflow-x: auto;
  }
  thead th {
    padding-top: 4px;
    border-bottom-color: var(--edge);
    vertical-align: bottom;
  }
  tbody tr:hover > * {
    background: var(--accent-soft);
  }
  @media print {
    .page {
      max-width: none;
      padding: 0;
    }
    .head .actions,
    .tools,
    khung-context {
      display: none;
    }
    .card {
      border: 0;
      padding: 0 0 12px;
      break-inside: auto;
    }
    thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
  }
`;

export const screenStyles = [tableStyles, frameStyles];
