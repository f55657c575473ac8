/** `docs/rule-shapes.md` shows every shape of rule, R1 to R28, with a line that stands in a shipped file. */

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const docs = path.join(import.meta.dirname, "../../../../docs");
const rows = [
  ...readFileSync(path.join(docs, "rule-shapes.md"), "utf8").matchAll(
    /^\| R(\d+) \| [^|]+ \| \[[^\]]+\]\(([^)]+)\) \| `([^`]+)` \|$/gm,
  ),
].map(([, number, file = "", quote = ""]) => ({ number: Number(number), file: path.join(docs, file), quote }));

it("has a row for every shape, in order", () => {
  const numbers = rows.map(({ number }) => number);
  expect([...new Set(numbers)]).toEqual(Array.from({ length: 28 }, (_, i) => i + 1));
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

it.each(rows.map((row) => [`R${row.number}`, row] as const))("%s is shown where the table says", (shape, row) => {
  expect(existsSync(row.file), row.file).toBe(true);
  expect(readFileSync(row.file, "utf8")).toContain(row.quote);
  const readme = path.join(path.dirname(row.file), "README.md");
  if (!existsSync(readme)) return;
  const [, listed = ""] = /^Dạng quy tắc: ([^\n]+)$/m.exec(readFileSync(readme, "utf8")) ?? [];
  expect(listed.split(/[ ,.]+/), readme).toContain(shape);
});
