/**
 * The pages of the codes: `# CODE · slug`, what it is in two languages, a wrong sample, a right one, and why.
 *
 * A sample is one or more fenced blocks: `khung [file]` and one table; a table alone is read against the sample inputs.
 */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Block, type Case, parseCase } from "./case-format.ts";

const folder = path.join(import.meta.dirname, "../../diagnostics/codes");

/** One page; the samples are as they stand, see `sampleOf`. */
export interface Page {
  readonly code: string;
  readonly slug: string;
  readonly text: string;
  readonly wrong: string;
  readonly right: string;
}

const paragraph = /(?!#|```)\S[^\n]*(?:\n[^\n]+)*/.source;
const twice = `${paragraph}\\n\\n${paragraph}`;
const form = new RegExp(
  `^# (KH\\d{4}) · ([a-z0-9-]+)\\n\\n${twice}\\n\\n## Sai / Wrong\\n\\n([^]+?)\\n\\n## Đúng / Right\\n\\n([^]+?)\\n\\n## Vì sao / Why\\n\\n${twice}\\n$`,
  "u",
);

/** The codes that have a page, in order. */
export function pageCodes(): readonly string[] {
  return readdirSync(folder)
    .map((file) => path.basename(file, ".md"))
    .toSorted();
}

/** Reads a page; undefined when it does not have the form. */
export function readPage(code: string): Page | undefined {
  const text = readFileSync(path.join(folder, `${code}.md`), "utf8");
  const [, said, slug, wrong, right] = form.exec(text) ?? [];
  if (said === undefined || slug === undefined || wrong === undefined || right === undefined) return undefined;
  return { code: said, slug, text, wrong, right };
}

/** A sample as a case. */
export function sampleOf(page: Page, which: "wrong" | "right"): Case {
  const name = `${page.code} ${which}`;
  return withInputs(parseCase(name, `# ${name}\n\n${page[which]}\n`));
}

/**
 * A table without a framework is read against the inputs that all pages of tables share.
 *
 * Not of Parquet: its pages show what a file is made from, and the tests of `packages/data` make it.
 */
function withInputs(item: Case): Case {
  const tables = item.blocks.some(({ kind }) => ["csv", "json", "jsonl", "ods", "xlsx"].includes(kind));
  if (!tables || item.blocks.some(({ kind }) => kind === "khung")) return item;
  return { ...item, blocks: [sampleFramework, ...item.blocks] };
}

/** One input of each kind: the inputs of the samples. */
const sampleFramework: Block = {
  kind: "khung",
  name: "sample.khung",
  text: `language en

framework sample version 1.0.0 "Mẫu" {
  issuer "Mẫu"
  effective from 2025-01-01
  missing data: fails
  nothing to measure: not applicable
  levels independent { level 1 dat "Đạt" }
  input ho_so: count "Hồ sơ tiếp nhận"
  input truc_tuyen: count "Hồ sơ trực tuyến"
  input ty_le: percent "Tỷ lệ hài lòng"
  input co_to: boolean "Có Tổ công nghệ số cộng đồng"
  input loai: choice { xa "Xã" en "Commune", phuong "Phường" en "Ward", dac_khu "Đặc khu" en "Special zone" } "Loại đơn vị"
  input ngay_cap: date "Ngày cấp"
  input toc_do: number "Mb/s" "Tốc độ"
  criterion a mandatory "A" { measure truc_tuyen / ho_so require at least 50% basis "1/QĐ" }
  criterion b mandatory "B" { measure ty_le require at least 50% basis "1/QĐ" }
  criterion c mandatory "C" { applies when loai != dac_khu measure co_to require yes basis "1/QĐ" }
  criterion d mandatory "D" { measure toc_do require at least 36 basis "1/QĐ" }
  criterion e mandatory "E" { require ngay_cap >= 2020-01-01 basis "1/QĐ" }
}
`,
};
