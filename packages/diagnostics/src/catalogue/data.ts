import { defineDiagnostics, text } from "../define.ts";

export const dataDiagnostics = defineDiagnostics({
  KH5001: {
    slug: "unknown-column",
    severity: "error",
    vi: text`không có số liệu nào tên là cột \`${"column"}\``,
    en: text`no input is named like the column \`${"column"}\``,
    help: { vi: text`xóa cột, hoặc đổi tên thành \`${"near"}\``, en: text`remove the column, or rename it to \`${"near"}\`` },
  },
});
