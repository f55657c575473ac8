import { defineDiagnostics, text } from "../define.ts";

/** 21xx: overlays, scenarios, delegation. */
export const overlayDiagnostics = defineDiagnostics({
  KH2101: {
    slug: "base-without-version",
    severity: "error",
    vi: text`chưa nói kế thừa phiên bản nào của \`${"name"}\`; hiện có ${"versions"}`,
    en: text`which version of \`${"name"}\` is meant is not said; there is ${"versions"}`,
    help: { vi: text`viết phiên bản sau dấu \`@\``, en: text`write the version after \`@\`` },
  },
  KH2102: {
    slug: "unknown-path",
    severity: "error",
    vi: text`trong \`${"base"}\`${"whereVi"} không có ${"kindVi"} nào tên là \`${"name"}\` để thay đổi`,
    en: text`\`${"base"}\`${"whereEn"} has no ${"kindEn"} named \`${"name"}\` to change`,
    help: { vi: text`kiểm tra cách viết, hoặc xem lại bản gốc`, en: text`check the spelling, or look at the base` },
  },
  KH2103: {
    slug: "nothing-stated-there",
    severity: "error",
    vi: text`\`${"name"}\` không có ${"whatVi"}${"atVi"} để thay đổi; có: ${"there"}`,
    en: text`\`${"name"}\` states no ${"whatEn"}${"atEn"} that could be changed; there is ${"there"}`,
    help: {
      vi: text`chọn một giá trị có trong bản gốc`,
      en: text`name a value that the base states`,
    },
  },
  KH2104: {
    slug: "stale-quote",
    severity: "error",
    vi: text`trích sai giá trị gốc: ở đây viết \`${"quoted"}\`, \`${"base"}\`${"whereVi"} nay quy định \`${"said"}\``,
    en: text`stale quote: \`${"quoted"}\` here, but \`${"base"}\`${"whereEn"} now says \`${"said"}\``,
    help: {
      vi: text`xem lại thay đổi này so với giá trị gốc hiện nay rồi trích cho đúng`,
      en: text`reconsider the change in the light of what the base says now, then quote that`,
    },
  },
  KH2105: {
    slug: "changed-twice",
    severity: "error",
    vi: text`\`${"path"}\` bị thay đổi hai lần: bởi ${"issuer"}${"whereVi"} và bởi ${"otherIssuer"}${"otherVi"}`,
    en: text`\`${"path"}\` is changed twice: by ${"issuer"}${"whereEn"} and by ${"otherIssuer"}${"otherEn"}`,
    help: {
      vi: text`chỉ giữ một thay đổi; không thay đổi nào được ưu tiên hơn thay đổi kia`,
      en: text`keep one of them; neither goes before the other`,
    },
  },
  KH2106: {
    slug: "wrong-direction",
    severity: "error",
    vi: text`gọi là \`${"word"}\` nhưng từ \`${"from"}\` thành \`${"to"}\` thì yêu cầu lại ${"effectVi"}`,
    en: text`called \`${"word"}\`, but from \`${"from"}\` to \`${"to"}\` the requirement becomes ${"effectEn"}`,
    help: {
      vi: text`sửa giá trị, hoặc gọi đúng tên của thay đổi`,
      en: text`correct the value, or call the change what it is`,
    },
  },
  KH2107: {
    slug: "direction-not-seen",
    severity: "error",
    vi: text`không thấy được từ \`${"from"}\` thành \`${"to"}\` là siết hay nới`,
    en: text`whether \`${"to"}\` in place of \`${"from"}\` tightens or relaxes cannot be seen`,
    help: {
      vi: text`so sánh được khi hai giá trị là số, hoặc đều cao hơn hay đều thấp hơn ở mọi nhóm; nếu không thì viết \`${"word"}\``,
      en: text`numbers can be compared, and cases that all go the same way; otherwise write \`${"word"}\``,
    },
  },
  KH2108: {
    slug: "word-against-value",
    severity: "error",
    vi: text`viết \`${"word"}\` nhưng \`${"to"}\` lại ${"isVi"} hơn \`${"from"}\``,
    en: text`\`${"word"}\` is written, but \`${"to"}\` is ${"isEn"} than \`${"from"}\``,
    help: { vi: text`viết \`${"right"}\` hoặc sửa giá trị`, en: text`write \`${"right"}\`, or correct the value` },
  },
  KH2109: {
    slug: "not-delegated",
    severity: "error",
    vi: text`\`${"base"}\`${"whereVi"} không phân cấp cho \`${"tier"}\` thay đổi này: ${"deedVi"}${"basisVi"}`,
    en: text`\`${"base"}\`${"whereEn"} does not delegate this to \`${"tier"}\`: ${"deedEn"}${"basisEn"}`,
    help: {
      vi: text`bỏ thay đổi này, hoặc đề nghị cơ quan ban hành \`${"base"}\` phân cấp`,
      en: text`drop the change, or ask the issuer of \`${"base"}\` to delegate it`,
    },
  },
  KH2110: {
    slug: "change-of-nothing",
    severity: "warning",
    vi: text`thay đổi này không làm đổi gì: \`${"base"}\`${"whereVi"} đã quy định \`${"value"}\``,
    en: text`this changes nothing: \`${"base"}\`${"whereEn"} says \`${"value"}\` already`,
    help: { vi: text`bỏ câu này`, en: text`remove the statement` },
  },
  KH2111: {
    slug: "circular-extends",
    severity: "error",
    vi: text`kế thừa vòng tròn: ${"path"}`,
    en: text`overlays extend one another in a circle: ${"path"}`,
    help: { vi: text`bỏ một mắt xích của vòng này`, en: text`break one link of the circle` },
  },
  KH2112: {
    slug: "bases-of-two-frameworks",
    severity: "error",
    vi: text`\`${"name"}\` dựa trên \`${"other"}\`, không dựa trên \`${"root"}\` như bản kế thừa đầu tiên`,
    en: text`\`${"name"}\` stands on \`${"other"}\`, not on \`${"root"}\` like the first base`,
    help: {
      vi: text`chỉ kế thừa những bộ tiêu chí dựa trên cùng một khung`,
      en: text`extend overlays of one framework only`,
    },
  },
  KH2113: {
    slug: "belongs-to-the-base",
    severity: "error",
    vi: text`\`${"word"}\` là của khung gốc; bộ tiêu chí kế thừa không nêu lại`,
    en: text`\`${"word"}\` is said by the base, not by what extends it`,
    help: {
      vi: text`thay đổi giá trị đã có bằng \`${"set"}\``,
      en: text`change what is said with \`${"set"}\``,
    },
  },
  KH2114: {
    slug: "tier-not-said",
    severity: "error",
    vi: text`chưa nói \`${"name"}\` do cấp nào ban hành; \`${"base"}\` phân cấp cho: ${"tiers"}`,
    en: text`which tier issues \`${"name"}\` is not said; \`${"base"}\` delegates to ${"tiers"}`,
    help: { vi: text`thêm dòng \`${"line"}\``, en: text`add the line \`${"line"}\`` },
  },
  KH2115: {
    slug: "level-not-said",
    severity: "error",
    vi: text`\`${"name"}\` có nhiều ngưỡng; chưa nói thay đổi ngưỡng của mức nào: ${"levels"}`,
    en: text`\`${"name"}\` has several thresholds; at which level is not said: ${"levels"}`,
    help: {
      vi: text`viết \`${"word"}\` và mức sau mã tiêu chí`,
      en: text`write \`${"word"}\` and the level after the code`,
    },
  },
});
