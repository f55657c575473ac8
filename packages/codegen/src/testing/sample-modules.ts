/** Modules for tests of written programs. */

import type { Expr, Module } from "@khung/ir";
import {
  boolean,
  choice,
  comparison,
  count,
  criterion,
  inputs,
  levels,
  module,
  nowhere,
  num,
  ref,
  requirement,
  share,
} from "@khung/ir/testing";

/** One input of every type; an outcome that reads the date. */
export const plain: Module = module({
  inputs: inputs({
    ho_so: count,
    ty_le: share,
    co_to: boolean,
    loai: choice("loai", "xa", "phuong"),
    ngay: { kind: "date" },
  }),
  criteria: [
    criterion("tl", {
      measure: ref("ty_le"),
      measureType: share,
      requirements: [requirement("atLeast", { 1: num("80%") })],
    }),
  ],
  outcomes: [
    { name: "qua_han", condition: comparison(ref("ngay"), "<", { kind: "asOf", origin: nowhere }), origin: nowhere },
  ],
});

const attack = "</script><!--\"; globalThis.broken = 1; //*/ globalThis.broken = 1; /* `${globalThis.broken = 1}` ' \\";
const lines = `\n\r\u2028\u2029*/ globalThis.broken = 1; \u202e\u0000 */`;

/** Names and titles with everything in them that could end a string or a comment; the compiler lets no such names through. */
export const hostile: Module = module({
  id: attack,
  title: { vi: attack + lines, en: lines + attack },
  issuer: lines,
  levels: levels(undefined).map((level) => ({ ...level, id: attack, title: { vi: lines } })),
  inputs: inputs({ [attack]: boolean, ["__proto__"]: count, constructor: count, "a.b": count, a_b: count }).map(
    (each) => ({
      ...each,
      title: { vi: lines },
      unitName: lines,
      sources: [attack],
    }),
  ),
  lets: ["x.y", "x_y", attack].map((name) => ({ name, type: boolean, value: ref(attack), origin: nowhere })),
  criteria: ["__proto__", "constructor", attack, "x y"].map((code) =>
    criterion(code, {
      title: { vi: attack, en: lines },
      measure: ref(["x.y", "x_y", attack][code.length % 3] ?? "x_y", "let"),
      requirements: [requirement("is", { 1: { kind: "boolean", value: true, origin: nowhere } })],
    }),
  ),
  ensures: [{ condition: comparison(ref("a.b"), ">=", ref("a_b")), text: lines + attack, origin: nowhere }],
  outcomes: [{ name: "__proto__", condition: ref(attack), origin: nowhere }],
});

const mean: Expr = { kind: "statistic", statistic: "mean", operand: ref("ho_so"), origin: { ...nowhere, end: 1 } };
const below: Expr = { kind: "children", child: "vn.xa@1.0.0", statistic: "count", origin: { ...nowhere, end: 2 } };

/** A framework that asks for figures of others. */
export const population: Module = {
  ...plain,
  criteria: [mean, below].map((value, i) =>
    criterion(`c${i}`, { measure: ref("ho_so"), requirements: [requirement("atLeast", { 1: value })] }),
  ),
};
