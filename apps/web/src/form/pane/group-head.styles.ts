import { css } from "lit";

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    margin: 8px -12px 0;
    padding: 5px 12px;
    border-bottom: 1px solid var(--line);
    background: var(--page);
  }
  h2:not(.hidden),
  khung-chu {
    flex: 1;
    min-width: min(100%, 200px);
    font: var(--heading);
  }
  @container form (max-width: 560px) {
    h2:not(.hidden),
    khung-chu {
      flex-basis: 100%;
    }
  }
`;
