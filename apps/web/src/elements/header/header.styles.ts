import { css } from "lit";

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 22px;
    min-height: 54px;
    padding: 6px 16px;
    background: var(--bar);
    color: var(--on-bar);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .brand svg {
    width: 28px;
    height: 28px;
  }
  h1 {
    margin: 0;
    font: 600 17px/1.4 var(--family);
    letter-spacing: 0.01em;
  }
  .purpose {
    font-size: 12.5px;
    color: #c3d2e2;
    white-space: nowrap;
  }
  label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    font-size: var(--small-size);
    color: #c3d2e2;
    white-space: nowrap;
  }
  select {
    min-width: 0;
    max-width: 100%;
    min-height: 34px;
    padding: 2px 30px 2px 10px;
    border: 1px solid var(--bar-edge);
    border-radius: var(--round);
    background: #1d4168
      url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 8' fill='none' stroke='%23f3f7fb' stroke-width='1.8'%3E%3Cpath d='m1.5 1.5 4.5 4.5 4.5-4.5'/%3E%3C/svg%3E")
      no-repeat right 10px center / 11px;
    color: var(--on-bar);
    font: 500 14px/1.5 var(--family);
    text-overflow: ellipsis;
    appearance: none;
    cursor: pointer;
  }
  select:disabled {
    opacity: 0.75;
    cursor: default;
  }
  option {
    background: var(--panel);
    color: var(--ink);
  }
  .framework {
    flex: 1 1 380px;
    max-width: 620px;
  }
  .framework select {
    flex: 1;
  }
  .dataset {
    flex: 0 1 auto;
  }
  .segments {
    margin-left: auto;
    border-color: var(--bar-edge);
    background: none;
  }
  .segments button {
    color: var(--on-bar);
  }
  .segments button + button {
    border-color: var(--bar-edge);
  }
  .segments button[aria-pressed="true"] {
    background: var(--on-bar);
    color: var(--bar);
  }
  :focus-visible {
    outline-color: #ffd166;
  }
  @media (max-width: 1500px) {
    .purpose {
      display: none;
    }
  }
`;
