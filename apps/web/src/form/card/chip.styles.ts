import { css } from "lit";

/** Chips: what has become of something, in a word. */
export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: 11px;
    background: var(--page);
    color: var(--ink-soft);
    font-size: 12px;
    line-height: 20px;
    white-space: nowrap;
  }
  .chip.adjusted,
  .chip.changed {
    border-color: color-mix(in srgb, var(--accent) 50%, var(--panel));
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 500;
  }
  .chip.added {
    border-color: color-mix(in srgb, var(--good) 50%, var(--panel));
    background: var(--good-soft);
    color: var(--good);
    font-weight: 500;
  }
  .chip.removed,
  .chip.wrong {
    border-color: color-mix(in srgb, var(--bad) 50%, var(--panel));
    background: var(--bad-soft);
    color: var(--bad);
    font-weight: 500;
  }
  .chip.writing,
  .chip.hole {
    border-color: var(--caution-line);
    background: var(--caution-soft);
    color: var(--caution);
    font-weight: 500;
  }
`;
