/** Everything that is wrong on purpose: the bad cases and the wrong samples of the pages, as one list. */

import { catalogue } from "@khung/diagnostics";
import type { Case } from "./case-format.ts";
import { readCases } from "./read-cases.ts";
import { pageCodes, readPage, sampleOf } from "./read-pages.ts";

/** Codes about files, the command line and the API: a text or a table cannot give them; they are tested where they are made. */
export const notOfTexts = (code: string): boolean => /^KH6[01]/.test(code);

/** Every code there is. */
export const codes: readonly string[] = Object.keys(catalogue);

/** Bad cases, and wrong samples of the pages that have the form. */
export function wrongOnPurpose(): readonly Case[] {
  const samples = pageCodes()
    .filter((code) => !notOfTexts(code))
    .flatMap((code) => {
      const page = readPage(code);
      return page ? [sampleOf(page, "wrong")] : [];
    });
  return [...readCases("bad"), ...samples];
}
