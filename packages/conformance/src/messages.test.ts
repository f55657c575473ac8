/** Messages are sentences of one style, in both languages; every place is in its file. */

import { catalogue, type Diagnostic } from "@khung/diagnostics";
import { expect, it } from "vitest";
import type { Case } from "./case-format.ts";
import { wrongOnPurpose } from "./corpus.ts";
import { runCase, sourcesOf } from "./run-case.ts";

/** Holes that a user's words fill: they stand between backticks. `KH1013` fills `name` with the number of a character. */
const userWords = [
  "name",
  "text",
  "written",
  "word",
  "found",
  "meant",
  "other",
  "id",
  "key",
  "near",
  "column",
  "entity",
  "framework",
];
const exceptions: Readonly<Record<string, readonly string[]>> = {
  KH1013: ["name"],
  KH6001: ["near"],
  KH6014: ["near"],
};

interface Sentence {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** Every message and help of the catalogue, with its holes shown as `⟦hole⟧`. */
const sentences: readonly Sentence[] = Object.entries(catalogue).flatMap(([code, definition]) => {
  const holes = new Proxy({}, { get: (_, hole) => `⟦${String(hole)}⟧` }) as never;
  const help = "help" in definition ? [definition.help] : [];
  return [definition, ...help].map(({ vi, en }) => ({ code, vi: vi.fill(holes), en: en.fill(holes) }));
});

const both = sentences.flatMap(({ code, vi, en }) => [
  [code, vi],
  [code, en],
]);

it.each(both)("%s: %s", (code = "", sentence = "") => {
  expect(sentence, "starts in lower case, or with a code, a file format or a user's word").toMatch(
    /^(?:[\p{Ll}\d`⟦]|\p{Lu}{2,})/u,
  );
  expect(sentence, "has no full stop").not.toMatch(/[.!?:;,]$/);
  expect(sentence, "is one line").not.toMatch(/[\n\r]|\s{2}/);
  expect(sentence).toBe(sentence.trim().normalize("NFC"));
  expect(sentence.match(/`/g)?.length ?? 0, "backticks come in pairs").toSatisfy((count: number) => count % 2 === 0);
  const bare = sentence.split("`").filter((_, i) => i % 2 === 0);
  const holes = bare.flatMap((part) => [...part.matchAll(/⟦(\w+)⟧/g)].map((match) => match[1] ?? ""));
  expect(
    holes.filter((hole) => userWords.includes(hole) && exceptions[code]?.includes(hole) !== true),
    "what a user wrote stands between backticks",
  ).toEqual([]);
});

it("both languages say something of their own", () => {
  expect(sentences.filter(({ vi, en }) => vi === en)).toEqual([]);
});

function placesOf({ span, related, fixes }: Diagnostic) {
  return [
    ...(span ? [{ what: "span", span }] : []),
    ...related.map((each) => ({ what: "related", span: each.span })),
    ...fixes.flatMap(({ edits }) => edits.map((edit) => ({ what: "edit", span: edit.span }))),
  ];
}

it.each(wrongOnPurpose().map((item): [string, Case] => [item.file, item]))(
  "%s: places are in their files",
  async (_, item) => {
    const sources = sourcesOf(item);
    const { diagnostics, problems } = await runCase(item);
    for (const diagnostic of [...diagnostics, ...problems]) {
      expect(diagnostic.span ?? diagnostic.cell, `${diagnostic.code} has a place`).toBeDefined();
      expect(diagnostic.message.vi).not.toBe(diagnostic.message.en);
      expect(JSON.stringify([diagnostic.message, diagnostic.help]), diagnostic.code).not.toMatch(
        /undefined|\[object|NaN/,
      );
      for (const { what, span } of placesOf(diagnostic)) {
        const length = sources.find(({ file }) => file === span.file)?.text.length ?? -1;
        expect([span.start >= 0, span.end <= length], `${diagnostic.code} ${what}`).toEqual([true, true]);
        expect(span.end - span.start, `${diagnostic.code} ${what}`).toBeGreaterThanOrEqual(what === "edit" ? 0 : 1);
      }
    }
  },
);
