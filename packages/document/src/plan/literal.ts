/** Constants as they are written. */

import { K, type ast } from "@khung/syntax";
import type { TextEdit } from "../edit.ts";
import type { Literal } from "../form/slots.ts";
import { refuse, type Work } from "./draft.ts";
import { isName, quoted } from "./fragment.ts";
import type { NewValue } from "./intent.ts";
import { siblingOf } from "./number-beside.ts";
import { misfit, type PlaceOf } from "./part.ts";
import { spelledBetween } from "./spelling.ts";

const decimalPattern = /^-?\d+(?:\.\d+)?$/;

/** Whether a constant says a value already. */
export function isEqual(before: Literal, value: NewValue): boolean {
  if (before.kind === "number" && value.kind === "number") {
    return (
      canonical(`${before.negative ? "-" : ""}${before.digits}`) === canonical(value.decimal) &&
      (value.percent === undefined || value.percent === before.percent) &&
      (value.unit === undefined || value.unit === (before.unit ?? ""))
    );
  }
  if (before.kind === "boolean" && value.kind === "boolean") return before.value === value.value;
  return before.kind === "date" && value.kind === "date" && before.text === value.text;
}

/** A decimal without zeros that say nothing. */
function canonical(decimal: string): string {
  const [whole = "", part = ""] = decimal.replace("-", "").split(".");
  const digits = whole.replace(/^0+(?=\d)/, "");
  const rest = part.replace(/0+$/, "");
  const size = rest === "" ? digits : `${digits}.${rest}`;
  return decimal.startsWith("-") && size !== "0" ? `-${size}` : size;
}

/** Only the digits, where the sign and the unit stay. */
export function digitsEdit(node: ast.Expr, before: Literal | undefined, value: NewValue): TextEdit | undefined {
  if (node.kind !== "number" || before?.kind !== "number" || value.kind !== "number") return undefined;
  if (!decimalPattern.test(value.decimal) || value.decimal.startsWith("-")) return undefined;
  if (value.percent !== undefined && value.percent !== before.percent) return undefined;
  if (value.unit !== undefined && value.unit !== (before.unit ?? "")) return undefined;
  return { from: node.start, to: node.start + node.digits.length, insert: value.decimal };
}

/** The constant with the digits of a value; undefined when it is none. */
export function withDigits(node: ast.Expr, value: NewValue): ast.Expr | undefined {
  return node.kind === "number" && value.kind === "number" ? { ...node, digits: value.decimal } : undefined;
}

/** A value as it is written; sign and unit from what stood there, else from its siblings. */
export function literalText(work: Work, place: PlaceOf<"value">, before: Literal | undefined, value: NewValue): string {
  switch (value.kind) {
    case "number": {
      if (!decimalPattern.test(value.decimal)) return misfit(work, place.key, value);
      const like = before?.kind === "number" ? before : siblingOf(work, place);
      const percent = value.percent ?? like?.percent ?? false;
      const unit = value.unit ?? like?.unit ?? "";
      const per =
        value.percent === undefined && like?.per !== undefined
          ? ` ${spelledBetween(work.parsed, place.node?.end ?? 0, K.PER)} ${like.per}`
          : "";
      return `${value.decimal}${percent ? "%" : ""}${per}${unit === "" ? "" : ` ${quoted(unit)}`}`;
    }
    case "boolean": {
      const at = place.node?.start ?? place.holder.end;
      return spelledBetween(work.parsed, at, value.value ? K.YES : K.NO);
    }
    case "date":
      return value.text;
    case "name":
      return isName(value.name) ? value.name : refuse(work, "KH4006", { name: value.name });
    case "hole":
      return "?";
    case "word":
    case "none":
      return misfit(work, place.key, value);
  }
}
