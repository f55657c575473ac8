/** Every code of this package has a page; its wrong sample yields that code and no other, its right sample none. */

import { readdirSync, readFileSync } from "node:fs";
import { catalogue } from "@khung/diagnostics";
import { expect, it } from "vitest";
import { readBatches } from "./batches/read-batches.ts";
import { sourceOf } from "./byte-source.ts";
import { readTable } from "./read-table.ts";
import { parquetOf } from "./testing/parquet.ts";
import { sampleModule } from "./testing/sample-module.ts";

const folder = new URL("../../diagnostics/codes/", import.meta.url);
/** Of one table; what is said of files beside it needs more than a table (packages/conformance). */
const isOfTable = (code: string): boolean =>
  /^KH5[01]/.test(code) && (code <= "KH5060" || (code >= "KH5080" && code < "KH5085"));
const codes = Object.keys(catalogue).filter(isOfTable);
const form =
  /^# (KH\d{4}) · ([a-z0-9-]+)\n\n(.+)\n\n(.+)\n\n## Sai \/ Wrong\n\n```(\w+)(.*)\n([\s\S]*?)\n```\n\n## Đúng \/ Right\n\n```(\w+)(.*)\n([\s\S]*?)\n```\n\n## Vì sao \/ Why\n\n(.+)\n\n(.+)\n$/u;

async function codesOf(language = "", options = "", sample = "") {
  // A Parquet file is no text: its page shows what it was written from.
  const bytes =
    language === "parquet"
      ? parquetOf(JSON.parse(sample), JSON.parse(options.trim() || "{}"))
      : new TextEncoder().encode(sample);
  const { batches = false, ...more } = JSON.parse(options.trim() || "{}");
  const read = batches
    ? await inBatches(bytes, `sample.${language}`)
    : await readTable(bytes, { name: `sample.${language}`, module: sampleModule, ...more });
  return [...new Set(read.problems.map(({ code }) => code))];
}

async function inBatches(bytes: Uint8Array, name: string) {
  const all = readBatches(sourceOf(bytes), { name, module: sampleModule });
  for (;;) {
    const next = await all.next();
    if (next.done) return next.value;
  }
}

it.each(codes)("%s: its page holds", async (code) => {
  const page = readFileSync(new URL(`${code}.md`, folder), "utf8");
  const [, pageCode, slug, , , wrongLanguage, wrongOptions, wrong, rightLanguage, rightOptions, right] =
    form.exec(page) ?? [];
  expect([pageCode, slug]).toEqual([code, catalogue[code as keyof typeof catalogue].slug]);
  expect(page).toBe(code === "KH5023" ? page : page.normalize("NFC"));
  const found = await codesOf(wrongLanguage, wrongOptions, wrong);
  // The sum of what is not listed never comes without what is.
  expect(found.filter((each) => code !== "KH5060" || each === code)).toEqual([code]);
  expect(await codesOf(rightLanguage, rightOptions, right)).toEqual([]);
});

it("has no page without a code", () => {
  const pages = readdirSync(folder).filter((name) => isOfTable(name.slice(0, 6)));
  expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`));
});
