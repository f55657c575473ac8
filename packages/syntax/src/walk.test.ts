import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "./parse.ts";
import { arbitrarySource } from "./testing/arbitrary-source.ts";
import { childKeys, nodeAt, walk } from "./walk.ts";

it("knows every field that holds nodes", () => {
  const isNode = (value: unknown): boolean => typeof value === "object" && value !== null && "kind" in value;
  fc.assert(
    fc.property(arbitrarySource(), ({ text }) => {
      walk(parse({ file: "a.khung", text }).file, (node) => {
        const holding = Object.entries(node).filter(
          ([, value]) => isNode(value) || (Array.isArray(value) && value.length > 0),
        );
        for (const [key] of holding) expect(childKeys[node.kind]).toContain(key);
      });
    }),
    { numRuns: 150 },
  );
});

it("finds the innermost node at an offset, with its path", () => {
  const text = "language en\nframework a { let tong = so_xa + 1 }";
  const { file } = parse({ file: "a.khung", text });
  const { node, path } = nodeAt(file, text.indexOf("so_xa") + 2);
  expect(node).toMatchObject({ kind: "name", text: "so_xa" });
  expect(path.map(({ kind }) => kind)).toEqual(["file", "framework", "let", "binary", "nameExpr", "name"]);
  expect(nodeAt(file, text.indexOf(" +")).node).toMatchObject({ kind: "name", text: "so_xa" });
  expect(nodeAt(file, 11).node.kind).toBe("language");
});
