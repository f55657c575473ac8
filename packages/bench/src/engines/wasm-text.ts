/** The WebAssembly text of the bound, and its bytes. */

import wabt from "wabt";
import type { Compared, Encoded, PairColumns } from "./wasm-columns.ts";

/** Bytes of a module whose `levels` fills the levels of all rows. */
export async function assemble(
  encoded: Encoded,
  levels: number,
  pages: number,
  width: 16 | 32,
): Promise<Uint8Array<ArrayBuffer>> {
  const toolkit = await wabt();
  const module = toolkit.parseWat("levels.wat", textOf(encoded, levels, pages, width), { simd: true });
  try {
    return Uint8Array.from(module.toBinary({}).buffer);
  } finally {
    module.destroy();
  }
}

/** `l`: what stands in the way of a level, by sign. 16 bits: of the first four rows in `l`, the last four in `h`, singles in `s`. */
function textOf(encoded: Encoded, levels: number, pages: number, width: 16 | 32): string {
  const numbers = Array.from({ length: levels }, (_, i) => i);
  const body = width === 16 ? body16 : body32;
  const step = width === 16 ? 8 : 4;
  return `(module
  (import "env" "memory" (memory ${pages}))
  (func (export "levels")
    (local $row i32) (local $two i32) (local $four i32) (local $x v128) (local $y v128) (local $u v128) (local $v v128) (local $level v128)
    ${numbers.map((i) => `(local $l${i} v128) (local $h${i} v128) (local $s${i} v128)`).join(" ")}
    (loop $next
      (local.set $two (i32.shl (local.get $row) (i32.const 1)))
      (local.set $four (i32.shl (local.get $row) (i32.const 2)))
      ${numbers.map((i) => `${set(`l${i}`, zero)} ${set(`h${i}`, zero)} ${set(`s${i}`, zero)}`).join("\n      ")}
      ${encoded.compared.map((each) => body.compare(each)).join("\n      ")}
      ${body.finish(numbers, encoded.out)}
      (local.set $row (i32.add (local.get $row) (i32.const ${step})))
      (br_if $next (i32.lt_u (local.get $row) (i32.const ${encoded.rows}))))))`;
}

const zero = "(v128.const i32x4 0 0 0 0)";
const get = (name: string): string => `(local.get $${name})`;
const set = (name: string, value: string): string => `(local.set $${name} ${value})`;
const or = (name: string, value: string): string => set(name, `(v128.or ${get(name)} ${value})`);
const load = (at: number, row: string): string => `(v128.load offset=${at} ${get(row)})`;
const constant = (at: number): string => `(v128.load offset=${at} (i32.const 0))`;

interface Body {
  compare(compared: Compared): string;
  finish(levels: readonly number[], out: number): string;
}

const body16: Body = {
  compare(compared) {
    if (compared.kind === "single")
      return [
        set("x", load(compared.column, "two")),
        ...compared.tests.flatMap((test, i) =>
          test === undefined ? [] : [or(`s${i}`, `(i16x8.sub ${get("x")} ${constant(test)})`)],
        ),
      ].join("\n");
    const [first, second] = compared.ratios;
    const sides = ["l", "h"].flatMap((side, half) => {
      const fetch = (ratio: PairColumns, into: string): string => set(into, load(ratio.top + 16 * half, "four"));
      const dot = (ratio: PairColumns, from: string, i: number): string =>
        `(i32x4.dot_i16x8_s ${get(from)} ${constant(ratio.tests[i] ?? 0)})`;
      if (!first) return [];
      if (!second) return [fetch(first, "x"), ...first.tests.map((_, i) => or(`${side}${i}`, dot(first, "x", i)))];
      const both = first.tests.map((_, i) =>
        or(`${side}${i}`, `(v128.and ${dot(first, "x", i)} ${dot(second, "y", i)})`),
      );
      return [fetch(first, "x"), fetch(second, "y"), ...both];
    });
    return sides.join("\n");
  },
  finish(levels, out) {
    const sums = levels.map((i) => {
      const own = `(v128.or ${get(`s${i}`)} (i16x8.narrow_i32x4_s ${get(`l${i}`)} ${get(`h${i}`)}))`;
      const failed = i === 0 ? own : `(v128.or ${own} ${get(`s${i - 1}`)})`;
      return `${set(`s${i}`, failed)} ${set("level", `(i16x8.add ${get("level")} (i16x8.shr_s ${get(`s${i}`)} (i32.const 15)))`)}`;
    });
    const start = set("level", `(i16x8.splat (i32.const ${levels.length}))`);
    const narrow = `(i8x16.narrow_i16x8_s ${get("level")} ${get("level")})`;
    return `${start}\n${sums.join("\n")}\n(v128.store64_lane offset=${out} 0 ${get("row")} ${narrow})`;
  },
};

const body32: Body = {
  compare(compared) {
    if (compared.kind === "single")
      return [
        set("x", load(compared.column, "four")),
        ...compared.tests.flatMap((test, i) =>
          test === undefined ? [] : [or(`l${i}`, `(i32x4.sub ${get("x")} ${constant(test)})`)],
        ),
      ].join("\n");
    const [first, second] = compared.ratios;
    if (!first) return "";
    const fetch = (ratio: PairColumns, x: string, y: string): string =>
      `${set(x, load(ratio.top, "four"))} ${set(y, load(ratio.bottom, "four"))}`;
    // The vector of the numerator follows that of the denominator.
    const difference = ({ tests }: PairColumns, x: string, y: string, i: number): string =>
      `(i32x4.sub (i32x4.mul ${get(x)} ${constant(tests[i] ?? 0)}) (i32x4.mul ${get(y)} ${constant((tests[i] ?? 0) + 16)}))`;
    if (!second)
      return [fetch(first, "x", "y"), ...first.tests.map((_, i) => or(`l${i}`, difference(first, "x", "y", i)))].join(
        "\n",
      );
    const both = first.tests.map((_, i) =>
      or(`l${i}`, `(v128.and ${difference(first, "x", "y", i)} ${difference(second, "u", "v", i)})`),
    );
    return [fetch(first, "x", "y"), fetch(second, "u", "v"), ...both].join("\n");
  },
  finish(levels, out) {
    const sums = levels.map((i) => {
      const failed = i === 0 ? get("l0") : `(v128.or ${get(`l${i}`)} ${get(`l${i - 1}`)})`;
      return `${set(`l${i}`, failed)} ${set("level", `(i32x4.add ${get("level")} (i32x4.shr_s ${get(`l${i}`)} (i32.const 31)))`)}`;
    });
    const start = set("level", `(i32x4.splat (i32.const ${levels.length}))`);
    const words = `(i16x8.narrow_i32x4_s ${get("level")} ${get("level")})`;
    const narrow = `(i8x16.narrow_i16x8_s ${words} ${words})`;
    return `${start}\n${sums.join("\n")}\n(v128.store32_lane offset=${out} 0 ${get("row")} ${narrow})`;
  },
};
