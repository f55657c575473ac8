/** The words of closed sets, as officials say them: by their names in the tree, whatever language the text is in. */

import { text as plain, type Template } from "@khung/diagnostics";
import type { Language } from "../i18n/language.ts";

const words: Readonly<Record<string, Readonly<Record<Language, Template<never>>>>> = {
  mandatory: { vi: plain`Bắt buộc`, en: plain`Mandatory` },
  extension: { vi: plain`Mở rộng`, en: plain`Extension` },
  basic: { vi: plain`Cơ bản`, en: plain`Basic` },
  chosen: { vi: plain`Tự chọn`, en: plain`Chosen` },
  atLeast: { vi: plain`đạt từ`, en: plain`at least` },
  moreThan: { vi: plain`trên`, en: plain`more than` },
  atMost: { vi: plain`không quá`, en: plain`at most` },
  lessThan: { vi: plain`dưới`, en: plain`less than` },
  between: { vi: plain`trong khoảng`, en: plain`between` },
  atLeastOf: { vi: plain`đạt ít nhất`, en: plain`at least` },
  atMostOf: { vi: plain`đạt nhiều nhất`, en: plain`at most` },
  equal: { vi: plain`bằng`, en: plain`equal to` },
  yes: { vi: plain`có`, en: plain`yes` },
  no: { vi: plain`không`, en: plain`no` },
  condition: { vi: plain`điều kiện`, en: plain`condition` },
  met: { vi: plain`đạt`, en: plain`met` },
  unmet: { vi: plain`không đạt`, en: plain`unmet` },
  missing: { vi: plain`thiếu số liệu`, en: plain`missing` },
  notApplicable: { vi: plain`không áp dụng`, en: plain`not applicable` },
  fails: { vi: plain`coi là không đạt`, en: plain`counts as not met` },
  fullPoints: { vi: plain`đủ điểm`, en: plain`full points` },
  noPoints: { vi: plain`không điểm`, en: plain`no points` },
  excluded: { vi: plain`loại ra`, en: plain`excluded` },
  cumulative: { vi: plain`lũy tiến: mức sau phải đạt cả mức trước`, en: plain`cumulative` },
  independent: { vi: plain`độc lập: mỗi mức xét riêng`, en: plain`independent` },
  verified: { vi: plain`đã kiểm chứng`, en: plain`verified` },
  likely: { vi: plain`nhiều khả năng`, en: plain`likely` },
  illustrative: { vi: plain`minh họa`, en: plain`illustrative` },
  tighten: { vi: plain`siết`, en: plain`tighten` },
  relax: { vi: plain`nới`, en: plain`relax` },
  set: { vi: plain`đặt`, en: plain`set` },
  points: { vi: plain`Điểm tối đa`, en: plain`Points` },
  bonus: { vi: plain`Điểm thưởng`, en: plain`Bonus` },
  deduction: { vi: plain`Điểm trừ`, en: plain`Deduction` },
  count: { vi: plain`số lượng`, en: plain`count` },
  percent: { vi: plain`phần trăm`, en: plain`percent` },
  boolean: { vi: plain`có hay không`, en: plain`yes or no` },
  date: { vi: plain`ngày`, en: plain`date` },
  number: { vi: plain`số đo`, en: plain`number` },
  money: { vi: plain`tiền`, en: plain`money` },
  choice: { vi: plain`lựa chọn`, en: plain`choice` },
  unknown: { vi: plain`khác`, en: plain`other` },
};

const signs: Readonly<Record<string, string>> = { "/": "÷", "*": "×", "-": "−" };

/** A sign of a formula as it is written on paper. */
export function saySign(sign: string): string {
  return signs[sign] ?? sign;
}

/** A word as the page says it; one that is not known as it is. */
export function sayWord(language: Language, word: string): string {
  return words[word]?.[language].fill({}) ?? word;
}
