/** Every word of the threshold's panel and drawer, once, in both languages. */

import { text as plain } from "@khung/diagnostics";

/** Keys are named for where they stand. Holes are the same in both languages. */
export const words = {
  title: { vi: plain`Thử ngưỡng`, en: plain`Try a threshold` },
  name: { vi: plain`Ngưỡng ${"code"}, ${"level"}`, en: plain`Threshold ${"code"}, ${"level"}` },
  close: { vi: plain`Đóng`, en: plain`Close` },
  loading: { vi: plain`Đang tính…`, en: plain`Computing…` },
  less: { vi: plain`Giảm ${"step"}`, en: plain`Lower by ${"step"}` },
  more: { vi: plain`Tăng ${"step"}`, en: plain`Raise by ${"step"}` },
  field: { vi: plain`Ngưỡng`, en: plain`Threshold` },
  baseline: { vi: plain`Gốc: ${"value"}`, en: plain`Baseline: ${"value"}` },
  inText: { vi: plain`Trong văn bản: ${"value"}`, en: plain`In the text: ${"value"}` },
  count: {
    vi: plain`${"count"} đơn vị đạt ${"level"} trở lên`,
    en: plain`${"count"} reach ${"level"} or higher`,
  },
  moves: { vi: plain`So với gốc: ▼ ${"down"} · ▲ ${"up"}`, en: plain`Against the baseline: ▼ ${"down"} · ▲ ${"up"}` },
  said: {
    vi: plain`${"value"}: ${"count"} đơn vị đạt ${"level"} trở lên, ${"down"} giảm, ${"up"} tăng`,
    en: plain`${"value"}: ${"count"} reach ${"level"} or higher, ${"down"} fall, ${"up"} rise`,
  },
  choose: { vi: plain`Dùng ngưỡng ${"value"}`, en: plain`Use ${"value"}` },
  revert: { vi: plain`Bỏ thử`, en: plain`Discard` },
  trying: { vi: plain`Đang thử, chưa ghi vào văn bản.`, en: plain`Only tried, not written to the text.` },
  without: {
    vi: plain`${"count"} đơn vị thiếu số liệu của tiêu chí này.`,
    en: plain`${"count"} have no data for this.`,
  },
  near: { vi: plain`${"count"} đơn vị gần ngưỡng nhất`, en: plain`The ${"count"} entities nearest to it` },
  "near.distance": { vi: plain`Cách ngưỡng`, en: plain`Distance` },
  "near.level": { vi: plain`Mức`, en: plain`Level` },
  points: { vi: plain`${"amount"} điểm %`, en: plain`${"amount"} points` },
  unit: { vi: plain`Đơn vị`, en: plain`Entity` },
  code: { vi: plain`Mã`, en: plain`Code` },
  value: { vi: plain`Giá trị`, en: plain`Value` },
  step: {
    vi: plain`Đổi ngưỡng ${"code"} ${"level"}: ${"from"} → ${"to"}`,
    en: plain`${"code"} ${"level"}: ${"from"} → ${"to"}`,
  },
  "step.no": {
    vi: plain`Ngưỡng này không viết bằng một số; hãy sửa ở dạng chữ.`,
    en: plain`This threshold is not written as a number; change it in the text.`,
  },
};
