import { expect, it } from "vitest";
import { csvOf } from "./csv.ts";

it("writes what Vietnamese Excel opens: a mark, semicolons, codes with their zeros", () => {
  expect(csvOf(["Mã", "Đơn vị"], [["00123", "Xã A; B"]])).toBe('\uFEFFMã;Đơn vị\r\n"=""00123""";"Xã A; B"\r\n');
});

it("lets no cell be run", () => {
  expect(csvOf(["a"], [["=1+1"], ["-2"], ['"x"']])).toBe('\uFEFFa\r\n\'=1+1\r\n\'-2\r\n"""x"""\r\n');
});
