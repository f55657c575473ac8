import { unreachable } from "@khung/diagnostics";
import { printUnit, type Input } from "@khung/ir";
import { titleIn, type Language } from "./language.ts";

const words = {
  vi: {
    count: "số nguyên không âm",
    share: "tỷ lệ",
    number: "số",
    boolean: "có hoặc không",
    date: "ngày",
    choice: "một trong",
  },
  en: {
    count: "whole number from 0",
    share: "share",
    number: "number",
    boolean: "yes or no",
    date: "date",
    choice: "one of",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What may stand in the column of an input: `số nguyên không âm, hồ sơ`. */
export function typeText({ type, unitName }: Pick<Input, "type" | "unitName">, language: Language): string {
  const say = words[language];
  switch (type.kind) {
    case "number": {
      const name = type.form === "count" || type.form === "share" ? say[type.form] : say.number;
      const unit = unitName ?? printUnit(type.unit);
      return unit ? `${name}, ${unit}` : name;
    }
    case "choice": {
      const member = (each: (typeof type.members)[number]) =>
        each.title ? `${each.name} = ${titleIn(each.title, language)}` : each.name;
      return `${say.choice}: ${type.members.map(member).join("; ")}`;
    }
    case "boolean":
    case "date":
      return say[type.kind];
    case "level":
    case "error":
      return "";
    default:
      return unreachable(type);
  }
}
