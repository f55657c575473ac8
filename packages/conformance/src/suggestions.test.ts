/** Every keyword of every example is suggested where it stands, given only the text before it, in both languages. */

import { expect, it } from "vitest";
import { createWorkspace, questionsAbout } from "@khung/language-service";
import { readSources } from "@khung/project";
import { keywordNames, parse, translate } from "@khung/syntax";

const cwd = new URL("../../../", import.meta.url).pathname;
const { sources } = await readSources(["examples"], { cwd, stdin: process.stdin });
const short = sources.filter(({ text }) => text.length < 12_000);

/** Every so many keywords of a text: all of them take minutes. */
const step = 11;

it.each(["vi", "en"] as const)("suggests keywords where they stand: %s", (surface) => {
  const missing: string[] = [];
  let asked = 0;
  for (const { file, text: written } of short) {
    const text = translate(parse({ file, text: written }), surface);
    const { tokens } = parse({ file, text });
    for (let i = 1; i < tokens.significant.length; i++) {
      const index = tokens.significant[i] ?? 0;
      const kind = tokens.kinds[index] ?? 0;
      if (!keywordNames.has(kind) || asked++ % step !== 0) continue;
      const [start, end] = [tokens.starts[index] ?? 0, tokens.starts[index + 1] ?? 0];
      const before = text.slice(0, start);
      const workspace = createWorkspace();
      workspace.update({ file, text: before }, 1);
      const lines = before.split("\n");
      const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      const labels = questionsAbout(workspace, () => file)
        .completion(at)
        .map(({ label }) => label);
      const word = text.slice(start, end).replace(/\s+/g, " ");
      if (!labels.includes(word)) missing.push(`${file}: ${lines.at(-1)}⟦${word}⟧`);
    }
  }
  expect(missing).toEqual([]);
});
