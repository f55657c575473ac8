/** No question throws, at any place of texts that stand on each other. */

import { expect, it } from "vitest";
import { questionsAbout } from "./service.ts";
import { askEverything, openAll } from "./testing/open.ts";
import { samples } from "./testing/samples.ts";

it.each(Object.keys(samples))("answers about %s, at every place", (file) => {
  const { workspace, texts } = openAll(samples);
  const service = questionsAbout(workspace, () => file);
  for (const [line, words] of (texts.get(file) ?? "").split("\n").entries())
    for (let character = 0; character <= words.length; character += 7)
      expect(() => askEverything(service, { line, character }), `${line}:${character}`).not.toThrow();
});
