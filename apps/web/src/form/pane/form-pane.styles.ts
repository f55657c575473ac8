import { css } from "lit";

export const styles = css`
  :host {
    container: form / inline-size;
  }
  .list,
  .stretch {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .list {
    padding: 10px 12px 40vh;
  }
  khung-hop-loi {
    position: sticky;
    top: 0;
    z-index: 2;
    margin: 0 12px;
  }
  .published {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    padding: 8px 12px 0;
    color: var(--ink-soft);
  }
  .waiting {
    min-height: 320px;
    padding: 10px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--panel);
    color: var(--ink-soft);
    font-weight: 600;
  }
  khung-criterion-card {
    content-visibility: auto;
    contain-intrinsic-size: auto 330px;
  }
`;
