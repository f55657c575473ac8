import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  "nav.label": { vi: plain`Các phần`, en: plain`Parts` },
  "nav.simulation": { vi: plain`Mô phỏng`, en: plain`Simulation` },
  "nav.home": { vi: plain`Việc của tôi`, en: plain`My work` },
  "nav.scoreboard": { vi: plain`Bảng điểm`, en: plain`Scoreboard` },
  "nav.gallery": { vi: plain`Ví dụ`, en: plain`Examples` },
  "nav.editor": { vi: plain`Bộ tiêu chí`, en: plain`Framework` },
  "nav.compare": { vi: plain`So sánh`, en: plain`Compare` },
  "nav.import": { vi: plain`Nhập số liệu`, en: plain`Import data` },
  find: { vi: plain`Tìm`, en: plain`Find` },
  keys: { vi: plain`Phím tắt (?)`, en: plain`Keyboard (?)` },
  look: { vi: plain`Giao diện`, en: plain`Appearance` },
  "look.auto": { vi: plain`Theo máy`, en: plain`As the machine` },
  "look.light": { vi: plain`Sáng`, en: plain`Light` },
  "look.dark": { vi: plain`Tối`, en: plain`Dark` },
  language: { vi: plain`Ngôn ngữ trang`, en: plain`Page language` },
});
