import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  title: { vi: plain`Việc của tôi`, en: plain`My work` },
  drafts: { vi: plain`Bản nháp`, en: plain`Drafts` },
  tasks: { vi: plain`Việc mới`, en: plain`New tasks` },
  "tasks.upgrade": {
    vi: plain`Xử lý khung quốc gia ${"version"}`,
    en: plain`Settle the national framework ${"version"}`,
  },
  "tasks.upgrade.of": { vi: plain`Xử lý ${"name"} ${"version"}`, en: plain`Settle ${"name"} ${"version"}` },
  "tasks.for": { vi: plain`${"task"} cho ${"name"}`, en: plain`${"task"} for ${"name"}` },
  "tasks.new": { vi: plain`Mới`, en: plain`New` },
  example: { vi: plain`Mở Tỉnh Mẫu`, en: plain`Open the sample province` },
  gallery: { vi: plain`Xem các ví dụ`, en: plain`See the examples` },
  inForce: { vi: plain`Đang mở`, en: plain`Open now` },
  "inForce.index": {
    vi: plain`Chỉ số: xếp theo điểm, không xếp mức.`,
    en: plain`An index: ranked by its score, without levels.`,
  },
  units: { vi: plain`${"count"} đơn vị`, en: plain`${"count"} entities` },
  asOf: { vi: plain`Số liệu đến ${"date"}`, en: plain`Data as of ${"date"}` },
  edit: { vi: plain`Xem và sửa`, en: plain`View and edit` },
  board: { vi: plain`Bảng điểm`, en: plain`Scoreboard` },
  "edit.of": { vi: plain`Xem và sửa ${"name"}`, en: plain`View and edit ${"name"}` },
  "board.of": { vi: plain`Bảng điểm ${"name"}`, en: plain`Scoreboard of ${"name"}` },
  catalog: { vi: plain`Bộ tiêu chí có trên máy chủ`, en: plain`Frameworks on the server` },
  "catalog.search": { vi: plain`Tìm bộ tiêu chí`, en: plain`Find a framework` },
  "catalog.found": { vi: plain`${"count"} bộ tiêu chí`, en: plain`${"count"} frameworks` },
  name: { vi: plain`Tên`, en: plain`Name` },
  version: { vi: plain`Phiên bản`, en: plain`Version` },
  criteria: { vi: plain`Tiêu chí`, en: plain`Criteria` },
  levels: { vi: plain`Mức`, en: plain`Levels` },
  data: { vi: plain`Số liệu`, en: plain`Data` },
  "data.none": { vi: plain`chưa có`, en: plain`none` },
  open: { vi: plain`Mở`, en: plain`Open` },
});
