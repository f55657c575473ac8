import { expect, it } from "vitest";
import { after, difference, refusal } from "../testing/plan.ts";

const text = `ngôn ngữ vi

khung vd.mau phiên bản 1.0.0 "Mẫu" {
  thay thế vd.mau@0.9.0
}

kịch bản thu "Thử" dựa trên vd.mau@1.0.0 {
}

// đã bàn ngày 12/9
kiểm thử "một" của vd.mau@1.0.0 {
  cho a = 1, số liệu khác thiếu
  kỳ vọng mức = 3, TC1 đạt tại 2 // theo biên bản
}
// hết
`;

it("puts tests behind the last statement, in the surface of the text", () => {
  const source = 'test "hai" of vd.mau@1.0.0 {\n  given others missing\n  expect level = 0\n}\n';
  expect(after({ kind: "addTests", source }, text)).toBe(
    text.replace(
      "}\n// hết",
      '}\n\nkiểm thử "hai" của vd.mau@1.0.0 {\n  cho số liệu khác thiếu\n  kỳ vọng mức = 0\n}\n// hết',
    ),
  );
  expect(refusal({ kind: "addTests", source: "criterion a {}" }, text)).toBe("KH4007");
  expect(refusal({ kind: "addTests", source: "" }, text)).toBe("KH4007");
});

it("changes only what is expected, by one or by several", () => {
  const change = (index: number, source: string) =>
    ({ kind: "setExpectations", expectations: [{ test: "test:một/test", index, source }] }) as const;
  expect(difference(change(0, "level = 2"), text)).toBe(
    "-  kỳ vọng mức = 3, TC1 đạt tại 2 // theo biên bản\n+  kỳ vọng mức = 2, TC1 đạt tại 2 // theo biên bản",
  );
  expect(difference(change(1, "TC1 met at 1, TC1 unmet at 2"), text)).toContain(
    "+  kỳ vọng mức = 3, TC1 đạt tại 1, TC1 không đạt tại 2 // theo biên bản",
  );
  expect(refusal(change(2, "level = 2"), text)).toBe("KH4007");
  expect(refusal(change(0, "level ="), text)).toBe("KH4007");
});

it("takes the tests and scenarios of a version along when its number changes, and nothing else", () => {
  const changed = after({ kind: "setText", slot: "vd.mau/version", text: "1.0.1" }, text);
  expect(changed).toBe(text.replaceAll("1.0.0", "1.0.1"));
  expect(changed).toContain("thay thế vd.mau@0.9.0");
});
