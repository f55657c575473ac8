/** Levels of a population as sheets: who has which, who moves from where to where, and where it comes from. */

import { titleIn } from "@khung/emit";
import type { Module, Table } from "@khung/ir";
import type { Cell, Column, Sheet } from "../xlsx/sheet.ts";
import { aboutSheet, type About } from "./about.ts";

/** What is written. By row of the table; 0 = no level. */
export interface Results {
  readonly module: Module;
  readonly table: Pick<Table, "entities" | "labels">;
  readonly levels: ArrayLike<number>;
  /** Bounds of what levels can still become. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** What it is compared with; absent: with nothing. */
  readonly baseline?: { readonly levels: ArrayLike<number>; readonly module: Module };
  /** Criteria that keep a row from its next level, or that made it move; absent: not asked. */
  readonly because?: (row: number) => readonly string[];
  /** Rows to list; absent: all. */
  readonly rows?: readonly number[];
  readonly about: About;
}

/** The sheets "Danh sách", "Ma trận" where there is a baseline, and "Thông tin". */
export function resultSheets(results: Results): readonly Sheet[] {
  return [
    listSheet(results),
    ...(results.baseline ? [matrixSheet(results, results.baseline)] : []),
    aboutSheet(results.about),
  ];
}

/** The sheet "Danh sách": a row an entity. */
export function listSheet(results: Results): Sheet {
  const { module, table, levels, low, high, baseline, because, about } = results;
  const { entities, labels } = table;
  const rows = results.rows ?? entities.map((_, row) => row);
  const places = labels["province"];
  const isOpen = rows.some((row) => low[row] !== high[row]);
  const columns: readonly (Column & { readonly cell: (row: number, i: number) => Cell })[] = [
    { title: "STT", width: 7, cell: (_, i) => ({ number: String(i + 1) }) },
    { title: "Mã", width: 12, centred: true, cell: (row) => entities[row] ?? "" },
    { title: "Đơn vị", width: 34, cell: (row) => labels["name"]?.[row] ?? entities[row] ?? "" },
    ...(places ? [{ title: "Tỉnh, thành phố", width: 26, cell: (row: number) => places[row] ?? "" }] : []),
    ...(baseline
      ? [{ title: "Mức hiện nay", width: 12, cell: (row: number) => ({ number: String(baseline.levels[row] ?? 0) }) }]
      : []),
    { title: "Mức", width: 8, cell: (row) => ({ number: String(levels[row] ?? 0) }) },
    { title: "Tên mức", width: 20, cell: (row) => levelTitle(module, levels[row] ?? 0) },
    ...(baseline
      ? [
          {
            title: "Thay đổi",
            width: 12,
            centred: true,
            cell: (row: number) => change(baseline.levels[row] ?? 0, levels[row] ?? 0),
          },
        ]
      : []),
    ...(isOpen
      ? [
          { title: "Thấp nhất có thể", width: 12, cell: (row: number) => ({ number: String(low[row] ?? 0) }) },
          { title: "Cao nhất có thể", width: 12, cell: (row: number) => ({ number: String(high[row] ?? 0) }) },
        ]
      : []),
    ...(because ? [{ title: "Tiêu chí quyết định", width: 40, cell: (row: number) => because(row).join("; ") }] : []),
  ];
  return {
    name: "Danh sách",
    title: [about.framework.title, subtitle(about)],
    columns,
    rows: rows.map((row, i) => columns.map(({ cell }) => cell(row, i))),
    filter: true,
  };
}

function subtitle({ baseline, data, asOf }: About): string {
  const day = asOf.split("-").toReversed().join("/");
  return `${baseline === undefined ? "Kết quả đánh giá" : `So với ${baseline}`}; số liệu: ${data.name}; ngày đánh giá ${day}${data.note === undefined ? "" : ` (${data.note})`}`;
}

function levelTitle({ levels }: Module, level: number): string {
  if (level === 0) return "Chưa đạt mức nào";
  const title = levels[level - 1]?.title;
  return title ? titleIn(title, "vi") : "";
}

function change(from: number, to: number): string {
  return from === to ? "" : to > from ? `▲ ${from} → ${to}` : `▼ ${from} → ${to}`;
}

function matrixSheet({ module, levels, table, about }: Results, baseline: NonNullable<Results["baseline"]>): Sheet {
  const [size, before] = [module.levels.length + 1, baseline.module.levels.length + 1];
  const counts = Array.from({ length: before }, () => Array.from({ length: size }, () => 0));
  for (const row of table.entities.keys()) {
    const line = counts[baseline.levels[row] ?? 0];
    if (line) line[levels[row] ?? 0] = (line[levels[row] ?? 0] ?? 0) + 1;
  }
  const named = (of: Module, level: number): string => `Mức ${level}: ${levelTitle(of, level)}`;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const number = (value: number): Cell => ({ number: String(value) });
  const lines = counts.map((line, from) => [named(baseline.module, from), ...line.map(number), number(sum(line))]);
  const totals = Array.from({ length: size }, (_, to) => sum(counts.map((line) => line[to] ?? 0)));
  return {
    name: "Ma trận",
    title: ["MA TRẬN CHUYỂN MỨC", `Hàng: ${about.baseline ?? "hiện nay"}; cột: ${about.framework.title}`],
    columns: [
      { title: "Từ mức \\ đến mức", width: 30 },
      ...Array.from({ length: size }, (_, level) => ({ title: named(module, level), width: 16 })),
      { title: "Cộng", width: 12 },
    ],
    rows: [...lines, ["Cộng", ...totals.map(number), number(sum(totals))]],
  };
}
