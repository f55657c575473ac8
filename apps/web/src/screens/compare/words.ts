import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  heading: { vi: plain`So sánh phiên bản`, en: plain`Compare versions` },
  against: { vi: plain`So với`, en: plain`Compared with` },
  "against.original": { vi: plain`Bản gốc của văn bản này`, en: plain`This text as it was opened` },
  views: { vi: plain`Cách xem`, en: plain`Views` },
  "view.meaning": { vi: plain`Nội dung thay đổi`, en: plain`What changed` },
  "view.text": { vi: plain`Văn bản`, en: plain`Text` },
  running: { vi: plain`Đang so sánh…`, en: plain`Comparing…` },
  same: {
    vi: plain`Hai bên có cùng nội dung: không đơn vị nào đổi kết quả.`,
    en: plain`Both mean the same: nobody's result changes.`,
  },
  summary: { vi: plain`${"count"} thay đổi về nội dung`, en: plain`${"count"} changes of meaning` },
  moves: { vi: plain`▲ ${"up"} lên mức · ▼ ${"down"} xuống mức`, en: plain`▲ ${"up"} rise · ▼ ${"down"} fall` },
  "moves.none": { vi: plain`không đơn vị nào đổi mức`, en: plain`nobody moves` },
  "moves.unknown": { vi: plain`chưa tính được riêng`, en: plain`not to be told alone` },
  what: { vi: plain`Thay đổi`, en: plain`Change` },
  before: { vi: plain`Trước`, en: plain`Before` },
  after: { vi: plain`Sau`, en: plain`After` },
  impact: { vi: plain`Tác động`, en: plain`Impact` },
  who: { vi: plain`Những đơn vị nào`, en: plain`Who` },
  rises: { vi: plain`Lên mức: ${"names"}`, en: plain`Rise: ${"names"}` },
  falls: { vi: plain`Xuống mức: ${"names"}`, en: plain`Fall: ${"names"}` },
  more: { vi: plain` và ${"count"} đơn vị nữa`, en: plain` and ${"count"} more` },
  none: { vi: plain`Chưa có bộ tiêu chí nào để so sánh.`, en: plain`There is nothing to compare with.` },
  failed: {
    vi: plain`Chưa so sánh được: kiểm tra kết nối rồi chọn lại bên so sánh.`,
    en: plain`That could not be compared: check the connection, then choose again.`,
  },
  "text.before": { vi: plain`Văn bản trước`, en: plain`Text before` },
  "text.after": { vi: plain`Văn bản sau`, en: plain`Text after` },
});
