/**
 * The builtin functions: signatures, words and examples as data. Implementations are in the back ends, which do not compile
 * while one is missing (`satisfies Record<FunctionName, …>`).
 */

import type { IrrationalName } from "./ir.ts";

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

/** A function whose values are irrational: the text says to how many decimal places, and how ties are rounded. */
export interface IrrationalEntry {
  /** Names of the arguments, in order. */
  readonly arguments: readonly ("x" | "y" | "n")[];
  /** `same`: a share of a share; `plain`: a bare number. */
  readonly result: "same" | "plain";
  readonly vi: string;
  readonly en: string;
  /** Where there is no such number. */
  readonly domain: { readonly vi: string; readonly en: string };
  /** Source, after `to … places`, and its exact result. */
  readonly examples: readonly (readonly [string, string])[];
}

/** The irrational functions; what they come to, `irrational` says. */
export const irrationals = {
  ln: {
    arguments: ["x"],
    result: "plain",
    vi: "lô-ga-rít tự nhiên",
    en: "the natural logarithm",
    domain: { vi: "`ln` cần một số lớn hơn 0", en: "`ln` takes a number above 0" },
    examples: [["ln(2) to 12 places", "0.693147180560"]],
  },
  exp: {
    arguments: ["x"],
    result: "plain",
    vi: "lũy thừa của số e",
    en: "e to a power",
    domain: { vi: "kết quả không được quá 10^100", en: "the result must not be beyond 10^100" },
    examples: [["exp(1) to 6 places", "2.718282"]],
  },
  root: {
    arguments: ["x", "n"],
    result: "same",
    vi: "căn bậc n; bậc là số nguyên từ 1 đến 1000",
    en: "the n-th root; the degree is a whole number from 1 to 1000",
    domain: { vi: "số âm không có căn bậc chẵn", en: "a negative number has no even root" },
    examples: [
      ["root(2, 2) to 6 places", "1.414214"],
      ["root(-27, 3) to 2 places", "-3"],
    ],
  },
  power: {
    arguments: ["x", "y"],
    result: "same",
    vi: "lũy thừa",
    en: "x to the power of y",
    domain: {
      vi: "số 0 không có lũy thừa âm, số âm chỉ có lũy thừa nguyên, kết quả không được quá 10^100",
      en: "0 has no negative power, a negative number only whole ones, and the result must not be beyond 10^100",
    },
    examples: [
      ["power(2, 10) to 0 places", "1024"],
      ["power(8, -1/3) to 3 places", "0.5"],
    ],
  },
} as const satisfies Record<IrrationalName, IrrationalEntry>;
