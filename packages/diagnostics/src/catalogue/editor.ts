/** What editors refuse. */

import { defineDiagnostics, text } from "../define.ts";

export const editorDiagnostics = defineDiagnostics({
  KH6150: {
    slug: "nothing-to-rename",
    severity: "error",
    vi: text`ở đây không có mã nào để đổi`,
    en: text`there is no name here to be changed`,
    help: {
      vi: text`đặt con trỏ vào mã của tiêu chí, số liệu, tham số, nhóm, mức …; chữ trong ngoặc kép là tên gọi, sửa trực tiếp; số của mức không đổi`,
      en: text`place the cursor on the name of a criterion, an input, a parameter, a group, a level …; words in quotes are titles, to be edited where they stand; numbers of levels stay`,
    },
  },
  KH6151: {
    slug: "not-a-name",
    severity: "error",
    vi: text`\`${"name"}\` không dùng làm mã được`,
    en: text`\`${"name"}\` cannot be a name`,
    help: {
      vi: text`mã gồm chữ, chữ số, \`_\`, các phần ngăn bằng dấu chấm, không có dấu cách, không bắt đầu bằng chữ số`,
      en: text`a name is of letters, digits and \`_\`, in parts with dots between, without spaces, and does not begin with a digit`,
    },
  },
  KH6152: {
    slug: "name-is-keyword",
    severity: "error",
    vi: text`\`${"name"}\` là từ khóa, không dùng làm mã được`,
    en: text`\`${"name"}\` is a keyword and cannot be a name`,
    help: {
      vi: text`thêm một phần phía trước, như \`nhom.${"name"}\`, hoặc chọn mã khác`,
      en: text`put a part before it, like \`group.${"name"}\`, or choose another name`,
    },
  },
  KH6153: {
    slug: "rename-changes-meaning",
    severity: "error",
    vi: text`không đổi \`${"from"}\` thành \`${"to"}\` được: dòng ${"line"} của \`${"file"}\` sẽ mang nghĩa khác`,
    en: text`\`${"from"}\` cannot become \`${"to"}\`: line ${"line"} of \`${"file"}\` would mean something else`,
    help: {
      vi: text`\`${"to"}\` đã có nghĩa ở nơi đó; chọn mã khác`,
      en: text`\`${"to"}\` means something there already; choose another name`,
    },
  },
  KH6154: {
    slug: "rename-read-only",
    severity: "error",
    vi: text`không đổi \`${"name"}\` được: \`${"file"}\` chỉ để đọc`,
    en: text`\`${"name"}\` cannot be changed: \`${"file"}\` is only there to be read`,
    help: {
      vi: text`mã do khung đã ban hành đặt ra thì giữ nguyên; muốn khác, ban hành phiên bản mới của khung`,
      en: text`a name given by a published framework stays; to have another, publish a new version of the framework`,
    },
  },
  KH6155: {
    slug: "not-yet-evaluated",
    severity: "error",
    vi: text`\`${"file"}\` còn lỗi nên chưa đánh giá được`,
    en: text`\`${"file"}\` has errors and cannot be evaluated yet`,
    help: {
      vi: text`sửa các lỗi trong danh sách vấn đề, rồi đánh giá lại`,
      en: text`repair what the list of problems names, then evaluate again`,
    },
  },
  KH6156: {
    slug: "needs-tier-below",
    severity: "error",
    vi: text`\`${"name"}\` cần cả số liệu của đơn vị trực thuộc, lệnh này chỉ đọc một tệp`,
    en: text`\`${"name"}\` also needs the data of the tier below; this command reads one file`,
    help: {
      vi: text`dùng \`khung eval … --data CẤP_NÀY --children CẤP_DƯỚI\``,
      en: text`use \`khung eval … --data THIS_TIER --children TIER_BELOW\``,
    },
  },
});
