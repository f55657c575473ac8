/**
 * Our exact arithmetic and rounding against the test cases of General Decimal Arithmetic (Cowlishaw, IBM), which CPython
 * carries in `test/decimaltestdata`. They are read where a Python on this machine has them, never copied.
 *
 * Our rationals have no precision: an exact result, rounded by us to the precision and with the mode of the case, must be the
 * expected number. Left out: what is not finite, exponents out of range, the mode `05up`, and the old restricted arithmetic.
 */

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  abs,
  add,
  compare,
  divide,
  fromInteger,
  max,
  min,
  multiply,
  negate,
  rational,
  round,
  subtract,
  toExact,
  zero,
  type Rational,
  type Rounding,
} from "@khung/ir";
import { expect, it } from "vitest";

const modes: Readonly<Record<string, Rounding>> = {
  half_up: "halfUp",
  half_even: "halfEven",
  half_down: "halfDown",
  up: "up",
  down: "down",
  floor: "floor",
  ceiling: "ceiling",
};

/** A finite decimal: its value and the exponent it was written with. */
interface Decimal {
  readonly value: Rational;
  readonly exponent: number;
}

interface Context {
  readonly precision: number;
  readonly mode: Rounding;
}

type Operation = (operands: readonly Decimal[], context: Context) => Rational | undefined;

const farthest = 7000;

function readDecimal(text: string | undefined): Decimal | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text ?? "");
  const [, sign, whole = "", decimals = "", exponentText = "0"] = match ?? [];
  const exponent = Number(exponentText) - decimals.length;
  if (!match || whole + decimals === "" || Math.abs(exponent) > farthest) return undefined;
  const digits = BigInt(whole + decimals) * (sign === "-" ? -1n : 1n);
  const power = 10n ** BigInt(Math.abs(exponent));
  return { value: exponent < 0 ? rational(digits, power) : fromInteger(digits * power), exponent };
}

/** Rounded to so many significant digits. */
function toPrecision(value: Rational, { precision, mode }: Context): Rational {
  if (value.numerator === 0n) return value;
  const { numerator, denominator } = abs(value);
  const guess = numerator.toString().length - denominator.toString().length;
  const power = guess < 0 ? rational(1n, 10n ** BigInt(-guess)) : fromInteger(10n ** BigInt(guess));
  const leading = compare(abs(value), power) < 0 ? guess - 1 : guess;
  return round(value, precision - 1 - leading, mode);
}

const computed =
  (compute: (a: Rational, b: Rational) => Rational | undefined): Operation =>
  ([a, b], context) => {
    const exact = compute(a?.value ?? zero, b?.value ?? zero);
    return exact && toPrecision(exact, context);
  };

const operations: Readonly<Record<string, Operation>> = {
  add: computed(add),
  subtract: computed(subtract),
  multiply: computed(multiply),
  divide: computed(divide),
  divideint: computed((a, b) => {
    const quotient = divide(a, b);
    return quotient && round(quotient, 0, "down");
  }),
  plus: computed((a) => a),
  minus: computed(negate),
  abs: computed(abs),
  max: computed(max),
  min: computed(min),
  compare: ([a, b]) => fromInteger(compare(a?.value ?? zero, b?.value ?? zero)),
  quantize: ([a, b], { mode }) => round(a?.value ?? zero, -(b?.exponent ?? 0), mode),
  rescale: ([a, b], { mode }) => round(a?.value ?? zero, -Number(b?.value.numerator ?? 0n), mode),
  tointegral: ([a], { mode }) => round(a?.value ?? zero, 0, mode),
  tointegralx: ([a], { mode }) => round(a?.value ?? zero, 0, mode),
};

const outOfScope = /overflow|underflow|subnormal|clamped|invalid|division_|conversion|insufficient/i;

interface Tally {
  readonly ran: Map<string, number>;
  readonly wrong: string[];
  left: number;
}

function runFile(file: string, tally: Tally): void {
  const settings = new Map<string, string>([["extended", "1"]]);
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const directive = /^\s*(\w+)\s*:\s*(\w+)/.exec(line);
    if (directive) {
      settings.set((directive[1] ?? "").toLowerCase(), (directive[2] ?? "").toLowerCase());
      continue;
    }
    const [left = "", right] = line.replace(/\s--.*$/, "").split("->");
    const [id = "", name = "", ...operands] = words(left);
    const [expected, ...conditions] = words(right ?? "");
    const operation = operations[name.toLowerCase()];
    if (right === undefined || id.startsWith("--") || !operation) continue;
    const mode = modes[settings.get("rounding") ?? ""];
    const decimals = operands.map(readDecimal).filter((each) => each !== undefined);
    const wanted = readDecimal(expected);
    const unfit = decimals.length < operands.length || conditions.some((each) => outOfScope.test(each));
    if (unfit || !wanted || !mode || settings.get("extended") !== "1") {
      tally.left++;
      continue;
    }
    const found = operation(decimals, { precision: Number(settings.get("precision")), mode });
    tally.ran.set(name.toLowerCase(), (tally.ran.get(name.toLowerCase()) ?? 0) + 1);
    if (!found || compare(found, wanted.value) !== 0) {
      tally.wrong.push(
        `${path.basename(file)} ${line.trim()} … got ${found ? toExact(found).slice(0, 60) : "nothing"}`,
      );
    }
  }
}

/** Words, quoted or not. */
function words(text: string): readonly string[] {
  return [...text.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** Where this machine's Python keeps the cases. */
function findCases(): string | undefined {
  const ask = "import os, test; print(os.path.join(os.path.dirname(test.__file__), 'decimaltestdata'))";
  for (const program of ["python3", "python"]) {
    try {
      const folder = execFileSync(program, ["-c", ask], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim();
      if (existsSync(folder)) return folder;
    } catch {
      // No such program, or a Python without its own tests: ask the next.
    }
  }
  return undefined;
}

it("agrees with General Decimal Arithmetic wherever our modes apply", ({ skip }) => {
  const folder = findCases();
  if (folder === undefined) return skip("no Python with decimaltestdata on this machine");
  const tally: Tally = { ran: new Map(), wrong: [], left: 0 };
  for (const file of readdirSync(folder)) if (file.endsWith(".decTest")) runFile(path.join(folder, file), tally);
  const total = [...tally.ran.values()].reduce((sum, each) => sum + each, 0);
  console.log(`General Decimal Arithmetic: ${total} cases, ${tally.left} out of scope`, Object.fromEntries(tally.ran));
  expect(tally.wrong.slice(0, 10), `${tally.wrong.length} wrong`).toEqual([]);
  expect(total).toBeGreaterThan(5000);
  for (const name of ["add", "subtract", "multiply", "divide", "compare", "quantize", "rescale", "tointegral"]) {
    expect(tally.ran.get(name) ?? 0, name).toBeGreaterThan(50);
  }
});
