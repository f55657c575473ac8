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
  "number.changed": { vi: plain`đã đổi so với quốc gia: ${"base"}`, en: plain`changed; national: ${"base"}` },
  "number.tooSmall": {
    vi: plain`Không được thấp hơn ${"bound"}.`,
    en: plain`Must not be below ${"bound"}.`,
  },
  "number.tooGreat": {
    vi: plain`Không được cao hơn ${"bound"}.`,
    en: plain`Must not be above ${"bound"}.`,
  },

  "errors.title": {
    vi: plain`Có ${"count"} chỗ cần xem lại`,
    en: plain`${"count"} things need attention`,
  },
} as const;
