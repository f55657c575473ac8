import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  back: { vi: plain`Về bảng điểm`, en: plain`Back to the scoreboard` },
  print: { vi: plain`In`, en: plain`Print` },
  edit: { vi: plain`Xem và sửa bộ tiêu chí`, en: plain`View and edit the framework` },
  similar: { vi: plain`Đơn vị giống nhất ở ${"level"}`, en: plain`Most alike at ${"level"}` },
  "similar.alike": {
    vi: plain`Giống ở ${"same"}/${"all"} kết quả theo mức.`,
    en: plain`Alike in ${"same"} of ${"all"} results by level.`,
  },
  "similar.ahead": { vi: plain`Đơn vị đó đã đạt:`, en: plain`There, these are met:` },
});
