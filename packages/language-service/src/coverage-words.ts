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
      vi: `Số liệu: ${vi}/${all.vi} đơn vị có${range ? ` · từ ${range.least.vi} đến ${range.greatest.vi}, trung vị ${range.median.vi}` : ""}`,
      en: `Data: reported by ${en} of ${all.en}${range ? ` · from ${range.least.en} to ${range.greatest.en}, median ${range.median.en}` : ""}`,
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
      .map(([level, { met }]) => `${language === "vi" ? "mức" : "level"} ${level}: ${readCount(met)[language]}`)
      .join(" · ");
  return {
    vi: `Số đơn vị đạt: ${list("vi")} (trên ${all.vi})`,
    en: `Entities that meet it: ${list("en")} (of ${all.en})`,
  };
}
