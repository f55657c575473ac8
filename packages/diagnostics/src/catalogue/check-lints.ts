import { defineDiagnostics, text } from "../define.ts";

/** 32xx: lints. */
export const lintDiagnostics = defineDiagnostics({
  KH3201: {
    slug: "threshold-out-of-step",
    severity: "warning",
    vi: text`ngưỡng ở mức ${"level"} (${"value"}) dễ hơn ngưỡng ở mức ${"lower"} (${"lowerValue"})${"whenVi"}`,
    en: text`the threshold at level ${"level"} (${"value"}) is easier than at level ${"lower"} (${"lowerValue"})${"whenEn"}`,
    help: {
      vi: text`kiểm tra lại hai ngưỡng; mức cao hơn thường đòi hỏi nhiều hơn`,
      en: text`check both thresholds; a higher level usually asks for more`,
    },
  },
  KH3202: {
    slug: "criterion-without-requirement",
    severity: "warning",
    vi: text`tiêu chí \`${"code"}\` không nêu yêu cầu ở mức nào`,
    en: text`criterion \`${"code"}\` asks nothing at any level`,
    help: {
      vi: text`thêm dòng \`yêu cầu\`, hoặc bỏ tiêu chí`,
      en: text`add a \`require\` line, or remove the criterion`,
    },
  },
  KH3203: {
    slug: "criterion-not-used",
    severity: "warning",
    vi: text`không mức, kết quả hay báo cáo nào xét đến tiêu chí \`${"code"}\``,
    en: text`no level, outcome or report looks at criterion \`${"code"}\``,
    help: {
      vi: text`đưa tiêu chí vào quy tắc của một mức, hoặc bỏ tiêu chí`,
      en: text`use it in the rule of a level, or remove it`,
    },
  },
  KH3204: {
    slug: "level-asks-nothing",
    severity: "warning",
    vi: text`mức \`${"id"}\` không có quy tắc và không tiêu chí nào có yêu cầu ở mức này`,
    en: text`level \`${"id"}\` has no rule, and no criterion asks anything there`,
    help: {
      vi: text`thêm yêu cầu ở mức này, hoặc bỏ mức`,
      en: text`add a requirement at this level, or remove the level`,
    },
  },
  KH3205: {
    slug: "criterion-without-basis",
    severity: "warning",
    vi: text`tiêu chí \`${"code"}\` chưa nêu căn cứ`,
    en: text`criterion \`${"code"}\` has no legal basis`,
    help: {
      vi: text`thêm dòng \`căn cứ\` với số hiệu văn bản`,
      en: text`add a \`basis\` line with the number of the document`,
    },
  },
  KH3206: {
    slug: "out-of-date",
    severity: "warning",
    vi: text`khung \`${"id"}\` hết hiệu lực từ \`${"to"}\`, trước ngày đánh giá \`${"asOf"}\``,
    en: text`framework \`${"id"}\` is no longer in effect from \`${"to"}\`, before the day of assessment \`${"asOf"}\``,
    help: {
      vi: text`dùng khung thay thế, hoặc đánh giá ở ngày còn hiệu lực`,
      en: text`use the framework that replaced it, or assess on a day when it was in effect`,
    },
  },
  KH3207: {
    slug: "not-used",
    severity: "warning",
    vi: text`${"kindVi"} \`${"name"}\` được khai báo nhưng không dùng đến`,
    en: text`\`${"name"}\` is declared as ${"kindEn"} but never used`,
    help: { vi: text`dùng đến hoặc xóa khai báo`, en: text`use it or remove it` },
  },
  KH3208: {
    slug: "constant-condition",
    severity: "warning",
    vi: text`\`${"text"}\` luôn ${"alwaysVi"}`,
    en: text`\`${"text"}\` is always ${"alwaysEn"}`,
    help: { vi: text`kiểm tra lại điều kiện, hoặc bỏ đi`, en: text`check the condition, or leave it out` },
  },
  KH3209: {
    slug: "constant-ensure",
    severity: "warning",
    vi: text`điều kiện bảo đảm \`${"text"}\` không phụ thuộc số liệu nào`,
    en: text`\`${"text"}\` is ensured but depends on no data`,
    help: { vi: text`viết điều kiện về số liệu, hoặc bỏ đi`, en: text`write a condition on data, or leave it out` },
  },
  KH3210: {
    slug: "mandatory-among-chosen",
    severity: "info",
    vi: text`tiêu chí bắt buộc \`${"code"}\` cũng nằm trong danh sách chọn ${"amount"}`,
    en: text`mandatory criterion \`${"code"}\` is also in a list of which ${"amount"} are chosen`,
    help: {
      vi: text`bỏ khỏi danh sách nếu danh sách chỉ để chọn thêm`,
      en: text`leave it out of the list if the list is for choosing more`,
    },
  },
  KH3211: {
    slug: "more-than-the-set",
    severity: "warning",
    vi: text`cần \`${"amount"}\` nhưng chỉ có ${"size"} để chọn`,
    en: text`\`${"amount"}\` are asked for, but there are only ${"size"}`,
    help: { vi: text`giảm số lượng, hoặc thêm vào danh sách`, en: text`ask for fewer, or list more` },
  },
  KH3212: {
    slug: "nothing-in-the-set",
    severity: "warning",
    vi: text`\`${"text"}\` không gồm tiêu chí nào có yêu cầu ở mức ${"level"}`,
    en: text`\`${"text"}\` contains no criterion that asks anything at level ${"level"}`,
    help: { vi: text`kiểm tra lại nhóm, loại hoặc mức`, en: text`check the group, the class or the level` },
  },
  KH3213: {
    slug: "verified-without-source",
    severity: "warning",
    vi: text`xuất xứ ghi đã kiểm chứng nhưng không dẫn nguồn`,
    en: text`the provenance says verified but cites nothing`,
    help: {
      vi: text`thêm văn bản đã đối chiếu trong dấu ngoặc kép`,
      en: text`add in quotes what it was checked against`,
    },
  },
  KH3214: {
    slug: "asks-nothing-there",
    severity: "warning",
    vi: text`tiêu chí \`${"code"}\` không nêu yêu cầu ở mức ${"level"} nên không được tính ở đây`,
    en: text`criterion \`${"code"}\` asks nothing at level ${"level"}, so it does not count here`,
    help: {
      vi: text`thêm yêu cầu ở mức này, hoặc bỏ khỏi danh sách`,
      en: text`add a requirement at that level, or leave it out of the list`,
    },
  },
  KH3215: {
    slug: "title-read-as-unit",
    severity: "warning",
    vi: text`\`${"unit"}\` được hiểu là đơn vị đo của \`${"name"}\`, còn tên gọi thì chưa có`,
    en: text`\`${"unit"}\` is read as the unit of \`${"name"}\`, which has no title`,
    help: {
      vi: text`viết đơn vị đo trước, tên gọi sau, ví dụ \`số đo "Mb/s" "Tốc độ"\``,
      en: text`write the unit first and then the title, as in \`number "Mb/s" "Speed"\``,
    },
  },
  KH3216: {
    slug: "never-met-for-some",
    severity: "warning",
    vi: text`yêu cầu của tiêu chí \`${"code"}\` ở mức \`${"level"}\` không bao giờ đạt được khi ${"whenVi"}: ${"whyVi"}`,
    en: text`what criterion \`${"code"}\` asks at level \`${"level"}\` can never be met when ${"whenEn"}: ${"whyEn"}`,
    help: {
      vi: text`sửa ngưỡng, hoặc nói rõ khi nào tiêu chí áp dụng`,
      en: text`correct the threshold, or say when the criterion applies`,
    },
  },
  KH3217: {
    slug: "empty-text",
    severity: "warning",
    vi: text`đoạn chữ này trống`,
    en: text`this text is empty`,
    help: { vi: text`viết nội dung, hoặc bỏ cả câu`, en: text`say something, or leave the statement out` },
  },
  KH3218: {
    slug: "criterion-without-title",
    severity: "warning",
    vi: text`tiêu chí \`${"code"}\` chưa có tên gọi`,
    en: text`criterion \`${"code"}\` has no title`,
    help: { vi: text`ghi tên gọi trong dấu \`"\` sau mã`, en: text`write the title in \`"\` after the code` },
  },
  KH3219: {
    slug: "test-expects-nothing",
    severity: "warning",
    vi: text`kiểm thử \`${"title"}\` không kỳ vọng điều gì`,
    en: text`test \`${"title"}\` expects nothing`,
    help: { vi: text`thêm một dòng kỳ vọng`, en: text`add a line with what is expected` },
  },
  KH3220: {
    slug: "tests-share-a-title",
    severity: "warning",
    vi: text`đã có kiểm thử khác tên là \`${"title"}\``,
    en: text`another test has the title \`${"title"}\` already`,
    help: {
      vi: text`đặt tên khác để phân biệt khi kiểm thử hỏng`,
      en: text`use another title, to tell them apart when one fails`,
    },
  },
  KH3221: {
    slug: "outcomes-meet",
    severity: "warning",
    vi: text`khi \`${"text"}\` bằng đúng \`${"value"}\` thì cả \`${"name"}\` và \`${"other"}\` đều xảy ra`,
    en: text`when \`${"text"}\` is exactly \`${"value"}\`, both \`${"name"}\` and \`${"other"}\` hold`,
    help: {
      vi: text`nêu rõ ranh giới thuộc về bên nào: \`<\` ở bên kia thay cho \`<=\``,
      en: text`say to which the border belongs: \`<\` in place of \`<=\` on the other side`,
    },
  },
  KH3222: {
    slug: "ensures-contradict",
    severity: "warning",
    vi: text`không số liệu nào vừa bảo đảm \`${"text"}\` vừa bảo đảm những điều đã nêu trước`,
    en: text`no data fulfil \`${"text"}\` together with what is ensured before`,
    help: { vi: text`kiểm tra lại các điều kiện bảo đảm`, en: text`check what is ensured` },
  },
});
