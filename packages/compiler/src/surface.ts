/** Words of the language for repairs: inserted text must be in the surface of its file. */

import type { Parsed } from "@khung/syntax";

/** Which words a file is written with. */
export type Surface = Parsed["surface"];

/** The words that repairs and messages need; surface.test.ts holds them against grammars/tokens.json. */
export const words = {
  AS_OF: { vi: "ngày đánh giá", en: "as of" },
  APPLIES_WHEN: { vi: "áp dụng khi", en: "applies when" },
  AT: { vi: "tại", en: "at" },
  CUMULATIVE: { vi: "lũy tiến", en: "cumulative" },
  DECISION: { vi: "quyết định", en: "decision" },
  EFFECTIVE: { vi: "hiệu lực", en: "effective" },
  ELSE: { vi: "còn lại", en: "else" },
  EXCLUDED: { vi: "loại ra", en: "excluded" },
  EXTENSION: { vi: "mở rộng", en: "extension" },
  FAILS: { vi: "coi là không đạt", en: "fails" },
  GIVEN: { vi: "cho", en: "given" },
  INDEPENDENT: { vi: "độc lập", en: "independent" },
  ISSUER: { vi: "cơ quan ban hành", en: "issuer" },
  LEVELS: { vi: "các mức", en: "levels" },
  MANDATORY: { vi: "bắt buộc", en: "mandatory" },
  MEASURE: { vi: "đo bằng", en: "measure" },
  MET: { vi: "đạt", en: "met" },
  MISSING: { vi: "thiếu", en: "missing" },
  MISSING_DATA: { vi: "thiếu số liệu", en: "missing data" },
  NOT_APPLICABLE: { vi: "không áp dụng", en: "not applicable" },
  NOTE: { vi: "ghi chú", en: "note" },
  NOTHING_TO_MEASURE: { vi: "không phát sinh", en: "nothing to measure" },
  ORDERED: { vi: "theo thứ tự", en: "ordered" },
  OTHERS: { vi: "số liệu khác", en: "others" },
  REPLACES: { vi: "thay thế", en: "replaces" },
  TIER: { vi: "cấp", en: "tier" },
  UNIT: { vi: "đơn vị tính", en: "unit" },
  UNKNOWN: { vi: "chưa xác định", en: "unknown" },
  UNMET: { vi: "không đạt", en: "unmet" },
  VERIFIED_BY: { vi: "thẩm định bởi", en: "verified by" },
  VERSION: { vi: "phiên bản", en: "version" },
} as const;

/** A keyword of the token table, as far as it is needed here. */
export type Keyword = keyof typeof words;

/** How a keyword is written. */
export function keyword(surface: Surface, name: Keyword): string {
  return words[name][surface];
}
