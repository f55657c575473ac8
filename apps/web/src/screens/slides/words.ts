import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  title: { vi: plain`Trình chiếu – ${"name"}`, en: plain`Presentation – ${"name"}` },
  slide: { vi: plain`Trang ${"at"}/${"all"}`, en: plain`Slide ${"at"} of ${"all"}` },
  previous: { vi: plain`Trang trước`, en: plain`Previous slide` },
  next: { vi: plain`Trang sau`, en: plain`Next slide` },
  leave: { vi: plain`Thoát trình chiếu`, en: plain`Leave` },
  print: { vi: plain`In`, en: plain`Print` },
  "levels.title": { vi: plain`Đơn vị ở từng mức`, en: plain`Entities at each level` },
  "levels.level": { vi: plain`Mức`, en: plain`Level` },
  "levels.before": { vi: plain`Gốc`, en: plain`Baseline` },
  "levels.after": { vi: plain`Kịch bản`, en: plain`Scenario` },
  "levels.change": { vi: plain`Thay đổi`, en: plain`Change` },
  "moves.title": { vi: plain`Chuyển mức`, en: plain`Movement between levels` },
  headline: {
    vi: plain`${"moved"} đơn vị đổi mức (▼ ${"down"} · ▲ ${"up"}) trên ${"all"}`,
    en: plain`${"moved"} of ${"all"} entities change level (▼ ${"down"} · ▲ ${"up"})`,
  },
  baseline: { vi: plain`So với ${"name"} ${"version"}`, en: plain`Against ${"name"} ${"version"}` },
  asOf: { vi: plain`số liệu đến ${"date"}`, en: plain`data as of ${"date"}` },
  "tornado.title": { vi: plain`Năm ngưỡng ảnh hưởng nhất`, en: plain`The five thresholds that matter most` },
  "moved.title": { vi: plain`Đơn vị đổi mức`, en: plain`Entities that change level` },
  "moved.none": { vi: plain`Không đơn vị nào đổi mức.`, en: plain`No entity changes level.` },
  "moved.code": { vi: plain`Mã`, en: plain`Code` },
  "moved.unit": { vi: plain`Đơn vị`, en: plain`Entity` },
  "moved.level": { vi: plain`Mức`, en: plain`Level` },
  "moved.decides": { vi: plain`Tiêu chí chốt`, en: plain`Deciding criteria` },
  waiting: { vi: plain`Đang tính…`, en: plain`Calculating…` },
  refused: { vi: plain`Chưa so sánh được: văn bản đang có lỗi.`, en: plain`No comparison yet: the text has errors.` },
});
