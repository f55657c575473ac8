import { describe, expect, it } from "vitest";
import { after, difference, number, refusal } from "../testing/plan.ts";
import { sample } from "../testing/sample.ts";
import type { Intent, NewValue } from "./intent.ts";
import { planIntent } from "./plan-intent.ts";

const set = "vd.mau";
const tc1 = `${set}/criterion:TC1`;
const tc2 = `${set}/criterion:TC2`;
describe("setting slots", () => {
  it("changes only the digits of a number", () => {
    const intent: Intent = { kind: "setLiteral", slot: `${tc1}/threshold:2/value`, value: number("45.5") };
    expect(planIntent(sample, intent)).toMatchObject({
      edits: [{ insert: "45.5" }],
      label: { vi: "Đổi ngưỡng TC1, Mức 2: 40% → 45,5%" },
    });
    expect(difference(intent)).toBe(
      "-      yêu cầu đạt từ { 1: 20%, 2: 40% } // có thể lên\n+      yêu cầu đạt từ { 1: 20%, 2: 45.5% } // có thể lên",
    );
  });

  it("has nothing to do for the value that is there, however it is written", () => {
    for (const value of ["40", "40.0", "040"]) {
      expect(
        planIntent(sample, { kind: "setLiteral", slot: `${tc1}/threshold:2/value`, value: number(value) }),
      ).toMatchObject({ edits: [] });
    }
    expect(planIntent(sample, { kind: "setText", slot: `${tc1}/title`, text: "Tỷ lệ trực tuyến" })).toMatchObject({
      edits: [],
    });
    expect(
      planIntent(sample, { kind: "setText", slot: `${tc1}/measure/expression`, text: "truc_tuyen / ho_so" }),
    ).toMatchObject({ edits: [] });
  });

  it("writes a hole, fills it as its siblings are written, and writes an entry into an empty cell", () => {
    const hole = after({ kind: "setLiteral", slot: `${tc1}/threshold:2/value`, value: { kind: "hole" } });
    expect(hole).toContain("{ 1: 20%, 2: ? }");
    expect(after({ kind: "setLiteral", slot: `${tc1}/threshold:2/value`, value: number("50") }, hole)).toContain(
      "{ 1: 20%, 2: 50% }",
    );
    expect(after({ kind: "setLiteral", slot: `${tc1}/threshold:3/value`, value: number("60") })).toContain(
      "{ 1: 20%, 2: 40%, 3: 60% } // có thể lên",
    );
    const noSibling = sample.replace("{ 1: 20%, 2: 40% }", "{ 1: ? }");
    expect(after({ kind: "setLiteral", slot: `${tc1}/threshold:1/value`, value: number("20") }, noSibling)).toContain(
      "{ 1: 20% }",
    );
    const unit = after({ kind: "setLiteral", slot: `${tc2}/threshold:2/value`, value: number("45") });
    expect(unit).toContain('1: 30 "Mb/s", // thấp\n        2: 45 "Mb/s",\n        3: theo loai');
  });

  it("sets words, names, levels and dates in the words of the text", () => {
    const of = (slot: string, value: NewValue): string => difference({ kind: "setLiteral", slot, value });
    expect(of(`${tc1}/class`, { kind: "word", word: "extension" })).toContain("+    tiêu chí TC1 mở rộng ");
    expect(of(`${set}/criterion:TC3/class`, { kind: "word", word: "mandatory" })).toContain(
      "+    tiêu chí TC3 bắt buộc ",
    );
    expect(of(`${tc1}/nothingPolicy/policy`, { kind: "word", word: "unmet" })).toContain(
      "+      không phát sinh: không đạt",
    );
    expect(of(`${set}/missingPolicy/policy`, { kind: "word", word: "unknown" })).toContain(
      "+  thiếu số liệu: chưa xác định // cách",
    );
    expect(of(`${tc1}/requirement/comparison`, { kind: "word", word: "moreThan" })).toContain(
      "+      yêu cầu trên { 1:",
    );
    expect(of(`${set}/levels/mode`, { kind: "word", word: "independent" })).toContain("+  các mức độc lập {");
    expect(of(`${tc1}/measure/expression/1`, { kind: "name", name: "ho_so" })).toContain(
      "+      đo bằng ho_so / ho_so",
    );
    expect(of(`${set}/criterion:TC3/requirement/start`, number("3"))).toContain("yêu cầu có từ 3 }");
    expect(of(`${set}/decision/dated`, { kind: "date", text: "2026-03-01" })).toContain("ngày 2026-03-01");
    expect(of(`${set}/effective/to`, { kind: "date", text: "2030-12-31" })).toContain(
      "hiệu lực từ 2026-02-01 đến 2030-12-31",
    );
    expect(of(`${set}/level:2/term:2/amount`, number("35"))).toContain("ít nhất 35% của mở rộng");
    expect(of(`${tc2}/threshold:3/value/xa/value`, number("65"))).toContain('xa: 65 "Mb/s"');
  });

  it("sets texts with quotes in them, titles that are missing, and formulas", () => {
    const of = (slot: string, text: string): string => difference({ kind: "setText", slot, text });
    expect(of(`${tc1}/evidence/text`, 'Báo cáo "quý"\nI')).toContain(String.raw`minh chứng "Báo cáo \"quý\" I"`);
    expect(of(`${tc1}/english`, "Online share")).toContain('"Tỷ lệ trực tuyến" en "Online share" {');
    expect(of(`${set}/english`, "")).toContain('khung vd.mau phiên bản 1.0.0 "Khung mẫu" {');
    expect(of(`${set}/version`, "1.1.0")).toContain("phiên bản 1.1.0");
    expect(of(`${tc1}/measure/expression`, "(truc_tuyen + 1) / ho_so")).toContain("đo bằng (truc_tuyen + 1) / ho_so");
    expect(of(`${set}/level:3/rule`, "tất cả bắt buộc")).toContain('mức 3 co_ban "Cơ bản" yêu cầu tất cả bắt buộc');
    expect(of(`${set}/parameter:san/title`, "Sàn")).toContain('tham số san "Sàn" = 80%');
  });

  it("refuses what does not fit, and changes nothing", () => {
    const of = (slot: string, value: NewValue): string => refusal({ kind: "setLiteral", slot, value });
    expect(of(`${tc1}/threshold:9/value`, number("1"))).toBe("KH4002");
    expect(of(`${tc1}/threshold:2/value`, number("1,5"))).toBe("KH4004");
    expect(of(`${tc1}/threshold:2/value`, { kind: "word", word: "met" })).toBe("KH4004");
    expect(of(`${tc1}/class`, { kind: "word", word: "khác" })).toBe("KH4004");
    expect(of(`${tc1}/measure/expression/1`, { kind: "name", name: "hồ sơ" })).toBe("KH4006");
    expect(refusal({ kind: "setText", slot: `${tc1}/measure/expression`, text: "a /" })).toBe("KH4007");
    expect(refusal({ kind: "setText", slot: `${tc1}/measure/expression`, text: "a\n    yêu cầu có" })).toBe("KH4007");
    const broken = sample.replace("đo bằng truc_tuyen / ho_so", "đo bằng truc_tuyen /");
    expect(refusal({ kind: "setText", slot: `${tc1}/measure/expression`, text: "a" }, broken)).toBe("KH4003");
    expect(refusal({ kind: "setLiteral", slot: `${tc2}/threshold:1/value`, value: number("31") }, broken)).toBe(
      "planned",
    );
  });

  it("sets many cells in one step", () => {
    const cells = [
      { slot: `${tc1}/threshold:1/value`, value: number("25") },
      { slot: `${tc1}/threshold:3/value`, value: number("65.5") },
      { slot: `${tc2}/threshold:1/value`, value: number("35") },
    ];
    const text = after({ kind: "setTable", cells });
    expect(text).toContain("{ 1: 25%, 2: 40%, 3: 65.5% }");
    expect(text).toContain('1: 35 "Mb/s", // thấp');
  });

  it("lets a value go by class or by date, the same everywhere", () => {
    const slot = `${tc1}/threshold:2/value`;
    expect(
      difference({ kind: "wrapAdvanced", slot, as: { kind: "byClass", class: "loai", members: ["xa"] } }),
    ).toContain("2: theo loai { xa: 40%, còn lại: 40% }");
    expect(difference({ kind: "wrapAdvanced", slot, as: { kind: "dated", from: "2026-01-01" } })).toContain(
      "2: { từ 2026-01-01: 40% }",
    );
  });
});

describe("statements as wholes", () => {
  it("are put in behind their sibling's comment, with its indentation, in the words of the text", () => {
    const template = { kind: "criterion", code: "TC9", title: "Mới", class: "extension", measure: "ho_so" } as const;
    const group = `${set}/group:cqs`;
    expect(difference({ kind: "insertNode", into: group, template, after: tc1 })).toBe(
      '+    tiêu chí TC9 mở rộng "Mới" {\n+      đo bằng ho_so\n+      yêu cầu đạt từ { 1: ? }\n+    }',
    );
    expect(after({ kind: "insertNode", into: group, template, after: tc1 })).toContain(
      '} // hết TC1\n    tiêu chí TC9 mở rộng "Mới" {',
    );
    expect(after({ kind: "insertNode", into: group, template })).toContain("yêu cầu có từ 2 }\n    tiêu chí TC9");
    expect(after({ kind: "insertNode", into: group, template, first: true })).toContain(
      '"Chính quyền số" {\n    tiêu chí TC9 mở rộng',
    );
    expect(after({ kind: "insertNode", into: tc1, template: { kind: "basis", text: "12/QĐ" } })).toContain(
      'xuất xứ minh họa\n      căn cứ "12/QĐ"\n    } // hết TC1',
    );
    expect(
      after({ kind: "insertNode", into: `${set}/criterion:TC3`, template: { kind: "note", text: "x" } }),
    ).toContain('yêu cầu có từ 2\n      ghi chú "x"\n    }\n');
    expect(
      after({
        kind: "insertNode",
        into: `${set}/levels`,
        template: { kind: "level", number: 4, id: "cao", title: "Cao" },
      }),
    ).toContain('"Cơ bản"\n    mức 4 cao "Cao"\n');
    expect(after({ kind: "insertNode", into: `${set}/input:loai`, template: { kind: "note", text: "x" } })).toContain(
      'phuong "Phường" } "Loại" { ghi chú "x" }'.replace(' "Loại"', ""),
    );
    expect(refusal({ kind: "insertNode", into: group, template: { ...template, code: "TC1" } })).toBe("KH4005");
    expect(refusal({ kind: "insertNode", into: tc1, template })).toBe("KH4008");
  });

  it("are taken out with the comments that belong to them, and no others", () => {
    const planned = planIntent(sample, { kind: "deleteNode", node: tc1 });
    expect(planned).toMatchObject({
      outcome: "planned",
      comments: ["// Họp ngày 12/9", "// giữ như đề nghị", "// có thể lên", "// hết TC1"],
    });
    const text = after({ kind: "deleteNode", node: tc1 });
    expect(text).toContain('nhóm cqs "Chính quyền số" {\n\n    tiêu chí TC2');
    expect(text).toContain("// tự do ở cuối nhóm");
    expect(after({ kind: "deleteNode", node: `${tc1}/threshold:1` })).toContain("đạt từ { 2: 40% } // có thể lên");
    expect(after({ kind: "deleteNode", node: `${tc1}/threshold:2` })).toContain("đạt từ { 1: 20% } // có thể lên");
    expect(after({ kind: "deleteNode", node: `${tc2}/threshold:1` })).toContain("đạt từ {\n        3: theo loai");
    expect(after({ kind: "deleteNode", node: `${set}/criterion:TC3/measure` })).toContain(
      '"Tổ công nghệ" { yêu cầu có từ 2 }',
    );
    expect(after({ kind: "deleteNode", node: `${set}/criterion:TC3/requirement` })).toContain("{ đo bằng co_to; }");
  });

  it("move with their comments, and free comments stay", () => {
    const text = after({ kind: "moveNode", node: tc1, into: `${set}/group:cqs`, after: `${set}/criterion:TC3` });
    expect(text).toContain("yêu cầu có từ 2 }\n    // Họp ngày 12/9\n    // giữ như đề nghị\n    tiêu chí TC1");
    expect(text).toContain("    } // hết TC1\n    // tự do ở cuối nhóm\n");
    expect(after({ kind: "moveNode", node: tc2, into: `${set}/group:cqs` })).toContain('số" {\n    tiêu chí TC2');
    expect(planIntent(sample, { kind: "moveNode", node: tc2, into: `${set}/group:cqs`, after: tc1 })).toMatchObject({
      edits: [],
    });
    const out = after({ kind: "moveNode", node: tc1, into: set, after: `${set}/group:cqs` });
    expect(out).toContain("\n  // Họp ngày 12/9\n  // giữ như đề nghị\n  tiêu chí TC1 bắt buộc");
    expect(out).toContain("\n    đo bằng truc_tuyen / ho_so\n");
    expect(refusal({ kind: "moveNode", node: `${set}/group:cqs`, into: `${set}/group:cqs` })).toBe("KH4008");
  });

  it("are doubled under a name that is free", () => {
    const text = after({ kind: "duplicateNode", node: tc1 });
    expect(text).toContain("tiêu chí TC1_2 bắt buộc");
    expect(text.split("// Họp ngày 12/9")).toHaveLength(3);
    expect(after({ kind: "duplicateNode", node: `${set}/level:3` })).toContain(
      'mức 3 co_ban "Cơ bản"\n    mức 4 co_ban_2 "Cơ bản"',
    );
    expect(refusal({ kind: "duplicateNode", node: tc1, name: "TC2" })).toBe("KH4005");
  });

  it("are switched off as comments, and on again to the same bytes", () => {
    const off = after({ kind: "setEnabled", node: tc2, enabled: false });
    expect(off).toContain('    //- tiêu chí TC2 mở rộng "Tốc độ" {\n    //-   đo bằng toc_do\n');
    expect(after({ kind: "setEnabled", node: `${set}/group:cqs/disabled`, enabled: true }, off)).toBe(sample);
    const both = after({ kind: "setEnabled", node: tc1, enabled: false });
    expect(after({ kind: "setEnabled", node: `${set}/group:cqs/disabled`, enabled: true }, both)).toBe(sample);
  });

  it("have notes that are their comments", () => {
    expect(difference({ kind: "setNote", node: tc2, text: "một\nhai" })).toBe("+    // một\n+    // hai");
    expect(difference({ kind: "setNote", node: `${tc1}/requirement`, text: "chắc chắn lên" })).toContain(
      "// chắc chắn lên",
    );
    const gone = after({ kind: "setNote", node: tc1, text: "" });
    expect(gone).not.toContain("giữ như đề nghị");
    expect(gone).toContain("    }\n\n    tiêu chí TC2");
    expect(
      planIntent(sample, { kind: "setNote", node: tc1, text: "Họp ngày 12/9\ngiữ như đề nghị\nhết TC1" }),
    ).toMatchObject({ edits: [] });
  });

  it("are renamed with every reference", () => {
    const text = after({ kind: "renameCode", node: `${set}/input:truc_tuyen`, name: "so_truc_tuyen" });
    expect(text.match(/so_truc_tuyen/g)).toHaveLength(3);
    expect(text).not.toMatch(/(?<!so_)truc_tuyen/);
    expect(refusal({ kind: "renameCode", node: `${set}/input:truc_tuyen`, name: "ho_so" })).toBe("KH4005");
    expect(refusal({ kind: "renameCode", node: tc1, name: "không được" })).toBe("KH4006");
    expect(difference({ kind: "renameCode", node: tc1, name: "TC10" })).toContain("+    tiêu chí TC10 bắt buộc");
  });
});
