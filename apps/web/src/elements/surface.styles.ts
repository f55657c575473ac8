/** What lies above the page: dialogs and what drops down. */

import { css } from "lit";

/** A `<dialog>`: its place, size and inside are its own. */
export const dialogStyles = css`
  dialog {
    padding: 0;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--raised);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(8 18 30 / 45%);
  }
`;

/** A popover that `Floating` puts in its place. */
export const popoverStyles = css`
  [popover] {
    position: fixed;
    inset: auto;
    max-width: calc(100vw - 16px);
    margin: 0;
    padding: 4px;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--raised);
    color: var(--ink);
    box-shadow: var(--shadow);
    overflow: auto;
  }
`;
