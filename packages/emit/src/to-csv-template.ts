/** An empty table for entering the data of a framework. */

import type { Module } from "@khung/ir";
import { titleIn, type Language } from "./language.ts";
import { typeText } from "./type-text.ts";

export interface CsvTemplateOptions {
  readonly language: Language;
  /** `described`: a second row says what each column is. Remove it before the file is read as data. */
  readonly rows: "header" | "described";
}

/** A CSV header: `entity`, then every input in the order of the framework. */
export function toCsvTemplate(module: Pick<Module, "inputs">, { language, rows }: CsvTemplateOptions): string {
  const header = ["entity", ...module.inputs.map(({ name }) => name)];
  if (rows === "header") return line(header);
  const entity = language === "vi" ? "Mã đơn vị chính thức, giữ số 0 ở đầu" : "Official code, leading zeros kept";
  const described = module.inputs.map((input) => `${titleIn(input.title, language)} (${typeText(input, language)})`);
  // The mark lets Excel see that the Vietnamese is UTF-8.
  return `\ufeff${line(header)}${line([entity, ...described])}`;
}

function line(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(",")}\n`;
}
