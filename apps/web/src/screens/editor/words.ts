/** Words of the editor screen, in both languages. */

import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

/** Says a word of the editor screen. */
export const sayEditor = dictionary({
  "bar.undo": { vi: plain`Hoàn tác`, en: plain`Undo` },
  "bar.undo.step": { vi: plain`Hoàn tác: ${"step"}`, en: plain`Undo: ${"step"}` },
  "bar.redo": { vi: plain`Làm lại`, en: plain`Redo` },
  "bar.redo.step": { vi: plain`Làm lại: ${"step"}`, en: plain`Redo: ${"step"}` },
  "bar.history": { vi: plain`Các bước đã làm`, en: plain`Steps` },
  "bar.history.to": { vi: plain`Hoàn tác đến hết bước này`, en: plain`Undo up to this step` },
  "bar.panes": { vi: plain`Các khung hiển thị`, en: plain`Panes shown` },
  "bar.form": { vi: plain`Biểu mẫu`, en: plain`Form` },
  "bar.text": { vi: plain`Dạng chữ`, en: plain`Text` },
  "bar.results": { vi: plain`Kết quả`, en: plain`Results` },
  "bar.linked": { vi: plain`Liên kết hai khung`, en: plain`Link both panes` },

  "pane.outline": { vi: plain`Mục lục`, en: plain`Contents` },
  "pane.form": { vi: plain`Biểu mẫu`, en: plain`Form` },
  "pane.reading": { vi: plain`Đang đọc văn bản…`, en: plain`Reading the text…` },
  "pane.tooLong": {
    vi: plain`Văn bản dài hơn ${"most"} ký tự, quá dài để hiện thành biểu mẫu. Vẫn soạn, kiểm tra và lưu được ở dạng chữ.`,
    en: plain`The text has more than ${"most"} characters, too many to show as a form. It can be edited, checked and saved as text.`,
  },
  "pane.noForm": {
    vi: plain`Văn bản chưa có khung hay bộ tiêu chí nào mà biểu mẫu hiện được. Sửa ở dạng chữ.`,
    en: plain`The text has no framework that the form can show. Edit it as text.`,
  },

  "impact.title": { vi: plain`Tác động nhanh`, en: plain`Quick impact` },
  "impact.none": { vi: plain`không đơn vị nào đổi mức`, en: plain`nobody changes level` },
  "impact.moved": { vi: plain`▼ ${"down"} ▲ ${"up"}`, en: plain`▼ ${"down"} ▲ ${"up"}` },
  "impact.level": { vi: plain`M${"number"} ${"before"}→${"after"}`, en: plain`L${"number"} ${"before"}→${"after"}` },
  "impact.said": {
    vi: plain`${"down"} đơn vị giảm mức, ${"up"} đơn vị tăng mức`,
    en: plain`${"down"} entities fall, ${"up"} entities rise`,
  },
  "impact.against.original": { vi: plain`so với bản đã mở`, en: plain`against the text as opened` },
  "impact.against.base": { vi: plain`so với khung quốc gia`, en: plain`against the national framework` },
  "impact.see": { vi: plain`Xem`, en: plain`See` },
  "impact.running": { vi: plain`đang tính…`, en: plain`working out…` },
  "impact.stale": { vi: plain`của bản ${"time"}`, en: plain`of the text at ${"time"}` },

  "problems.first": { vi: plain`Vấn đề (${"count"})`, en: plain`Problems (${"count"})` },
  "problems.none": { vi: plain`Không có vấn đề nào.`, en: plain`No problems.` },

  "delete.title": { vi: plain`Xóa “${"title"}”?`, en: plain`Delete “${"title"}”?` },
  "delete.plain": { vi: plain`Có thể hoàn tác sau khi xóa.`, en: plain`This can be undone.` },
  "delete.comments": {
    vi: plain`${"count"} ghi chú thuộc về mục này sẽ bị xóa theo:`,
    en: plain`${"count"} comments belong to it and go with it:`,
  },
  "delete.go": { vi: plain`Xóa`, en: plain`Delete` },
  "dialog.cancel": { vi: plain`Để nguyên`, en: plain`Keep` },
  "rename.title": { vi: plain`Đổi mã “${"code"}”`, en: plain`Rename “${"code"}”` },
  "rename.label": { vi: plain`Mã mới`, en: plain`New code` },
  "rename.note": {
    vi: plain`Mọi chỗ nhắc đến mã này trong văn bản đổi theo.`,
    en: plain`Everything in the text that refers to it changes too.`,
  },
  "rename.go": { vi: plain`Đổi mã`, en: plain`Rename` },
  "insert.title": { vi: plain`Thêm tiêu chí`, en: plain`Add a criterion` },
  "insert.code": { vi: plain`Mã`, en: plain`Code` },
  "insert.name": { vi: plain`Tên tiêu chí`, en: plain`Title` },
  "insert.class": { vi: plain`Loại`, en: plain`Class` },
  "insert.pattern": { vi: plain`Mẫu`, en: plain`Pattern` },
  "insert.pattern.ratio": { vi: plain`Tỷ lệ: một số chia cho một số`, en: plain`A share: one count of another` },
  "insert.pattern.count": { vi: plain`Số lượng đạt từ một mốc`, en: plain`A count that reaches a number` },
  "insert.pattern.yes": { vi: plain`Có hay không`, en: plain`Yes or no` },
  "insert.pattern.blank": { vi: plain`Để trống, điền sau`, en: plain`Blank, to be filled in` },
  "insert.go": { vi: plain`Thêm`, en: plain`Add` },

  "newer.national": { vi: plain`Khung quốc gia`, en: plain`The national framework` },
  "newer.since": { vi: plain` có hiệu lực từ ${"date"}`, en: plain`, in effect from ${"date"}` },
  "newer.words": {
    vi: plain`${"name"} đã có bản ${"version"}${"since"}; bộ này đang dựa trên bản ${"from"}.`,
    en: plain`${"name"} has a version ${"version"}${"since"}; this text stands on ${"from"}.`,
  },
  "newer.look": { vi: plain`So sánh và nâng lên`, en: plain`Compare and upgrade` },
  "newer.left": {
    vi: plain`Đã nâng lên bản ${"version"} của khung gốc; còn câu chưa quyết định nên chưa công bố được.`,
    en: plain`Upgraded to version ${"version"} of the base; statements are left to be decided before it can be published.`,
  },
  "newer.decide": { vi: plain`Quyết định các câu còn lại`, en: plain`Decide on what is left` },

  "wrong.title": { vi: plain`Nhập tên tiêu chí.`, en: plain`Enter a title.` },
  "wrong.noCode": { vi: plain`Nhập mã.`, en: plain`Enter a code.` },
  "wrong.code": {
    vi: plain`Mã “${"code"}” chỉ được có chữ, số và dấu “_”, ngăn bằng dấu chấm; không có dấu cách.`,
    en: plain`The code “${"code"}” may hold letters, digits and “_”, with points between; no spaces.`,
  },
  "wrong.taken": {
    vi: plain`Đã có tiêu chí mang mã “${"code"}”. Chọn mã khác.`,
    en: plain`There is a criterion with the code “${"code"}” already. Choose another.`,
  },

  "paste.title": { vi: plain`Dán từ bảng tính`, en: plain`Paste from a spreadsheet` },
  "paste.done": { vi: plain`Đã dán ${"count"} ô.`, en: plain`Pasted ${"count"} cells.` },
  "copy.done": { vi: plain`Đã sao chép ${"count"} dòng ngưỡng.`, en: plain`Copied ${"count"} rows of thresholds.` },
});
