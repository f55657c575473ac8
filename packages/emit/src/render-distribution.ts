/** The distribution of entities over levels as a text table with bars: what `khung eval` and `npm start` print. */

import { displayWidth } from "@khung/diagnostics";
import type { Level } from "@khung/ir";
import { titleIn, type Language } from "./language.ts";

/** One level of a distribution; level 0 = none reached. */
export interface LevelShare {
  readonly level: number;
  readonly count: number;
}

const words = {
  vi: { level: "Mức", count: "Số lượng", share: "Tỷ lệ", none: "Chưa đạt mức nào", all: "Tổng", decimal: "," },
  en: { level: "Level", count: "Count", share: "Share", none: "No level reached", all: "All", decimal: "." },
} as const satisfies Record<Language, Record<string, string>>;

const barWidth = 32;

/** A table of levels, counts and shares; a bar is in proportion to its share of all. Shares are rounded for showing only. */
export function renderDistribution(
  levels: readonly Level[],
  distribution: readonly LevelShare[],
  language: Language,
): string {
  const say = words[language];
  const total = distribution.reduce((sum, { count }) => sum + count, 0);
  const titles = new Map(levels.map(({ number, title }) => [number, titleIn(title, language)]));
  const rows = distribution.map(({ level, count }) => ({
    name: `${level}  ${titles.get(level) ?? say.none}`,
    count: grouped(count, language),
    share: total === 0 ? "–" : `${((100 * count) / total).toFixed(1).replace(".", say.decimal)}%`,
    bar: total === 0 ? "" : bar((count / total) * barWidth),
  }));
  const all = [
    { name: say.level, count: say.count, share: say.share, bar: "" },
    ...rows,
    { name: say.all, count: grouped(total, language), share: "", bar: "" },
  ];
  const width = (key: "name" | "count" | "share") => Math.max(...all.map((row) => displayWidth(row[key])));
  const [name, count, share] = [width("name"), width("count"), width("share")];
  return all
    .map((row) =>
      `${end(row.name, name)}  ${start(row.count, count)}  ${start(row.share, share)}  ${row.bar}`.trimEnd(),
    )
    .join("\n");
}

/** Eighths of a column, so that one entity in thousands still shows. */
function bar(columns: number): string {
  const eighths = columns === 0 ? 0 : Math.max(1, Math.round(columns * 8));
  return "█".repeat(Math.floor(eighths / 8)) + ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8];
}

function grouped(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === "vi" ? "." : ",");
}

const end = (text: string, width: number) => text + " ".repeat(width - displayWidth(text));
const start = (text: string, width: number) => " ".repeat(width - displayWidth(text)) + text;
