import { css } from "lit";

export const styles = css`
  :host {
    container: form / inline-size;
  }
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 10px 12px 40vh;
  }
  khung-hop-loi {
    position: sticky;
    top: 0;
    z-index: 2;
    margin: 0 12px;
  }
  .group {
    display: flex;
    align-items: baseline;
    gap: 8px;
    margin: 8px -12px 0;
    padding: 5px 12px;
    border-bottom: 1px solid var(--line);
    background: var(--page);
  }
  .group h2 {
    flex: 1;
  }
  @container form (max-width: 560px) {
    .group {
      flex-wrap: wrap;
    }
    .group h2 {
      flex-basis: 100%;
    }
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
