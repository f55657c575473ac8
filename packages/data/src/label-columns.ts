/**
 * Columns that describe an entity and are no input: they are kept for showing. A column is one when its name begins with
 * `_`, when it is in this list, or when the caller says so.
 */

import { fold } from "@khung/diagnostics";

const known: Readonly<Record<string, readonly string[]>> = {
  name: ["name", "ten", "ten don vi", "ten xa", "don vi"],
  kind: ["kind", "loai don vi", "cap don vi"],
  province: ["province", "tinh", "tinh thanh", "tinh thanh pho", "ten tinh"],
  province_code: ["province code", "ma tinh"],
  district: ["district", "huyen", "quan huyen"],
  address: ["address", "dia chi"],
  number: ["no", "number", "stt", "tt", "so thu tu"],
  parent: ["parent", "truc thuoc", "don vi cap tren", "ma cap tren", "ma don vi cap tren"],
  period: ["period", "ky", "ky so lieu"],
  note: ["note", "notes", "ghi chu"],
};

const byAlias = new Map(
  Object.entries(known).flatMap(([label, aliases]) => aliases.map((alias) => [alias, label] as const)),
);

/** The label that a column is, under the name that screens look for; undefined when it is none. */
export function labelOf(header: string, told: readonly string[]): string | undefined {
  if (told.includes(header)) return header.replace(/^_+(?=.)/, "");
  const bare = /^_+(.+)$/.exec(header)?.[1];
  const alias = byAlias.get(
    fold(bare ?? header)
      .replace(/[\s_]+/g, " ")
      .trim(),
  );
  return alias ?? bare;
}
