import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, it } from "vitest";
import { messages } from "../src/editor/nls-vi.ts";

/** English of Monaco's messages by number, read from its sources. */
function englishMessages(): ReadonlyMap<number, string> {
  const folder = path.dirname(createRequire(import.meta.url).resolve("monaco-editor/nls.js"));
  const english = new Map<number, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".js") || !/^(editor|base|platform)\//.test(name)) continue;
    const calls = readFileSync(path.join(folder, name), "utf8").matchAll(
      /localize2?\((\d+), (["'])((?:[^\\]|\\.)*?)\2/g,
    );
    for (const [, number, , message = ""] of calls) english.set(Number(number), message.replaceAll("\\'", "'"));
  }
  return english;
}

it("translates what the pinned Monaco says under each number", () => {
  const english = englishMessages();
  for (const [number, message] of messages) expect([number, english.get(number)]).toEqual([number, message]);
});

it("keeps every hole", () => {
  const holes = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).toSorted();
  for (const [, english, vietnamese] of messages) expect(holes(vietnamese)).toEqual(holes(english));
});
