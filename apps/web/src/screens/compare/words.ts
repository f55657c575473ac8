import { text as plain } from "@khung/diagnostics";
import { canonical, showDecimal } from "../../form/number/decimal.ts";
import { dictionary, type Language } from "../../i18n/language.ts";

export const words = {
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
  "moves.settled": { vi: plain`bộ này đã quy định riêng, không đổi`, en: plain`settled here already, nothing changes` },
  what: { vi: plain`Thay đổi`, en: plain`Change` },
  ensure: { vi: plain`Ràng buộc số liệu`, en: plain`Condition on the data` },
  before: { vi: plain`Trước`, en: plain`Before` },
  after: { vi: plain`Sau`, en: plain`After` },
  impact: { vi: plain`Tác động`, en: plain`Impact` },
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
  "text.fromEn": {
    vi: plain`Văn bản trước viết bằng từ khóa tiếng Anh; ở đây đã chuyển sang từ khóa tiếng Việt để so sánh.`,
    en: plain`The text before is written with English keywords; here it is shown with Vietnamese ones, to be compared.`,
  },
  "text.fromVi": {
    vi: plain`Văn bản trước viết bằng từ khóa tiếng Việt; ở đây đã chuyển sang từ khóa tiếng Anh để so sánh.`,
    en: plain`The text before is written with Vietnamese keywords; here it is shown with English ones, to be compared.`,
  },

  step: { vi: plain`Nâng lên khung bản ${"version"}`, en: plain`Upgrade to version ${"version"}` },
  "upgrade.heading": { vi: plain`Nâng lên phiên bản mới`, en: plain`Upgrade to a new version` },
  "upgrade.from": { vi: plain`Dựa trên bản ${"from"} → ${"to"}`, en: plain`Based on: ${"from"} → ${"to"}` },
  "upgrade.running": {
    vi: plain`Đang xem bản mới thay đổi những gì…`,
    en: plain`Looking at what the new version changes…`,
  },
  "upgrade.failed": {
    vi: plain`Chưa lấy được bản mới: kiểm tra kết nối rồi mở lại trang này.`,
    en: plain`The new version could not be fetched: check the connection, then open this page again.`,
  },
  "upgrade.undecided": { vi: plain`${"count"} câu cần quyết định`, en: plain`${"count"} to be decided` },
  "upgrade.settled": { vi: plain`Không còn câu nào phải quyết định`, en: plain`Nothing left to be decided` },
  "upgrade.count": { vi: plain`bản mới có ${"count"} thay đổi`, en: plain`the new version makes ${"count"} changes` },
  "upgrade.lacking": {
    vi: plain`Bản mới cần số liệu mà bộ số liệu đang dùng chưa có: ${"names"}. Số đơn vị đổi mức ở đây tính khi còn thiếu các số liệu đó.`,
    en: plain`The new version asks for figures that these data do not have: ${"names"}. Who moves is counted with these missing.`,
  },
  "upgrade.conflicts": { vi: plain`Cần quyết định`, en: plain`To be decided` },
  "upgrade.others": { vi: plain`Tự chuyển được`, en: plain`Carried over` },
  "upgrade.changes": { vi: plain`Bộ cấp trên thay đổi`, en: plain`What the set above changes` },
  "upgrade.changes.nation": { vi: plain`Khung quốc gia thay đổi`, en: plain`What the national framework changes` },
  "upgrade.impact": { vi: plain`Tác động tới bộ này`, en: plain`Impact here` },
  "upgrade.below": { vi: plain`Cấp trên`, en: plain`Above` },
  "upgrade.nation": { vi: plain`Quốc gia`, en: plain`Nation` },
  "upgrade.own": { vi: plain`Bộ này`, en: plain`Here` },
  "upgrade.keep": { vi: plain`Giữ để xin ý kiến`, en: plain`Keep and ask for guidance` },
  "upgrade.adopt": { vi: plain`Theo giá trị mới: ${"value"}`, en: plain`Take the new value: ${"value"}` },
  "upgrade.adopt.up": { vi: plain`Nâng lên ${"value"}`, en: plain`Raise to ${"value"}` },
  "upgrade.adopt.down": { vi: plain`Hạ xuống ${"value"}`, en: plain`Lower to ${"value"}` },
  "upgrade.turn.relax": {
    vi: plain`Giữ ${"value"}, chuyển thành nới (được phân cấp)`,
    en: plain`Keep ${"value"} as a relaxing (delegated)`,
  },
  "upgrade.turn.tighten": {
    vi: plain`Giữ ${"value"}, chuyển thành siết (được phân cấp)`,
    en: plain`Keep ${"value"} as a tightening (delegated)`,
  },
  "upgrade.field": { vi: plain`Hoặc đặt giá trị khác`, en: plain`Or another value` },
  "upgrade.may.least": { vi: plain`được phép ≥ ${"least"}`, en: plain`may be ≥ ${"least"}` },
  "upgrade.may.most": { vi: plain`được phép ≤ ${"most"}`, en: plain`may be ≤ ${"most"}` },
  "upgrade.may.both": { vi: plain`được phép từ ${"least"} đến ${"most"}`, en: plain`may be ${"least"} to ${"most"}` },
  "upgrade.may.not": { vi: plain`không được đổi, giữ ${"least"}`, en: plain`may not be changed from ${"least"}` },
  "upgrade.rename": { vi: plain`Dùng tên mới ${"name"}`, en: plain`Use the new name ${"name"}` },
  "upgrade.drop": { vi: plain`Bỏ câu này`, en: plain`Remove the statement` },
  "upgrade.drop.comments": {
    vi: plain`Bỏ câu này, cùng ${"count"} chú thích của nó`,
    en: plain`Remove the statement, with its comments (${"count"})`,
  },
  "upgrade.requoted": {
    vi: plain`Trích lại giá trị gốc; giá trị của bộ này giữ nguyên.`,
    en: plain`Quoted anew; the value here stays.`,
  },
  "upgrade.redundant": {
    vi: plain`Bản mới đã quy định đúng như vậy: câu này không còn làm đổi gì.`,
    en: plain`The new version says just this: the statement changes nothing any more.`,
  },
  "upgrade.blocks": {
    vi: plain`Câu để xin ý kiến giữ nguyên trong văn bản, thành lỗi của bản nháp: chưa công bố được cho đến khi quyết định.`,
    en: plain`What is kept stays in the text as an error of the draft: it cannot be published until it is decided.`,
  },
  "upgrade.readOnly": {
    vi: plain`Văn bản này chỉ đọc: lập bản nháp từ nó rồi nâng lên.`,
    en: plain`This text is read-only: begin a draft from it, then upgrade.`,
  },
  "upgrade.nothingElse": {
    vi: plain`Chỉ sửa số phiên bản, giá trị trích và những câu đã quyết định; mọi chú thích giữ nguyên.`,
    en: plain`Edits the version, quoted values and what was decided alone; comments stay.`,
  },
  "upgrade.do": { vi: plain`Nâng lên bản ${"version"}`, en: plain`Upgrade to ${"version"}` },
  "upgrade.settle": { vi: plain`Ghi quyết định`, en: plain`Write down what was decided` },
  "upgrade.done": {
    vi: plain`Bộ này đã dựa trên bản ${"version"}.`,
    en: plain`This text stands on version ${"version"}.`,
  },
  "upgrade.left": {
    vi: plain`Còn ${"count"} câu để xin ý kiến: chưa công bố được.`,
    en: plain`Left for guidance: ${"count"}; it cannot be published yet.`,
  },
  "upgrade.open": { vi: plain`Mở bộ tiêu chí`, en: plain`Open the criteria` },
  "upgrade.made": { vi: plain`Đã nâng lên bản ${"version"}`, en: plain`Upgraded to ${"version"}` },
  "upgrade.undo": { vi: plain`Hoàn tác`, en: plain`Undo` },

  "part.level": { vi: plain`mức ${"level"}`, en: plain`level ${"level"}` },
} as const;

export const say = dictionary(words);

/** What a statement changes of a criterion, by the part of its path. */
const parts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  title: { vi: "tên gọi", en: "title" },
  evidence: { vi: "minh chứng", en: "evidence" },
  source: { vi: "nguồn số liệu", en: "source" },
  basis: { vi: "căn cứ", en: "basis" },
  note: { vi: "ghi chú", en: "note" },
  nothing: { vi: "khi không phát sinh", en: "nothing to measure" },
};

/** `3` → `mức 3`, `evidence` → `minh chứng`. */
export function sayPart(language: Language, part: string): string {
  return /^\d+$/.test(part) ? say(language, "part.level", { level: part }) : (parts[part]?.[language] ?? part);
}

/** A value as it is written in a text, as people read it: `65.5%` → `65,5%`. */
export function asShown(language: Language, written: string): string {
  const [, digits = "", sign = ""] = /^(\d+(?:\.\d+)?)(\s*%)?$/.exec(written.trim()) ?? [];
  const value = canonical(digits);
  return value === undefined ? written : `${showDecimal(value, language)}${sign}`;
}
