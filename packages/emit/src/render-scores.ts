/** Scores and ranks as a table of text: the first so many, the greatest first. */

import { compare, fromExact, toDecimal, toExact, type Rational } from "@khung/ir";
import { displayWidth } from "@khung/diagnostics";
import { formatNumber } from "./format-number.ts";
import type { Language } from "./language.ts";

/** One entity with its score; `null`: missing. */
export interface ShownScore {
  readonly entity: string;
  /** What people call it. */
  readonly name?: string | undefined;
  readonly score: Rational | null;
  /** Absent where the framework does not rank. */
  readonly rank?: number | null | undefined;
}

/** How many are shown. */
const most = 10;

const words = {
  vi: { rank: "Hạng", entity: "Đơn vị", score: "Điểm", missing: "thiếu số liệu", more: "và", entities: "đơn vị nữa" },
  en: { rank: "Rank", entity: "Entity", score: "Score", missing: "missing", more: "and", entities: "more" },
} as const;

/** Lines of the table; points are shown to 2 places and indices to 4, with `≈` where that is not the number. */
export function renderScores(scores: readonly ShownScore[], index: boolean, language: Language): readonly string[] {
  const say = words[language];
  const sorted = scores.toSorted((a, b) =>
    a.score && b.score ? compare(b.score, a.score) : Number(a.score === null) - Number(b.score === null),
  );
  const ranked = scores.some(({ rank }) => rank !== undefined);
  const rows = sorted
    .slice(0, most)
    .map(({ entity, name, score, rank }) => [
      ...(ranked ? [rank ? `${rank}` : "–"] : []),
      name ? `${entity} ${name}` : entity,
      score ? scoreText(score, index ? 4 : 2, language) : say.missing,
    ]);
  const head = [...(ranked ? [say.rank] : []), say.entity, say.score];
  const lines = aligned([head, ...rows]);
  const rest = formatNumber(`${scores.length - rows.length}`, { form: "count", unit: {} }, language);
  return scores.length > rows.length ? [...lines, `… ${say.more} ${rest} ${say.entities}`] : lines;
}

function scoreText(score: Rational, places: number, language: Language): string {
  const rounded = toDecimal(score, places);
  const exact = compare(fromExact(rounded), score) === 0;
  if (exact) return formatNumber(toExact(score), { form: "plain", unit: {} }, language);
  return `≈ ${language === "vi" ? rounded.replace(".", ",") : rounded}`;
}

/** Columns as wide as their widest; numbers on the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  const last = widths.length - 1;
  return rows.map((row) =>
    row
      .map((text, column) => {
        const space = " ".repeat((widths[column] ?? 0) - displayWidth(text));
        return column === last - 1 ? text + space : space + text;
      })
      .join("  ")
      .trimEnd(),
  );
}
