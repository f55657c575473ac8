/**
 * The algebra of units: products of powers of base units. A currency (`VND`) and any word in quotes (`Mb`, `hồ sơ`) is a base
 * unit; nothing is converted, so `km` and `m` are two units.
 *
 * In: the text of a unit, or units. Out: units, never with a power of 0.
 */

import type { Unit } from "./types.ts";

/** No unit: counts, shares, bare numbers. */
export const noUnit: Unit = {};

const superscripts: Readonly<Record<string, number>> = { "²": 2, "³": 3 };
const powerForm = /^(.+?)(?:\^(\d+)|([²³]))$/u;
/** `m2` is read as square metres; other names may end in a digit. */
const lengthForm = /^(mm|cm|dm|m|dam|hm|km)([23])$/;

/**
 * The unit that a text says: factors joined by `·` or `*`, divided by `/`, powers as `²`, `³`, `^2` (and `m2`, `km2`).
 *
 * Example  parseUnit("người/km²") → { người: 1, km: -2 }
 */
export function parseUnit(text: string): Unit {
  const unit: Record<string, number> = {};
  let sign = 1;
  for (const part of text.normalize("NFC").split(/([·*/])/u)) {
    if (part === "·" || part === "*") sign = 1;
    else if (part === "/") sign = -1;
    else addFactor(unit, part.trim().replaceAll(/\s+/gu, " "), sign);
  }
  return withoutZeros(unit);
}

function addFactor(unit: Record<string, number>, factor: string, sign: number): void {
  if (factor === "" || factor === "1") return;
  const match = powerForm.exec(factor) ?? lengthForm.exec(factor);
  const name = match?.[1] ?? factor;
  const power = Number(match?.[2] ?? superscripts[match?.[3] ?? ""] ?? 1);
  unit[name] = (unit[name] ?? 0) + sign * power;
}

/** The text of a unit; parsing it gives the unit again. Nothing for no unit. */
export function printUnit(unit: Unit): string {
  const factors = Object.entries(unit);
  const above = factors.filter(([, power]) => power > 0).map(([name, power]) => name + printPower(power));
  const below = factors.filter(([, power]) => power < 0).map(([name, power]) => `/${name}${printPower(-power)}`);
  return below.length === 0 ? above.join("·") : (above.join("·") || "1") + below.join("");
}

function printPower(power: number): string {
  return power === 1 ? "" : power === 2 ? "²" : power === 3 ? "³" : `^${power}`;
}

/** The unit of a product. */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  return combine(a, b, 1);
}

/** The unit of a quotient. */
export function divideUnits(a: Unit, b: Unit): Unit {
  return combine(a, b, -1);
}

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const unit: Record<string, number> = { ...a };
  for (const [name, power] of Object.entries(b)) unit[name] = (unit[name] ?? 0) + sign * power;
  return withoutZeros(unit);
}

/** Whether two units are the same, in whatever order they were written. */
export function sameUnit(a: Unit, b: Unit): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** Whether it is no unit. */
export function isUnitless(unit: Unit): boolean {
  return Object.keys(unit).length === 0;
}

function withoutZeros(unit: Readonly<Record<string, number>>): Unit {
  return Object.fromEntries(Object.entries(unit).filter(([, power]) => power !== 0));
}
