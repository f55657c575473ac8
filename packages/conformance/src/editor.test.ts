/** No question of an editor throws, whatever the text and wherever it is asked: examples cut off, with pieces missing, at random places. */

import { expect, it } from "vitest";
import { createWorkspace, questionsAbout } from "@khung/language-service";
import { askEverything } from "@khung/language-service/testing";
import { readSources } from "@khung/project";

/** A small generator of numbers below 1, the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const cwd = new URL("../../../", import.meta.url).pathname;
const { sources } = await readSources(["examples"], { cwd, stdin: process.stdin });
const short = sources.filter(({ text }) => text.length < 6_000);

it("answers about examples that are cut and torn, anywhere", () => {
  const random = numbers(7);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  for (const { file, text } of short) {
    const workspace = createWorkspace();
    for (const source of short) workspace.update(source, 1);
    const service = questionsAbout(workspace, () => file);
    const hole = upTo(text.length);
    for (const torn of [text.slice(0, upTo(text.length)), text.slice(0, hole) + text.slice(hole + upTo(60))]) {
      workspace.update({ file, text: torn }, 2);
      const at = { line: upTo(torn.split("\n").length + 2), character: upTo(60) };
      const place = `${file}, ${torn.length} characters, ${at.line}:${at.character}`;
      expect(() => askEverything(service, at), place).not.toThrow();
    }
  }
});
