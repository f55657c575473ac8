import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  title: { vi: plain`Phím tắt`, en: plain`Keyboard` },
  key: { vi: plain`Phím`, en: plain`Key` },
  does: { vi: plain`Việc`, en: plain`Does` },
  find: { vi: plain`Tìm nhanh`, en: plain`Find` },
  panes: {
    vi: plain`Sang phần kế của trang; Shift+F6: phần trước`,
    en: plain`Next part of the page; Shift+F6: previous`,
  },
  keys: { vi: plain`Bảng phím tắt`, en: plain`This list` },
  undo: { vi: plain`Hoàn tác; Ctrl+Y: làm lại`, en: plain`Undo; Ctrl+Y: redo` },
  escape: { vi: plain`Đóng hộp đang mở, bỏ chữ đang gõ dở`, en: plain`Close what is open, drop what is half typed` },
  table: {
    vi: plain`Trong bảng ngưỡng: Tab sang ngang, Enter xuống, F2 sửa`,
    en: plain`In threshold tables: Tab across, Enter down, F2 edits`,
  },
  tab: {
    vi: plain`Trong phần chữ: Tab chèn khoảng trắng hoặc chuyển ô`,
    en: plain`In the text: Tab indents or moves on`,
  },
  suggest: { vi: plain`Trong phần chữ: gợi ý`, en: plain`In the text: suggestions` },
  problem: { vi: plain`Trong phần chữ: tới lỗi kế`, en: plain`In the text: next problem` },
  slides: { vi: plain`Khi trình chiếu: trang trước, trang sau`, en: plain`While presenting: previous, next` },
});
