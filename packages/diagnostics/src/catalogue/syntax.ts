import { defineDiagnostics, text } from "../define.ts";

/** What can be wrong with the text of one source. */
export const syntaxDiagnostics = defineDiagnostics({
  KH1001: {
    slug: "unexpected-token",
    severity: "error",
    vi: text`gặp \`${"found"}\`, ở đây cần ${"expectedVi"}`,
    en: text`found \`${"found"}\`, expected ${"expectedEn"}`,
  },
  KH1002: {
    slug: "unfinished",
    severity: "error",
    vi: text`câu chưa trọn vẹn, sau \`${"last"}\` còn cần ${"expectedVi"}`,
    en: text`unfinished, expected ${"expectedEn"} after \`${"last"}\``,
  },
  KH1003: {
    slug: "unclosed-block",
    severity: "error",
    vi: text`khối mở bằng \`{\` này chưa được đóng`,
    en: text`the block opened by this \`{\` is never closed`,
    help: { vi: text`thêm \`}\` vào cuối khối`, en: text`add \`}\` at the end of the block` },
  },
  KH1004: {
    slug: "stray-brace",
    severity: "error",
    vi: text`dấu \`}\` này không đóng khối nào`,
    en: text`this \`}\` closes no block`,
    help: {
      vi: text`xóa dấu này, hoặc thêm \`{\` còn thiếu ở phía trên`,
      en: text`remove it, or add the \`{\` that is missing above`,
    },
  },
  KH1005: {
    slug: "reserved-name",
    severity: "error",
    vi: text`\`${"word"}\` là từ khóa nên không dùng làm tên được`,
    en: text`\`${"word"}\` is a keyword and cannot be a name`,
    help: { vi: text`chọn tên khác, ví dụ \`${"other"}\``, en: text`choose another name, for example \`${"other"}\`` },
  },
  KH1006: {
    slug: "misplaced",
    severity: "error",
    vi: text`\`${"word"}\` không đặt ở đây được, chỉ đặt trong ${"homesVi"}`,
    en: text`\`${"word"}\` cannot stand here, it belongs in ${"homesEn"}`,
  },
  KH1007: {
    slug: "too-deep",
    severity: "error",
    vi: text`lồng nhau quá ${"limit"} tầng, hoặc quá ${"operators"} phép toán nối tiếp nhau`,
    en: text`more than ${"limit"} levels of nesting, or more than ${"operators"} operators in a row`,
    help: {
      vi: text`tách bớt ra thành giá trị đặt tên riêng`,
      en: text`take a part out as a value with a name of its own`,
    },
  },
  KH1008: {
    slug: "unopened-block",
    severity: "error",
    vi: text`thiếu \`{\` sau phần đầu của \`${"word"}\``,
    en: text`\`{\` is missing after the head of \`${"word"}\``,
  },
  KH1009: {
    slug: "misspelt-keyword",
    severity: "error",
    vi: text`\`${"written"}\` không phải là từ khóa, có phải ý là \`${"meant"}\``,
    en: text`\`${"written"}\` is no keyword, did you mean \`${"meant"}\``,
  },
  KH1010: {
    slug: "unterminated-text",
    severity: "error",
    vi: text`đoạn chữ này thiếu dấu \`"\` ở cuối`,
    en: text`this text has no closing \`"\``,
    help: { vi: text`đoạn chữ phải nằm gọn trên một dòng`, en: text`a text stands on one line` },
  },
  KH1011: {
    slug: "curly-quotes",
    severity: "error",
    vi: text`đoạn chữ phải đặt trong dấu nháy thẳng \`"\`, không dùng dấu nháy cong`,
    en: text`a text stands in straight quotes \`"\`, not in curly ones`,
  },
  KH1012: {
    slug: "decimal-comma",
    severity: "error",
    vi: text`\`${"written"}\` có dấu phẩy giữa hai chữ số`,
    en: text`\`${"written"}\` has a comma between two digits`,
    help: {
      vi: text`dùng dấu chấm cho phần thập phân, hoặc đặt dấu cách sau dấu phẩy nếu là danh sách`,
      en: text`write a point before decimals, or a space after the comma of a list`,
    },
  },
  KH1013: {
    slug: "odd-space",
    severity: "warning",
    vi: text`có khoảng trắng đặc biệt (${"name"}) thay cho dấu cách thường`,
    en: text`an unusual space (${"name"}) stands here instead of an ordinary one`,
  },
  KH1014: {
    slug: "not-nfc",
    severity: "warning",
    vi: text`\`${"written"}\` gõ bằng Unicode tổ hợp, không phải dựng sẵn (NFC)`,
    en: text`\`${"written"}\` is not in Unicode form NFC`,
    help: { vi: text`chuyển sang Unicode dựng sẵn`, en: text`rewrite it in NFC` },
  },
  KH1015: {
    slug: "unknown-character",
    severity: "error",
    vi: text`ký tự \`${"written"}\` không có nghĩa ở đây`,
    en: text`the character \`${"written"}\` means nothing here`,
  },
  KH1016: {
    slug: "malformed-number",
    severity: "error",
    vi: text`\`${"written"}\` không phải là số, ngày hay số phiên bản, và tên không bắt đầu bằng chữ số`,
    en: text`\`${"written"}\` is no number, date or version, and no name begins with a digit`,
  },
  KH1017: {
    slug: "unknown-escape",
    severity: "error",
    vi: text`\`${"written"}\` không có nghĩa trong đoạn chữ, chỉ có \`\\"\` và \`\\\\\``,
    en: text`\`${"written"}\` means nothing in a text, there are only \`\\"\` and \`\\\\\``,
  },
  KH1020: {
    slug: "other-surface",
    severity: "warning",
    vi: text`\`${"written"}\` là từ khóa của ngôn ngữ kia, ở tệp này viết là \`${"meant"}\``,
    en: text`\`${"written"}\` is a keyword of the other language, this file says \`${"meant"}\``,
  },
  KH1021: {
    slug: "no-language",
    severity: "warning",
    vi: text`tệp chưa ghi ngôn ngữ ở dòng đầu`,
    en: text`the file does not say its language on the first line`,
    help: { vi: text`thêm dòng \`${"header"}\``, en: text`add the line \`${"header"}\`` },
  },
});
