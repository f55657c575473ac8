import { expect, it } from "vitest";
import { isAllowed, readAllowedSigners } from "./allowed-signers.ts";
import { readPublic } from "./ssh-key.ts";
import { publicKey } from "./testing/vectors.ts";

const [name = "", base64 = ""] = publicKey.split(" ");
const publicBlob = readPublic(name, base64) ?? new Uint8Array();

const asked = (line: string, principal: string, date = "2025-06-01") =>
  isAllowed(readAllowedSigners(line).signers, { principal, publicBlob, namespace: "khung", date });

it.each([
  [`"Bộ mẫu" ${publicKey}`, "Bộ mẫu", "known"],
  [`"Bộ mẫu" ${publicKey} ghi chú`, "Bộ khác", "otherKey"],
  [`"Bộ mẫu,UBND tỉnh *" ${publicKey}`, "UBND tỉnh Hà Giang", "known"],
  [`"UBND *,!UBND tỉnh Hà Giang" ${publicKey}`, "UBND tỉnh Hà Giang", "otherKey"],
  [`"*" ${publicKey}`, "", "known"],
  [`"B? mẫu" ${publicKey}`, "Bộ mẫu", "known"],
  [`a namespaces="khung" ${publicKey}`, "a", "known"],
  [`a namespaces="file,k*" ${publicKey}`, "a", "known"],
  [`a namespaces="file" ${publicKey}`, "a", "otherKey"],
  [`a valid-after="20250601" ${publicKey}`, "a", "known"],
  [`a valid-after="20250602" ${publicKey}`, "a", "notThen"],
  [`a valid-before="20250531Z",namespaces="khung" ${publicKey}`, "a", "notThen"],
  [`a valid-before="202506010000" ${publicKey}`, "a", "known"],
  [`a cert-authority ${publicKey}`, "a", "otherKey"],
  [`# "Bộ mẫu" ${publicKey}`, "Bộ mẫu", "otherKey"],
] as const)("%s: %s is %s", (line, principal, expected) => {
  expect(asked(line, principal)).toBe(expected);
});

it("says which lines are none; keys of other algorithms are passed over", () => {
  const lines = [
    "# ai được ký",
    "",
    `"Bộ mẫu" ${publicKey}`,
    `"Bộ mẫu ${publicKey}`,
    "Bộ",
    `a no-such-option ${publicKey}`,
    `a valid-after="2025" ${publicKey}`,
    "a ssh-ed25519 AAAA",
    "a ssh-rsa AAAA",
    `a ${publicKey.slice(0, -3)}`,
  ];
  const read = readAllowedSigners(lines.join("\r\n"));
  expect([read.signers.length, read.badLines]).toEqual([1, [4, 5, 6, 7, 8, 10]]);
});

it("patterns made to be slow are not", () => {
  const stars = "*a".repeat(200);
  expect(asked(`${stars}b ${publicKey}`, "a".repeat(5000))).toBe("otherKey");
});
