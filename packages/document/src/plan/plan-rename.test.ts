import { describe, expect, it } from "vitest";
import { applyEdits } from "../edit.ts";
import { planRename, type TextBeside } from "./plan-rename.ts";

const open = {
  file: "khung.khung",
  text: `ngôn ngữ vi
khung q.khung phiên bản 1.0.0 "Khung" {
  thiếu số liệu: coi là không đạt
  không phát sinh: không áp dụng
  các mức lũy tiến { mức 1 mot "Một" mức 2 hai "Hai" }
  số liệu a: số lượng "A"
  tiêu chí TC1 bắt buộc "Một" { đo bằng a; yêu cầu đạt từ { 1: 10, 2: 20 } } // TC1: giữ nguyên
  phân cấp cho tinh { được siết yêu cầu }
}
`,
};
const overlay: TextBeside = {
  file: "tinh.khung",
  text: `ngôn ngữ vi
bộ tiêu chí t.bo phiên bản 1.0.0 kế thừa q.khung@1.0.0 {
  cấp tinh
  siết TC1 tại 2 từ 20 lên 25 // TC1 theo họp 12/9
}
`,
};
const scenario: TextBeside = {
  file: "thu.khung",
  text: `ngôn ngữ vi
kịch bản k.thu dựa trên q.khung@1.0.0 {
  siết TC1 tại 1 từ 10 lên 12
}
`,
};
const other: TextBeside = { file: "khac.khung", text: open.text.replace("q.khung", "q.khac"), isReadOnly: true };
const intent = { kind: "renameCode", node: "q.khung/criterion:TC1", name: "TC9" } as const;

describe("a code renamed in several texts", () => {
  it("is a step for each text that names it, the open one first, and nothing else changes", () => {
    const planned = planRename(open, [overlay, scenario, other], intent);
    if (planned.outcome === "refused") throw new Error(planned.diagnostic.message.en);
    expect(planned.plans.map(({ file, edits }) => [file, edits.length])).toEqual([
      ["khung.khung", 1],
      ["tinh.khung", 1],
      ["thu.khung", 1],
    ]);
    const texts = new Map([open, overlay, scenario].map(({ file, text }) => [file, text]));
    for (const { file, edits, label } of planned.plans) {
      const text = texts.get(file) ?? "";
      const comments = (of: string): readonly string[] => of.match(/\/\/.*/g) ?? [];
      const after = applyEdits(text, edits);
      expect(after.replaceAll("TC9", "TC1")).toBe(text);
      expect(comments(after)).toEqual(comments(text));
      expect(label.vi).toBe("Đổi mã tiêu chí TC1 → TC9");
    }
    expect(planned.plans[0]?.reveal).toBe("q.khung/criterion:TC9");
  });

  it("is refused whole where one of them cannot be written, and says which", () => {
    const planned = planRename(open, [{ ...overlay, isReadOnly: true }, scenario], intent);
    expect(planned).toMatchObject({ outcome: "refused", diagnostic: { code: "KH6154" } });
    if (planned.outcome === "refused") expect(planned.diagnostic.message.vi).toContain("tinh.khung");
  });

  it("of a province's own criterion leaves what it stands on alone", () => {
    const added = overlay.text.replace("  cấp tinh\n", '  cấp tinh\n  tiêu chí t.moi mở rộng "Mới" { đo bằng a }\n');
    const own = { ...intent, node: "t.bo/criterion:t.moi", name: "t.khac" };
    const planned = planRename({ ...overlay, text: added }, [{ ...open, isReadOnly: true }], own);
    expect(planned).toMatchObject({
      outcome: "planned",
      plans: [{ file: "tinh.khung", edits: [{ insert: "t.khac" }] }],
    });
  });

  it("is refused where the name is taken, is none, or nothing is declared", () => {
    const code = (name: string, node: string = intent.node): string => {
      const planned = planRename(open, [overlay], { ...intent, node, name });
      return planned.outcome === "refused" ? planned.diagnostic.code : "planned";
    };
    expect(code("a")).toBe("KH6153");
    expect(code("hai từ")).toMatch(/^KH615/);
    expect(code("TC9", "q.khung/khong_co")).toBe("KH4002");
  });
});
