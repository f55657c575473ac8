import { css } from "lit";

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 18px;
    min-height: 38px;
    padding: 3px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--panel);
    container-type: inline-size;
  }
  label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    color: var(--ink-soft);
    font-size: var(--small-size);
    white-space: nowrap;
  }
  select {
    min-width: 0;
    max-width: 100%;
    text-overflow: ellipsis;
    font-weight: 500;
  }
  .framework {
    flex: 0 1 480px;
  }
  .framework select {
    flex: 1;
  }
  .dataset {
    flex: 0 1 auto;
  }
  /* Where it is narrow the words are only heard. */
  @container (max-width: 560px) {
    label span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .framework,
    .dataset {
      flex: 1 1 130px;
    }
    .dataset select {
      flex: 1;
    }
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-left: auto;
  }
`;
