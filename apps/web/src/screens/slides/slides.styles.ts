import { css } from "lit";

export const styles = css`
  :host {
    background: var(--panel);
    /* Half as large again: read from the back of the room. */
    --text: 400 21px/1.5 var(--family);
    --small-size: 18px;
    --heading: 600 26px/1.4 var(--family);
    --title: 600 21px/1.4 var(--family);
  }
  .deck {
    display: flex;
    flex-direction: column;
    min-height: 100dvh;
    padding: 14px 28px;
    outline: none;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 18px;
    padding-bottom: 8px;
    border-bottom: 2px solid var(--accent);
  }
  header p {
    font-size: 17px;
  }
  .slide {
    flex: 1;
    padding: 14px 0;
  }
  .slide[data-off] {
    display: none;
  }
  h2 {
    margin-bottom: 6px;
  }
  .headline {
    margin-bottom: 14px;
    font-size: 30px;
    font-weight: 600;
    line-height: 1.35;
  }
  khung-alluvial,
  khung-transition-matrix,
  khung-tornado {
    zoom: 1.3;
    --text: 400 14px/1.5 var(--family);
    --small-size: 13px;
    --heading: 600 15px/1.5 var(--family);
  }
  khung-tornado {
    zoom: 1.75;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 24px;
    align-items: start;
  }
  table {
    font-size: 21px;
  }
  thead th {
    font-size: 18px;
  }
  td.bar {
    width: 40%;
    padding-right: 0;
    vertical-align: middle;
  }
  .bar i {
    display: block;
    height: 12px;
    border: 1px solid var(--edge);
    background: var(--chart-pale);
    print-color-adjust: exact;
  }
  @media (forced-colors: active) {
    .bar i {
      forced-color-adjust: none;
    }
  }
  tr[data-rest] {
    display: none;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-top: 8px;
    border-top: 1px solid var(--line);
    font-size: 16px;
  }
  footer [role="status"] {
    margin-right: auto;
  }
  @media (max-width: 900px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 620px) {
    khung-alluvial,
    khung-transition-matrix,
    khung-tornado {
      zoom: 1;
    }
    .deck {
      padding: 10px 12px;
    }
    .slide {
      position: relative;
      overflow-x: auto;
    }
    table {
      font-size: 16px;
    }
    td.bar {
      display: none;
    }
  }
  @media print {
    .deck {
      min-height: 0;
      padding: 0;
    }
    .slide,
    .slide[data-off] {
      display: block;
      break-after: page;
    }
    .more {
      display: none;
    }
    tr[data-rest] {
      display: table-row;
    }
  }
`;
