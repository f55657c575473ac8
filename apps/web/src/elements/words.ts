/** Words of the plain controls. */

import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../i18n/language.ts";

export const say = dictionary({
  close: { vi: plain`Đóng`, en: plain`Close` },
  cancel: { vi: plain`Hủy`, en: plain`Cancel` },
  "combobox.none": { vi: plain`Không tìm thấy`, en: plain`Nothing found` },
  "combobox.found": { vi: plain`${"count"} mục`, en: plain`${"count"} found` },
  "date.hint": { vi: plain`ngày/tháng/năm, ví dụ 02/09/2026`, en: plain`day/month/year, such as 02/09/2026` },
  "date.wrong": {
    vi: plain`Không có ngày này. Ghi theo dạng ngày/tháng/năm, ví dụ 02/09/2026.`,
    en: plain`There is no such date. Write day/month/year, such as 02/09/2026.`,
  },
});
