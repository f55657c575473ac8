import type { Module } from "@khung/ir";
import type { Language } from "../language.ts";
import { code, escaped, section, table } from "./markdown-text.ts";
import { words } from "./words.ts";

/** Published decisions that depart from the rules; nothing where there are none. */
export function exceptionsPart({ exceptions = [] }: Module, language: Language): string {
  const say = words[language];
  if (exceptions.length === 0) return "";
  const rows = exceptions.map(({ entity, level, decision, reason }) => [
    code(entity),
    String(level),
    escaped(decision),
    escaped(reason),
  ]);
  return section(2, say.exceptions, [table([say.entity, say.level, say.decided, say.reason], rows)]);
}
