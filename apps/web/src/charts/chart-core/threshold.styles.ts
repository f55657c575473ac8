import { css } from "lit";

/** The lines of a threshold. */
export const thresholdStyles = css`
  .threshold {
    stroke: var(--accent);
    stroke-width: 2.5;
  }
  .threshold.old {
    stroke: var(--ink-quiet);
    stroke-width: 1.5;
  }
  .threshold.national {
    stroke: var(--ink);
    stroke-width: 1.5;
    stroke-dasharray: 5 3;
  }
`;
