/** What a population says of a declaration, in words. */

import type { Declaration } from "@khung/compiler";
import type { Message } from "@khung/diagnostics";
import type { Coverage } from "./coverage.ts";
import { readCount } from "./numbers.ts";

/** One line; undefined where nothing is known. */
export function coverageWords(coverage: Coverage, declaration: Declaration): Message | undefined {
  const all = readCount(coverage.entities);
  const { name } = declaration;
  if (declaration.kind === "input") {
    const input = coverage.inputs[name];
    if (!input) return undefined;
    const { vi, en } = readCount(input.reported);
    const { range } = input;
    return {
      vi: `Có số liệu: ${vi}/${all.vi} đơn vị${range ? ` · từ ${range.least.vi} đến ${range.greatest.vi}, trung vị ${range.median.vi}` : ""}`,
      en: `Reported by ${en} of ${all.en} entities${range ? ` · from ${range.least.en} to ${range.greatest.en}, median ${range.median.en}` : ""}`,
    };
  }
  if (declaration.kind === "level") {
    const count = coverage.levels[Number(declaration.node.number.text)];
    if (count === undefined) return undefined;
    const { vi, en } = readCount(count);
    return { vi: `${vi}/${all.vi} đơn vị ở mức này`, en: `${en} of ${all.en} are at this level` };
  }
  const levels = declaration.kind === "criterion" ? Object.entries(coverage.criteria[name] ?? {}) : [];
  if (levels.length === 0) return undefined;
  const list = (language: "vi" | "en"): string =>
    levels
      .map(([level, { met }]) => `${language === "vi" ? "Mức" : "Level"} ${level}: ${readCount(met)[language]}`)
      .join(" · ");
  return {
    vi: `Số đơn vị đạt, trong ${all.vi} – ${list("vi")}`,
    en: `Entities that meet it, of ${all.en} – ${list("en")}`,
  };
}
