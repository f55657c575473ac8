import { defineDiagnostics, text } from "../define.ts";

/** What cannot be asked of a population: KH70xx. */
export const simulationDiagnostics = defineDiagnostics({
  KH7001: {
    slug: "unknown-criterion-asked",
    severity: "error",
    vi: text`bộ tiêu chí không có tiêu chí \`${"code"}\``,
    en: text`the framework has no criterion \`${"code"}\``,
    help: { vi: text`hiện có: ${"names"}`, en: text`there are: ${"names"}` },
  },
  KH7002: {
    slug: "unknown-level-asked",
    severity: "error",
    vi: text`không có mức \`${"level"}\``,
    en: text`there is no level \`${"level"}\``,
    help: { vi: text`hiện có: ${"names"}`, en: text`there are: ${"names"}` },
  },
  KH7003: {
    slug: "no-threshold-there",
    severity: "error",
    vi: text`tiêu chí \`${"code"}\` không đặt ngưỡng nào ở mức ${"level"}`,
    en: text`criterion \`${"code"}\` has no threshold at level ${"level"}`,
    help: { vi: text`các mức có ngưỡng: ${"names"}`, en: text`levels with one: ${"names"}` },
  },
  KH7004: {
    slug: "no-number-to-move",
    severity: "error",
    vi: text`ngưỡng của \`${"code"}\` ở mức ${"level"} không phải một con số cố định`,
    en: text`what \`${"code"}\` asks at level ${"level"} is no fixed number`,
    help: {
      vi: text`chỉ dịch được ngưỡng dạng đạt từ, trên, không quá, dưới một con số; với quy tắc khác hãy viết một kịch bản`,
      en: text`only at least, more than, at most and less than a number can be moved; for other rules write a scenario`,
    },
  },
  KH7005: {
    slug: "threshold-by-class",
    severity: "error",
    vi: text`ngưỡng của \`${"code"}\` ở mức ${"level"} khác nhau theo nhóm: cần nêu nhóm`,
    en: text`the threshold of \`${"code"}\` at level ${"level"} varies by class: say which`,
    help: {
      vi: text`các nhóm: ${"names"}; nêu bằng \`--class\`, trong \`--set\` bằng \`@MỨC/NHÓM\``,
      en: text`classes: ${"names"}; named by \`--class\`, in \`--set\` by \`@LEVEL/CLASS\``,
    },
  },
  KH7006: {
    slug: "unknown-scenario",
    severity: "error",
    vi: text`không có kịch bản \`${"name"}\` trên \`${"base"}\``,
    en: text`there is no scenario \`${"name"}\` on \`${"base"}\``,
    help: { vi: text`hiện có: ${"names"}`, en: text`there are: ${"names"}` },
  },
  KH7007: {
    slug: "class-not-asked",
    severity: "error",
    vi: text`ngưỡng của \`${"code"}\` ở mức ${"level"} không có nhóm \`${"member"}\``,
    en: text`the threshold of \`${"code"}\` at level ${"level"} has no class \`${"member"}\``,
    help: { vi: text`hiện có: ${"names"}`, en: text`there are: ${"names"}` },
  },
  KH7008: {
    slug: "entities-hang-together",
    severity: "error",
    vi: text`bộ tiêu chí có chỉ số thống kê của toàn bộ đơn vị nên kết quả của đơn vị này phụ thuộc đơn vị khác: không có đường bậc thang chính xác theo ngưỡng`,
    en: text`figures of all entities make one entity's result hang on the others: there are no exact steps along a threshold`,
    help: {
      vi: text`viết một kịch bản với giá trị mới và so sánh bằng \`khung simulate --scenario\``,
      en: text`write a scenario with the new value and compare by \`khung simulate --scenario\``,
    },
  },
  KH7009: {
    slug: "tier-below-asked",
    severity: "error",
    vi: text`bộ tiêu chí hỏi kết quả của các đơn vị trực thuộc: chưa mô phỏng được ở cấp này`,
    en: text`the framework asks about the tier below: it cannot be simulated yet`,
    help: {
      vi: text`mô phỏng ở cấp dưới, rồi đánh giá cấp trên bằng \`khung eval --children\``,
      en: text`simulate the tier below, then evaluate this one by \`khung eval --children\``,
    },
  },
  KH7010: {
    slug: "too-many-levels-to-simulate",
    severity: "error",
    vi: text`bộ tiêu chí có hơn tám mức: chưa mô phỏng được`,
    en: text`the framework has more than eight levels: it cannot be simulated yet`,
  },
  KH7011: {
    slug: "unknown-parameter-asked",
    severity: "error",
    vi: text`bộ tiêu chí không có tham số \`${"name"}\``,
    en: text`the framework has no parameter \`${"name"}\``,
    help: { vi: text`hiện có: ${"names"}`, en: text`there are: ${"names"}` },
  },
  KH7012: {
    slug: "parameter-no-number",
    severity: "error",
    vi: text`tham số \`${"name"}\` không phải một con số cố định`,
    en: text`parameter \`${"name"}\` is no fixed number`,
    help: {
      vi: text`tham số khác nhau theo nhóm hoặc lấy từ số liệu thì hãy viết một kịch bản`,
      en: text`where it varies by class or comes from the data, write a scenario`,
    },
  },
  KH7013: {
    slug: "no-number-compared",
    severity: "error",
    vi: text`\`${"what"}\` không so sánh với con số cố định nào`,
    en: text`\`${"what"}\` compares with no fixed number`,
    help: {
      vi: text`\`--score\` dành cho mức có quy tắc về điểm, \`--band\` dành cho tiêu chí chấm điểm theo bậc`,
      en: text`\`--score\` is for levels whose rule asks for points, \`--band\` for criteria that score by bands`,
    },
  },
  KH7014: {
    slug: "several-numbers-compared",
    severity: "error",
    vi: text`quy tắc của mức ${"what"} có nhiều con số: cần nêu con số nào`,
    en: text`the rule of level ${"what"} has several numbers: say which`,
    help: { vi: text`nêu bằng \`--cut\`: ${"names"}`, en: text`named by \`--cut\`: ${"names"}` },
  },
  KH7015: {
    slug: "turning-points-not-solvable",
    severity: "error",
    vi: text`con số này đi vào \`${"construct"}\` nên không giải được chính xác các điểm chuyển`,
    en: text`this number enters \`${"construct"}\`, so its turning points cannot be solved for exactly`,
    help: {
      vi: text`chỉ giải được cộng, trừ, nhân chia với số khác, lớn nhất, nhỏ nhất, nội suy; với phép tính khác hãy viết kịch bản cho từng giá trị`,
      en: text`sums, products and quotients with other numbers, least, greatest and interpolation can be solved; else write a scenario for each value`,
    },
  },
  KH7016: {
    slug: "nothing-to-shift",
    severity: "error",
    vi: text`không có ngưỡng nào để dịch ở \`${"level"}\``,
    en: text`there is no threshold to move at \`${"level"}\``,
    help: {
      vi: text`\`--shift\` dịch các ngưỡng tỷ lệ, \`--scale\` dịch mọi ngưỡng là con số cố định`,
      en: text`\`--shift\` moves thresholds that are shares, \`--scale\` all that are fixed numbers`,
    },
  },
  KH7018: {
    slug: "unknown-entity-asked",
    severity: "error",
    vi: text`số liệu không có đơn vị \`${"entity"}\``,
    en: text`the data have no entity \`${"entity"}\``,
    help: { vi: text`gần giống: ${"names"}`, en: text`such as: ${"names"}` },
  },
  KH7017: {
    slug: "no-such-number",
    severity: "error",
    vi: text`\`${"what"}\` không có con số thứ ${"which"}`,
    en: text`\`${"what"}\` has no number ${"which"}`,
    help: { vi: text`hiện có: ${"names"}`, en: text`there are: ${"names"}` },
  },
  KH7050: {
    slug: "no-index-to-vary",
    severity: "error",
    vi: text`\`${"name"}\` không có chỉ số (trung bình có trọng số): không có tỷ trọng phương sai và độ bền thứ hạng để tính`,
    en: text`\`${"name"}\` has no index (a weighted mean): there are no shares of variance and no ranks to try`,
    help: {
      vi: text`bỏ \`--index\` để xem mức đạt chắc chắn đến đâu`,
      en: text`leave \`--index\` out to see how sure levels are`,
    },
  },
});
