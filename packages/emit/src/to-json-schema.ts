/**
 * A JSON Schema (draft 2020-12) of one entity's record, for programs that hand data in.
 *
 * Shapes   `entity` is required, every input may be absent or null (missing); exact numbers may be text, so that nothing is lost
 */

import { printUnit, type Input, type Module } from "@khung/ir";
import { titleIn, type Language } from "./language.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of a record of a framework. */
export function toJsonSchema(module: Module, language: Language): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:khung:${module.id}:${module.version}`,
    title: titleIn(module.title, language),
    type: "object",
    required: ["entity"],
    properties: {
      entity: {
        title: language === "vi" ? "Mã đơn vị chính thức" : "Official code of the entity",
        type: "string",
        minLength: 1,
      },
      ...Object.fromEntries(module.inputs.map((input) => [input.name, inputSchema(input, language)])),
    },
    // A column that only describes an entity.
    patternProperties: { "^_": { type: ["string", "null"] } },
    additionalProperties: false,
    "x-khung": { framework: module.id, version: module.version, irVersion: module.irVersion },
  };
}

function inputSchema(input: Input, language: Language): JsonSchema {
  const { type, unitName, sources } = input;
  const unit = unitName ?? (type.kind === "number" ? printUnit(type.unit) : "");
  return {
    title: titleIn(input.title, language),
    ...descriptionOf(input, language),
    ...valueSchema(input, language),
    "x-khung": {
      type: type.kind === "number" ? type.form : type.kind,
      ...(unit && { unit }),
      ...(sources.length > 0 && { sources }),
    },
  };
}

function descriptionOf({ type, notes }: Input, language: Language): JsonSchema {
  const share =
    language === "vi"
      ? "Số không có đơn vị là phần trăm; phân số là phần của một."
      : "A bare number is in per cent; a fraction is a part of one.";
  const lines = type.kind === "number" && type.form === "share" ? [...notes, share] : notes;
  return lines.length > 0 ? { description: lines.join("\n") } : {};
}

function valueSchema({ type }: Input, language: Language): JsonSchema {
  switch (type.kind) {
    case "number":
      if (type.form === "count") return { type: ["integer", "string", "null"], minimum: 0, pattern: "^\\d+$" };
      if (type.form === "share")
        return { type: ["number", "string", "null"], pattern: "^-?\\d+(\\.\\d+)?%?$|^-?\\d+/\\d+$" };
      return { type: ["number", "string", "null"], pattern: "^-?\\d+(\\.\\d+)?$|^-?\\d+/\\d+$" };
    case "boolean":
      return { type: ["boolean", "null"] };
    case "date":
      return { type: ["string", "null"], format: "date" };
    case "choice":
      return {
        oneOf: [
          ...type.members.map(({ name, title }) => ({
            const: name,
            ...(title && { title: titleIn(title, language) }),
          })),
          { type: "null" },
        ],
      };
    case "level":
    case "error":
      return {};
    default:
      return type satisfies never;
  }
}
