import fc from "fast-check";
import { expect, it } from "vitest";
import { createBuilder } from "./build.ts";
import { parse, type Parsed } from "./parse.ts";
import { noProblems } from "./problems.ts";
import { printTree } from "./print-tree.ts";
import { arbitrarySource, mutateSource } from "./testing/arbitrary-source.ts";
import { keywords, spellings } from "./tokens.ts";
import { childrenOf, walk, type AnyNode } from "./walk.ts";

const parseText = (text: string): Parsed => parse({ file: "a.khung", text });
const errors = (text: string): string[] =>
  parseText(text)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ code }) => code);
const sources = arbitrarySource().map(({ text }) => text);

/** Spans that do not nest, are empty, or come before those of an elder brother. */
function disorder({ file, source }: Parsed): readonly AnyNode[] {
  const wrong: AnyNode[] = [];
  walk(file, (node) => {
    let at = node.start;
    for (const child of childrenOf(node)) {
      if (child.start < at || child.end > node.end || child.end <= child.start) wrong.push(child);
      at = child.end;
    }
  });
  return file.start === 0 && file.end === source.text.length ? wrong : [file, ...wrong];
}

function expectSound(text: string): void {
  const parsed = parseText(text);
  expect(disorder(parsed)).toEqual([]);
  expect(parsed.diagnostics.filter(({ span }) => !span || span.start >= span.end || span.end > text.length)).toEqual(
    [],
  );
  let unread = 0;
  walk(parsed.file, (node) => void (unread += Number(node.kind === "error")));
  if (unread > 0) expect(parsed.diagnostics.map(({ severity }) => severity)).toContain("error");
}

it("reads every right source without a problem, spans in order", () => {
  fc.assert(
    fc.property(arbitrarySource(), ({ text, surface }) => {
      const parsed = parseText(text);
      expect(parsed.diagnostics.filter(({ code }) => code !== "KH1021")).toEqual([]);
      expect(parsed.surface).toBe(surface);
      expect(disorder(parsed)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

it("never throws: sources with cuts and insertions", () => {
  fc.assert(fc.property(mutateSource(sources), expectSound), { numRuns: 4000 });
}, 60_000);

it("never throws: random rows of tokens", () => {
  const words = [
    ...spellings.slice(1).map(({ text }) => text),
    ...Array.from("{}(),:;@=<>+-*/%?"),
    "a",
    "b.c",
    "1",
    "2.5",
    "1.0.0",
    "2025-01-01",
    '"t"',
    '"',
    "#",
    "//",
    "\n",
    "\n",
  ];
  const soup = fc.array(fc.constantFrom(...words), { maxLength: 60, size: "max" }).map((list) => list.join(" "));
  fc.assert(fc.property(soup, expectSound), { numRuns: 4000 });
}, 60_000);

it("never throws: random strings", () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(unit, fc.constantFrom(...Array.from('{}"“,.1a\n '))), size: "medium" }),
      expectSound,
    ),
    { numRuns: 2000 },
  );
}, 60_000);

it("gives the same tree for other line ends and other normalization", () => {
  fc.assert(
    fc.property(sources, (text) => {
      const lf = text.replace(/\r\n/g, "\n");
      const tree = printTree(parseText(lf).file);
      expect(printTree(parseText(lf.replace(/\n/g, "\r\n")).file)).toBe(tree);
      expect(printTree(parseText(lf.replace(/\n/g, "\r")).file)).toBe(tree);
      expect(printTree(parseText(lf.normalize("NFD")).file)).toBe(tree);
    }),
    { numRuns: 200 },
  );
}, 60_000);

it("keeps an error inside its declaration", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        "measure x +",
        "foo bar",
        "require at least { 2 }",
        "evidence 5",
        "require ) (",
        'source "x" "y"',
        "measure #",
      ),
      (wrong) => {
        const { file, diagnostics } = parseText(`language en
framework a version 1.0.0 {
  input x: count
  criterion c {
    ${wrong}
    require yes
  }
  criterion d { measure x; require yes }
}`);
        const kinds: string[] = [];
        walk(file, ({ kind }) => void kinds.push(kind));
        expect(kinds.filter((kind) => kind === "criterion")).toHaveLength(2);
        expect(kinds.filter((kind) => kind === "requirement").length).toBeGreaterThanOrEqual(2);
        expect(kinds.filter((kind) => kind === "error")).toHaveLength(1);
        expect(diagnostics).toHaveLength(1);
      },
    ),
  );
});

it("closes an unclosed criterion where the next one begins", () => {
  const text = `ngôn ngữ vi
khung a phiên bản 1.0.0 {
  nhóm g {
    tiêu chí c {
      đo bằng x

    tiêu chí d {
      đo bằng y
    }
  }
}
`;
  const { file, diagnostics } = parseText(text);
  const criteria: AnyNode[] = [];
  walk(file, (node) => void (node.kind === "criterion" && criteria.push(node)));
  expect(criteria.map(({ start, end }) => text.slice(start, end).split("\n").length)).toEqual([2, 3]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["KH1003"]);
  const edit = diagnostics[0]?.fixes[0]?.edits[0];
  const fixed = text.slice(0, edit?.span.start) + (edit?.text ?? "") + text.slice(edit?.span.end);
  expect(fixed).toContain("      đo bằng x\n    }\n\n    tiêu chí d {");
  expect(parseText(fixed).diagnostics).toEqual([]);
});

it("survives nesting of any depth and chains of any length", () => {
  const deep = (open: string, close: string, n: number) =>
    `language en\nframework a {\n  let x = ${open.repeat(n)}1${close.repeat(n)}\n  tier xa\n}`;
  for (const [open, close] of [
    ["(", ")"],
    ["max(", ")"],
    ["- ", ""],
    ["not ", ""],
    ["by c { a: ", " }"],
    ["any of {", "}"],
    ["", " + 1"],
    ["", " or x"],
  ] as const) {
    expect(errors(deep(open, close, 150))).toEqual([]);
    const found = parseText(deep(open, close, 20_000));
    expect(found.diagnostics.map(({ code }) => code)).toContain("KH1007");
    expect(printTree(found.file)).toContain('(tier name:(name "xa"))');
  }
  expect(errors(`language en\n${"group g { ".repeat(5000)}`)).toContain("KH1007");
}, 60_000);

it("has a builder for each action and an action for each builder", async () => {
  const { readFileSync } = await import("node:fs");
  const grammar = readFileSync(new URL("../../../grammars/khung.peggy", import.meta.url), "utf8");
  const called = new Set([...grammar.matchAll(/build\.(\w+)\(/g)].map(([, name]) => name));
  const empty = {
    code: "",
    starts: new Int32Array(),
    ends: new Int32Array(),
    marks: new Uint8Array(),
    problems: noProblems(),
  };
  const built = new Set(Object.keys(createBuilder("", empty)));
  for (const inner of ["at", "word", "tokenText", "unread"]) built.delete(inner);
  expect(called).toEqual(built);
});

it("uses every keyword of the table in the grammar", async () => {
  const { readFileSync } = await import("node:fs");
  const grammar = readFileSync(new URL("../../../grammars/khung.peggy", import.meta.url), "utf8");
  const used = new Set(grammar.match(/\b[A-Z][A-Z_]+\b/g));
  expect(keywords.filter((keyword) => !used.has(keyword))).toEqual([]);
});
