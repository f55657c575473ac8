import { expect, it } from "vitest";
import { parse } from "../parse.ts";
import { format } from "./format.ts";

it("leaves a comma between two digits as it is, so that the mistake stays in sight", () => {
  const text = `language en\n\nframework a version 1.0.0 "a" {\n  let x = min(65,5)\n  let y = min(65, 5)\n}\n`;
  expect(format(parse({ file: "a", text }))).toBe(text);
});
