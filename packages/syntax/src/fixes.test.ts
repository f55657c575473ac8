import { readdirSync, readFileSync } from "node:fs";
import type { Fix } from "@khung/diagnostics";
import { expect, it } from "vitest";
import { parse } from "./parse.ts";

const corpus = new URL("../../../grammars/corpus/errors.txt", import.meta.url);
const pages = new URL("../../diagnostics/codes/", import.meta.url);

function apply(text: string, { edits }: Fix): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((before, { span, text: added }) => before.slice(0, span.start) + added + before.slice(span.end), text);
}

const codes = (text: string): string[] => parse({ file: "a.khung", text }).diagnostics.map(({ code }) => code);

/** Fixes after which there is anything but the other diagnostics. */
function badFixes(text: string): readonly string[] {
  const { diagnostics } = parse({ file: "a.khung", text });
  return diagnostics.flatMap((diagnostic) => {
    const others = diagnostics.filter((other) => other !== diagnostic).map(({ code }) => code);
    return diagnostic.fixes
      .filter((fix) => codes(apply(text, fix)).join() !== others.join())
      .map((fix) => fix.title.en);
  });
}

const cases = readFileSync(corpus, "utf8")
  .split(/^# /m)
  .slice(1)
  .map((part) => part.split(/^==>\n/m)[0] ?? "");

for (const one of cases) {
  const [name = "", ...lines] = one.split("\n");
  it(`removes its diagnostic and adds none: ${name}`, () => expect(badFixes(lines.join("\n"))).toEqual([]));
}

/** What a sample would be too long for is tested with the giants of the conformance package. */
const unprinted = ["KH1022.md", "KH1023.md"];

for (const page of readdirSync(pages).filter((name) => /^KH1\d+\.md$/.test(name) && !unprinted.includes(name))) {
  it(`says in ${page} what the parser does`, () => {
    const [wrong = "", right = ""] = Array.from(
      readFileSync(new URL(page, pages), "utf8").matchAll(/```khung\n([\s\S]*?)```/g),
      ([, text]) => text,
    );
    expect(codes(wrong)).toEqual([page.slice(0, 6)]);
    expect(codes(right)).toEqual([]);
    expect(badFixes(wrong)).toEqual([]);
  });
}

it("closes a text that ends in a backslash", () => {
  expect(badFixes('ngôn ngữ vi\nkhung a "b\\ {\n}\n')).toEqual([]);
});
