import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../i18n/language.ts";

export const say = dictionary({
  take: { vi: plain`Tải xuống`, en: plain`Download` },
  "list.xlsx": { vi: plain`Danh sách đơn vị (Excel)`, en: plain`List of entities (Excel)` },
  "list.csv": { vi: plain`Danh sách đơn vị (CSV)`, en: plain`List of entities (CSV)` },
  "moved.xlsx": { vi: plain`Các đơn vị đổi mức (Excel)`, en: plain`Entities that move (Excel)` },
  appendix: { vi: plain`Phụ lục bộ tiêu chí (Word)`, en: plain`Appendix of the framework (Word)` },
  statement: { vi: plain`Bản giải trình của đơn vị này (Word)`, en: plain`Statement of this entity (Word)` },
  making: { vi: plain`Đang lập tệp…`, en: plain`Making the file…` },
  made: { vi: plain`Đã tải ${"name"}`, en: plain`Saved ${"name"}` },
  none: {
    vi: plain`Chưa có kết quả để tải: văn bản đang có lỗi hoặc chưa có số liệu`,
    en: plain`Nothing to save yet: the text has errors or there are no data`,
  },
  failed: {
    vi: plain`Không lập được tệp. Kết quả trên màn hình không thay đổi.`,
    en: plain`The file could not be made. What is on the screen is as it was.`,
  },
});
