import { defineDiagnostics, text } from "../define.ts";

/** 342x: tiers, merged entities, published exceptions. */
export const tierDiagnostics = defineDiagnostics({
  KH3424: {
    slug: "cannot-be-merged-so",
    severity: "error",
    vi: text`\`${"input"}\` là ${"isVi"}, không thể ${"policyVi"}`,
    en: text`\`${"input"}\` is ${"isEn"}: there is no ${"policyEn"}`,
    help: {
      vi: text`khai báo tử số và mẫu số là số lượng rồi cộng, hoặc dùng \`tính lại từ đầu\``,
      en: text`take in the numerator and the denominator as counts and add those, or use \`reset\``,
    },
  },
  KH3425: {
    slug: "mean-without-points",
    severity: "error",
    vi: text`khung không chấm điểm nên không có điểm nào để lấy trung bình các đơn vị cũ`,
    en: text`the framework has no points, so there is no mean of what predecessors score`,
    help: {
      vi: text`dùng \`cộng số liệu\`, hoặc nêu cách tính ở từng số liệu`,
      en: text`use \`sum of data\`, or say it at each input`,
    },
  },
});
