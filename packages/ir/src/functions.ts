/**
 * The builtin functions: signatures, words and examples as data. Implementations are in the back ends, which do not compile
 * while one is missing (`satisfies Record<FunctionName, …>`).
 */

/** What a function takes: n numbers of one type, or two dates. */
export type Parameters =
  | { readonly kind: "numbers"; readonly least: number; readonly most?: number }
  | { readonly kind: "dates" };

export interface FunctionEntry {
  readonly parameters: Parameters;
  /** `same`: the type of the numbers; `plain`: a bare number; `count`: a whole number ≥ 0. */
  readonly result: "same" | "plain" | "count";
  readonly vi: string;
  readonly en: string;
  /** Source and its exact result. */
  readonly examples: readonly (readonly [string, string])[];
}

/** Every builtin by name; names are the same in both surfaces. */
export const functions = {
  min: {
    parameters: { kind: "numbers", least: 1 },
    result: "same",
    vi: "giá trị nhỏ nhất; thiếu một là thiếu cả",
    en: "the least; one missing makes it missing",
    examples: [["min(3, 1, 2)", "1"]],
  },
  max: {
    parameters: { kind: "numbers", least: 1 },
    result: "same",
    vi: "giá trị lớn nhất; thiếu một là thiếu cả",
    en: "the greatest; one missing makes it missing",
    examples: [["max(3, 1, 2)", "3"]],
  },
  sum: {
    parameters: { kind: "numbers", least: 1 },
    result: "same",
    vi: "tổng",
    en: "the sum",
    examples: [["sum(1, 2, 1/2)", "7/2"]],
  },
  mean: {
    parameters: { kind: "numbers", least: 1 },
    result: "same",
    vi: "trung bình cộng",
    en: "the arithmetic mean",
    examples: [["mean(1, 2)", "3/2"]],
  },
  abs: {
    parameters: { kind: "numbers", least: 1, most: 1 },
    result: "same",
    vi: "giá trị tuyệt đối",
    en: "the absolute value",
    examples: [["abs(-3)", "3"]],
  },
  truncate: {
    parameters: { kind: "numbers", least: 1, most: 1 },
    result: "same",
    vi: "bỏ phần lẻ, về phía 0",
    en: "drops the fraction, towards zero",
    examples: [["truncate(-7/2)", "-3"]],
  },
  days_between: {
    parameters: { kind: "dates" },
    result: "plain",
    vi: "số ngày từ ngày thứ nhất đến ngày thứ hai, âm nếu ngược",
    en: "days from the first date to the second, negative if reversed",
    examples: [["days_between(2024-02-28, 2024-03-01)", "2"]],
  },
  years_between: {
    parameters: { kind: "dates" },
    result: "plain",
    vi: "số năm tròn từ ngày thứ nhất đến ngày thứ hai",
    en: "whole years from the first date to the second",
    examples: [["years_between(2024-02-29, 2025-02-28)", "0"]],
  },
} as const satisfies Record<string, FunctionEntry>;

export type FunctionName = keyof typeof functions;
