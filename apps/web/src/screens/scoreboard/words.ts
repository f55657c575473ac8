import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  title: { vi: plain`Bảng điểm`, en: plain`Scoreboard` },
  "title.of": { vi: plain`Bảng điểm – ${"name"}`, en: plain`Scoreboard – ${"name"}` },
  units: { vi: plain`${"count"} đơn vị`, en: plain`${"count"} entities` },
  asOf: { vi: plain`Số liệu đến ${"date"}`, en: plain`Data as of ${"date"}` },
  complete: { vi: plain`số liệu đủ ${"share"}`, en: plain`data ${"share"} complete` },
  csv: { vi: plain`Tải CSV`, en: plain`Download CSV` },
  print: { vi: plain`In bảng`, en: plain`Print the table` },
  slides: { vi: plain`Trình chiếu`, en: plain`Present` },
  place: { vi: plain`Tỉnh, thành phố`, en: plain`Province` },
  "place.all": { vi: plain`Tất cả`, en: plain`All` },
  level: { vi: plain`Mức`, en: plain`Level` },
  "level.all": { vi: plain`Mọi mức`, en: plain`All levels` },
  benchmark: { vi: plain`So với tất cả ${"count"} đơn vị`, en: plain`Against all ${"count"} entities` },
  "csv.code": { vi: plain`Mã`, en: plain`Code` },
  "csv.name": { vi: plain`Đơn vị`, en: plain`Entity` },
  "csv.place": { vi: plain`Tỉnh, thành phố`, en: plain`Province` },
  "csv.level": { vi: plain`Mức`, en: plain`Level` },
  "csv.levelName": { vi: plain`Tên mức`, en: plain`Level name` },
  "csv.reported": { vi: plain`Số liệu đủ (%)`, en: plain`Data complete (%)` },
  failed: { vi: plain`Văn bản có lỗi nên chưa có bảng điểm.`, en: plain`The text has errors: no scoreboard yet.` },
});
