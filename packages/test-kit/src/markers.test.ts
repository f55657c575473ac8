import { expect, it } from "vitest";
import { readMarkers } from "./markers.ts";

it("takes the cursor out of the text", () => {
  expect(readMarkers("đo bằng ho_┆so")).toEqual({ text: "đo bằng ho_so", cursor: 11, underlines: [] });
});

it("reads underlines and their words", () => {
  const marked = readMarkers(`
    đo bằng ho_soo / ho_so
            ~~~~~~ KH2001
                     ~~~~~
    hết
  `);
  expect(marked.text).toBe("đo bằng ho_soo / ho_so\nhết");
  expect(marked.underlines.map(({ start, end, words }) => [marked.text.slice(start, end), words])).toEqual([
    ["ho_soo", "KH2001"],
    ["ho_so", ""],
  ]);
});

it("counts an underline's columns without the cursor of its line", () => {
  const marked = readMarkers("ab┆cd\n  ~~");
  expect(marked.text).toBe("abcd");
  expect(marked.underlines).toEqual([{ start: 2, end: 4, words: "" }]);
});

it("refuses what cannot be meant", () => {
  expect(() => readMarkers("a┆b┆c")).toThrow("two cursors");
  expect(() => readMarkers("ab\n~~~")).toThrow("nothing above");
});
