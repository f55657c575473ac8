import { expect, it } from "vitest";
import type { Levels } from "./distribution.ts";
import { firstView, indexPopulation, listRows, pageCount, type ListView } from "./list.ts";

const index = indexPopulation({
  codes: ["00101", "00102", "00103", "00104", "00105"],
  names: ["Xã Đắk Nhau", "Phường Ân Thi", "Phường An Biên", "Phường Ăn Lão", "Xã Đà Bắc"],
  places: ["Đồng Nai", "Hưng Yên", "Hải Phòng", "Gia Lai", "Phú Thọ"],
});
const levels: Levels = {
  reached: Uint8Array.of(1, 3, 2, 3, 0),
  low: Uint8Array.of(1, 3, 2, 3, 0),
  high: Uint8Array.of(2, 3, 4, 3, 255),
};
const names = (view: Partial<ListView>, before?: Uint8Array) =>
  listRows(index, { ...firstView, ...view }, levels, before).map((row) => index.population.names[row]);

it.each([
  ["dak nhau", ["Xã Đắk Nhau"]],
  ["ĐẮK", ["Xã Đắk Nhau"]],
  ["00103", ["Phường An Biên"]],
  ["hai phong", ["Phường An Biên"]],
  ["phuong an l", ["Phường Ăn Lão"]],
  ["nhau dak", []],
])("finds by %s", (search, found) => {
  expect(names({ search })).toEqual(found);
});

it("sorts names as Vietnamese does: An before Ăn before Ân", () => {
  expect(names({ sort: "name" }).slice(0, 3)).toEqual(["Phường An Biên", "Phường Ăn Lão", "Phường Ân Thi"]);
});

it("sorts by level, then by name", () => {
  expect(names({ sort: "level", descending: true }).slice(0, 3)).toEqual([
    "Phường Ăn Lão",
    "Phường Ân Thi",
    "Phường An Biên",
  ]);
});

it("filters by level and by change", () => {
  expect(names({ level: 3, sort: "name" })).toEqual(["Phường Ăn Lão", "Phường Ân Thi"]);
  expect(names({ onlyMoved: true }, Uint8Array.of(1, 3, 3, 3, 0))).toEqual(["Phường An Biên"]);
  expect(names({ onlyMoved: true })).toEqual([]);
});

it("has at least one page", () => {
  expect([pageCount(0), pageCount(50), pageCount(51)]).toEqual([1, 1, 2]);
});
