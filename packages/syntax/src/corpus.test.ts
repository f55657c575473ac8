import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "./parse.ts";
import { printTree } from "./print-tree.ts";

const folder = new URL("../../../grammars/corpus/", import.meta.url);
const isUpdating = process.env["UPDATE"] === "1";

/** Cases of one file: `# name`, source, `==>`, tree and then one line `! code text` for each diagnostic. */
function casesOf(text: string): readonly { name: string; source: string; expected: string }[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [name = "", ...rest] = part.split("\n");
      const [source = "", expected = ""] = rest.join("\n").split(/^==>\n/m);
      return { name: name.trim(), source: `${source.trim()}\n`, expected: expected.trim() };
    });
}

function outcome(source: string): string {
  const { file, diagnostics } = parse({ file: "corpus.khung", text: source });
  const lines = diagnostics.map(
    ({ code, span }) => `! ${code} ${source.slice(span?.start, span?.end).replace(/\s+/g, " ")}`,
  );
  return [printTree(file), ...lines].join("\n");
}

for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".txt"))) {
  const url = new URL(name, folder);
  const cases = casesOf(readFileSync(url, "utf8"));
  if (isUpdating)
    writeFileSync(url, cases.map((one) => `# ${one.name}\n${one.source}==>\n${outcome(one.source)}\n`).join("\n"));
  for (const one of casesOf(readFileSync(url, "utf8")))
    it(`${name}: ${one.name}`, () => expect(outcome(one.source)).toBe(one.expected));
}
