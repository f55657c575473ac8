/** Every code has a page; its wrong sample gives that code and no other, its right sample none. */

import { catalogue } from "@khung/diagnostics";
import { expect, it } from "vitest";
import type { Case } from "./case-format.ts";
import { codes, notOfTexts } from "./corpus.ts";
import { pageCodes, readPage, sampleOf } from "./read-pages.ts";
import { runCase } from "./run-case.ts";

it("every code has a page, and every page a code", () => {
  expect(pageCodes()).toEqual(codes.toSorted());
});

/** The codes that a sample gives. */
async function codesOf(item: Case): Promise<readonly string[]> {
  const { diagnostics, problems } = await runCase(item);
  return [...new Set([...diagnostics, ...problems].map(({ code }) => code))].toSorted();
}

/** What cannot be kept out of a wrong sample. */
const beside: Readonly<Record<string, readonly string[]>> = {
  // Only a framework that does not say from when it is in effect leaves a test without a day.
  KH3121: ["KH3104"],
  // What is not listed never comes without what is.
  KH5060: ["KH5040"],
};

const pages = new Set(pageCodes());
const written = codes.filter((code) => pages.has(code));

it.each(written)("%s: its page has the form", (code) => {
  const page = readPage(code);
  expect(page && [page.code, page.slug]).toEqual([code, catalogue[code as keyof typeof catalogue].slug]);
});

it.each(written.filter((code) => !notOfTexts(code)))("%s: its samples do what the page says", async (code) => {
  const page = readPage(code);
  if (!page) return;
  const wrong = await codesOf(sampleOf(page, "wrong"));
  expect(wrong.filter((each) => beside[code]?.includes(each) !== true)).toEqual([code]);
  expect(await codesOf(sampleOf(page, "right"))).toEqual([]);
});
