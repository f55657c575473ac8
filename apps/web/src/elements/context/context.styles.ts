import { css } from "lit";

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 18px;
    min-height: 42px;
    padding: 4px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--panel);
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
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-left: auto;
  }
`;
