import fc from "fast-check";
import { expect, it } from "vitest";
import { folderName, nameOfFolder, readReference } from "./folder-names.ts";

it.each([
  ["vn.cds.xa", "vn.cds.xa"],
  ["1.0.0", "1.0.0"],
  ["vn.CDS", "vn.%43%44%53"],
  ["vn.thái", "vn.th%C3%A1i"],
  ["con", "%63on"],
  ["com1.xa", "%63om1.xa"],
  ["nul.a", "%6Eul.a"],
  ["..", "%2E%2E"],
  ["../../etc/passwd", "%2E.%2F..%2Fetc%2Fpasswd"],
  ["a\\b:c*d|e\0", "a%5Cb%3Ac%2Ad%7Ce%00"],
  [".incoming", "%2Eincoming"],
  ["a.", "a%2E"],
])("%s is in the folder %s", (name, folder) => {
  expect([folderName(name), nameOfFolder(folder)]).toEqual([folder, name]);
});

it("names that are too long, and the empty one, have no folder", () => {
  expect([folderName("x".repeat(201)), folderName("ế".repeat(23)), folderName("")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(folderName("x".repeat(200))).toHaveLength(200);
});

const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("aux", "Aux", "%41", "á", "a\u0301", "a.", ".a"),
);

it("every file system keeps names apart; folders name what they hold", () => {
  fc.assert(
    fc.property(anyName, anyName, (a, b) => {
      const [first, second] = [folderName(a), folderName(b)];
      for (const each of [first, second]) expect(each ?? "a").toMatch(/^(?!\.)[a-zA-F0-9_.%]+(?<!\.)$/);
      if (first === undefined || second === undefined) return;
      const same = Buffer.from(a.normalize("NFC")).equals(Buffer.from(b.normalize("NFC")));
      expect(first.toLowerCase().normalize("NFD") === second.toLowerCase().normalize("NFD")).toBe(same);
      expect(folderName(nameOfFolder(first) ?? "")).toBe(first);
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
});

it("reads references, and nothing else as one", () => {
  expect(readReference("vn.cds.xa@1.0.0")).toEqual({ id: "vn.cds.xa", version: "1.0.0" });
  expect(readReference("tỉnh.mẫu@12.0.3")).toEqual({ id: "tỉnh.mẫu", version: "12.0.3" });
  for (const other of [
    "vn.cds.xa",
    "@1.0.0",
    "../a@1.0.0",
    "a/b@1.0.0",
    "a@1.0",
    "a@1.0.0/..",
    "a@@1.0.0",
    "1a@1.0.0",
  ]) {
    expect(readReference(other), other).toBeUndefined();
  }
});
