/** Everything that is wrong on purpose: the bad cases and the wrong samples of the pages, as one list. */

import { catalogue } from "@khung/diagnostics";
import type { Case } from "./case-format.ts";
import { readCases } from "./read-cases.ts";
import { pageCodes, readPage, sampleOf } from "./read-pages.ts";

/** Codes of texts that are too large to print: see giant.test.ts. */
const ofGiants: ReadonlySet<string> = new Set(["KH1022", "KH1023", "KH3126"]);

/** Codes of what only the bytes of a file can be, and of files that are too large for one piece. */
const ofBytes = (code: string): boolean => code > "KH5080" && code < "KH5100";

/** Codes about edits of a form, files, the command line, the API, questions and SQL, and of giants: no case can give them; they are tested where they are made. */
export const notOfTexts = (code: string): boolean =>
  /^KH(40|6[01]|[78])/.test(code) || ofBytes(code) || ofGiants.has(code);

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
