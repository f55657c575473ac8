/** What comes along when text is pasted from Word: spaces that are none, hyphens that nobody sees. */

import { expect, it } from "vitest";
import { edited, openAll } from "./testing/open.ts";
import { national } from "./testing/samples.ts";

it.each([
  ["no-break spaces", "tham số\u00a0san\u00a0= 12.5%"],
  ["a soft hyphen in a name", "tham số s\u00adan = 12.5%"],
  ["a soft hyphen in a keyword", "tham\u00ad số san = 12.5%"],
  ["a zero-width space", "tham số san\u200b = 12.5%"],
])("repairs %s", (_, line) => {
  let text = national.replace("tham số san = 12.5%", line);
  for (let round = 0; round < 4; round++) {
    const { service } = openAll({ "a.khung": text });
    const [found] = service.diagnostics().filter(({ fixes }) => fixes.length > 0);
    if (!found) break;
    text = edited(text, found.fixes[0]?.edits ?? []);
  }
  // What stood for a space may leave two: the form of the house has one.
  expect(edited(text, openAll({ "a.khung": text }).service.format())).toBe(national);
});
