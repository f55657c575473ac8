import { describe, expect, it } from "vitest";
import { markdown } from "./markdown.ts";

/** What is put into a template, without the template. */
const values = (text: string): readonly unknown[] =>
  markdown(text).flatMap(({ values: [inside] }) => inside as unknown[]);

describe("markdown of the language service", () => {
  it("is paragraphs of plain text, names and code", () => {
    expect(markdown("**Tên**\n\n`TC1` · tiêu chí")).toHaveLength(2);
    const [before, bold] = values("**Tỷ lệ \\(mới\\)** 5\\.5");
    expect(before).toBe("");
    expect((bold as { readonly values: unknown[] }).values).toEqual(["Tỷ lệ (mới)"]);
    expect(values("a `b_c` d").map((each) => (typeof each === "string" ? each : "·"))).toEqual(["a ", "·", " d"]);
  });
});
