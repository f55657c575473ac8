/** Types in words. */

import type { Message } from "@khung/diagnostics";
import type { Type } from "@khung/ir";

/** `số lượng`, `số đo (Mb/s)`, `tỷ lệ`. */
export function typeWords(type: Type): Message {
  switch (type.kind) {
    case "number":
      return numberWords(type);
    case "boolean":
      return { vi: "có hay không", en: "boolean" };
    case "date":
      return { vi: "ngày tháng", en: "date" };
    case "choice":
      return { vi: "lựa chọn", en: "choice" };
    case "level":
      return { vi: "mức", en: "level" };
    case "error":
      return { vi: "chưa rõ", en: "unknown" };
  }
}

function numberWords({ form, unit }: Extract<Type, { readonly kind: "number" }>): Message {
  const units = Object.entries(unit)
    .map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
    .join("·");
  const withUnit = (vi: string, en: string): Message =>
    units === "" ? { vi, en } : { vi: `${vi} (${units})`, en: `${en} (${units})` };
  switch (form) {
    case "count":
      return withUnit("số lượng", "count");
    case "share":
      return withUnit("tỷ lệ", "share");
    case "plain":
      return withUnit("số đo", "number");
    case "literal":
      return withUnit("con số", "number");
  }
}
