/** Reads what a program gives, exactly; what is no value of an input's type is refused, never guessed. */

import { compare, isDate, isInteger, one, parseRational, rational, type Rational, type Value } from "@khung/ir";
import type { InputRule } from "./scope.ts";

/** What a program gave is no value of the input, or no input has this name. */
export class InputError extends TypeError {
  override readonly name = "InputError";
  /** Of the input. */
  readonly input: string;
  constructor(input: string, message: string) {
    super(`${input}: ${message}`);
    this.input = input;
  }
}

/** The values that are there; `null`, `undefined` and an input that is not named are missing. */
export function readInputs(rules: readonly InputRule[], given: object): ReadonlyMap<string, Value> {
  const entries = new Map<string, unknown>(Object.entries(given));
  const names = new Set(rules.map(({ name }) => name));
  for (const name of entries.keys()) if (!names.has(name)) throw new InputError(name, "there is no such input");
  const values = new Map<string, Value>();
  for (const rule of rules) {
    const value = entries.get(rule.name);
    if (value !== undefined && value !== null) values.set(rule.name, readInput(rule, value));
  }
  return values;
}

function readInput({ name, type, members = [] }: InputRule, given: unknown): Value {
  const refuse = (wanted: string): never => {
    throw new InputError(
      name,
      `${wanted} is wanted, not ${typeof given === "string" ? JSON.stringify(given) : String(given)}`,
    );
  };
  switch (type) {
    case "choice": {
      const found = members.find((each) => each.name === given);
      return found?.name ?? refuse(`one of ${members.map((each) => each.name).join(", ")}`);
    }
    case "boolean":
      return typeof given === "boolean" ? given : refuse("true or false");
    case "date":
      return typeof given === "string" && isDate(given) ? given : refuse("a date YYYY-MM-DD");
    case "count": {
      const value = readNumber(given);
      return value && isInteger(value) && value.numerator >= 0n ? value : refuse("a whole number from 0");
    }
    case "share": {
      const value = readNumber(given);
      const inside = value && value.numerator >= 0n && compare(value, one) <= 0;
      return value && inside ? value : refuse('a share from 0 to 1 (0.8, "4/5" or "80%")');
    }
    case "number":
      return readNumber(given) ?? refuse("a number");
    default:
      return type satisfies never;
  }
}

/** A double is its shortest decimal; a text is a decimal with a point, a fraction or a per cent. */
function readNumber(given: unknown): Rational | undefined {
  if (typeof given === "bigint") return { numerator: given, denominator: 1n };
  if (typeof given === "string") return parseRational(given);
  if (typeof given !== "number" || !Number.isFinite(given)) return undefined;
  // Beyond 2^53 a double no longer says which whole number was meant.
  if (Number.isInteger(given))
    return Number.isSafeInteger(given) ? { numerator: BigInt(given), denominator: 1n } : undefined;
  const [digits = "", exponent = "0"] = String(given).split("e-");
  const value = parseRational(digits);
  return value && rational(value.numerator, value.denominator * 10n ** BigInt(exponent));
}
