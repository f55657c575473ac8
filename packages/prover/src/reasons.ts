/** Why something could not be told, in both languages. Nothing else in this package speaks to people who do not read proofs. */

import type { Message } from "@khung/diagnostics";

export type Reason = Message;

const what = {
  level: { vi: "mức", en: "level" },
  criterion: { vi: "tiêu chí", en: "criterion" },
  input: { vi: "số liệu", en: "input" },
  parameter: { vi: "tham số", en: "parameter" },
} as const;

/** A claim about something that is not there. */
export function absent(kind: keyof typeof what, name: string | number): Reason {
  return { vi: `không có ${what[kind].vi} ${name}`, en: `there is no ${what[kind].en} ${name}` };
}

export const noBase: Reason = {
  vi: "không có khung gốc để so sánh",
  en: "there is no base to compare with",
};

export const unknownName: Reason = {
  vi: "điều kiện nêu một tên mà khung không có",
  en: "the condition names something that the framework does not have",
};

/** An input that two frameworks have with different types. */
export function otherType(name: string): Reason {
  return { vi: `số liệu ${name} có kiểu khác trong khung gốc`, en: `${name} is of another type in the base` };
}

/** A choice cannot be raised. */
export function unordered(name: string): Reason {
  return {
    vi: `${name} là lựa chọn, các phương án không có thứ tự`,
    en: `${name} is a choice: its members have no order`,
  };
}

export const outOfTime: Reason = {
  vi: "dừng lại vì hết thời gian hoặc số bước",
  en: "stopped: out of time or steps",
};

export const noWholeNumbers: Reason = {
  vi: "chưa tìm được số nguyên thỏa mãn các phép so sánh",
  en: "no whole numbers were found for data that the comparisons allow",
};

export const notConfirmed: Reason = {
  vi: "số liệu tìm được chưa được phép đánh giá xác nhận",
  en: "the interpreter did not confirm the data that were found",
};

/** What the formulas know only by name. */
export function notLinear(texts: readonly string[]): Reason {
  const list = texts.join(", ");
  return { vi: `không tuyến tính theo số liệu: ${list}`, en: `not linear in the inputs: ${list}` };
}

export const unscored: Reason = {
  vi: "khung không chấm điểm",
  en: "the framework scores no points",
};

const unproved = {
  children: { vi: "kết quả của cấp dưới", en: "results of the tier below" },
  irrational: { vi: "hàm có giá trị vô tỉ", en: "functions with irrational values" },
  interpolate: { vi: "nội suy", en: "interpolation" },
  index: { vi: "chỉ số tổng hợp", en: "a composite index" },
  statistic: { vi: "số liệu của cả tập hợp đơn vị", en: "figures of all units" },
} as const;

/** What a framework can use of which nothing is proved yet. */
export type Unproved = keyof typeof unproved;

export function isUnproved(kind: string): kind is Unproved {
  return Object.hasOwn(unproved, kind);
}

export function beyond(kinds: readonly Unproved[]): Reason {
  const list = (language: keyof Reason) => [...new Set(kinds)].map((kind) => unproved[kind][language]).join(", ");
  return {
    vi: `khung dùng ${list("vi")}: bộ chứng minh chưa biết gì về điều này`,
    en: `the framework uses ${list("en")}, about which nothing is proved yet`,
  };
}

/** Several reasons as one; the same is not said twice. */
export function joined(reasons: readonly Reason[]): Reason {
  const list = (language: keyof Reason) => [...new Set(reasons.map((reason) => reason[language]))].join("; ");
  return { vi: list("vi"), en: list("en") };
}
