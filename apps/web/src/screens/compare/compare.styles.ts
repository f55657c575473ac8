/** The looks of the comparison, in the light DOM under its own class. */
export const compareStyles = `
  khung-screen-compare { display: block; overflow: auto; min-height: 0; }
  .compare { max-width: 1240px; margin: 0 auto; padding: 14px 16px 28px; }
  .compare h1 { margin: 0; font: var(--title); outline: none; }
  .compare .head, .compare .tools { display: flex; flex-wrap: wrap; align-items: baseline; gap: 6px 16px; margin-bottom: 12px; }
  .compare .tools { align-items: center; }
  .compare select { width: 320px; max-width: 100%; min-height: 32px; padding: 2px 8px; text-overflow: ellipsis; border: 1px solid var(--edge); border-radius: var(--round); background: var(--panel); color: inherit; font: inherit; }
  .compare label { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; max-width: 100%; }
  .compare .views { margin-left: auto; display: inline-flex; border: 1px solid var(--edge); border-radius: var(--round); background: var(--panel); }
  .compare .view { min-height: 30px; padding: 2px 12px; border: 0; background: none; color: inherit; font: inherit; font-weight: 500; cursor: pointer; }
  .compare .view[aria-pressed="true"] { background: var(--accent); color: var(--on-accent, #fff); }
  @media (forced-colors: active) {
    .compare .view[aria-pressed="true"] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
  .compare .summary { margin: 0 0 10px; }
  .compare .synthetic { padding: 1px 8px; border: 1px solid var(--caution-line); border-radius: 10px; background: var(--caution-soft); color: var(--caution); font-size: 12.5px; }
  .compare .quiet { color: var(--ink-soft); font-size: var(--small-size); }
  khung-text-diff { display: block; height: min(68vh, 720px); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; background: var(--panel); }
  khung-text-diff .diff-host { height: 100%; }
`;
