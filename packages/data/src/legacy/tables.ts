/**
 * Vietnamese before Unicode: TCVN3 (ABC, fonts `.VnTime`), where one sign stands for a letter, and VNI-Windows (fonts `VNI-Times`), where a
 * sign follows the letter that it marks. Both as files hold them that were read as Latin letters.
 *
 * Source   TCVN 5712:1993, table VN3; VNI Software, VNI Character Encoding
 */

export type LegacyEncoding = "TCVN3" | "VNI";

/** Signs by their codes, in the order of the letters. */
const tcvn3: readonly (readonly [letters: string, codes: readonly number[]])[] = [
  ["àảãáạ", [0xb5, 0xb6, 0xb7, 0xb8, 0xb9]],
  ["ăằẳẵắặ", [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6]],
  ["âầẩẫấậ", [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb]],
  ["đ", [0xae]],
  ["èẻẽéẹ", [0xcc, 0xce, 0xcf, 0xd0, 0xd1]],
  ["êềểễếệ", [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6]],
  ["ìỉĩíị", [0xd7, 0xd8, 0xdc, 0xdd, 0xde]],
  ["òỏõóọ", [0xdf, 0xe1, 0xe2, 0xe3, 0xe4]],
  ["ôồổỗốộ", [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9]],
  ["ơờởỡớợ", [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee]],
  ["ùủũúụ", [0xef, 0xf1, 0xf2, 0xf3, 0xf4]],
  ["ưừửữứự", [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9]],
  ["ỳỷỹýỵ", [0xfa, 0xfb, 0xfc, 0xfd, 0xfe]],
  ["ĂÂÊÔƠƯĐ", [0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7]],
];

/** A letter and the signs that may follow it, with what comes of each. */
const vni: readonly (readonly [base: string, signs: string, letters: string])[] = [
  ["a", "ùøûõï", "áàảãạ"],
  ["a", "âáàåãä", "âấầẩẫậ"],
  ["a", "êéèúüë", "ăắằẳẵặ"],
  ["e", "ùøûõï", "éèẻẽẹ"],
  ["e", "âáàåãä", "êếềểễệ"],
  ["o", "ùøûõï", "óòỏõọ"],
  ["o", "âáàåãä", "ôốồổỗộ"],
  ["ô", "ùøûõï", "ớờởỡợ"],
  ["u", "ùøûõï", "úùủũụ"],
  ["ö", "ùøûõï", "ứừửữự"],
  ["y", "ùøûõ", "ýỳỷỹ"],
  // One sign each.
  ["", "íìæóòôöîñ", "íìỉĩịơưỵđ"],
];

const upper = (text: string): string => text.toLocaleUpperCase("vi");

function tcvn3Signs(): ReadonlyMap<string, string> {
  return new Map(
    tcvn3.flatMap(([letters, codes]) =>
      codes.map((code, i) => [String.fromCharCode(code), Array.from(letters)[i] ?? ""] as const),
    ),
  );
}

function vniSigns(): ReadonlyMap<string, string> {
  return new Map(
    vni.flatMap(([base, signs, letters]) =>
      Array.from(signs).flatMap((sign, i) => {
        const letter = Array.from(letters)[i] ?? "";
        const small = [base + sign, letter] as const;
        const great = [upper(base + sign), upper(letter)] as const;
        // The sign behind a capital is often typed small.
        return base === "" ? [small, great] : [small, great, [upper(base) + sign, upper(letter)] as const];
      }),
    ),
  );
}

/** What stands for which letter: one sign in TCVN3, one or two in VNI. */
export const legacySigns: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  TCVN3: tcvn3Signs(),
  VNI: vniSigns(),
};
