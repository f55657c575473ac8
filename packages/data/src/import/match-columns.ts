/** Which column of a file is meant for what: by name or title, without diacritics, case and signs. */

import { fold, suggest } from "@khung/diagnostics";
import type { Input, Module } from "@khung/ir";
import { labelOf } from "../label-columns.ts";

/** What a column is for: an input by its name, the official codes, a label, or nothing. */
export type ColumnRole =
  | { readonly kind: "input"; readonly input: string }
  | { readonly kind: "key" }
  | { readonly kind: "label"; readonly label: string }
  | { readonly kind: "none" };

const keys = ["entity", "ma", "ma xa", "ma don vi", "ma dvhc", "ma so", "ma don vi hanh chinh", "code"];

/** A role for each header; each input and the codes at most once. `remembered`: by header, what was chosen for it before. */
export function matchColumns(
  headers: readonly string[],
  { inputs }: Pick<Module, "inputs">,
  remembered: Readonly<Record<string, ColumnRole>> = {},
): readonly ColumnRole[] {
  const taken = new Set<string>();
  const names = new Map(inputs.flatMap((input) => wordsOf(input).map((words) => [words, input.name] as const)));
  const known = new Set(inputs.map(({ name }) => name));
  const take = (role: ColumnRole): ColumnRole | undefined => {
    const id = role.kind === "input" ? role.input : role.kind === "label" ? `_${role.label}` : role.kind;
    if (role.kind === "none") return role;
    if (taken.has(id) || (role.kind === "input" && !known.has(role.input))) return undefined;
    taken.add(id);
    return role;
  };
  const byMemory = (header: string): ColumnRole | undefined =>
    Object.hasOwn(remembered, header) ? remembered[header] : undefined;
  const byName = (header: string): ColumnRole | undefined => {
    const words = plain(header);
    const input = names.get(words);
    if (words === "") return { kind: "none" };
    if (input !== undefined) return { kind: "input", input };
    if (keys.includes(words)) return { kind: "key" };
    const label = labelOf(header, []);
    return label === undefined ? undefined : { kind: "label", label };
  };
  const byNearness = (header: string): ColumnRole | undefined => {
    const near = suggest(plain(header), names.keys());
    const input = near === undefined ? undefined : names.get(near);
    return input === undefined ? undefined : { kind: "input", input };
  };
  // What was chosen before comes first, then what fits exactly, wherever it stands.
  const roles: (ColumnRole | undefined)[] = headers.map(() => undefined);
  for (const find of [byMemory, byName, byNearness]) {
    for (const [i, header] of headers.entries()) {
      const found = roles[i] ? undefined : find(header);
      if (found) roles[i] = take(found);
    }
  }
  return roles.map((role) => role ?? { kind: "none" });
}

function wordsOf({ name, title }: Input): readonly string[] {
  return [...new Set([name, title.vi, title.en ?? ""].map(plain))].filter((words) => words !== "");
}

/** `Số hồ sơ (bộ)` and `so_ho_so` are the same words. */
function plain(text: string): string {
  return fold(text)
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
