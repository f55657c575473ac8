import { css } from "lit";

export const styles = css`
  :host {
    position: relative;
    container-type: inline-size;
    overflow-y: auto;
    scroll-padding: 40px 0;
  }
  [data-main] {
    padding: 8px 14px 24px;
    outline: none;
  }
  /* What it holds gives it no width: it answers to that of its place. */
  khung-saving {
    width: min(372px, 100cqw - 28px);
  }
  .answer,
  .over {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 16px;
  }
  .over {
    margin-left: auto;
    font-size: var(--small-size);
  }
  .over label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    color: var(--ink-soft);
    white-space: nowrap;
  }
  .over select {
    width: 220px;
    max-width: 100%;
    min-height: 28px;
    text-overflow: ellipsis;
  }
  .over a {
    color: var(--accent);
    text-underline-offset: 3px;
  }
  .synthetic {
    padding: 1px 8px;
    border: 1px solid var(--caution-line);
    border-radius: 10px;
    background: var(--caution-soft);
    color: var(--caution);
    font-size: 12.5px;
  }
  .headline {
    font: 600 20px/1.4 var(--family);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    color: var(--ink-soft);
    font-size: var(--small-size);
  }
  .stale {
    margin-top: 6px;
    padding: 4px 10px;
    border: 1px solid var(--caution-line);
    border-radius: var(--round);
    background: var(--caution-soft);
    color: var(--caution);
  }
  .charts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.1fr);
    grid-template-areas: "flow matrix try" "tornado tornado try";
    gap: 10px;
    margin-top: 10px;
  }
  .card {
    min-width: 0;
    padding: 10px 14px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--panel);
  }
  .card > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin-bottom: 6px;
  }
  .flow {
    grid-area: flow;
  }
  .matrix {
    grid-area: matrix;
  }
  .try {
    grid-area: try;
  }
  .tornado {
    grid-area: tornado;
  }
  .try select {
    max-width: 100%;
    min-height: 30px;
    font: inherit;
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin: 14px 0 0;
    border-bottom: 1px solid var(--edge);
  }
  nav a {
    display: inline-flex;
    align-items: center;
    min-height: 36px;
    padding: 2px 12px;
    border-bottom: 3px solid var(--clear);
    color: var(--ink-soft);
    text-decoration: none;
    font-weight: 500;
  }
  nav a:hover {
    color: var(--accent);
  }
  nav a[aria-current] {
    border-color: var(--accent);
    color: var(--ink);
  }
  .part {
    margin-top: 10px;
  }
  h1:focus {
    outline: none;
  }
  @container (max-width: 1120px) {
    .charts {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-areas: "flow matrix" "try tornado";
    }
  }
  @container (max-width: 720px) {
    .charts {
      grid-template-columns: minmax(0, 1fr);
      grid-template-areas: "flow" "matrix" "try" "tornado";
    }
  }
`;
