/** Words of saving. */

import { text as plain, type Message } from "@khung/diagnostics";
import { dictionary, type Language } from "../i18n/language.ts";

export const say = dictionary({
  region: { vi: plain`Lưu bản nháp`, en: plain`Saving` },
  draft: { vi: plain`Bản nháp`, en: plain`Draft` },
  shipped: { vi: plain`Bản gốc: sửa là có bản nháp riêng`, en: plain`Original: a change makes a draft of its own` },
  "status.changed": { vi: plain`Có thay đổi chưa lưu`, en: plain`Changes not saved yet` },
  "status.saving": { vi: plain`Đang lưu…`, en: plain`Saving…` },
  "status.saved": { vi: plain`Đã lưu nháp ${"time"}`, en: plain`Draft saved ${"time"}` },
  "status.saved.before": { vi: plain`Đã lưu nháp`, en: plain`Draft saved` },
  "status.offline": { vi: plain`Mất kết nối – đang lưu trên máy`, en: plain`No connection – kept on this machine` },
  "status.offline.unkept": {
    vi: plain`Mất kết nối – chưa lưu được ở đâu, đừng đóng trang`,
    en: plain`No connection – saved nowhere yet, keep this page open`,
  },
  "status.refused": { vi: plain`Máy chủ chưa lưu: ${"why"}`, en: plain`The server did not save: ${"why"}` },
  "status.unsaved": { vi: plain`Máy chủ chưa lưu bản nháp`, en: plain`The server did not save the draft` },
  "status.overlap": { vi: plain`Cần chọn nội dung để lưu`, en: plain`A choice is needed to save` },
  where: {
    vi: plain`Bản nháp lưu trên máy phục vụ này, chỉ mở được từ chính máy này: chương trình chưa có tài khoản người dùng.`,
    en: plain`Drafts are saved on this server, which only this machine can reach: there are no accounts yet.`,
  },
  retry: { vi: plain`Lưu lại`, en: plain`Save again` },
  history: { vi: plain`Lịch sử`, en: plain`History` },
  share: { vi: plain`Chia sẻ`, en: plain`Share` },
  close: { vi: plain`Đóng`, en: plain`Close` },
  later: { vi: plain`Để sau`, en: plain`Later` },

  undo: { vi: plain`Hoàn tác`, en: plain`Undo` },

  doings: { vi: plain`Thao tác với bản nháp`, en: plain`What can be done with the draft` },
  "doings.of": { vi: plain`Thao tác với bản nháp ${"name"}`, en: plain`What can be done with the draft ${"name"}` },
  "rename.open": { vi: plain`Đổi tên…`, en: plain`Rename…` },
  "rename.heading": { vi: plain`Đổi tên bản nháp`, en: plain`Rename the draft` },
  "rename.label": { vi: plain`Tên bản nháp`, en: plain`Name of the draft` },
  "rename.do": { vi: plain`Đổi tên`, en: plain`Rename` },
  "aside.do": { vi: plain`Xóa bản nháp`, en: plain`Delete the draft` },
  "aside.done": { vi: plain`Đã xóa bản nháp “${"name"}”.`, en: plain`The draft “${"name"}” is deleted.` },
  "aside.failed": {
    vi: plain`Chưa xóa được bản nháp “${"name"}”. ${"why"}.`,
    en: plain`The draft “${"name"}” was not deleted. ${"why"}.`,
  },
  "back.do": { vi: plain`Lấy lại`, en: plain`Take back` },
  "back.of": { vi: plain`Lấy lại bản nháp ${"name"}`, en: plain`Take the draft ${"name"} back` },
  "back.done": { vi: plain`Đã lấy lại bản nháp “${"name"}”.`, en: plain`The draft “${"name"}” is back.` },

  "list.none": {
    vi: plain`Chưa có bản nháp. Mở một bộ tiêu chí và sửa: hệ thống tự lập bản nháp, bản gốc giữ nguyên.`,
    en: plain`No drafts yet. Open a framework and change it: a draft is made of its own, the original stays.`,
  },
  "list.failed": { vi: plain`Không tải được danh sách bản nháp.`, en: plain`The list of drafts could not be loaded.` },
  "list.working": { vi: plain`Đang làm`, en: plain`In progress` },
  "list.open": { vi: plain`Đang mở`, en: plain`Open now` },
  "list.unsent": { vi: plain`Còn nội dung chưa lưu lên máy chủ`, en: plain`Not wholly on the server yet` },
  "list.saved": {
    vi: plain`lưu lần cuối ${"when"} · ${"count"} lần lưu`,
    en: plain`last saved ${"when"} · ${"count"} revisions`,
  },
  "list.aside": { vi: plain`Đã xóa (${"count"})`, en: plain`Deleted (${"count"})` },
  "list.aside.at": { vi: plain`xóa ${"when"}`, en: plain`deleted ${"when"}` },

  elsewhere: {
    vi: plain`Bản nháp này đang mở ở cửa sổ khác. Sửa ở cả hai nơi thì chương trình gộp lại, và hỏi khi hai bên sửa cùng một chỗ.`,
    en: plain`This draft is open in another window. Changes in both are merged; where both change the same place, a choice is asked for.`,
  },
  recovered: {
    vi: plain`Có bản chưa lưu lúc ${"time"}; đã khôi phục.`,
    en: plain`There was an unsaved text of ${"time"}; it was brought back.`,
  },
  "recovered.keep": { vi: plain`Giữ bản này`, en: plain`Keep it` },
  "recovered.drop": { vi: plain`Lấy bản trên máy chủ`, en: plain`Take the server's` },
  found: {
    vi: plain`Đã lưu ${"count"} bản nháp còn lại từ lần mở trước.`,
    en: plain`${"count"} drafts left from last time were saved.`,
  },

  "overlap.heading": { vi: plain`Hai nơi cùng sửa một chỗ`, en: plain`Two changed the same place` },
  "overlap.text": {
    vi: plain`Bản nháp đã được lưu ở cửa sổ hoặc máy khác. Những chỗ chỉ một bên sửa đã gộp xong; còn ${"count"} chỗ cần chọn. Chưa chọn thì cả hai bản vẫn còn nguyên.`,
    en: plain`The draft was saved in another window or on another machine. What only one side changed is merged; ${"count"} places are left to choose. Until then both texts stay as they are.`,
  },
  "overlap.place": { vi: plain`Chỗ ${"number"}: dòng ${"line"}`, en: plain`Place ${"number"}: line ${"line"}` },
  "overlap.base": { vi: plain`Trước khi sửa`, en: plain`Before` },
  "overlap.mine": { vi: plain`Ở đây`, en: plain`Here` },
  "overlap.theirs": { vi: plain`Ở nơi khác`, en: plain`Elsewhere` },
  "overlap.nothing": { vi: plain`(không có dòng nào)`, en: plain`(no line)` },
  "overlap.choose.mine": { vi: plain`Giữ nội dung ở đây`, en: plain`Keep what is here` },
  "overlap.choose.theirs": { vi: plain`Lấy nội dung ở nơi khác`, en: plain`Take what is elsewhere` },
  "overlap.done": { vi: plain`Gộp và lưu`, en: plain`Merge and save` },
  "overlap.open": { vi: plain`Chọn nội dung…`, en: plain`Choose…` },

  "history.heading": { vi: plain`Các lần lưu`, en: plain`Saved revisions` },
  "history.number": { vi: plain`Lần ${"number"}`, en: plain`Revision ${"number"}` },
  "history.current": { vi: plain`mới nhất`, en: plain`newest` },
  "history.first": { vi: plain`khi lập`, en: plain`as it began` },
  "history.show": { vi: plain`Xem lần ${"number"}`, en: plain`Show revision ${"number"}` },
  "history.restore": { vi: plain`Khôi phục lần ${"number"}`, en: plain`Restore revision ${"number"}` },
  "history.restored": {
    vi: plain`Đã khôi phục lần ${"number"}; hoàn tác được.`,
    en: plain`Revision ${"number"} is back; this can be undone.`,
  },
  "history.failed": { vi: plain`Không tải được các lần lưu.`, en: plain`The revisions could not be loaded.` },
  "history.text": { vi: plain`Nội dung lần ${"number"}`, en: plain`Text of revision ${"number"}` },
  "history.same": { vi: plain`Giống nội dung đang mở.`, en: plain`The same as what is open.` },

  "share.heading": { vi: plain`Chia sẻ bản chụp`, en: plain`Share a snapshot` },
  "share.text": {
    vi: plain`Liên kết mở lại đúng nội dung, số liệu và kết quả lúc này; sửa tiếp không làm bản chụp đổi. Chỉ mở được trên máy này.`,
    en: plain`The link opens exactly this text, these data and results; later changes do not touch it. It opens on this machine only.`,
  },
  "share.making": { vi: plain`Đang lập bản chụp…`, en: plain`Making the snapshot…` },
  "share.link": { vi: plain`Liên kết`, en: plain`Link` },
  "share.copy": { vi: plain`Sao chép liên kết`, en: plain`Copy the link` },
  "share.copied": { vi: plain`Đã sao chép liên kết.`, en: plain`The link is copied.` },
  "share.uncopied": {
    vi: plain`Chưa sao chép được; hãy chọn rồi sao chép bằng tay.`,
    en: plain`It could not be copied; select it and copy by hand.`,
  },
  "share.failed": { vi: plain`Chưa lập được bản chụp: ${"why"}`, en: plain`The snapshot could not be made: ${"why"}` },
  unreachable: { vi: plain`không có kết nối tới máy chủ`, en: plain`the server cannot be reached` },
  "snapshot.heading": { vi: plain`Bản chụp`, en: plain`Snapshot` },
  "snapshot.none": {
    vi: plain`Không có bản chụp này trên máy. Kiểm tra lại đường dẫn đã nhận; bản chụp chỉ mở được trên máy đã lập.`,
    en: plain`There is no such snapshot on this machine. Check the link; a snapshot opens only on the machine that made it.`,
  },
  "snapshot.offline": {
    vi: plain`Không tải được bản chụp: chưa kết nối được máy chủ.`,
    en: plain`The snapshot could not be loaded: the server cannot be reached.`,
  },
  snapshot: {
    vi: plain`Bản chụp ngày ${"date"}, không sửa được.`,
    en: plain`Snapshot of ${"date"}; it cannot be changed.`,
  },
});

/** The step in which an earlier save comes back. */
export function restoredLabel(number: number): Message {
  return { vi: `Khôi phục lần lưu ${number}`, en: `Restore revision ${number}` };
}

/** What the server said, in the language of the page. */
export function reasonOf(
  problem: { readonly title: string; readonly detail: string } | undefined,
  language: Language,
): string {
  return (language === "vi" ? problem?.title : problem?.detail) ?? "";
}
