/** The words in which changes are told, in both languages. */

import type { Language } from "@khung/emit";
import type { Because, Effect } from "./effect.ts";

/** What is told of a change. */
export interface Words {
  readonly effects: Readonly<Record<"stricter" | "looser" | "neutral" | "undetermined", string>>;
  readonly because: Readonly<Record<Because, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, string>>;
  readonly comparisons: Readonly<Record<string, string>>;
  readonly policies: Readonly<Record<string, string>>;
  readonly bumps: Readonly<Record<"none" | "patch" | "minor" | "major", string>>;
  readonly added: string;
  readonly removed: string;
  readonly renamed: string;
  readonly reordered: string;
  readonly level: string;
  readonly from: string;
  readonly yes: string;
  readonly no: string;
  readonly cumulative: string;
  readonly independent: string;
  readonly nothing: string;
  readonly missing: string;
  /** The effect of a change of words. */
  readonly wording: string;
  /** The effect of what makes some rise and some fall. */
  readonly bothWays: string;
  readonly dated: string;
}

/** The name of an effect. */
export function effectName({ effect, because }: Effect, language: Language): string {
  if (because === "words") return words[language].wording;
  return because === "witnesses" ? words[language].bothWays : words[language].effects[effect];
}

/** By language. */
export const words: Readonly<Record<Language, Words>> = {
  vi: {
    effects: { stricter: "chặt hơn", looser: "lỏng hơn", neutral: "không đổi mức", undetermined: "chưa xác định" },
    because: {
      words: "chỉ là lời văn",
      name: "chỉ đổi mã; cách tính giữ nguyên",
      unread: "riêng nó không ai đọc đến; tác động nằm ở thay đổi dùng nó",
      beside: "không thuộc mức và điểm",
      proof: "đã chứng minh cho mọi số liệu",
      monotony: "giới hạn trong quy tắc chỉ đổi theo một chiều",
      witnesses: "có đơn vị lên mức, có đơn vị xuống mức",
      points: "chạm đến điểm, chưa chứng minh được gì về điểm",
      data: "số liệu nộp vào phải đổi theo",
      merging: "đổi cách tính số liệu của đơn vị sáp nhập",
      authority: "chỉ đổi phạm vi được phân cấp",
      together: "chỉ có nghĩa cùng với thay đổi khác",
      unknown: "bộ chứng minh chưa trả lời được",
    },
    kinds: {
      module: "khung",
      level: "mức",
      input: "số liệu",
      ensure: "ràng buộc số liệu",
      parameter: "tham số",
      let: "giá trị suy ra",
      classification: "phân loại",
      group: "nhóm",
      criterion: "tiêu chí",
      outcome: "kết quả khác",
      report: "báo cáo",
      other: "mục",
    },
    parts: {
      title: "tên gọi",
      issuer: "cơ quan ban hành",
      decision: "quyết định",
      effective: "hiệu lực",
      replaces: "thay thế",
      tier: "cấp",
      basis: "căn cứ",
      notes: "ghi chú",
      evidence: "minh chứng",
      sources: "nguồn",
      verifiedBy: "thẩm định bởi",
      provenance: "xuất xứ",
      unitName: "đơn vị đếm",
      memberTitles: "tên các lựa chọn",
      cumulative: "các mức",
      rank: "xếp hạng",
      period: "kỳ số liệu",
      merged: "số liệu khi sáp nhập",
      delegations: "phân cấp",
      exceptions: "công nhận theo quyết định riêng",
      children: "đơn vị trực thuộc",
      claims: "khẳng định",
      rule: "quy tắc mức",
      class: "loại tiêu chí",
      classes: "lớp",
      ordered: "thứ tự xét",
      group: "nhóm",
      parent: "thuộc nhóm",
      appliesWhen: "áp dụng khi",
      measure: "đo bằng",
      measureType: "kiểu của số đo",
      missing: "thiếu số liệu",
      nothing: "không phát sinh",
      comparison: "phép so sánh",
      requirements: "yêu cầu",
      points: "điểm",
      "points/sort": "loại điểm",
      "points/max": "điểm tối đa",
      "points/score": "cách chấm điểm",
      condition: "điều kiện",
      value: "giá trị",
      type: "kiểu",
      where: "phạm vi",
      by: "theo",
      statistic: "thống kê",
      levels: "thứ tự các mức",
      inputs: "thứ tự số liệu",
      criteria: "thứ tự tiêu chí",
      groups: "thứ tự nhóm",
    },
    classes: { mandatory: "bắt buộc", extension: "mở rộng", basic: "cơ bản", chosen: "tự chọn" },
    comparisons: {
      atLeast: "đạt từ",
      moreThan: "trên",
      atMost: "không quá",
      lessThan: "dưới",
      between: "trong khoảng",
      is: "là",
      condition: "điều kiện",
    },
    policies: {
      fails: "không đạt",
      unknown: "chưa rõ",
      excluded: "loại ra",
      met: "đạt",
      unmet: "không đạt",
      missing: "thiếu số liệu",
      notApplicable: "không áp dụng",
    },
    bumps: { none: "giữ nguyên", patch: "bản vá", minor: "bản nhỏ", major: "bản lớn" },
    added: "thêm",
    removed: "bỏ",
    renamed: "đổi mã",
    reordered: "đổi thứ tự",
    level: "mức",
    from: "từ",
    yes: "có",
    no: "không",
    cumulative: "lũy tiến",
    independent: "độc lập",
    nothing: "không có",
    missing: "thiếu",
    wording: "lời văn",
    bothWays: "có lên có xuống",
    dated: " ngày ",
  },
  en: {
    effects: { stricter: "stricter", looser: "looser", neutral: "neutral", undetermined: "undetermined" },
    because: {
      words: "words only",
      name: "another name, and nothing else",
      unread: "nothing reads it by itself; its effect is in the changes that do",
      beside: "no part of levels and points",
      proof: "proved for all data",
      monotony: "a bound of the rule only moved one way",
      witnesses: "some rise and some fall",
      points: "touches points, of which nothing was proved",
      data: "the data that are handed in have to change with it",
      merging: "changes what merged entities start from",
      authority: "changes only what layers above may change",
      together: "makes sense only with other changes",
      unknown: "the prover could not tell",
    },
    kinds: {
      module: "framework",
      level: "level",
      input: "input",
      ensure: "ensure",
      parameter: "parameter",
      let: "derived value",
      classification: "classification",
      group: "group",
      criterion: "criterion",
      outcome: "outcome",
      report: "report",
      other: "item",
    },
    parts: {
      title: "title",
      issuer: "issuer",
      decision: "decision",
      effective: "effect",
      replaces: "replaces",
      tier: "tier",
      basis: "basis",
      notes: "notes",
      evidence: "evidence",
      sources: "sources",
      verifiedBy: "verified by",
      provenance: "provenance",
      unitName: "unit",
      memberTitles: "titles of members",
      cumulative: "levels",
      rank: "rank",
      period: "period",
      merged: "merged data",
      delegations: "delegation",
      exceptions: "recognised by decisions of their own",
      children: "children",
      claims: "claims",
      rule: "rule of the level",
      class: "class",
      classes: "class",
      ordered: "order of reading",
      group: "group",
      parent: "in group",
      appliesWhen: "applies when",
      measure: "measure",
      measureType: "type of the measure",
      missing: "missing data",
      nothing: "nothing to measure",
      comparison: "comparison",
      requirements: "requirements",
      points: "points",
      "points/sort": "kind of points",
      "points/max": "points",
      "points/score": "score",
      condition: "condition",
      value: "value",
      type: "type",
      where: "where",
      by: "by",
      statistic: "statistic",
      levels: "order of levels",
      inputs: "order of inputs",
      criteria: "order of criteria",
      groups: "order of groups",
    },
    classes: { mandatory: "mandatory", extension: "extension", basic: "basic", chosen: "chosen" },
    comparisons: {
      atLeast: "at least",
      moreThan: "more than",
      atMost: "at most",
      lessThan: "less than",
      between: "between",
      is: "is",
      condition: "condition",
    },
    policies: {
      fails: "fails",
      unknown: "unknown",
      excluded: "excluded",
      met: "met",
      unmet: "unmet",
      missing: "missing",
      notApplicable: "not applicable",
    },
    bumps: { none: "none", patch: "patch", minor: "minor", major: "major" },
    added: "added",
    removed: "removed",
    renamed: "renamed",
    reordered: "reordered",
    level: "level",
    from: "from",
    yes: "yes",
    no: "no",
    cumulative: "cumulative",
    independent: "independent",
    nothing: "none",
    missing: "missing",
    wording: "words",
    bothWays: "both ways",
    dated: " dated ",
  },
};
