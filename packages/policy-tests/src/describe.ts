/** Coverage items and mutants in the words of people. */

import type { Message, MessageLanguage } from "@khung/diagnostics";
import type { CoverageItem, CoverageKind } from "./coverage.ts";
import type { EquivalenceReason } from "./equivalent.ts";
import type { Mutant, MutantKind } from "./mutant.ts";

/** Names of the kinds of coverage. */
export const coverageWords: Readonly<Record<CoverageKind, Message>> = {
  status: { vi: "tiêu chí đạt, không đạt ở từng mức", en: "criteria met and unmet at each level" },
  points: { vi: "tiêu chí được đủ điểm, một phần, không điểm", en: "criteria with all, some and none of their points" },
  level: { vi: "mức đạt được, kể cả mức 0", en: "levels reached, 0 among them" },
  class: { vi: "nhóm của phân loại", en: "classes of classifications" },
  case: { vi: "trường hợp theo nhóm, bậc điểm", en: "cases by class, steps of points" },
  period: { vi: "giai đoạn theo ngày", en: "dated periods" },
  outcome: { vi: "kết quả có, không", en: "outcomes yes and no" },
  ensure: { vi: "điều kiện bảo đảm được kiểm tra", en: "ensured conditions looked at" },
};

/** Why a mutant is the same framework. */
export const equivalenceWords: Readonly<Record<EquivalenceReason, Message>> = {
  whole: { vi: "giữa hai ngưỡng không có số nguyên nào", en: "no whole number lies between the two bounds" },
  sign: { vi: "đại lượng không bao giờ âm", en: "the measure is never negative" },
  cut: { vi: "vẫn là đủ điểm hoặc không điểm", en: "it still counts as all points or none" },
  open: {
    vi: "các mức chỉ hỏi tiêu chí có đạt hay không",
    en: "the levels only ask whether criteria are met",
  },
};

const kindWords: Readonly<Record<MutantKind, Message>> = {
  dropped: { vi: "bỏ tiêu chí", en: "criterion dropped" },
  appliesWhen: { vi: "bỏ điều kiện áp dụng", en: "`applies when` dropped" },
  comparison: { vi: "phép so sánh", en: "comparison" },
  threshold: { vi: "ngưỡng", en: "threshold" },
  number: { vi: "số", en: "number" },
  missing: { vi: "khi thiếu số liệu", en: "missing data" },
  nothing: { vi: "khi không phát sinh", en: "nothing to measure" },
  quantity: { vi: "số lượng yêu cầu", en: "quantity required" },
  points: { vi: "số điểm", en: "points" },
  swapped: { vi: "hoán đổi điểm của hai bậc", en: "points of two steps swapped" },
  class: { vi: "phủ định điều kiện của nhóm", en: "condition of a class negated" },
  outcome: { vi: "phủ định điều kiện của kết quả", en: "condition of an outcome negated" },
  cumulative: { vi: "cách tính mức", en: "how levels count" },
};

/** The words of `before` and `after` that the Vietnamese surface has its own for. */
const sides: Readonly<Record<string, string>> = {
  "at least": "đạt từ",
  "more than": "trên",
  "at most": "không quá",
  "less than": "dưới",
  yes: "có",
  no: "không",
  fails: "coi là không đạt",
  unknown: "chưa xác định",
  excluded: "loại ra",
  met: "đạt",
  unmet: "không đạt",
  missing: "thiếu",
  "not applicable": "không áp dụng",
  cumulative: "lũy tiến",
  independent: "độc lập",
};

/** `cqs.ky_so, mức 3, ngưỡng: 60% → 61%`. */
export function describeMutant(
  { kind, name, level, before, after }: Pick<Mutant, "kind" | "name" | "level" | "before" | "after">,
  language: MessageLanguage,
): string {
  const at = level === undefined ? "" : language === "vi" ? `, mức ${level}` : `, level ${level}`;
  const what = `${name}${at}, ${kindWords[kind][language]}`;
  if (kind === "dropped" || kind === "appliesWhen" || kind === "class" || kind === "outcome") return what;
  const word = (side: string) => (language === "vi" ? (sides[side] ?? side) : side);
  return `${what}: ${word(before)} → ${word(after)}`;
}

const amounts: Readonly<Record<string, string>> = {
  full: "được đủ điểm",
  part: "được một phần điểm",
  none: "không được điểm",
};

/** `ty_le không đạt tại 1`. */
export function describeItem({ kind, name, level, value = "" }: CoverageItem, language: MessageLanguage): string {
  const vi = language === "vi";
  switch (kind) {
    case "status":
      return vi
        ? `${name} ${value === "met" ? "đạt" : "không đạt"} tại ${level ?? ""}`
        : `${name} ${value} at ${level ?? ""}`;
    case "points":
      return vi ? `${name} ${amounts[value] ?? value}` : `${name} scores ${value}`;
    case "level":
      return level === 0
        ? vi
          ? "mức 0: chưa đạt mức nào"
          : "level 0: none reached"
        : `${vi ? "mức" : "level"} ${level ?? ""} ${name}`;
    case "outcome":
      return `${name} = ${vi ? (sides[value] ?? value) : value}`;
    case "class":
      return `${name} = ${value}`;
    case "case":
      return `${name}, ${value === "else" && vi ? "còn lại" : value}`;
    case "period":
      return `${name}, ${vi ? "từ" : "from"} ${value}`;
    default:
      return name;
  }
}
