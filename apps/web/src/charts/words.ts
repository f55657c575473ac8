/** Every word of the charts, once, in both languages. */

import { text as plain } from "@khung/diagnostics";

/** Keys are named for where they stand. Holes are the same in both languages. */
export const words = {
  view: { vi: plain`Cách xem: ${"chart"}`, en: plain`View: ${"chart"}` },
  "view.chart": { vi: plain`Biểu đồ`, en: plain`Chart` },
  "view.table": { vi: plain`Bảng số`, en: plain`Table` },
  file: { vi: plain`${"kind"}: tải hình ${"chart"}`, en: plain`${"kind"}: save the picture ${"chart"}` },
  units: { vi: plain`Số đơn vị`, en: plain`Entities` },
  code: { vi: plain`Mã`, en: plain`Code` },
  level: { vi: plain`Mức`, en: plain`Level` },

  "moves.summary": {
    vi: plain`▼ ${"down"} giảm · ▲ ${"up"} tăng · ${"same"} giữ nguyên`,
    en: plain`▼ ${"down"} fall · ▲ ${"up"} rise · ${"same"} stay`,
  },
  "moves.direction": { vi: plain`Chiều`, en: plain`Direction` },
  "moves.changed": { vi: plain`Đổi mức`, en: plain`Change level` },
  "moves.same": { vi: plain`giữ nguyên`, en: plain`stay` },
  "moves.down": { vi: plain`▼ giảm`, en: plain`▼ fall` },
  "moves.up": { vi: plain`▲ tăng`, en: plain`▲ rise` },

  "alluvial.title": { vi: plain`Chuyển mức`, en: plain`Movement between levels` },
  "alluvial.before": { vi: plain`Gốc`, en: plain`Baseline` },
  "alluvial.after": { vi: plain`Kịch bản`, en: plain`Scenario` },
  "matrix.title": { vi: plain`Ma trận chuyển mức`, en: plain`Transition matrix` },
  "matrix.from": { vi: plain`Từ`, en: plain`From` },
  "matrix.to": { vi: plain`Sang`, en: plain`To` },
  "matrix.total": { vi: plain`Cộng`, en: plain`Total` },
  "matrix.cell.same": { vi: plain`${"shown"} đơn vị giữ nguyên ${"level"}`, en: plain`${"shown"} stay at ${"level"}` },
  "matrix.cell.down": {
    vi: plain`${"shown"} đơn vị giảm từ ${"from"} xuống ${"to"}`,
    en: plain`${"shown"} fall from ${"from"} to ${"to"}`,
  },
  "matrix.cell.up": {
    vi: plain`${"shown"} đơn vị tăng từ ${"from"} lên ${"to"}`,
    en: plain`${"shown"} rise from ${"from"} to ${"to"}`,
  },

  "line.now": { vi: plain`ngưỡng đang xét: ${"value"}`, en: plain`threshold looked at: ${"value"}` },
  "line.old": { vi: plain`trong văn bản: ${"value"}`, en: plain`in the text: ${"value"}` },
  "line.national": { vi: plain`gốc: ${"value"}`, en: plain`baseline: ${"value"}` },

  "histogram.title": { vi: plain`Phân bố giá trị`, en: plain`Distribution of values` },
  "histogram.value": { vi: plain`Giá trị`, en: plain`Value` },
  "histogram.summary": {
    vi: plain`${"below"} đơn vị dưới ngưỡng, ${"above"} đơn vị từ ngưỡng trở lên.`,
    en: plain`${"below"} below the threshold, ${"above"} from it upwards.`,
  },
  "histogram.summary.moved": {
    vi: plain`${"below"} đơn vị dưới cả hai ngưỡng, ${"between"} đơn vị giữa hai ngưỡng, ${"above"} đơn vị trên cả hai.`,
    en: plain`${"below"} below both thresholds, ${"between"} between them, ${"above"} above both.`,
  },
  "histogram.missing": { vi: plain`${"count"} đơn vị thiếu số liệu.`, en: plain`${"count"} without data.` },
  "histogram.below": { vi: plain`dưới ngưỡng`, en: plain`below the threshold` },
  "histogram.above": { vi: plain`từ ngưỡng trở lên`, en: plain`from the threshold upwards` },
  "histogram.below.both": { vi: plain`dưới cả hai ngưỡng`, en: plain`below both thresholds` },
  "histogram.between": { vi: plain`giữa hai ngưỡng`, en: plain`between the thresholds` },
  "histogram.above.both": { vi: plain`trên cả hai ngưỡng`, en: plain`above both thresholds` },
  "histogram.bin": { vi: plain`${"from"} đến ${"to"}`, en: plain`${"from"} to ${"to"}` },
  "histogram.bin.says": { vi: plain`${"span"}: ${"count"} đơn vị`, en: plain`${"span"}: ${"count"}` },
  "histogram.bin.says.moved": {
    vi: plain`${"span"}: ${"count"} đơn vị, ${"below"} dưới cả hai ngưỡng, ${"between"} giữa hai ngưỡng, ${"above"} trên cả hai`,
    en: plain`${"span"}: ${"count"}, ${"below"} below both thresholds, ${"between"} between, ${"above"} above both`,
  },

  "curve.title": { vi: plain`Số đơn vị đạt ${"level"} theo ngưỡng`, en: plain`Entities at ${"level"} by threshold` },
  "curve.here": {
    vi: plain`Ngưỡng ${"value"}: ${"count"} đơn vị đạt ${"level"} trở lên`,
    en: plain`At ${"value"}: ${"count"} reach ${"level"} or higher`,
  },
  "curve.threshold": { vi: plain`Ngưỡng`, en: plain`Threshold` },
  "curve.count": { vi: plain`Đạt ${"level"} trở lên`, en: plain`${"level"} or higher` },
  "curve.change": { vi: plain`So với ngưỡng đang xét`, en: plain`Against the threshold looked at` },
  "curve.next": {
    vi: plain`Điểm gãy kế tiếp: ${"place"} (${"change"})`,
    en: plain`Next turning point: ${"place"} (${"change"})`,
  },
  "curve.previous": {
    vi: plain`Điểm gãy trước: ${"place"} (${"change"})`,
    en: plain`Turning point before: ${"place"} (${"change"})`,
  },
  "curve.fewer": { vi: plain`bớt ${"count"} đơn vị đạt`, en: plain`${"count"} fewer` },
  "curve.more": { vi: plain`thêm ${"count"} đơn vị đạt`, en: plain`${"count"} more` },
  "curve.jump": { vi: plain`Nhảy tới`, en: plain`Go there` },
  "stretch.from": { vi: plain`từ ${"value"}`, en: plain`from ${"value"}` },
  "stretch.above": { vi: plain`trên ${"value"}`, en: plain`above ${"value"}` },
  "stretch.upTo": { vi: plain`đến ${"value"}`, en: plain`to ${"value"}` },
  "stretch.below": { vi: plain`đến dưới ${"value"}`, en: plain`to below ${"value"}` },
  "stretch.upTo.start": { vi: plain`từ ${"value"} trở xuống`, en: plain`${"value"} or less` },
  "stretch.below.start": { vi: plain`dưới ${"value"}`, en: plain`below ${"value"}` },
  "stretch.all": { vi: plain`mọi giá trị`, en: plain`any value` },

  "threshold.name": { vi: plain`${"code"} · Mức ${"level"}`, en: plain`${"code"} · Level ${"level"}` },
  "tornado.step": { vi: plain`5 điểm %`, en: plain`5 points` },
  "tornado.title": { vi: plain`Ngưỡng nhạy cảm nhất (± ${"by"})`, en: plain`Most sensitive thresholds (± ${"by"})` },
  "tornado.summary": {
    vi: plain`Số đơn vị đổi mức khi dời riêng từng ngưỡng.`,
    en: plain`Entities that change level when each threshold alone is moved.`,
  },
  "tornado.none": { vi: plain`Không ngưỡng nào làm đổi mức.`, en: plain`No threshold changes a level.` },
  "tornado.threshold": { vi: plain`Ngưỡng`, en: plain`Threshold` },
  "tornado.lower": { vi: plain`Hạ`, en: plain`Lower` },
  "tornado.higher": { vi: plain`Nâng`, en: plain`Higher` },
  "tornado.end": { vi: plain`${"value"}: ${"moved"} đơn vị đổi mức`, en: plain`${"value"}: ${"moved"} change level` },

  "heat.title": { vi: plain`Bản đồ nhiệt đơn vị × tiêu chí`, en: plain`Heatmap of entities × criteria` },
  "heat.caption": {
    vi: plain`Mức mà mỗi đơn vị đạt ở riêng từng tiêu chí`,
    en: plain`The level that each entity reaches in each criterion alone`,
  },
  "heat.unit": { vi: plain`Đơn vị`, en: plain`Entity` },
  "heat.column": {
    vi: plain`${"code"} ${"share"} – ${"title"}: tỷ lệ đơn vị đã đủ cho mức kế tiếp`,
    en: plain`${"code"} ${"share"} – ${"title"}: share of entities ready for their next level`,
  },
  "heat.legend": { vi: plain`mức đạt ở riêng tiêu chí đó`, en: plain`level reached in that criterion alone` },
  "heat.missing": { vi: plain`thiếu số liệu`, en: plain`missing data` },
  "heat.notApplicable": { vi: plain`không áp dụng`, en: plain`not applicable` },
  "heat.ready": { vi: plain`đơn vị đã đủ cho mức kế tiếp của mình`, en: plain`entities ready for their next level` },
  "heat.more": { vi: plain`Hiện thêm (còn ${"count"})`, en: plain`Show more (${"count"} left)` },

  bullet: {
    vi: plain`${"value"}; ngưỡng mức ${"thresholds"}`,
    en: plain`${"value"}; thresholds of level ${"thresholds"}`,
  },
  "dots.title": { vi: plain`Đơn vị gần ngưỡng ${"value"}`, en: plain`Entities near ${"value"}` },
  "dots.summary": {
    vi: plain`${"below"} đơn vị ngay dưới, ${"above"} đơn vị từ ngưỡng trở lên.`,
    en: plain`${"below"} just below, ${"above"} from the threshold upwards.`,
  },
};
