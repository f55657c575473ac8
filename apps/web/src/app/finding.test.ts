import { expect, it } from "vitest";
import { find, prepare, type Findable } from "./finding.ts";

const all: readonly Findable[] = [
  { kind: "entity", text: "Xã Đắk Nhau", note: "25433" },
  { kind: "entity", text: "Xã Nhau Đắk", note: "25434" },
  { kind: "criterion", text: "Tỷ lệ vượt ngưỡng", note: "TC3.2" },
  { kind: "screen", text: "Bảng điểm", address: "/bang-diem" },
  { kind: "framework", text: "Khung tiêu chí cấp xã", note: "1.0.0" },
];
const texts = (sought: string) => find(prepare(all), sought).map(({ text }) => text);

it("finds without diacritics, the phrase first", () => {
  expect(texts("dak nhau")).toEqual(["Xã Đắk Nhau", "Xã Nhau Đắk"]);
  expect(texts("nguong")).toEqual(["Tỷ lệ vượt ngưỡng"]);
  expect(texts("ĐẮK")).toHaveLength(2);
  expect(texts("25433")).toEqual(["Xã Đắk Nhau"]);
  expect(texts("tc3.2")).toEqual(["Tỷ lệ vượt ngưỡng"]);
});

it("offers screens and commands before anything is sought, and kinds in their order", () => {
  expect(texts("")).toEqual(["Bảng điểm"]);
  expect(texts("xa")).toEqual(["Khung tiêu chí cấp xã", "Xã Đắk Nhau", "Xã Nhau Đắk"]);
  expect(texts("không có gì")).toEqual([]);
});
