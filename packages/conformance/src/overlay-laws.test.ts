/** The laws of overlays, over generated ones: identity, order, layers put together, quoting, and printing what came out. */

import { compile, printKhung } from "@khung/compiler";
import type { Module } from "@khung/ir";
import fc from "fast-check";
import { expect, it } from "vitest";

const codes = ["a", "b", "c", "d"];
const percents = [20, 40, 60];

const base = `language en

framework t version 1.0.0 "T" {
  issuer "I"
  effective from 2025-01-01
  missing data fails
  levels cumulative {
    level 1 mot "1"
    level 2 hai "2"
    level 3 ba "3"
  }
  input x: count "X"
  input y: count "Y"
  input flag: boolean "F"
  classify kind "K" { hard "H" when flag, else easy "E" }
  parameter p = 50%
  group g "G" {
    basis "B"
    nothing to measure: unmet
${codes.map((code) => `    criterion t.${code} ${code === "d" ? "extension" : "mandatory"} "${code}" { measure x / (y + ${code.charCodeAt(0)}); require at least { 1: 20%, 2: 40%, 3: 60% } }`).join("\n")}
    criterion t.e mandatory "e" { measure x / y; require at least 30% from 1 }
    criterion t.f mandatory "f" { measure x / y; require at least p from 3 }
    criterion t.h mandatory "h" { measure flag; require yes from 3 }
    criterion t.i mandatory "i" { measure x / y; require between 10% and 90% from 1 }
  }
  delegation to tinh {
    may tighten requirements; may relax requirements; may add criteria; may remove criteria; may set parameter p; may set title
  }
  delegation to xa { may tighten requirements }
}
`;

/** A change, by the path that it touches: no two of the same path go into one law. */
interface Change {
  readonly path: string;
  readonly text: string;
}

const threshold: fc.Arbitrary<Change> = fc
  .record({
    code: fc.constantFrom(...codes.slice(0, 3)),
    level: fc.integer({ min: 1, max: 3 }),
    by: fc.integer({ min: 1, max: 9 }),
    quote: fc.integer({ min: 0, max: 2 }),
    cases: fc.boolean(),
  })
  .map(({ code, level, by, quote, cases }) => {
    const old = percents[level - 1] ?? 0;
    const quoted = [`${old}%`, `0.${old}`, `${old / 20} / 5`][quote];
    const next = `${old + by}%`;
    const value = cases ? `by kind { hard: ${old}%, else: ${next} }` : next;
    return { path: `${code}${level}`, text: `tighten t.${code} at ${level} from ${quoted} to ${value}` };
  });
const single = fc
  .record({ level: fc.integer({ min: 1, max: 3 }), to: fc.integer({ min: 31, max: 90 }) })
  .map(({ level, to }): Change => ({ path: `e${level}`, text: `tighten t.e at ${level} from 30% up to ${to}%` }));
const start = fc
  .constantFrom(1, 2)
  .map((to): Change => ({ path: "h", text: `tighten t.h from level 3 down to level ${to}` }));
const bounds = fc
  .record({ level: fc.integer({ min: 1, max: 3 }), low: fc.integer({ min: 11, max: 20 }) })
  .map(({ level, low }): Change => ({
    path: `i${level}`,
    text: `tighten t.i at ${level} from between 10% and 0.9 to between ${low}% and 80%`,
  }));
const parameter = fc
  .integer({ min: 51, max: 99 })
  .map((to): Change => ({ path: "p", text: `set p from 50% to ${to}% because "r" basis "b"` }));
const others = fc.constantFrom<Change>(
  { path: "d", text: `remove t.d because "r"` },
  { path: "title", text: `set title of t.a from "a" to "A"` },
  {
    path: "add",
    text: `add to group g { criterion n.q extension "q" { measure x / y; require at least 10% from 2 } }`,
  },
);
const change = fc.oneof({ weight: 4, arbitrary: threshold }, single, start, bounds, parameter, others);
const changes = fc.uniqueArray(change, { selector: ({ path }) => path, maxLength: 6 });

const overlay = (id: string, bases: string, list: readonly Change[], tier = "tinh"): string =>
  `overlay ${id} version 1.0.0 "O" extends ${bases} {\n  tier ${tier}\n${list.map(({ text }) => `  ${text}\n`).join("")}}\n`;

function compiled(...overlays: readonly string[]) {
  return compile([
    { file: "t.khung", text: base },
    { file: "o.khung", text: `language en\n\n${overlays.join("\n")}` },
  ]);
}

function moduleOf(id: string, ...overlays: readonly string[]): Module {
  const { modules, diagnostics } = compiled(...overlays);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
  const module = modules.find((each) => each.id === id);
  if (!module) throw new Error(`no module ${id}`);
  return module;
}

const places = new Set(["origin", "layers", "history", "delegations"]);

/** What a module means for who is assessed: places, history, delegation and its own name left out, lists of criteria by code. */
function meaning(module: Module): unknown {
  const named = { ...module, id: "", version: "", title: { vi: "" }, tier: "" };
  const criteria = module.criteria.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return JSON.parse(
    JSON.stringify({ ...named, criteria }, (key, value: unknown) => (places.has(key) ? undefined : value)),
  );
}

const few = { numRuns: 15 };

it("the empty overlay changes nothing", () => {
  const plain = compiled().modules[0];
  expect(plain && meaning(plain)).toEqual(meaning(moduleOf("o", overlay("o", "t@1.0.0", []))));
});

it("the order of changes is nothing", () => {
  fc.assert(
    fc.property(changes, (list) => {
      const backwards = moduleOf("o", overlay("o", "t@1.0.0", list.toReversed()));
      expect(meaning(backwards)).toEqual(meaning(moduleOf("o", overlay("o", "t@1.0.0", list))));
    }),
    few,
  );
});

it("disjoint overlays commute, and two layers are one overlay with the changes of both", () => {
  fc.assert(
    fc.property(changes, fc.nat(6), (list, cut) => {
      const [first, second] = [list.slice(0, cut), list.slice(cut)];
      const [a, b] = [overlay("a", "t@1.0.0", first), overlay("b", "t@1.0.0", second)];
      const together = meaning(moduleOf("o", overlay("o", "t@1.0.0", list)));
      expect(meaning(moduleOf("o", a, b, overlay("o", "a@1.0.0, b@1.0.0", [])))).toEqual(together);
      expect(meaning(moduleOf("o", a, b, overlay("o", "b@1.0.0, a@1.0.0", [])))).toEqual(together);
      const scenario = `scenario s on a@1.0.0 {\n${second.map(({ text }) => `  ${text}\n`).join("")}}\n`;
      expect(meaning(moduleOf("s", a, scenario))).toEqual(together);
    }),
    few,
  );
});

it("putting overlays together is associative", () => {
  fc.assert(
    fc.property(changes, fc.nat(6), fc.nat(6), (list, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const [a, b, c] = [list.slice(0, low), list.slice(low, high), list.slice(high)];
      const parts = [overlay("a", "t@1.0.0", a), overlay("b", "t@1.0.0", b), overlay("c", "t@1.0.0", c)];
      const left = [overlay("ab", "a@1.0.0, b@1.0.0", []), overlay("o", "ab@1.0.0, c@1.0.0", [])];
      const right = [overlay("bc", "b@1.0.0, c@1.0.0", []), overlay("o", "a@1.0.0, bc@1.0.0", [])];
      expect(meaning(moduleOf("o", ...parts, ...left))).toEqual(meaning(moduleOf("o", ...parts, ...right)));
    }),
    few,
  );
});

it("a quote that is not what the base says is an error, and so is a path taken twice", () => {
  fc.assert(
    fc.property(threshold, fc.integer({ min: 61, max: 99 }), (one, wrong) => {
      const stale = { ...one, text: one.text.replace(/from .*? to /, `from ${wrong}% to `) };
      expect(compiled(overlay("o", "t@1.0.0", [stale])).diagnostics.map(({ code }) => code)).toContain("KH2104");
      const twice = compiled(
        overlay("a", "t@1.0.0", [one]),
        overlay("b", "t@1.0.0", [one]),
        overlay("o", "a@1.0.0, b@1.0.0", []),
      );
      expect(twice.diagnostics.map(({ code }) => code)).toContain("KH2105");
    }),
    few,
  );
});

const refusals = ({ diagnostics }: ReturnType<typeof compiled>) =>
  diagnostics.flatMap(({ code, severity }) => (severity === "error" ? [code] : []));

it("nobody passes on more than was passed to them", () => {
  const tinh = overlay("a", "t@1.0.0", []).replace(
    "}\n",
    "  delegation to xa { may relax requirements; may tighten requirements }\n}\n",
  );
  const relax = compiled(tinh, overlay("o", "a@1.0.0", [{ path: "", text: "relax t.a at 1 from 20% to 10%" }], "xa"));
  expect(refusals(relax)).toEqual([]);
  const below = tinh.replace("delegation to xa", "delegation to thon");
  const set = compiled(below, overlay("o", "a@1.0.0", [{ path: "", text: "relax t.a at 1 from 20% to 10%" }], "xa"));
  expect(refusals(set)).toEqual(["KH2109"]);
});

it("what is printed reads as the same framework, in both surfaces", () => {
  fc.assert(
    fc.property(changes, (list) => {
      const result = compiled(overlay("o", "t@1.0.0", list));
      const module = result.modules.find(({ id }) => id === "o");
      if (!module) throw new Error("no module");
      for (const surface of ["vi", "en"] as const) {
        const text = printKhung(result, module, surface);
        const again = compile([{ file: "again.khung", text }]).modules[0];
        expect(again && meaning(again)).toEqual(meaning(module));
      }
    }),
    few,
  );
});
