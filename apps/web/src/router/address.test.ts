import { expect, it } from "vitest";
import { firstView } from "../state/list.ts";
import { readAddress, writeAddress, type Address } from "./address.ts";

const full: Address = {
  language: "en",
  framework: "vn.cds.xa@1.0.0",
  dataset: "communes",
  entity: "00101",
  view: { search: "đắk nhau", level: 0, onlyMoved: true, sort: "level", descending: true, page: 3 },
};

it("reads back what it wrote", () => {
  expect(readAddress(writeAddress(full))).toEqual(full);
  expect(readAddress("")).toEqual({ language: "vi", view: firstView });
});

it("leaves out what is as usual", () => {
  expect(writeAddress({ language: "vi", view: firstView })).toBe("");
  expect(writeAddress({ language: "vi", framework: "a@1.0.0", view: firstView })).toBe("?khung=a@1.0.0");
});

it("takes nonsense for the usual", () => {
  expect(readAddress("?lang=fr&muc=xx&trang=-1&xep=age").view).toEqual(firstView);
  expect(readAddress("?lang=fr", "en").language).toBe("en");
});
