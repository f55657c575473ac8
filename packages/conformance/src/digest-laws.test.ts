/** The laws of the canonical text: what leaves no trace in it, and that everything else does. */

import { compile } from "@khung/compiler";
import type { Source } from "@khung/diagnostics";
import { canonicalModule } from "@khung/emit";
import type { Module } from "@khung/ir";
import { mutantsOf } from "@khung/policy-tests";
import { readSources } from "@khung/project";
import { format, parse, scan, translate } from "@khung/syntax";
import fc from "fast-check";
import path from "node:path";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { arbitraryProgram, patience, runs } from "./arbitrary-program.ts";
import { readCases } from "./read-cases.ts";
import { sourcesOf } from "./run-case.ts";

const { sources: examples } = await readSources(["examples"], {
  cwd: path.join(import.meta.dirname, "../../.."),
  stdin: Readable.from([]),
});
const projects: readonly (readonly [string, readonly Source[]])[] = [
  ["examples", examples],
  ...readCases("good").map((item) => [item.file, sourcesOf(item)] as const),
];

/** The canonical texts of all that a project declares, by name. */
function textsOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const { modules } = compile(sources, { asOf: "2026-11-22" });
  return new Map(modules.map((module) => [`${module.id}@${module.version}`, canonicalModule(module)]));
}

/** The same tokens with other white space and comments between them. */
function shuffled({ file, text }: Source, widths: readonly number[]): Source {
  const { tokens } = scan({ file, text });
  let at = 0;
  let out = "";
  for (let i = 0; i < tokens.count; i++) {
    const token = text.slice(tokens.starts[i], tokens.starts[i + 1]);
    const width = widths[at++ % widths.length] ?? 0;
    if (token.startsWith("//")) out += width % 2 === 0 ? token : "// khác";
    else if (!/^\s+$/.test(token)) out += token;
    else if (/[\r\n]/.test(token))
      out += `${"\n".repeat(1 + (width % 2))}${width > 2 ? "// ghi chú\n" : ""}${" ".repeat(width)}`;
    else out += width % 2 === 0 ? "  " : "\t";
  }
  return { file, text: out };
}

const renamed = ({ text }: Source, i: number): Source => ({ file: `khac/${i}.khung`, text });

it.each(projects)(
  "%s: layout, comments, surface and names of files leave no trace",
  (_, sources) => {
    const plain = textsOf(sources);
    const parsed = sources.map(parse);
    expect(textsOf(parsed.map((each) => ({ file: each.source.file, text: format(each) })))).toEqual(plain);
    for (const surface of ["vi", "en"] as const) {
      expect(textsOf(parsed.map((each) => ({ file: each.source.file, text: translate(each, surface) })))).toEqual(
        plain,
      );
    }
    expect(textsOf(sources.map(renamed).toReversed())).toEqual(plain);
    expect(textsOf(sources.map((each) => shuffled(each, [1, 4, 2, 3, 0])))).toEqual(plain);
  },
  120_000,
);

it(
  "generated frameworks: the same",
  () => {
    fc.assert(
      fc.property(arbitraryProgram, fc.array(fc.nat(4), { minLength: 1, maxLength: 9 }), ({ text, module }, widths) => {
        const said = canonicalModule(module);
        const source = { file: "t.khung", text };
        const others = [format(parse(source)), translate(parse(source), "vi"), shuffled(source, widths).text];
        for (const other of others) expect([...textsOf([{ file: "u.khung", text: other }]).values()]).toEqual([said]);
      }),
      runs(20),
    );
  },
  patience,
);

it(
  "every mutant has another digest",
  () => {
    fc.assert(
      fc.property(arbitraryProgram, ({ module }) => {
        expect(silentMutants(module)).toEqual([]);
      }),
      runs(10),
    );
    for (const module of compile(examples).modules) expect(silentMutants(module)).toEqual([]);
  },
  patience,
);

/** The mutants that left no trace. */
function silentMutants(module: Module): readonly string[] {
  const plain = canonicalModule(module);
  return mutantsOf(module).flatMap(({ id, change }) => (canonicalModule(change(module)) === plain ? [id] : []));
}

/** Every part of a module that is a text, a number or a flag, and every list: as a function that changes it. */
function* changesOf(
  value: unknown,
  path: readonly string[] = [],
): Generator<readonly [string, (root: unknown) => unknown]> {
  if (typeof value !== "object" || value === null) {
    const other = typeof value === "string" ? `${value}!` : typeof value === "number" ? value + 1 : value !== true;
    yield [path.join("."), (root) => replaced(root, path, other)];
    return;
  }
  if (Array.isArray(value) && value.length > 0) yield [path.join("."), (root) => replaced(root, path, value.slice(1))];
  for (const [key, item] of Object.entries(value)) yield* changesOf(item, [...path, key]);
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, i) => (String(i) === key ? replaced(item, rest, by) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, item]) => [name, name === key ? replaced(item, rest, by) : item]),
  );
}

/** Where a part came from, and the words of the source that say again what is said by value. */
const placesOnly =
  /(^|\.)origin(\.|$)|^layers\.\d+\.file$|^history\.\d+\.(span\.\w+|from|to)$|^(levels|parameters|criteria)\..*\bhistory(\.|$)|^ensures\.\d+\.text$/;

it(
  "every field of a module is in its canonical text, but for places",
  () => {
    for (const [, sources] of projects.filter(([name]) => name !== "examples")) {
      for (const module of compile(sources, { asOf: "2026-11-22" }).modules) {
        const plain = canonicalModule(module);
        const silent: string[] = [];
        for (const [where, change] of changesOf(module)) {
          const same = canonicalModule(change(module) as Module) === plain;
          if (same !== placesOnly.test(where)) silent.push(where);
        }
        expect(silent, module.id).toEqual([]);
      }
    }
  },
  patience,
);

const base = (inside = "", may = "may tighten requirements; may add criteria") => ({
  file: "base.khung",
  text: `language en\nframework t version 1.0.0 "T" {\n  issuer "I"\n  decision "1/Q" dated 2025-01-01\n  effective from 2025-01-01\n  missing data fails
  levels cumulative { level 1 mot "1" }\n  input x: count "X"\n  input y: count "Y"\n  group g "G" { nothing to measure: unmet; basis "B"
    criterion a mandatory "A" { measure x / y; require at least 20% from 1; ${inside} }
    criterion b mandatory "B" { measure x / (y + 1); require at least 50% from 1 } }\n  delegation to tinh { ${may} }\n}\n`,
});
const overlay = (id: string, bases: string, members: string) => ({
  file: `${id}.khung`,
  text: `language en\noverlay ${id} version 1.0.0 "O" extends ${bases} {\n  tier tinh\n  ${members}\n}\n`,
});
const textOf = (id: string, ...sources: readonly Source[]) => {
  const text = textsOf(sources).get(`${id}@1.0.0`);
  if (text === undefined) throw new Error(`no ${id}`);
  return text;
};

it("numbers count by value, metadata by word", () => {
  const plain = textOf("t", base());
  const rewritten = { file: "t", text: base().text.replace("20%", "20.0%").replace("50% from", "5 per 10 from") };
  expect(textOf("t", rewritten)).toBe(plain);
  const metadata = ['basis "b"', 'note "n"', 'evidence "e"', 'source "s"', "verified by so", 'provenance likely "p"'];
  const texts = metadata.map((clause) => textOf("t", base(clause)));
  expect(new Set([plain, ...texts]).size).toBe(metadata.length + 1);
  for (const [from, to] of [
    ['"I"', '"II"'],
    ['"1/Q"', '"2/Q"'],
    ["dated 2025-01-01", "dated 2025-01-02"],
    ['"A"', '"A" en "A"'],
  ] as const) {
    expect(textOf("t", { file: "t", text: base().text.replace(from, to) }), to).not.toBe(plain);
  }
});

it("what is delegated is part of a framework", () => {
  const rules = [
    "may tighten requirements",
    "may not tighten requirements",
    "may tighten requirements down to 50% of base",
    "may tighten requirements down to 60% of base",
    "may tighten requirements of group g",
    'basis "b"',
  ];
  expect(new Set(rules.map((rule) => textOf("t", base("", rule)))).size).toBe(rules.length);
  expect(textOf("t", base("", "may tighten requirements down to 50.0% of base"))).toBe(
    textOf("t", base("", "may tighten requirements down to 50% of base")),
  );
});

it("the order of bases and of changes leaves no trace", () => {
  const criterion = (code: string) =>
    `add to group g { criterion ${code} mandatory "N" { measure x / y; require at least 10% from 1 } }`;
  const a = overlay("o.a", "t@1.0.0", criterion("n.a"));
  const b = overlay("o.b", "t@1.0.0", criterion("n.b"));
  const both = (bases: string) => textOf("o.c", base(), a, b, overlay("o.c", bases, ""));
  expect(both("o.b@1.0.0, o.a@1.0.0")).toBe(both("o.a@1.0.0, o.b@1.0.0"));
  const changes = ['tighten a from 20% to 30% because "r"', "tighten b from 50% to 60%"];
  const said = textOf("o.a", base(), overlay("o.a", "t@1.0.0", changes.join("\n")));
  expect(textOf("o.a", base(), overlay("o.a", "t@1.0.0", changes.toReversed().join("\n")))).toBe(said);
  const requoted = changes.join("\n").replace("from 20% to 30%", "from 1/5 to 30.0%");
  expect(textOf("o.a", base(), overlay("o.a", "t@1.0.0", requoted))).toBe(said);
  const otherReason = changes.join("\n").replace('"r"', '"s"');
  expect(textOf("o.a", base(), overlay("o.a", "t@1.0.0", otherReason))).not.toBe(said);
});
