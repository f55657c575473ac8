import { css } from "lit";

export const styles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 14px;
    margin-bottom: 10px;
  }
  .top h2 {
    font-size: 18px;
    flex-basis: 100%;
    outline: none;
  }
  .card {
    padding: 12px 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--panel);
  }
  .card + .card {
    margin-top: 10px;
  }
  .verdict {
    font-size: 15px;
    text-wrap: pretty;
  }
  .ladder {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(112px, 1fr));
    gap: 6px;
    margin-top: 10px;
  }
  .ladder li {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 6px 8px;
    border: 1px solid var(--line);
    border-radius: 6px;
    font-size: var(--small-size);
  }
  .ladder li[data-next] {
    border: 2px solid var(--accent);
    padding: 5px 7px;
  }
  h3 {
    font: var(--heading);
    margin-bottom: 8px;
  }
  .blocking li {
    display: grid;
    grid-template-columns: 20px 1fr auto;
    gap: 0 8px;
    align-items: start;
    padding: 8px 0;
  }
  .blocking li + li {
    border-top: 1px solid var(--line);
  }
  .blocking .name {
    font-weight: 500;
  }
  .blocking .facts {
    font-size: var(--small-size);
    color: var(--ink-soft);
  }
  .lack {
    align-self: center;
    padding: 3px 9px;
    border-radius: var(--round);
    background: var(--bad-soft);
    color: var(--bad);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: right;
    max-width: 220px;
  }
  .lack.unknown {
    grid-column: 2 / -1;
    justify-self: start;
    margin-top: 4px;
    max-width: none;
    background: var(--caution-soft);
    color: var(--caution);
    font-size: var(--small-size);
    font-weight: 500;
    text-align: left;
  }
  @media (max-width: 480px) {
    .lack {
      grid-column: 2 / -1;
      justify-self: start;
      margin-top: 4px;
      max-width: none;
    }
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    white-space: nowrap;
  }
  .icon {
    width: 16px;
    height: 16px;
    flex: none;
  }
  .icon.met {
    color: var(--good);
  }
  .icon.unmet {
    color: var(--bad);
  }
  .icon.missing {
    color: var(--caution);
  }
  .icon.notApplicable {
    color: var(--ink-quiet);
  }
  .blocking .icon {
    margin-top: 3px;
  }
  .facts .link {
    margin-left: 4px;
    white-space: nowrap;
  }
  .source {
    overflow-wrap: anywhere;
  }
  .scroll {
    position: relative;
    overflow-x: auto;
  }
  table {
    width: 100%;
    min-width: 600px;
    table-layout: fixed;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 7px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
    font-weight: 400;
  }
  th:first-child,
  td:first-child {
    padding-left: 0;
  }
  thead th {
    color: var(--ink-soft);
    font-size: 12.5px;
    font-weight: 600;
    white-space: nowrap;
  }
  thead th:nth-child(1) {
    width: 35%;
  }
  thead th:nth-child(2) {
    width: 15%;
  }
  thead th:nth-child(3) {
    width: 31%;
  }
  :host([whole]) table {
    min-width: 900px;
  }
  :host([whole]) thead th:nth-child(1) {
    width: 23%;
  }
  :host([whole]) thead th:nth-child(2) {
    width: 15%;
  }
  :host([whole]) thead th:nth-child(3) {
    width: 220px;
  }
  :host([whole]) thead th:nth-child(4) {
    width: auto;
  }
  :host([whole]) thead th:nth-child(5) {
    width: 90px;
  }
  tbody .group th {
    padding: 12px 0 4px;
    font-weight: 600;
    color: var(--ink);
  }
  .source .link,
  .facts .link {
    min-height: 24px;
    padding: 0;
    font: 500 12.5px/1.5 var(--mono);
  }
  .source {
    font-size: 12.5px;
    color: var(--ink-soft);
  }
  .value {
    font-variant-numeric: tabular-nums;
  }
  .value b {
    font-weight: 600;
    white-space: nowrap;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chips li {
    display: flex;
    align-items: center;
    gap: 5px;
    min-width: 92px;
    min-height: 26px;
    padding: 1px 6px 1px 3px;
    border: 1px solid var(--line);
    border-radius: 4px;
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .chips li[data-next] {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .chips b {
    min-width: 17px;
    padding: 0 4px;
    border-radius: 3px;
    background: var(--page);
    text-align: center;
    font-weight: 600;
  }
  .chips .icon {
    margin-left: auto;
    width: 14px;
    height: 14px;
  }
  .waiting {
    padding: 40px 0;
    text-align: center;
    color: var(--ink-soft);
  }
`;
