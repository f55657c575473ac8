import { defineDiagnostics, text } from "../define.ts";

/** 3401–3406: functions that say to how many places, interpolation. */
export const functionDiagnostics = defineDiagnostics({
  KH3401: {
    slug: "places-not-said",
    severity: "error",
    vi: text`hàm \`${"name"}\` chưa nói lấy đến bao nhiêu chữ số thập phân`,
    en: text`\`${"name"}\` does not say to how many places`,
    help: {
      vi: text`thêm \`đến 12 chữ số thập phân\` sau dấu ngoặc`,
      en: text`add \`to 12 places\` after the brackets`,
    },
  },
  KH3402: {
    slug: "places-not-wanted",
    severity: "error",
    vi: text`hàm \`${"name"}\` cho kết quả đúng tuyệt đối, không lấy đến số chữ số thập phân nào`,
    en: text`\`${"name"}\` is exact and takes no number of places`,
    help: {
      vi: text`bỏ phần này, hoặc làm tròn bằng \`làm tròn đến 2 chữ số thập phân nửa lên\``,
      en: text`leave it out, or round with \`rounded to 2 places half up\``,
    },
  },
  KH3403: {
    slug: "interpolation-points",
    severity: "error",
    vi: text`các điểm nội suy ở \`${"text"}\` chưa đúng: ${"whyVi"}`,
    en: text`the points of interpolation at \`${"text"}\` are not right: ${"whyEn"}`,
    help: {
      vi: text`viết như \`nội suy x theo các điểm { 0%: 0, 50%: 10, 100%: 20 }\``,
      en: text`write as in \`interpolate x over points { 0%: 0, 50%: 10, 100%: 20 }\``,
    },
  },
  KH3404: {
    slug: "function-of-a-quantity",
    severity: "error",
    vi: text`\`${"text"}\` là ${"isVi"}, không đưa vào hàm \`${"name"}\` được`,
    en: text`\`${"text"}\` is ${"isEn"}, and \`${"name"}\` takes a number without a unit`,
    help: {
      vi: text`chia cho một giá trị cùng đơn vị trước, ví dụ \`ln(thu_nhap / 100 "VND")\``,
      en: text`divide by something in the same unit first, as in \`ln(income / 100 "VND")\``,
    },
  },
  KH3405: {
    slug: "no-such-number",
    severity: "error",
    vi: text`\`${"text"}\` không có giá trị: ${"whyVi"}`,
    en: text`\`${"text"}\` has no value: ${"whyEn"}`,
    help: { vi: text`sửa giá trị trong ngoặc`, en: text`change what is in the brackets` },
  },
  KH3406: {
    slug: "degree-of-a-root",
    severity: "error",
    vi: text`bậc của căn là \`${"text"}\`; cần viết sẵn một số nguyên từ 1 đến 1000`,
    en: text`the degree of the root is \`${"text"}\`; expected a whole number from 1 to 1000, as a constant`,
    help: {
      vi: text`viết một số nguyên, hoặc dùng \`power(x, y)\``,
      en: text`write a whole number, or use \`power(x, y)\``,
    },
  },
});
