import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { words } from "./surface.ts";

const table = JSON.parse(readFileSync(new URL("../../../grammars/tokens.json", import.meta.url), "utf8")) as {
  readonly keywords: Readonly<Record<string, { readonly vi: readonly unknown[]; readonly en: readonly unknown[] }>>;
};

it.each(Object.entries(words))("%s is written as in the token table", (name, { vi, en }) => {
  const entry = table.keywords[name];
  expect(entry?.vi).toContain(vi);
  expect(entry?.en).toContain(en);
});
