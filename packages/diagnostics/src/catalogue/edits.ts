import { defineDiagnostics, text } from "../define.ts";

/** What a form cannot do to a text: KH400x. Nothing is changed by an edit that is refused. */
export const editDiagnostics = defineDiagnostics({
  KH4001: {
    slug: "edit-not-safe",
    severity: "error",
    vi: text`không thể sửa bằng biểu mẫu: thay đổi này sẽ động đến phần khác của văn bản (${"condition"})`,
    en: text`the form cannot make this edit: it would touch other parts of the text (${"condition"})`,
    help: { vi: text`mở dạng chữ và sửa trực tiếp`, en: text`open the text and edit it there` },
  },
  KH4002: {
    slug: "edit-place-gone",
    severity: "error",
    vi: text`không còn chỗ \`${"key"}\` trong văn bản`,
    en: text`\`${"key"}\` is no longer in the text`,
    help: { vi: text`xem lại biểu mẫu rồi thao tác lại`, en: text`look at the form again and repeat` },
  },
  KH4003: {
    slug: "edit-of-broken-statement",
    severity: "error",
    vi: text`\`${"key"}\` đang sửa dạng chữ và chưa đọc được`,
    en: text`\`${"key"}\` is being written as text and cannot be read yet`,
    help: {
      vi: text`sửa xong dạng chữ rồi dùng lại biểu mẫu`,
      en: text`finish it in the text, then use the form again`,
    },
  },
  KH4004: {
    slug: "edit-value-does-not-fit",
    severity: "error",
    vi: text`không ghi được \`${"value"}\` vào \`${"key"}\``,
    en: text`\`${"value"}\` cannot be put into \`${"key"}\``,
    help: { vi: text`nhập một giá trị đúng kiểu của ô`, en: text`enter a value of the kind that the field takes` },
  },
  KH4005: {
    slug: "edit-name-taken",
    severity: "error",
    vi: text`mã \`${"name"}\` đã được dùng`,
    en: text`\`${"name"}\` is already used`,
    help: { vi: text`chọn một mã khác`, en: text`choose another code` },
  },
  KH4006: {
    slug: "edit-not-a-name",
    severity: "error",
    vi: text`\`${"name"}\` không phải là một mã hợp lệ`,
    en: text`\`${"name"}\` is not a valid code`,
    help: {
      vi: text`mã gồm chữ cái, chữ số, dấu gạch dưới và dấu chấm, không có dấu cách`,
      en: text`a code has letters, digits, underscores and dots, and no spaces`,
    },
  },
  KH4007: {
    slug: "edit-formula-unread",
    severity: "error",
    vi: text`không đọc được công thức \`${"source"}\``,
    en: text`the formula \`${"source"}\` cannot be read`,
    help: { vi: text`kiểm tra tên số liệu, dấu ngoặc và phép tính`, en: text`check names, brackets and operators` },
  },
  KH4008: {
    slug: "edit-place-not-allowed",
    severity: "error",
    vi: text`\`${"key"}\` không đặt vào chỗ đó được`,
    en: text`\`${"key"}\` cannot stand there`,
    help: { vi: text`chọn một chỗ khác`, en: text`choose another place` },
  },
  KH4009: {
    slug: "edit-nothing-below",
    severity: "error",
    vi: text`bộ tiêu chí cấp trên không có \`${"target"}\` để điều chỉnh`,
    en: text`there is no \`${"target"}\` below to be changed`,
    help: {
      vi: text`kiểm tra mã và mức, hoặc thêm tiêu chí mới`,
      en: text`check the code and the level, or add a criterion`,
    },
  },
});
