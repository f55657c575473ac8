/** A list of one's work: a row a text, its name a link. */

import { css } from "lit";

export const workRowsStyles = css`
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    padding: 5px 0;
    border-bottom: 1px solid var(--line);
  }
  a {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
`;
