import { defineDiagnostics, text } from "../define.ts";

/** 6122–6129 and 6139: what is saved on the server. */
export const savingDiagnostics = defineDiagnostics({
  KH6122: {
    slug: "saved-elsewhere",
    severity: "error",
    vi: text`bản nháp đã được lưu ở nơi khác: ở đây dựa trên lần lưu ${"base"}, hiện đã có lần lưu ${"current"}`,
    en: text`the draft was saved elsewhere: this stands on revision ${"base"}, there is revision ${"current"} now`,
    help: {
      vi: text`gộp hai nội dung (cả hai có trong câu trả lời) rồi lưu lại trên lần lưu mới nhất`,
      en: text`merge the two texts (both are in the answer) and save again on the newest revision`,
    },
  },
  KH6123: {
    slug: "revision-not-said",
    severity: "error",
    vi: text`chưa nêu lần lưu mà nội dung này dựa trên`,
    en: text`the revision that this stands on is not said`,
    help: {
      vi: text`gửi \`If-Match: "SỐ"\`, lấy từ \`ETag\` của lần đọc hay lần lưu trước`,
      en: text`send \`If-Match: "NUMBER"\`, as the \`ETag\` of the last read or save said it`,
    },
  },
  KH6124: {
    slug: "not-saved-here",
    severity: "error",
    vi: text`không có ${"whatVi"} \`${"name"}\``,
    en: text`there is no ${"whatEn"} \`${"name"}\``,
  },
  KH6125: {
    slug: "name-taken",
    severity: "error",
    vi: text`tên \`${"name"}\` đã dùng cho ${"whatVi"} khác`,
    en: text`the name \`${"name"}\` is that of another ${"whatEn"}`,
    help: { vi: text`còn trống: \`${"free"}\``, en: text`this one is free: \`${"free"}\`` },
  },
  KH6126: {
    slug: "published-is-fixed",
    severity: "error",
    vi: text`bản đã công bố \`${"name"}\` không sửa, không xóa được`,
    en: text`\`${"name"}\` is published: it is never changed and never removed`,
    help: {
      vi: text`lập bản nháp từ bản ấy, tăng số phiên bản rồi công bố`,
      en: text`make a draft from it, give it a new version and publish that`,
    },
  },
  KH6127: {
    slug: "cannot-save-now",
    severity: "error",
    vi: text`chưa lưu được vào \`${"place"}\`: ${"whyVi"}`,
    en: text`cannot save in \`${"place"}\`: ${"whyEn"}`,
    help: {
      vi: text`những gì đã báo lưu vẫn còn; khắc phục rồi lưu lại`,
      en: text`what was reported as saved is there; mend it and save again`,
    },
  },
  KH6128: {
    slug: "database-damaged",
    severity: "error",
    vi: text`cơ sở dữ liệu \`${"place"}\` bị hỏng hoặc không phải của chương trình này: ${"reason"}`,
    en: text`the database \`${"place"}\` is damaged, or not of this program: ${"reason"}`,
    help: {
      vi: text`không ghi đè: chép thư mục ấy ra nơi khác rồi khôi phục từ bản sao lưu, hoặc chỉ ra thư mục khác bằng \`KHUNG_DATA\``,
      en: text`nothing is overwritten: copy that folder away and restore a backup, or name another folder in \`KHUNG_DATA\``,
    },
  },
  KH6129: {
    slug: "database-newer",
    severity: "error",
    vi: text`cơ sở dữ liệu \`${"place"}\` do bản mới hơn của chương trình lập (dạng \`${"found"}\`, bản này biết đến dạng ${"known"})`,
    en: text`the database \`${"place"}\` was made by a later version of this program (form \`${"found"}\`, this one knows ${"known"})`,
    help: {
      vi: text`dùng bản mới của chương trình, hoặc chỉ ra thư mục khác bằng \`KHUNG_DATA\``,
      en: text`use the later version, or name another folder in \`KHUNG_DATA\``,
    },
  },
  KH6139: {
    slug: "own-tests-fail",
    severity: "error",
    vi: text`chưa công bố được \`${"name"}\`: ${"failed"}/${"all"} kiểm thử không đạt; đầu tiên là \`${"first"}\``,
    en: text`\`${"name"}\` cannot be published: ${"failed"} of its ${"all"} tests fail, the first \`${"first"}\``,
    help: {
      vi: text`sửa văn bản, hoặc sửa điều mà kiểm thử mong đợi`,
      en: text`correct the text, or what the test expects`,
    },
  },
});
