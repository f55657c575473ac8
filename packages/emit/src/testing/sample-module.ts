import { irVersion, type Expr, type Module, type NumberType, type Requirement } from "@khung/ir";

const origin = { file: "mau.khung", start: 0, end: 1 };
const count: NumberType = { kind: "number", form: "count", unit: {} };
const share: NumberType = { kind: "number", form: "share", unit: {} };
const input = (name: string): Expr => ({ kind: "input", name, origin });
const number = (value: string): Expr => ({ kind: "number", value, origin });
const none = { sources: [], evidence: [], basis: [], notes: [] };

function requirement(comparison: Requirement["comparison"], levels: Readonly<Record<number, Expr>>): Requirement {
  const entries = Object.entries(levels).map(([level, value]) => ({ level: Number(level), value, origin }));
  return { comparison, levels: entries, origin };
}

/** A small framework with one of nearly everything that documents show. */
export const sampleModule: Module = {
  irVersion,
  id: "vn.mau",
  version: "1.2.0",
  title: { vi: "Khung mẫu | *thử*", en: "Sample framework" },
  issuer: "Ủy ban mẫu",
  decision: { number: "1/QĐ-MAU", dated: "2025-07-01" },
  effective: { from: "2025-07-01" },
  replaces: [{ id: "vn.mau", version: "1.0.0" }],
  tier: "xa",
  basis: ["Luật mẫu"],
  notes: ["Chỉ để thử."],
  cumulative: true,
  levels: [
    { number: 1, id: "dau", title: { vi: "Bước đầu", en: "First" }, origin },
    {
      number: 2,
      id: "dat",
      title: { vi: "Đạt", en: "Reached" },
      rule: {
        kind: "and",
        operands: [
          {
            kind: "criteria",
            quantifier: { kind: "all" },
            set: { class: "mandatory", listed: false },
            codes: ["cqs.ho_so"],
            status: "met",
            origin,
          },
          {
            kind: "criteria",
            quantifier: { kind: "atLeast", amount: "3/10", unit: "share" },
            set: { class: "extension", listed: false },
            codes: ["mang"],
            status: "met",
            origin,
          },
        ],
        origin,
      },
      origin,
    },
  ],
  inputs: [
    {
      ...none,
      name: "ho_so",
      type: count,
      title: { vi: "Hồ sơ tiếp nhận", en: "Dossiers" },
      unitName: "hồ sơ",
      origin,
    },
    {
      ...none,
      name: "ho_so_toan_trinh",
      type: count,
      title: { vi: "Hồ sơ toàn trình" },
      sources: ["Hệ thống mẫu"],
      notes: ["Trong năm."],
      origin,
    },
    {
      ...none,
      name: "toc_do",
      type: { kind: "number", form: "plain", unit: { "Mb/s": 1 } },
      title: { vi: "Tốc độ, tải xuống" },
      origin,
    },
    { ...none, name: "dao", type: { kind: "boolean" }, title: { vi: "Xã đảo" }, origin },
    { ...none, name: "ngay", type: { kind: "date" }, title: { vi: "Ngày thành lập" }, origin },
    {
      ...none,
      name: "loai",
      type: {
        kind: "choice",
        of: "loai",
        members: [{ name: "xa", title: { vi: "Xã", en: "Commune" } }, { name: "phuong" }],
      },
      title: { vi: "Loại" },
      origin,
    },
  ],
  ensures: [
    {
      condition: { kind: "compare", operator: "<=", left: input("ho_so_toan_trinh"), right: input("ho_so"), origin },
      text: "ho_so_toan_trinh <= ho_so",
      origin,
    },
  ],
  parameters: [{ name: "san", type: share, value: number("4/5"), origin }],
  lets: [
    {
      name: "ty_le",
      title: { vi: "Tỷ lệ" },
      type: share,
      value: { kind: "arithmetic", operator: "/", left: input("ho_so_toan_trinh"), right: input("ho_so"), origin },
      origin,
    },
  ],
  classifications: [
    {
      name: "dia_ban",
      ordered: true,
      classes: [{ name: "hai_dao", title: { vi: "Hải đảo" }, condition: input("dao") }, { name: "khac" }],
      origin,
    },
  ],
  groups: [
    { name: "cqs", title: { vi: "Chính quyền số", en: "Digital government" }, origin },
    { name: "ha_tang", title: { vi: "Hạ tầng số" }, origin },
  ],
  criteria: [
    {
      ...none,
      code: "cqs.ho_so",
      group: "cqs",
      class: "mandatory",
      title: { vi: "Tỷ lệ hồ sơ toàn trình", en: "Dossiers end to end" },
      measure: { kind: "let", name: "ty_le", origin },
      measureType: share,
      requirements: [requirement("atLeast", { 1: number("41/200"), 2: { kind: "parameter", name: "san", origin } })],
      missing: "fails",
      nothing: "notApplicable",
      basis: ["1/QĐ-MAU"],
      verifiedBy: "so_mau",
      provenance: [
        { aspect: "title", standing: "verified" },
        { aspect: "measure", standing: "likely", text: "dữ liệu mẫu" },
        { aspect: "thresholds", standing: "illustrative" },
        { aspect: "thresholds", level: 2, standing: "verified", text: "chỉ tiêu 2025" },
      ],
      origin,
    },
    {
      ...none,
      code: "mang",
      group: "ha_tang",
      class: "extension",
      title: { vi: "Tốc độ mạng" },
      appliesWhen: { kind: "not", operand: input("dao"), origin },
      measure: input("toc_do"),
      measureType: { kind: "number", form: "plain", unit: { "Mb/s": 1 } },
      requirements: [requirement("moreThan", { 2: number("1000") })],
      missing: "excluded",
      evidence: ["Kết quả đo"],
      provenance: [],
      origin,
    },
  ],
  outcomes: [
    {
      name: "thu_hoi",
      title: { vi: "Thu hồi" },
      condition: {
        kind: "compare",
        operator: "<",
        left: { kind: "let", name: "ty_le", origin },
        right: number("1/10"),
        origin,
      },
      origin,
    },
  ],
  reports: [
    {
      name: "ty_le_dat",
      statistic: "share",
      where: { kind: "compare", operator: ">=", left: { kind: "level", origin }, right: number("2"), origin },
      by: "dia_ban",
      origin,
    },
  ],
  origin,
};
