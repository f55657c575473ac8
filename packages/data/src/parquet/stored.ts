/** What the values of a Parquet column mean, and each of them as a cell. Exact: a decimal by its digits, a double as JSON would write it. */

import type { SchemaElement } from "hyparquet";
import type { RawCell } from "../raw.ts";

/** What stored values mean. `decimal`: whole numbers to divide by 10^scale; `time`: a fraction of a second since 1970. */
export type Stored =
  | { readonly kind: "truth" | "text" | "day" | "double" | "float" | "half" }
  | { readonly kind: "whole"; readonly bits: 32 | 64; readonly signed: boolean }
  | { readonly kind: "decimal"; readonly scale: number }
  | { readonly kind: "time"; readonly perSecond: bigint };

const whole = (bits: 32 | 64, signed: boolean): Stored => ({ kind: "whole", bits, signed });
const time = (perSecond: bigint): Stored => ({ kind: "time", perSecond });
const perSecond = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;

/** The meaning of a column, or the name of a type that has none here. */
export function storedAs(element: SchemaElement): Stored | { readonly unreadable: string } {
  const { type, converted_type: converted, logical_type: logical, scale = 0 } = element;
  const unreadable = { unreadable: logical?.type ?? converted ?? type ?? "group" };
  if (converted === "DECIMAL" || logical?.type === "DECIMAL") {
    const places = logical?.type === "DECIMAL" ? logical.scale : scale;
    return places >= 0 && places <= 300 && type !== "DOUBLE" && type !== "FLOAT"
      ? { kind: "decimal", scale: places }
      : unreadable;
  }
  switch (type) {
    case "BOOLEAN":
      return { kind: "truth" };
    case "DOUBLE":
      return { kind: "double" };
    case "FLOAT":
      return { kind: "float" };
    case "INT96":
      return time(perSecond.NANOS);
    case "INT32":
    case "INT64": {
      if (converted === "DATE" || logical?.type === "DATE") return { kind: "day" };
      if (logical?.type === "TIMESTAMP") return time(perSecond[logical.unit]);
      if (converted === "TIMESTAMP_MILLIS") return time(perSecond.MILLIS);
      if (converted === "TIMESTAMP_MICROS") return time(perSecond.MICROS);
      if (logical?.type === "TIME" || converted?.startsWith("TIME_")) return unreadable;
      const signed = logical?.type === "INTEGER" ? logical.isSigned : !converted?.startsWith("UINT_");
      return whole(type === "INT32" ? 32 : 64, signed);
    }
    case "BYTE_ARRAY":
      if (logical === undefined && converted === undefined) return { kind: "text" };
      return ["UTF8", "ENUM"].includes(converted ?? "") || ["STRING", "ENUM"].includes(logical?.type ?? "")
        ? { kind: "text" }
        : unreadable;
    case "FIXED_LEN_BYTE_ARRAY":
      return logical?.type === "FLOAT16" ? { kind: "half" } : unreadable;
    default:
      return unreadable;
  }
}

/** Reads stored values as cells. */
export function cellReader(stored: Stored): (value: unknown) => RawCell {
  switch (stored.kind) {
    case "truth":
      return Boolean;
    case "text":
      return String;
    case "day":
      return (value) => dateCell(BigInt(Number(value)) * 86_400n, 0n);
    case "double":
      return (value) => numberCell(String(value));
    case "float":
      return (value) => numberCell(shortestFloat(Number(value)));
    case "half":
      return (value) => (value instanceof Uint8Array ? numberCell(String(halfFloat(value))) : null);
    case "whole":
      return (value) => numberCell(String(wholeOf(value, stored)));
    case "decimal":
      return (value) => {
        const unscaled = value instanceof Uint8Array ? bigEndian(value) : BigInt(value as number | bigint);
        return numberCell(decimalText(unscaled, stored.scale));
      };
    case "time":
      return (value) => {
        const ticks = stored.perSecond;
        const at = BigInt(value as bigint);
        const part = ((at % ticks) + ticks) % ticks;
        return dateCell((at - part) / ticks, part);
      };
  }
}

/** The stored bits read without a sign where the type has none. */
function wholeOf(value: unknown, { bits, signed }: Extract<Stored, { kind: "whole" }>): bigint {
  const number = BigInt(value as number | bigint);
  return signed ? number : BigInt.asUintN(bits, number);
}

/** A number by its digits. What is none (`NaN`, `Infinity`) stays a word, and whoever wants a number says that it is none. */
function numberCell(text: string): RawCell {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  if (Number.isSafeInteger(number) && /^-?\d+$/.test(text)) return number;
  return { kind: "exact", text: text.replace("e+", "e"), percent: false };
}

/** The shortest decimal that is nearest to this number among those of 32 bits. */
function shortestFloat(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return String(Number(text));
  }
  return String(Number(value.toPrecision(9)));
}

function halfFloat([low = 0, high = 0]: Uint8Array): number {
  const bits = (high << 8) | low;
  const sign = bits >> 15 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = (bits & 1023) / 1024;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * 2 ** -14 * fraction : sign * 2 ** (exponent - 15) * (1 + fraction);
}

function bigEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

/** 12345 at scale 2 is `123.45`, 12300 is `123`. */
function decimalText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? "-" : "";
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const point = digits.length - scale;
  const decimals = digits.slice(point).replace(/0+$/, "");
  return `${sign}${digits.slice(0, point)}${decimals === "" ? "" : `.${decimals}`}`;
}

/** Seconds since 1970, and whether a part of a second is left: a day when it is midnight, as in a workbook. */
function dateCell(seconds: bigint, part: bigint): RawCell {
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) return { kind: "date", text: "?" };
  const text = date.toISOString();
  const isDay = part === 0n && text.endsWith("T00:00:00.000Z");
  return { kind: "date", text: isDay ? text.slice(0, -14) : text.slice(0, -5) };
}
