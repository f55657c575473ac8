import { defineDiagnostics, text } from "../define.ts";

/** 342x: tiers, merged entities, published exceptions. */
export const tierDiagnostics = defineDiagnostics({
  KH3421: {
    slug: "children-not-declared",
    severity: "error",
    vi: text`\`${"text"}\` hỏi về đơn vị trực thuộc, nhưng khung chưa nêu đơn vị trực thuộc được đánh giá theo khung nào`,
    en: text`\`${"text"}\` asks about children, and the framework does not say by which framework they are assessed`,
    help: {
      vi: text`thêm dòng như \`đơn vị trực thuộc xa theo vn.cds.xa@1.0.0\``,
      en: text`add a line such as \`children xa by vn.cds.xa@1.0.0\``,
    },
  },
  KH3422: {
    slug: "tiers-in-a-circle",
    severity: "error",
    vi: text`các cấp xét lẫn nhau theo vòng: ${"path"}`,
    en: text`the tiers go in a circle: ${"path"}`,
    help: {
      vi: text`đơn vị cấp dưới phải được đánh giá mà không cần kết quả của cấp trên`,
      en: text`the tier below is assessed without the results of the tier above`,
    },
  },
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
  KH3426: {
    slug: "exception-twice",
    severity: "error",
    vi: text`mức của đơn vị \`${"entity"}\` đã được công nhận ở chỗ khác`,
    en: text`the level of the entity \`${"entity"}\` is recognised somewhere else already`,
    help: { vi: text`giữ lại một quyết định cho mỗi đơn vị`, en: text`keep one decision for each entity` },
  },
  KH3427: {
    slug: "exception-without-ground",
    severity: "error",
    vi: text`công nhận mức của đơn vị \`${"entity"}\` mà không ghi ${"lackVi"}`,
    en: text`the level of the entity \`${"entity"}\` is recognised without ${"lackEn"}`,
    help: {
      vi: text`ghi số, ký hiệu quyết định và lý do`,
      en: text`give the decision and the reason`,
    },
  },
});
