/** Words for the assessed period and for what merged entities start from. */

import type { AssessedPeriod, MergePolicy } from "@khung/ir";
import type { Language } from "./language.ts";

const periods = {
  vi: {
    year: ["năm đánh giá", "năm trước liền kề"],
    quarter: ["quý đánh giá", "quý trước liền kề"],
    month: ["tháng đánh giá", "tháng trước liền kề"],
  },
  en: {
    year: ["the calendar year assessed", "the calendar year before"],
    quarter: ["the quarter assessed", "the quarter before"],
    month: ["the month assessed", "the month before"],
  },
} as const;

/** `the calendar year before`. */
export function periodText({ length, previous }: AssessedPeriod, language: Language): string {
  return periods[language][length][previous ? 1 : 0];
}

/** `sum of data`, as the language has it. */
export const mergedTexts: Readonly<Record<Language, Readonly<Record<MergePolicy, string>>>> = {
  vi: { sum: "cộng số liệu", mean: "trung bình các đơn vị cũ", reset: "tính lại từ đầu" },
  en: { sum: "sum of data", mean: "mean of predecessors", reset: "reset" },
};
