import { defineDiagnostics, text } from "../define.ts";

/** What SQL cannot compute exactly: KH80xx. */
export const sqlDiagnostics = defineDiagnostics({
  KH8001: {
    slug: "irrational-in-sql",
    severity: "error",
    vi: text`SQL không tính chính xác được \`${"construct"}\``,
    en: text`SQL cannot compute \`${"construct"}\` exactly`,
    help: {
      vi: text`dùng \`khung eval\`: kết quả được làm tròn đúng tới số chữ số đã khai`,
      en: text`use \`khung eval\`: there the result is correctly rounded to the declared places`,
    },
  },
  KH8002: {
    slug: "tier-below-in-sql",
    severity: "error",
    vi: text`SQL đọc một bảng, nên không tính được \`${"construct"}\` của cấp dưới`,
    en: text`SQL reads one table, so it cannot compute \`${"construct"}\` of the tier below`,
    help: {
      vi: text`dùng \`khung eval\` với số liệu của cả hai cấp`,
      en: text`use \`khung eval\` with the data of both tiers`,
    },
  },
  KH8003: {
    slug: "population-in-sql",
    severity: "error",
    vi: text`\`${"construct"}\` của toàn bộ đơn vị chưa viết được bằng SQL`,
    en: text`\`${"construct"}\` of all entities cannot be written in SQL yet`,
    help: { vi: text`dùng \`khung eval\``, en: text`use \`khung eval\`` },
  },
  KH8004: {
    slug: "too-many-digits",
    severity: "error",
    vi: text`phép tính này có thể cần tới ${"digits"} chữ số, ${"dialect"} chỉ có ${"most"}`,
    en: text`this may need as many as ${"digits"} digits, ${"dialect"} has ${"most"}`,
    help: {
      vi: text`khai báo số liệu hẹp hơn, hoặc dùng PostgreSQL, nơi số nguyên không có giới hạn`,
      en: text`declare narrower data, or use PostgreSQL, where whole numbers have no limit`,
    },
  },
  KH8005: {
    slug: "bounds-of-points-in-sql",
    severity: "error",
    vi: text`khi còn thiếu số liệu, SQL chưa tính được cận của điểm mà điều kiện này cần`,
    en: text`while data are missing, SQL cannot yet compute the bounds of points that this condition needs`,
    help: { vi: text`dùng \`khung eval\``, en: text`use \`khung eval\`` },
  },
  KH8006: {
    slug: "number-outside-column",
    severity: "error",
    vi: text`cột \`${"column"}\` kiểu ${"type"} không chứa đúng số này`,
    en: text`column \`${"column"}\` of type ${"type"} does not hold this number exactly`,
    help: {
      vi: text`số phải viết được bằng số thập phân hữu hạn, không âm nếu là số đếm, và vừa với cột`,
      en: text`the number must be a finite decimal, not below 0 in a count, and fit the column`,
    },
  },
  KH8007: {
    slug: "no-number-for-scenarios",
    severity: "error",
    vi: text`\`${"name"}\` không phải một con số cố định, nên kịch bản không thay được`,
    en: text`\`${"name"}\` is no fixed number, so scenarios cannot put another in its place`,
    help: {
      vi: text`chọn một ngưỡng, tham số hoặc điểm viết bằng số`,
      en: text`take a threshold, a parameter or points that are written as a number`,
    },
  },
});
