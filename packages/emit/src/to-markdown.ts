import type { Module } from "@khung/ir";
import type { Language } from "./language.ts";
import { criteriaPart } from "./markdown/criteria.ts";
import { dataPart, resultsPart } from "./markdown/data.ts";
import { exceptionsPart } from "./markdown/exceptions.ts";
import { headPart, levelsPart } from "./markdown/head.ts";

/** A framework as a document for reading. Its first lines say how far it is official. */
export function toMarkdown(module: Module, language: Language): string {
  const parts = [headPart, levelsPart, criteriaPart, dataPart, resultsPart, exceptionsPart].map((part) =>
    part(module, language),
  );
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
