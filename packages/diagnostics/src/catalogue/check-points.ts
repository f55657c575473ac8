import { defineDiagnostics, text } from "../define.ts";

/** 33xx: points. */
export const pointsDiagnostics = defineDiagnostics({
  KH3301: {
    slug: "points-without-score",
    severity: "error",
    vi: text`tiêu chí \`${"code"}\` ${"vi"}`,
    en: text`criterion \`${"code"}\` ${"en"}`,
    help: {
      vi: text`một tiêu chí có điểm cần cả hai: \`điểm 20\` sau tên gọi và dòng \`chấm điểm\``,
      en: text`a criterion with points needs both: \`points 20\` after its title and a \`score\` line`,
    },
  },
  KH3302: {
    slug: "score-outside-points",
    severity: "error",
    vi: text`\`${"code"}\` chấm ${"scored"} điểm, ngoài khoảng từ 0 đến ${"points"} điểm của tiêu chí`,
    en: text`\`${"code"}\` scores ${"scored"}, which is not between 0 and its ${"points"} points`,
    help: {
      vi: text`sửa số điểm, hoặc dùng một tiêu chí riêng với \`điểm thưởng\` hay \`điểm trừ\``,
      en: text`change the number, or use a criterion of its own with \`bonus points\` or \`deduction points\``,
    },
  },
  KH3303: {
    slug: "group-points-not-sum",
    severity: "error",
    vi: text`nhóm \`${"group"}\` ghi ${"said"} điểm nhưng các phần của nhóm cộng lại được ${"parts"} điểm`,
    en: text`group \`${"group"}\` says ${"said"} points, but its parts sum to ${"parts"}`,
    help: {
      vi: text`điểm thưởng và điểm trừ không tính vào tổng`,
      en: text`bonus and deduction points are not in the sum`,
    },
  },
  KH3304: {
    slug: "score-without-measure",
    severity: "error",
    vi: text`tiêu chí \`${"code"}\` chấm điểm theo cách đo nhưng chưa có dòng \`đo bằng\``,
    en: text`criterion \`${"code"}\` is scored by its measure but has no \`measure\``,
    help: {
      vi: text`thêm dòng \`đo bằng\`, hoặc chấm bằng điều kiện: \`chấm điểm { khi …: 20, còn lại: 0 }\``,
      en: text`add a \`measure\`, or score by conditions: \`score { when …: 20, else: 0 }\``,
    },
  },
  KH3305: {
    slug: "nothing-scored",
    severity: "error",
    vi: text`\`${"text"}\` hỏi về điểm, nhưng không tiêu chí nào của khung có điểm`,
    en: text`\`${"text"}\` asks about points, but no criterion of the framework has any`,
    help: {
      vi: text`thêm \`điểm 20\` và \`chấm điểm\` vào các tiêu chí`,
      en: text`add \`points 20\` and a \`score\` to criteria`,
    },
  },
  KH3306: {
    slug: "proportion-of-what",
    severity: "error",
    vi: text`\`${"measure"}\` là ${"isVi"}, nên \`theo tỷ lệ\` phải nói đến đâu thì đủ điểm`,
    en: text`\`${"measure"}\` is ${"isEn"}, so \`proportional\` must say up to what`,
    help: {
      vi: text`viết \`chấm điểm theo tỷ lệ đến 90\`, hoặc đo bằng một tỷ lệ`,
      en: text`write \`score proportional to 90\`, or measure a share`,
    },
  },
});
