/** Types as people call them, and text of the source as it is shown in messages. */

import type { Source } from "@khung/diagnostics";
import { isUnitless, printUnit, type Type } from "@khung/ir";
import type { ast } from "@khung/syntax";

export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What kind of thing a type is, for the middle of a sentence. */
export function typeWords(type: Type): Words {
  switch (type.kind) {
    case "number":
      if (type.form === "count") return { vi: "số lượng", en: "a count" };
      if (type.form === "share") return { vi: "tỷ lệ", en: "a share" };
      if (type.form === "literal" || isUnitless(type.unit)) return { vi: "số", en: "a number" };
      return { vi: `số đo bằng ${printUnit(type.unit)}`, en: `a quantity in ${printUnit(type.unit)}` };
    case "boolean":
      return { vi: "giá trị có hay không", en: "a yes-or-no value" };
    case "date":
      return { vi: "ngày tháng", en: "a date" };
    case "choice":
      return { vi: "lựa chọn", en: "a choice" };
    case "level":
      return { vi: "mức đạt được", en: "the level reached" };
    case "error":
      return { vi: "chưa rõ", en: "unknown" };
    default:
      return type;
  }
}

/** What a type is measured in. */
export function unitWords(type: Type): Words {
  if (type.kind !== "number") return typeWords(type);
  const unit = printUnit(type.unit);
  return unit === "" ? { vi: "không có đơn vị đo", en: "no unit" } : { vi: `tính bằng ${unit}`, en: `in ${unit}` };
}

const longest = 60;

/** The source text of a node, on one line and not too long. */
export function shown(source: Source, node: ast.Node): string {
  const text = source.text.slice(node.start, node.end).replaceAll(/\s+/gu, " ");
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
