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
  KH7031: {
    slug: "unknown-input-costed",
    severity: "error",
    vi: text`bộ tiêu chí không có số liệu \`${"name"}\``,
    en: text`the framework has no input \`${"name"}\``,
    help: { vi: text`có phải ${"near"}?`, en: text`did you mean ${"near"}?` },
  },
  KH7032: {
    slug: "cost-twice",
    severity: "error",
    vi: text`số liệu \`${"name"}\` đã có chi phí ở một dòng trên`,
    en: text`input \`${"name"}\` has a cost in a row above`,
  },
  KH7033: {
    slug: "cost-not-a-number",
    severity: "error",
    vi: text`\`${"column"}\` của \`${"name"}\` là \`${"text"}\`, cần một số không âm`,
    en: text`\`${"column"}\` of \`${"name"}\` is \`${"text"}\`; a number from 0 is wanted`,
    help: {
      vi: text`viết số thập phân với dấu chấm, ví dụ 1200 hoặc 0.5; chi phí bằng không thì ghi 0`,
      en: text`write a decimal such as 1200 or 0.5; where it costs nothing write 0`,
    },
  },
  KH7034: {
    slug: "input-without-cost",
    severity: "warning",
    vi: text`bảng chi phí không có ${"names"}: phương án giữ nguyên các số liệu này`,
    en: text`the costs do not name ${"names"}: plans leave these inputs as they are`,
    help: {
      vi: text`thêm chi phí, hoặc ghi \`-\` ở \`unit_cost\` để nói rõ là không được thay đổi`,
      en: text`add a cost, or say \`-\` as \`unit_cost\` where an input may not be changed`,
    },
  },
  KH7035: {
    slug: "no-points-to-reach",
    severity: "error",
    vi: text`bộ tiêu chí không chấm điểm nên không có điểm để phấn đấu`,
    en: text`the framework gives no points, so there are none to reach`,
    help: { vi: text`nêu mức cần đạt bằng \`--to\``, en: text`name a level by \`--to\`` },
  },
  KH7036: {
    slug: "no-plan-of-one",
    severity: "error",
    vi: text`kết quả của một đơn vị phụ thuộc các đơn vị khác (chỉ số thống kê, đơn vị trực thuộc): chưa lập được phương án cho riêng một đơn vị`,
    en: text`an entity's result hangs on other entities (figures of all, the tier below): no plan can be made for one alone`,
  },
});
