import { readFileSync } from "node:fs";
import { compile } from "@khung/compiler";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSlot } from "../form/find.ts";
import { projectForm } from "../form/project.ts";
import { after, difference, number, refusal } from "../testing/plan.ts";
import type { Amendment, Intent, OverrideTarget } from "./intent.ts";
import { planIntent } from "./plan-intent.ts";

describe("overlays", () => {
  const read = (name: string): string => readFileSync(new URL(`../../../../examples/${name}`, import.meta.url), "utf8");
  const bases = [read("national/xa-1.0.khung")];
  const overlay = read("overlays/tinh-siet.khung");
  const into = "vd.tinh_siet.xa";

  it("get a change that quotes what it replaces, with the verb that is true", () => {
    const target = { kind: "threshold", code: "cqs.may_tinh", level: 3 } as const;
    const of = (decimal: string): string =>
      difference({ kind: "addOverride", into, target, value: number(decimal), because: "đủ máy" }, overlay, bases);
    expect(of("95")).toBe('+  siết cqs.may_tinh tại 3 từ 90% lên 95% lý do "đủ máy"');
    expect(of("85.5")).toBe('+  nới cqs.may_tinh tại 3 từ 90% xuống 85.5% lý do "đủ máy"');
    expect(of("90")).toBe('+  đặt cqs.may_tinh tại 3 từ 90% thành 90% lý do "đủ máy"');
    const remove = { kind: "remove", code: "kts.htx_tap_huan" } as const;
    expect(difference({ kind: "addOverride", into, target: remove }, overlay, bases)).toBe("+  bỏ kts.htx_tap_huan");
    const text = { kind: "text", aspect: "evidence", code: "cqs.ke_hoach" } as const;
    expect(
      difference(
        { kind: "addOverride", into, target: text, value: { kind: "text", text: "Kế hoạch" } },
        overlay,
        bases,
      ),
    ).toBe(
      '+  đặt minh chứng của cqs.ke_hoach từ "Kế hoạch được phê duyệt (số hiệu, ngày, trích yếu)" thành "Kế hoạch"',
    );
    const parameter = { kind: "parameter", name: "hai_long_nang_cao" } as const;
    expect(difference({ kind: "addOverride", into, target: parameter, value: number("95") }, overlay, bases)).toBe(
      "+  đặt hai_long_nang_cao từ 90% thành 95%",
    );
  });

  it("have the change that is there set, and its verb with it", () => {
    const target = { kind: "threshold", code: "cqs.tap_huan", level: 3 } as const;
    const of = (decimal: string): string =>
      difference({ kind: "addOverride", into, target, value: number(decimal) }, overlay, bases);
    expect(of("95")).toContain("+  siết cqs.tap_huan tại 3 từ 80% lên 95% lý do");
    expect(of("70")).toContain("+  nới cqs.tap_huan tại 3 từ 80% xuống 70% lý do");
    expect(of("80")).toContain("+  siết cqs.tap_huan tại 3 từ 80% lên 80% lý do");
  });

  it("lose a change with its comments", () => {
    expect(difference({ kind: "removeOverride", node: `${into}/change:xhs.chi_2g@4` }, overlay)).toBe(
      "-  siết xhs.chi_2g tại 4 từ 5% xuống 3% // càng thấp càng tốt: siết là hạ xuống",
    );
    expect(planIntent(overlay, { kind: "removeOverride", node: into }).outcome).toBe("refused");
  });

  it("refuse what is not there below", () => {
    const planned = planIntent(
      overlay,
      { kind: "addOverride", into, target: { kind: "threshold", code: "khong.co", level: 3 }, value: number("1") },
      { bases },
    );
    expect(planned).toMatchObject({ outcome: "refused", diagnostic: { code: "KH4009" } });
  });
});

/** A framework with what a province could not set before: two bounds, a way to score, points, values by class; and a province. */
const base = `ngôn ngữ vi
khung q.khung phiên bản 1.0.0 "Khung" {
  thiếu số liệu: coi là không đạt
  không phát sinh: không áp dụng
  các mức lũy tiến { mức 1 mot "Một" mức 2 hai "Hai" }
  số liệu a: số lượng "A"
  số liệu b: số lượng "B"
  số liệu loai: lựa chọn { xa "Xã", phuong "Phường", dac_khu "Đặc khu" }
  tiêu chí k.khoang bắt buộc "Khoảng" {
    đo bằng a
    yêu cầu trong khoảng { 1: 10 và 40, 2: 15 và 30 }
  }
  tiêu chí k.loai bắt buộc "Theo loại" {
    đo bằng a / b
    yêu cầu đạt từ { 1: 20%, 2: theo loai { phuong: 60%, còn lại: 40% } }
  }
  tiêu chí k.diem mở rộng "Điểm" điểm 20 {
    đo bằng a
    chấm điểm theo bậc {
      từ 4: 20, // cao nhất
      3: 15,
      còn lại: 0
    }
  }
  tiêu chí k.ty_le mở rộng "Tỷ lệ" điểm 10 { đo bằng a / b; chấm điểm theo tỷ lệ đến 80% }
  tiêu chí k.mot bắt buộc "Một ngưỡng" { đo bằng a / b; yêu cầu đạt từ 80% từ 1 }
  phân cấp cho tinh { được siết yêu cầu; được đặt điểm; được đặt cách chấm điểm; được nới yêu cầu }
}
`;
const province = `ngôn ngữ vi
bộ tiêu chí t.bo phiên bản 1.0.0 kế thừa q.khung@1.0.0 {
  cấp tinh
  // Theo họp 12/9
  siết k.loai tại 1 từ 20% lên 25% // đã thống nhất
}
`;
const of = (target: OverrideTarget, decimal: string): Intent => ({
  kind: "addOverride",
  into: "t.bo",
  target,
  value: number(decimal),
});
const line = (target: OverrideTarget, decimal: string): string => difference(of(target, decimal), province, [base]);

/** No error of the compiler over both texts. */
function expectValid(text: string): void {
  const { diagnostics } = compile([
    { file: "a", text: base },
    { file: "b", text },
  ]);
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.en)).toEqual([]);
}

describe("a province's set", () => {
  it("changes one of two bounds, one class of several, a threshold that holds from a level on", () => {
    expect(line({ kind: "threshold", code: "k.khoang", level: 2 }, "18")).toBe(
      "+  đặt k.khoang tại 2 từ trong khoảng 15 và 30 thành trong khoảng 18 và 30",
    );
    expect(line({ kind: "threshold", code: "k.khoang", level: 2, part: "upper" }, "25")).toBe(
      "+  đặt k.khoang tại 2 từ trong khoảng 15 và 30 thành trong khoảng 15 và 25",
    );
    expect(line({ kind: "threshold", code: "k.loai", level: 2, part: "value/phuong/value" }, "65.5")).toBe(
      "+  đặt k.loai tại 2 từ theo loai { phuong: 60%, còn lại: 40% } đến theo loai { phuong: 65.5%, còn lại: 40% }",
    );
    expect(line({ kind: "threshold", code: "k.mot", level: 1 }, "85")).toBe("+  siết k.mot từ 80% lên 85%");
  });

  it("changes points and the way to score, quoting it whole without its comments", () => {
    expect(line({ kind: "points", code: "k.diem" }, "15")).toBe("+  đặt điểm của k.diem từ 20 thành 15");
    expect(line({ kind: "score", code: "k.diem", part: "entry:2/points" }, "12")).toBe(
      "+  đặt cách chấm điểm của k.diem từ theo bậc { từ 4: 20, 3: 15, còn lại: 0 } đến theo bậc { từ 4: 20, 3: 12, còn lại: 0 }",
    );
    expect(line({ kind: "score", code: "k.ty_le", part: "to" }, "90")).toBe(
      "+  đặt cách chấm điểm của k.ty_le từ theo tỷ lệ đến 80% thành theo tỷ lệ đến 90%",
    );
  });

  it("gives a class a threshold of its own where the national one is one number, or has other classes", () => {
    const add = (target: OverrideTarget, value: Amendment): Intent => ({
      kind: "addOverride",
      into: "t.bo",
      target,
      value,
    });
    const one = { kind: "threshold", code: "k.loai", level: 2 } as const;
    const third = add(one, { kind: "case", member: "dac_khu" });
    expect(difference(third, province, [base])).toBe(
      "+  đặt k.loai tại 2 từ theo loai { phuong: 60%, còn lại: 40% } đến theo loai { phuong: 60%, dac_khu: 40%, còn lại: 40% }",
    );
    const byClass = { kind: "byClass", class: "loai", members: ["phuong"] } as const;
    const whole = add({ kind: "threshold", code: "k.mot", level: 1 }, byClass);
    expect(difference(whole, province, [base])).toBe(
      "+  đặt k.mot từ 80% thành theo loai { phuong: 80%, còn lại: 80% }",
    );
    // Delegated is what it does to somebody, once the class has another value.
    const harder = { kind: "setLiteral", slot: "t.bo/change:k.mot/to/phuong/value", value: number("85") } as const;
    expectValid(after(harder, after(whole, province, [base]), [base]));
    // Of a change that is there: within it.
    const own = add({ kind: "threshold", code: "k.loai", level: 1 }, byClass);
    expect(difference(own, province, [base])).toContain("lên theo loai { phuong: 25%, còn lại: 25% } // đã thống nhất");
  });

  it("adds, moves and takes away rows of a national table of points", () => {
    const deed = (part: string, value: Amendment): Intent => ({
      kind: "addOverride",
      into: "t.bo",
      target: { kind: "score", code: "k.diem", part },
      value,
    });
    const to = (intent: Intent, text = province): string =>
      /(?:đến|thành) theo bậc (.*)/.exec(difference(intent, text, [base]))?.[1] ?? "";
    expect(to(deed("entry:1", { kind: "insertEntry" }))).toBe("{ từ 4: 20, từ ?: ?, 3: 15, còn lại: 0 }");
    expect(to(deed("entry:2", { kind: "deleteEntry" }))).toBe("{ từ 4: 20, còn lại: 0 }");
    expect(to(deed("entry:2", { kind: "moveEntry" }))).toBe("{ 3: 15, từ 4: 20, còn lại: 0 }");
    expect(to(deed("entry:1", { kind: "moveEntry", after: "entry:2" }))).toBe("{ 3: 15, từ 4: 20, còn lại: 0 }");
    const text = after(deed("entry:2", { kind: "deleteEntry" }), province, [base]);
    const change = "t.bo/change:score:k.diem";
    const row = { kind: "insertNode", into: change, template: { kind: "scoreEntry" } } as const;
    expect(after(row, text, [base])).toContain("đến theo bậc { từ 4: 20, từ ?: ?, còn lại: 0 }");
    expect(after(deed("entry:1", { kind: "insertEntry" }), text, [base])).toBe(after(row, text, [base]));
  });

  it("sets again what it has changed already, and reads it back", () => {
    const targets: readonly OverrideTarget[] = [
      { kind: "threshold", code: "k.khoang", level: 2, part: "upper" },
      { kind: "threshold", code: "k.loai", level: 2, part: "value/phuong/value" },
      { kind: "points", code: "k.diem" },
      { kind: "score", code: "k.diem", part: "entry:1/bound" },
      { kind: "score", code: "k.ty_le", part: "to" },
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(targets.length - 1), fc.integer({ min: 20, max: 29 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (deeds) => {
          let text = province;
          for (const [at, value] of deeds) {
            const target = targets[at] ?? { kind: "points", code: "k.diem" };
            text = after(of(target, String(value)), text, [base]);
            expect(after(of(target, String(value)), text, [base])).toBe(text);
          }
          const form = projectForm(text);
          const last = new Map(deeds);
          const slots = ["@2/to/upper", "@2/to/phuong/value", "/to", "/to/entry:1/bound", "/to/to"];
          const keys = ["k.khoang", "k.loai", "points:k.diem", "score:k.diem", "score:k.ty_le"];
          for (const [at, value] of last) {
            const slot = findSlot(form, `t.bo/change:${keys[at]}${slots[at]}`)?.slot;
            expect(slot).toMatchObject({ literal: { digits: String(value) } });
          }
          expect(text).toContain("  // Theo họp 12/9\n  siết k.loai tại 1 từ 20% lên 25% // đã thống nhất\n");
          expectValid(text);
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  it("takes a range as one step: what it has changed is set, what it has not is changed", () => {
    const cell = (code: string, level: number, decimal: string) => ({
      into: "t.bo",
      target: { kind: "threshold", code, level } as const,
      value: number(decimal),
    });
    const intent: Intent = {
      kind: "setTable",
      cells: [
        { slot: "t.bo/change:k.loai@1/to", value: number("30") },
        cell("k.khoang", 1, "12"),
        cell("k.mot", 1, "90"),
      ],
    };
    expect(planIntent(province, intent, { bases: [base] })).toMatchObject({ label: { vi: "Dán 3 ô" } });
    expect(difference(intent, province, [base])).toBe(
      [
        "-  siết k.loai tại 1 từ 20% lên 25% // đã thống nhất",
        "+  siết k.loai tại 1 từ 20% lên 30% // đã thống nhất",
        "+  đặt k.khoang tại 1 từ trong khoảng 10 và 40 thành trong khoảng 12 và 40",
        "+  siết k.mot từ 80% lên 90%",
      ].join("\n"),
    );
    expect(
      refusal({ kind: "setTable", cells: [cell("khong.co", 1, "1"), cell("k.mot", 1, "9")] }, province, [base]),
    ).toBe("KH4009");
  });
});
