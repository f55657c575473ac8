import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  title: { vi: plain`Ví dụ`, en: plain`Examples` },
  intro: {
    vi: plain`Mỗi ví dụ mở được ngay, có số liệu để tính. Sửa thoải mái: bản gốc không đổi.`,
    en: plain`Each can be opened at once and has data to evaluate. Change what you like: the original stays.`,
  },
  open: { vi: plain`Mở ví dụ`, en: plain`Open` },
  "open.of": { vi: plain`Mở ví dụ ${"name"}`, en: plain`Open ${"name"}` },
  board: { vi: plain`Bảng điểm`, en: plain`Scoreboard` },
  "board.of": { vi: plain`Bảng điểm ${"name"}`, en: plain`Scoreboard of ${"name"}` },
  size: {
    vi: plain`${"criteria"} tiêu chí · ${"levels"} mức · ${"units"} đơn vị`,
    en: plain`${"criteria"} criteria · ${"levels"} levels · ${"units"} entities`,
  },
});
