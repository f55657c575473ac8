import fc from "fast-check";
import { expect, test } from "vitest";
import { call, comment, list, member, print, text, variables } from "./code.ts";

const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("*/", "/*", "</script>", '"', "\\", "\n", "\u2028", "\u202e", "`${x}`", "é"))
    .map((all) => all.join("")),
);

test("a string literal says what it was made of, and holds nothing that reads otherwise than it runs", () => {
  fc.assert(
    fc.property(anything, (value) => {
      const literal = text(value);
      expect(JSON.parse(literal)).toBe(value);
      expect(literal).not.toMatch(/[\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]|<\//);
    }),
  );
});

test("a comment ends where it ends", () => {
  fc.assert(
    fc.property(fc.array(anything), fc.nat(8), (lines, indent) => {
      const made = comment(lines, indent);
      if (made === "") return;
      const inside = made.trimEnd().slice(made.indexOf("/**") + 3, -2);
      expect(inside).not.toContain("*/");
      expect(
        made
          .slice(0, -1)
          .split(/[\n\r\u2028\u2029]/)
          .every((line, i) => i === 0 || /^ *\*/.test(line)),
      ).toBe(true);
    }),
  );
});

test("names of members that are no identifiers stand in quotes; variables differ where names do", () => {
  expect(["a", "đơn_vị", "a.b", "1a", "__proto__", ""].map(member)).toEqual([
    "a",
    "đơn_vị",
    '"a.b"',
    '"1a"',
    "__proto__",
    '""',
  ]);
  const name = variables();
  expect([name("let", "a.b"), name("let", "a_b"), name("let", "a.b"), name("parameter", "a_b")]).toEqual([
    "let_a_b",
    "let_a_b_2",
    "let_a_b",
    "parameter_a_b",
  ]);
});

test("what fits stands on one line, a single argument hugs its call", () => {
  expect(print(call("f", "a", list(["b"])))).toBe("f(a, [b])");
  const long = list(["x".repeat(60), "y".repeat(60)]);
  expect(print(call("f", long))).toBe(`f([\n  ${"x".repeat(60)},\n  ${"y".repeat(60)},\n])`);
});
