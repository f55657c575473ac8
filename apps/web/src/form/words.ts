/** Words of the criteria form, in both languages. The officer's tone: formal, short, verbs on buttons. */

import { text as plain } from "@khung/diagnostics";

/** Keys are named for where they stand. Holes are the same in both languages. */
export const words = {
  "number.echo": { vi: plain`Hiểu là ${"value"}`, en: plain`Read as ${"value"}` },
  "number.ambiguous": {
    vi: plain`${"text"} là ${"words"} hay ${"decimal"}?`,
    en: plain`Is ${"text"} ${"words"}, or ${"decimal"}?`,
  },
  "number.refused.notNumber": {
    vi: plain`“${"text"}” không phải là số. Viết như 65,5 hoặc 1.234,5.`,
    en: plain`“${"text"}” is not a number. Write it like 65.5 or 1,234.5.`,
  },
  "number.refused.marksSwapped": {
    vi: plain`Dấu phẩy viết trước phần thập phân, dấu chấm ngăn cách hàng nghìn: viết như 1.234,5.`,
    en: plain`A point stands before decimals, a comma between thousands: write it like 1,234.5.`,
  },
  "number.refused.shortened": {
    vi: plain`Bảng tính đã rút gọn số này và làm mất chữ số. Cho hiện đủ chữ số rồi chép lại.`,
    en: plain`The spreadsheet has shortened this number and lost digits. Show all digits and copy it again.`,
  },
  "number.refused.fraction": {
    vi: plain`Viết thành số thập phân, ví dụ 0,75. Phân số chỉ viết được ở dạng chữ.`,
    en: plain`Write it as a decimal, like 0.75. Fractions can be written in the text only.`,
  },
  "number.refused.percent": {
    vi: plain`Ô này không tính bằng phần trăm. Chỉ viết số.`,
    en: plain`Nothing is a percentage here. Write the number alone.`,
  },
  "number.blank": { vi: plain`Chưa nhập số`, en: plain`No number entered` },
  "number.editing": { vi: plain`đang sửa`, en: plain`being edited` },
  "number.changed": { vi: plain`đã đổi từ ${"base"}`, en: plain`changed from ${"base"}` },
  "number.tooSmall": {
    vi: plain`Không được thấp hơn ${"bound"}.`,
    en: plain`Must not be below ${"bound"}.`,
  },
  "number.tooGreat": {
    vi: plain`Không được cao hơn ${"bound"}.`,
    en: plain`Must not be above ${"bound"}.`,
  },

  "threshold.label": { vi: plain`Ngưỡng theo mức`, en: plain`Thresholds by level` },
  "threshold.level": { vi: plain`Mức ${"number"}`, en: plain`Level ${"number"}` },
  "threshold.cell": { vi: plain`Ngưỡng Mức ${"number"}`, en: plain`Threshold of level ${"number"}` },
  "threshold.cell.member": {
    vi: plain`Ngưỡng Mức ${"number"}, ${"member"}`,
    en: plain`Threshold of level ${"number"}, ${"member"}`,
  },
  "threshold.upper": { vi: plain`Không quá, Mức ${"number"}`, en: plain`At most, level ${"number"}` },
  "threshold.else": { vi: plain`còn lại`, en: plain`all others` },
  "threshold.hole": { vi: plain`Chưa nhập ngưỡng`, en: plain`No threshold yet` },
  "threshold.inText": { vi: plain`Mở dạng chữ`, en: plain`Open in the text` },
  "threshold.explore": { vi: plain`Thử ngưỡng`, en: plain`Try thresholds` },
  "threshold.was": { vi: plain`trước ${"value"}`, en: plain`was ${"value"}` },
  "threshold.dash": {
    vi: plain`Để trống: chưa nhập ngưỡng. Gõ “–”: mức này không đặt ngưỡng.`,
    en: plain`Empty: no threshold yet. Type “–”: nothing is asked at this level.`,
  },
  "threshold.disorder.up": {
    vi: plain`Ngưỡng Mức ${"higher"} (${"high"}) thấp hơn Mức ${"lower"} (${"low"}).`,
    en: plain`The threshold of level ${"higher"} (${"high"}) is below that of level ${"lower"} (${"low"}).`,
  },
  "threshold.disorder.down": {
    vi: plain`Ngưỡng Mức ${"higher"} (${"high"}) cao hơn Mức ${"lower"} (${"low"}).`,
    en: plain`The threshold of level ${"higher"} (${"high"}) is above that of level ${"lower"} (${"low"}).`,
  },
  "strip.label": {
    vi: plain`Phân bố ${"count"} đơn vị, từ ${"low"} đến ${"high"}; vạch là ngưỡng`,
    en: plain`Distribution of ${"count"} entities, ${"low"} to ${"high"}; lines are thresholds`,
  },
  "strip.count": { vi: plain`${"count"} đơn vị`, en: plain`${"count"} entities` },
  "strip.missing": { vi: plain`${"count"} thiếu số liệu`, en: plain`${"count"} without data` },

  "errors.title": {
    vi: plain`Có ${"count"} chỗ cần xem lại`,
    en: plain`${"count"} things need attention`,
  },
} as const;
