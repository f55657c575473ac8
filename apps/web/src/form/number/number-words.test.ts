import { expect, it } from "vitest";
import { numberWords } from "./number-words.ts";

it.each([
  [0, "không", "zero"],
  [5, "năm", "five"],
  [10, "mười", "ten"],
  [15, "mười lăm", "fifteen"],
  [21, "hai mươi mốt", "twenty-one"],
  [44, "bốn mươi tư", "forty-four"],
  [105, "một trăm linh năm", "one hundred and five"],
  [110, "một trăm mười", "one hundred and ten"],
  [1000, "một nghìn", "one thousand"],
  [1005, "một nghìn không trăm linh năm", "one thousand and five"],
  [1234, "một nghìn hai trăm ba mươi tư", "one thousand two hundred and thirty-four"],
  [12_345, "mười hai nghìn ba trăm bốn mươi lăm", "twelve thousand three hundred and forty-five"],
  [100_040, "một trăm nghìn không trăm bốn mươi", "one hundred thousand and forty"],
  [999_999, "chín trăm chín mươi chín nghìn chín trăm chín mươi chín", undefined],
])("says %i in words", (value, vi, en) => {
  expect(numberWords(value, "vi")).toBe(vi);
  if (en !== undefined) expect(numberWords(value, "en")).toBe(en);
});

it("has no words for what it was not made for", () => {
  for (const value of [-1, 1.5, 1_000_000]) expect(() => numberWords(value, "vi")).toThrow(RangeError);
});
