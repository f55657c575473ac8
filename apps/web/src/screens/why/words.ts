import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  back: { vi: plain`Về bảng điểm`, en: plain`Back to the scoreboard` },
  print: { vi: plain`In`, en: plain`Print` },
  statement: { vi: plain`Tải bản giải trình (Word)`, en: plain`Download the statement (Word)` },
  edit: { vi: plain`Xem và sửa bộ tiêu chí`, en: plain`View and edit the framework` },
  history: { vi: plain`Đơn vị này qua các kỳ số liệu`, en: plain`This entity over other data` },
  versions: { vi: plain`Đơn vị này theo các phiên bản`, en: plain`This entity by other versions` },
  "versions.ask": { vi: plain`Tính theo ${"count"} phiên bản khác`, en: plain`Work out by ${"count"} other versions` },
  "versions.version": { vi: plain`Phiên bản`, en: plain`Version` },
  "versions.name": { vi: plain`Bộ tiêu chí`, en: plain`Framework` },
  "versions.failed": {
    vi: plain`Chưa tính được theo phiên bản khác.`,
    en: plain`Other versions could not be worked out.`,
  },
  "versions.none": { vi: plain`không tính được`, en: plain`not known` },
  "history.ask": { vi: plain`Xem ${"count"} bộ số liệu khác`, en: plain`Look at ${"count"} other data sets` },
  "history.noData": {
    vi: plain`Chưa có số liệu kỳ khác cho bộ tiêu chí này.`,
    en: plain`There are no other data for this framework yet.`,
  },
  "history.none": {
    vi: plain`Đơn vị này không có trong các bộ số liệu khác.`,
    en: plain`This entity is not in the other data sets.`,
  },
  "history.failed": { vi: plain`Chưa đọc được các bộ số liệu khác.`, en: plain`The other data could not be read.` },
  "history.period": { vi: plain`Số liệu đến`, en: plain`Data to` },
  "history.data": { vi: plain`Bộ số liệu`, en: plain`Data set` },
  "history.level": { vi: plain`Mức đạt`, en: plain`Level` },
  "history.range": { vi: plain`Khoảng mức`, en: plain`Range` },
  waiting: { vi: plain`Đang tính…`, en: plain`Computing…` },
  among: { vi: plain`So với các đơn vị khác`, en: plain`Against the others` },
  "among.place": { vi: plain`${"place"} (${"count"} đơn vị)`, en: plain`${"place"} (${"count"} entities)` },
  "among.all": { vi: plain`Tất cả ${"count"} đơn vị trong số liệu`, en: plain`All ${"count"} entities of the data` },
  "among.line": {
    vi: plain`${"lower"} đơn vị ở mức thấp hơn · ${"beside"} cùng mức · ${"higher"} ở mức cao hơn`,
    en: plain`${"lower"} at a lower level · ${"beside"} beside it · ${"higher"} at a higher one`,
  },
  similar: { vi: plain`Đơn vị giống nhất ở ${"level"}`, en: plain`Most alike at ${"level"}` },
  "similar.alike": {
    vi: plain`Giống ở ${"same"}/${"all"} kết quả theo mức.`,
    en: plain`Alike in ${"same"} of ${"all"} results by level.`,
  },
  "similar.ahead": { vi: plain`Đơn vị đó đã đạt:`, en: plain`There, these are met:` },
});
