import fc from "fast-check";
import { expect, test } from "vitest";
import { fromLegacy, toLegacy } from "./convert.ts";
import { detectLegacy, fontEncoding } from "./detect.ts";
import { legacySigns } from "./tables.ts";

const vowels = "aăâeêioôơuưy";
const tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const small = [...Array.from(vowels).flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))), "đ"];
const great = small.map((letter) => letter.toLocaleUpperCase("vi"));
/** Those beyond ASCII. */
const marked = (letters: readonly string[]) => letters.filter((letter) => letter > "\u007f");

test("there and back: every letter, small and great", () => {
  expect(marked(small)).toHaveLength(67);
  for (const letter of [...small, ...great]) {
    const written = toLegacy(letter, "VNI");
    expect(written.unknown).toEqual([]);
    expect(fromLegacy(written.text, "VNI")).toEqual({ text: letter, unknown: [] });
  }
  for (const letter of small) {
    const written = toLegacy(letter, "TCVN3");
    expect(written.unknown).toEqual([]);
    expect(fromLegacy(written.text, "TCVN3")).toEqual({ text: letter, unknown: [] });
    expect(fromLegacy(written.text, "TCVN3", true).text).toBe(letter.toLocaleUpperCase("vi"));
  }
});

test("TCVN3 has no capitals with tones, and says so", () => {
  const without = marked(great).filter((letter) => toLegacy(letter, "TCVN3").unknown.length === 0);
  expect(without).toEqual(Array.from("ĂÂÊÔƠƯĐ").toSorted((a, b) => great.indexOf(a) - great.indexOf(b)));
});

test("no sign stands for two letters, no letter is left out", () => {
  expect(new Set(legacySigns.TCVN3.values()).size).toBe(legacySigns.TCVN3.size);
  expect([...legacySigns.TCVN3.keys()].every((sign) => sign.length === 1 && sign >= "\u00a1" && sign <= "\u00fe")).toBe(
    true,
  );
  for (const letter of [...marked(small), ...marked(great)]) expect([...legacySigns.VNI.values()]).toContain(letter);
});

test.for([
  ["TCVN3", "NguyÔn V¨n ¸nh, x· T©n LËp, huyÖn §«ng Anh", "Nguyễn Văn ánh, xã Tân Lập, huyện Đông Anh"],
  ["TCVN3", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["VNI", "Nguyeãn Vaên Ñöùc, xaõ Taân Laäp, huyeän Ñoâng Anh", "Nguyễn Văn Đức, xã Tân Lập, huyện Đông Anh"],
  ["VNI", "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["VNI", "ñoäc laäp - töï do - haïnh phuùc", "độc lập - tự do - hạnh phúc"],
] as const)("%s: %s", ([encoding, written, meant]) => {
  expect(fromLegacy(written, encoding)).toEqual({ text: meant, unknown: [] });
  expect(detectLegacy([written])).toMatchObject({ encoding, by: "letters" });
});

test("any Vietnamese text comes back", () => {
  const words = fc
    .array(fc.constantFrom(...small, " ", "1", "-", "x", "B"), { maxLength: 40 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(words, fc.constantFrom("TCVN3", "VNI"), (text, encoding) => {
      expect(fromLegacy(toLegacy(text, encoding).text, encoding).text).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test("what means nothing is kept and said", () => {
  expect(fromLegacy("T©n ÿ “x” 5€", "TCVN3")).toEqual({ text: "Tân ÿ “x” 5€", unknown: ["ÿ"] });
});

test("Unicode is left alone; a font decides where letters may be either", () => {
  expect(detectLegacy(["Xã Tân Lập", "Hà Nội"])).toBeUndefined();
  expect(detectLegacy(["Ba Dinh", "Thach That"], [".VnTime"])).toBeUndefined();
  expect(detectLegacy(["Hµ"], [".VnTime"])).toEqual({ encoding: "TCVN3", by: "font", sample: ".VnTime" });
  expect(detectLegacy(["Hà Nội"], [".VnTime"])).toBeUndefined();
  expect(fontEncoding(".VnArialH")).toEqual({ encoding: "TCVN3", capitals: true });
  expect(fontEncoding("VNI-Times")).toEqual({ encoding: "VNI", capitals: false });
  expect(fontEncoding("Times New Roman")).toBeUndefined();
});
