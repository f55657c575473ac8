import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  title: { vi: plain`Tìm nhanh`, en: plain`Find` },
  hint: {
    vi: plain`Bộ tiêu chí, tiêu chí, đơn vị, trang; gõ không dấu cũng được`,
    en: plain`Frameworks, criteria, entities, pages; diacritics are optional`,
  },
  none: { vi: plain`Không tìm thấy gì.`, en: plain`Nothing found.` },
  found: { vi: plain`${"count"} kết quả`, en: plain`${"count"} results` },
  "kind.screen": { vi: plain`Trang`, en: plain`Pages` },
  "kind.command": { vi: plain`Lệnh`, en: plain`Commands` },
  "kind.framework": { vi: plain`Bộ tiêu chí`, en: plain`Frameworks` },
  "kind.criterion": { vi: plain`Tiêu chí`, en: plain`Criteria` },
  "kind.entity": { vi: plain`Đơn vị`, en: plain`Entities` },
});
