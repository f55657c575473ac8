/** Every code of this package has a page; its wrong sample yields that code and no other, its right sample none; fixes repair. */

import { readdirSync, readFileSync } from "node:fs";
import { catalogue, type Code, type Diagnostic, type Fix, type Source } from "@khung/diagnostics";
import { expect, it } from "vitest";
import { compile } from "./compile.ts";

const folder = new URL("../../diagnostics/codes/", import.meta.url);
const codes = (Object.keys(catalogue) as Code[]).filter((code) => /^KH[23]/.test(code));
/** What a sample would be too long for is tested with the giants of the conformance package. */
const sampled = codes.filter((code) => code !== "KH3126");
const form =
  /^# (KH\d{4}) · ([a-z0-9-]+)\n\n(.+)\n\n(.+)\n\n## Sai \/ Wrong\n\n```khung\n([\s\S]*?\n)```\n\n## Đúng \/ Right\n\n```khung\n([\s\S]*?\n)```\n\n## Vì sao \/ Why\n\n(.+)\n\n(.+)\n$/u;

function read(code: string): {
  readonly head: readonly (string | undefined)[];
  readonly wrong: string;
  readonly right: string;
} {
  const page = readFileSync(new URL(`${code}.md`, folder), "utf8");
  expect(page).toBe(page.normalize("NFC"));
  const [, pageCode, slug, , , wrong = "", right = ""] = form.exec(page) ?? [];
  return { head: [pageCode, slug], wrong, right };
}

function check(text: string): readonly Diagnostic[] {
  return compile([{ file: "page.khung", text }], { asOf: "2026-11-22" }).diagnostics;
}

function apply(source: Source, fix: Fix): string {
  const edits = fix.edits.toSorted((a, b) => b.span.start - a.span.start);
  return edits.reduce((text, { span, text: by }) => text.slice(0, span.start) + by + text.slice(span.end), source.text);
}

/** Warnings that cannot be kept out of a wrong sample. */
const beside: Readonly<Record<string, readonly string[]>> = {
  // Only a framework without a date of effect leaves a test without a day.
  KH3121: ["KH3104"],
};

function codesOf(code: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.map((each) => each.code))].filter((each) => !beside[code]?.includes(each));
}

const message = (each: Diagnostic): string => `${each.code} ${each.message.en}`;

it.each(sampled)("%s: its page holds", (code) => {
  const { head, wrong, right } = read(code);
  expect(head).toEqual([code, catalogue[code].slug]);
  const found = check(wrong);
  expect(codesOf(code, found), found.map(message).join("\n")).toEqual([code]);
  expect(check(right).map(message)).toEqual([]);
  for (const { span } of found) {
    expect(span && span.start < span.end && span.end <= wrong.length, "the place is in the file and not empty").toBe(
      true,
    );
  }
});

it.each(sampled)("%s: every fix of its page removes it and adds nothing", (code) => {
  const { wrong } = read(code);
  const before = check(wrong);
  for (const diagnostic of before) {
    for (const fix of diagnostic.fixes) {
      const after = check(apply({ file: "page.khung", text: wrong }, fix));
      const title = fix.title.en;
      expect(after.length, `${title}: ${after.map(message).join("; ")}`).toBeLessThan(before.length);
      expect(
        codesOf(code, after).filter((each) => each !== code),
        title,
      ).toEqual([]);
    }
  }
});

it("has no page without a code", () => {
  const pages = readdirSync(folder).filter((name) => /^KH[23]\d{3}\.md$/.test(name));
  expect(pages.toSorted()).toEqual(codes.map((code) => `${code}.md`));
});

/** One line, no final period, lower case unless it starts with a word of the user. */
const sentence = /^(?:[^\p{Lu}]|`).*[^.\s]$/u;

it.each(codes)("%s: its messages are in the style of the house", (code) => {
  const definition = catalogue[code];
  const holes = new Proxy({}, { get: (_, name) => String(name) });
  const texts = [
    definition.vi,
    definition.en,
    ...("help" in definition ? [definition.help.vi, definition.help.en] : []),
  ];
  for (const text of texts) expect(text.fill(holes as never)).toMatch(sentence);
});
