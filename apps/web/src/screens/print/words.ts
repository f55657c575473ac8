import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  title: { vi: plain`Bảng kết quả – ${"name"}`, en: plain`Results – ${"name"}` },
  facts: {
    vi: plain`Phiên bản ${"version"} · ${"count"} đơn vị · số liệu đến ${"date"}`,
    en: plain`Version ${"version"} · ${"count"} entities · data as of ${"date"}`,
  },
  footer: {
    vi: plain`${"name"} ${"version"} (${"digest"}) · số liệu đến ${"date"} · in ngày ${"today"}`,
    en: plain`${"name"} ${"version"} (${"digest"}) · data as of ${"date"} · printed ${"today"}`,
  },
  page: { vi: plain`Trang`, en: plain`Page` },
  print: { vi: plain`In`, en: plain`Print` },
  back: { vi: plain`Về bảng điểm`, en: plain`Back to the scoreboard` },
  number: { vi: plain`STT`, en: plain`No.` },
  code: { vi: plain`Mã`, en: plain`Code` },
  unit: { vi: plain`Đơn vị`, en: plain`Entity` },
  level: { vi: plain`Mức`, en: plain`Level` },
  note: {
    vi: plain`Ô của từng tiêu chí ghi mức cao nhất mà tiêu chí đáp ứng; 0: chưa đáp ứng mức nào; ?: thiếu số liệu; –: không áp dụng.`,
    en: plain`A criterion's cell holds the highest level it satisfies; 0: none; ?: missing data; –: not applicable.`,
  },
  part: {
    vi: plain`Bảng ${"at"}/${"all"}: tiêu chí ${"from"} đến ${"to"}`,
    en: plain`Table ${"at"} of ${"all"}: criteria ${"from"} to ${"to"}`,
  },
});
