/** Reading files, choosing what to work on, and what the API refuses. */

import { defineDiagnostics, text } from "../define.ts";

export const projectDiagnostics = defineDiagnostics({
  KH6001: {
    slug: "file-not-found",
    severity: "error",
    vi: text`không tìm thấy \`${"path"}\``,
    en: text`\`${"path"}\` is not there`,
    help: { vi: text`ở đó có: ${"near"}`, en: text`what is there: ${"near"}` },
  },
  KH6002: {
    slug: "not-a-source",
    severity: "error",
    vi: text`\`${"path"}\` không phải tệp \`.khung\``,
    en: text`\`${"path"}\` is not a \`.khung\` file`,
    help: {
      vi: text`chỉ tệp \`.khung\` được đọc làm bộ tiêu chí; tệp số liệu đưa vào bằng \`--data\``,
      en: text`only \`.khung\` files are read as frameworks; a data file is given with \`--data\``,
    },
  },
  KH6003: {
    slug: "empty-folder",
    severity: "error",
    vi: text`thư mục \`${"path"}\` không có tệp \`.khung\` nào`,
    en: text`the folder \`${"path"}\` has no \`.khung\` file`,
  },
  KH6004: {
    slug: "not-utf8",
    severity: "error",
    vi: text`\`${"path"}\` không phải văn bản UTF-8, sai từ dòng ${"line"}`,
    en: text`\`${"path"}\` is not UTF-8 text, wrong from line ${"line"} on`,
    help: {
      vi: text`mở tệp rồi lưu lại với bảng mã Unicode (UTF-8)`,
      en: text`open the file and save it again as Unicode (UTF-8)`,
    },
  },
  KH6005: {
    slug: "file-too-large",
    severity: "error",
    vi: text`\`${"path"}\` lớn ${"size"} MB, quá giới hạn ${"limit"} MB của loại tệp này`,
    en: text`\`${"path"}\` has ${"size"} MB, more than the ${"limit"} MB of such a file`,
  },
  KH6006: {
    slug: "byte-order-mark",
    severity: "info",
    vi: text`bỏ qua dấu thứ tự byte (BOM) ở đầu \`${"path"}\``,
    en: text`the byte order mark at the start of \`${"path"}\` is left out`,
    help: { vi: text`lưu lại tệp dạng UTF-8 không có BOM`, en: text`save the file as UTF-8 without BOM` },
  },
  KH6007: {
    slug: "cannot-read",
    severity: "error",
    vi: text`không đọc được \`${"path"}\`: ${"reason"}`,
    en: text`cannot read \`${"path"}\`: ${"reason"}`,
  },
  KH6008: {
    slug: "bad-data-notes",
    severity: "warning",
    vi: text`bỏ qua \`${"path"}\`: không phải ghi chú số liệu đúng mẫu`,
    en: text`\`${"path"}\` is ignored: it is not a well-formed note on data`,
    help: {
      vi: text`mẫu: {"synthetic": true, "seed": 1, "asOf": "2025-12-31", "note": {"vi": "…", "en": "…"}}`,
      en: text`the form: {"synthetic": true, "seed": 1, "asOf": "2025-12-31", "note": {"vi": "…", "en": "…"}}`,
    },
  },
  KH6010: {
    slug: "no-framework",
    severity: "error",
    vi: text`không có bộ tiêu chí nào trong những gì đã đọc`,
    en: text`there is no framework in what was read`,
  },
  KH6011: {
    slug: "which-framework",
    severity: "error",
    vi: text`có nhiều bộ tiêu chí, cần chọn một: ${"names"}`,
    en: text`there are several frameworks, one must be chosen: ${"names"}`,
    help: {
      vi: text`chọn bằng \`--framework MÃ@PHIÊN_BẢN\``,
      en: text`choose with \`--framework ID@VERSION\``,
    },
  },
  KH6012: {
    slug: "unknown-framework",
    severity: "error",
    vi: text`không có bộ tiêu chí \`${"name"}\``,
    en: text`there is no framework \`${"name"}\``,
    help: { vi: text`hiện có: ${"names"}`, en: text`there are: ${"names"}` },
  },
  KH6013: {
    slug: "unknown-dataset",
    severity: "error",
    vi: text`không có bộ số liệu \`${"name"}\``,
    en: text`there is no dataset \`${"name"}\``,
    help: { vi: text`hiện có: ${"names"}`, en: text`there are: ${"names"}` },
  },
  KH6014: {
    slug: "unknown-entity",
    severity: "error",
    vi: text`không có đơn vị mã \`${"name"}\` trong \`${"table"}\``,
    en: text`there is no entity \`${"name"}\` in \`${"table"}\``,
    help: { vi: text`mã trong bảng có dạng ${"near"}`, en: text`codes in the table look like ${"near"}` },
  },
  KH6020: {
    slug: "no-such-address",
    severity: "error",
    vi: text`không có địa chỉ \`${"method"} ${"path"}\``,
    en: text`there is no address \`${"method"} ${"path"}\``,
    help: { vi: text`danh mục: /api/docs`, en: text`the list: /api/docs` },
  },
  KH6021: {
    slug: "bad-request",
    severity: "error",
    vi: text`yêu cầu không đúng mẫu: \`${"where"}\``,
    en: text`the request is not well formed: \`${"where"}\``,
  },
  KH6022: {
    slug: "request-too-large",
    severity: "error",
    vi: text`yêu cầu lớn quá ${"limit"} MB`,
    en: text`the request is larger than ${"limit"} MB`,
  },
  KH6023: {
    slug: "foreign-host",
    severity: "error",
    vi: text`chỉ nhận yêu cầu gửi tới chính máy này, không nhận từ \`${"host"}\``,
    en: text`only requests to this machine itself are answered, not \`${"host"}\``,
    help: {
      vi: text`mở bằng http://127.0.0.1 hoặc http://localhost`,
      en: text`open it at http://127.0.0.1 or http://localhost`,
    },
  },
  KH6024: {
    slug: "framework-has-errors",
    severity: "error",
    vi: text`bộ tiêu chí có lỗi nên không tính được`,
    en: text`the framework has errors and cannot be evaluated`,
  },
  KH6025: {
    slug: "our-own-fault",
    severity: "error",
    vi: text`lỗi của chính chương trình`,
    en: text`a fault of the program itself`,
    help: {
      vi: text`báo lại kèm thao tác vừa làm; số liệu của anh/chị không sai vì lỗi này`,
      en: text`report it with what you were doing; it is not your data`,
    },
  },
  KH6026: {
    slug: "not-json",
    severity: "error",
    vi: text`nội dung yêu cầu không phải JSON`,
    en: text`the body of the request is not JSON`,
    help: {
      vi: text`gửi với \`content-type: application/json\``,
      en: text`send it with \`content-type: application/json\``,
    },
  },
});
