/** A fix removes its diagnostic and brings no new error. */

import type { Diagnostic, Fix, Source } from "@khung/diagnostics";
import { compile } from "@khung/compiler";
import { expect, it } from "vitest";
import type { Case } from "./case-format.ts";
import { wrongOnPurpose } from "./corpus.ts";
import { sourcesOf } from "./run-case.ts";

const asOf = "2026-11-22";

/** Applies the edits of a fix, last first, so that places stay right. */
function applied(fix: Fix, sources: readonly Source[]): readonly Source[] {
  return sources.map((source) => {
    const edits = fix.edits
      .filter(({ span }) => span.file === source.file)
      .toSorted((a, b) => b.span.start - a.span.start);
    const text = edits.reduce(
      (before, { span, text: put }) => before.slice(0, span.start) + put + before.slice(span.end),
      source.text,
    );
    return { ...source, text };
  });
}

const wordsOf = ({ code, message }: Diagnostic): string => `${code} ${message.en}`;

/** How often each error is said. */
function counted(diagnostics: readonly Diagnostic[], words: (each: Diagnostic) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of diagnostics) counts.set(words(each), (counts.get(words(each)) ?? 0) + 1);
  return counts;
}

const withFixes = wrongOnPurpose().flatMap((item): readonly [string, Case, Diagnostic, Fix][] =>
  compile(sourcesOf(item), { asOf }).diagnostics.flatMap((diagnostic) =>
    diagnostic.fixes.map((fix): [string, Case, Diagnostic, Fix] => [
      `${item.file}: ${diagnostic.code} ${fix.title.en}`,
      item,
      diagnostic,
      fix,
    ]),
  ),
);

it("there are fixes to try", () => {
  expect(withFixes.length).toBeGreaterThan(100);
});

it.each(withFixes)("%s", (_, item, diagnostic, fix) => {
  const sources = sourcesOf(item);
  const before = compile(sources, { asOf }).diagnostics;
  const after = compile(applied(fix, sources), { asOf }).diagnostics;
  const same = wordsOf(diagnostic);
  expect(counted(after, wordsOf).get(same) ?? 0, same).toBeLessThan(counted(before, wordsOf).get(same) ?? 0);
  const errors = (all: readonly Diagnostic[]): readonly Diagnostic[] =>
    all.filter(({ severity }) => severity === "error");
  const had = counted(errors(before), ({ code }) => code);
  const added = [...counted(errors(after), ({ code }) => code)].filter(([code, count]) => count > (had.get(code) ?? 0));
  expect(added.map(([code]) => after.filter((each) => each.code === code).map(wordsOf))).toEqual([]);
  expect(fix.title.vi).not.toBe("");
  expect(fix.title.vi).not.toBe(fix.title.en);
});
