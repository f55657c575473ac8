import { describe, expect, it } from "vitest";
import { after, difference, number, refusal } from "../testing/plan.ts";
import { sample } from "../testing/sample.ts";
import type { Intent, NewValue } from "./intent.ts";
import { planIntent } from "./plan-intent.ts";

const set = "vd.mau";
const tc1 = `${set}/criterion:TC1`;
const none: NewValue = { kind: "none" };

describe("points and weights", () => {
  const worth = (card: string, field: "points" | "weight", value: NewValue): Intent => ({
    kind: "setLiteral",
    slot: `${card}/${field}`,
    value,
  });

  it("are written behind the title, points before the weight, like those that are there", () => {
    const points = after(worth(tc1, "points", number("20")));
    expect(points).toContain('TC1 bắt buộc "Tỷ lệ trực tuyến" điểm 20 {');
    const both = after(worth(tc1, "weight", number("2.5")), points);
    expect(both).toContain('"Tỷ lệ trực tuyến" điểm 20 trọng số 2.5 {');
    const first = after(worth(tc1, "weight", number("2.5")));
    expect(after(worth(tc1, "points", number("20")), first)).toBe(both);
    const percent = sample.replace('TC2 mở rộng "Tốc độ"', 'TC2 mở rộng "Tốc độ" trọng số 30%');
    expect(after(worth(tc1, "weight", number("15")), percent)).toContain('"Tỷ lệ trực tuyến" trọng số 15% {');
    const group = `${set}/group:cqs`;
    expect(after(worth(group, "points", number("60")))).toContain('nhóm cqs "Chính quyền số" điểm 60 {');
    const bare = sample.replace('TC1 bắt buộc "Tỷ lệ trực tuyến"', "TC1 bắt buộc");
    expect(after(worth(tc1, "weight", { kind: "hole" }), bare)).toContain("TC1 bắt buộc trọng số ? {");
  });

  it("are scored by share or in steps that are still to be filled in", () => {
    const text = after(worth(tc1, "points", number("20")));
    const of = (form: "proportional" | "steps"): Intent => ({
      kind: "insertNode",
      into: tc1,
      template: { kind: "score", form },
    });
    expect(difference(of("proportional"), text)).toBe("+      chấm điểm theo tỷ lệ");
    expect(difference(of("steps"), text)).toBe(
      "+      chấm điểm theo bậc {\n+        từ ?: ?,\n+        còn lại: 0\n+      }",
    );
    const steps = after(of("steps"), text);
    const bound = { kind: "setLiteral", slot: `${tc1}/score/entry:1/bound`, value: number("80") } as const;
    expect(after({ ...bound, value: { kind: "number", decimal: "80", percent: true } }, steps)).toContain("từ 80%: ?,");
    expect(refusal({ kind: "insertNode", into: set, template: { kind: "score", form: "steps" } })).toBe("KH4008");
  });

  it("are changed in their digits, become a bonus, and go with their keyword", () => {
    const text = after(worth(tc1, "weight", number("6")), after(worth(tc1, "points", number("20"))));
    expect(difference(worth(tc1, "weight", number("5")), text)).toContain("điểm 20 trọng số 5 {");
    expect(planIntent(text, worth(tc1, "weight", number("5")))).toMatchObject({
      label: { vi: "Đổi trọng số của tiêu chí TC1: 6 → 5" },
    });
    const share = sample.replace('"Tỷ lệ trực tuyến" {', '"Tỷ lệ trực tuyến" trọng số 100 / 1000 {');
    const part = { kind: "setLiteral", slot: `${tc1}/weight/1`, value: number("120") } as const;
    expect(after(part, share)).toContain("trọng số 120 / 1000 {");
    expect(planIntent(share, part)).toMatchObject({ label: { vi: "Đổi trọng số của tiêu chí TC1: 100 → 120" } });
    const bonus = { kind: "setLiteral", slot: `${tc1}/points/sort`, value: { kind: "word", word: "bonus" } } as const;
    expect(after(bonus, text)).toContain("điểm thưởng 20 trọng số 6 {");
    const less = after(worth(tc1, "points", none), text);
    expect(less).toContain('"Tỷ lệ trực tuyến" trọng số 6 {');
    expect(after(worth(tc1, "weight", none), less)).toBe(sample);
    expect(planIntent(sample, worth(tc1, "weight", none))).toMatchObject({ edits: [] });
    expect(refusal(worth(tc1, "weight", { kind: "word", word: "met" }))).toBe("KH4004");
    expect(refusal({ kind: "setLiteral", slot: `${tc1}/threshold:1/value`, value: none })).toBe("KH4004");
  });
});

describe("values by class", () => {
  const slot = `${set}/criterion:TC2/threshold:3/value`;

  it("get a class more in front of all others, the same as they", () => {
    expect(difference({ kind: "addCase", slot, member: "phuong" })).toContain(
      'theo loai { xa: 60 "Mb/s", phuong: 90 "Mb/s", còn lại: 90 "Mb/s" }',
    );
    expect(difference({ kind: "addCase", slot, member: "phuong", value: number("75.5") })).toContain(
      'phuong: 75.5 "Mb/s", còn lại',
    );
    expect(refusal({ kind: "addCase", slot, member: "xa" })).toBe("KH4005");
    expect(refusal({ kind: "addCase", slot, member: "hai từ" })).toBe("KH4006");
    expect(refusal({ kind: "addCase", slot: `${tc1}/threshold:1/value`, member: "xa" })).toBe("KH4008");
  });

  it("keep the layout and the comments of their lines", () => {
    const lines = sample.replace(
      'theo loai { xa: 60 "Mb/s", còn lại: 90 "Mb/s" }',
      'theo loai {\n          xa: 60 "Mb/s", // nông thôn\n          còn lại: 90 "Mb/s"\n        }',
    );
    expect(difference({ kind: "addCase", slot, member: "phuong" }, lines)).toBe('+          phuong: 90 "Mb/s",');
    const plain = lines.replace(" // nông thôn", "");
    expect(difference({ kind: "addCase", slot, member: "phuong" }, plain)).toBe('+          phuong: 90 "Mb/s",');
    const only = sample.replace('xa: 60 "Mb/s", còn lại', "còn lại");
    expect(difference({ kind: "addCase", slot, member: "xa" }, only)).toContain(
      'theo loai { xa: 90 "Mb/s", còn lại: 90 "Mb/s" }',
    );
  });

  it("lose a class, and become one value again", () => {
    expect(difference({ kind: "deleteNode", node: `${slot}/xa` })).toContain('theo loai { còn lại: 90 "Mb/s" }');
    const added = after({ kind: "addCase", slot, member: "phuong" });
    expect(after({ kind: "deleteNode", node: `${slot}/phuong` }, added)).toBe(sample);
    expect(difference({ kind: "unwrapAdvanced", slot })).toContain('3: 90 "Mb/s"');
    const wrapped = after({
      kind: "wrapAdvanced",
      slot: `${tc1}/threshold:2/value`,
      as: { kind: "byClass", class: "loai", members: ["xa"] },
    });
    expect(after({ kind: "unwrapAdvanced", slot: `${tc1}/threshold:2/value` }, wrapped)).toBe(sample);
    expect(refusal({ kind: "unwrapAdvanced", slot: `${tc1}/threshold:2/value` })).toBe("KH4008");
  });
});
