import { defineDiagnostics, text } from "../define.ts";

/** 344x: claims. */
export const claimDiagnostics = defineDiagnostics({
  KH3441: {
    slug: "claim-of-nothing",
    severity: "error",
    vi: text`khẳng định đứng ngoài khung nhưng chưa nói về khung nào`,
    en: text`the claim stands outside a framework and does not say which one it is about`,
    help: {
      vi: text`viết \`khẳng định của MÃ@PHIÊN_BẢN …\`, hoặc chuyển vào trong khung`,
      en: text`write \`claim of ID@VERSION …\`, or move it into the framework`,
    },
  },
  KH3442: {
    slug: "claim-of-another",
    severity: "error",
    vi: text`khẳng định đứng trong một khung nên luôn nói về khung đó, không ghi thêm \`${"name"}\``,
    en: text`the claim stands in a framework and is about that one, so it does not name \`${"name"}\``,
    help: {
      vi: text`bỏ phần \`của …\`, hoặc đưa khẳng định ra ngoài khung`,
      en: text`remove \`of …\`, or move the claim out of the framework`,
    },
  },
  KH3443: {
    slug: "raising-without-order",
    severity: "error",
    vi: text`\`${"name"}\` là một lựa chọn, các phương án không có thứ tự nên không tăng hay giảm được`,
    en: text`\`${"name"}\` is a choice: its options have no order, so it cannot be raised or lowered`,
    help: {
      vi: text`khẳng định về số đo, ngày hay có hay không; với lựa chọn thì viết điều kiện`,
      en: text`claim it of a number, a date, or yes and no; for a choice write a condition`,
    },
  },
  KH3444: {
    slug: "claim-says-nothing",
    severity: "warning",
    vi: text`\`${"text"}\` đúng với mọi khung nên không khẳng định điều gì`,
    en: text`\`${"text"}\` is true of every framework, so it claims nothing`,
    help: {
      vi: text`nêu hai mức khác nhau`,
      en: text`name two different levels`,
    },
  },
});
