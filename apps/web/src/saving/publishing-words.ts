/** Words of publishing. */

import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../i18n/language.ts";

export const sayPublishing = dictionary({
  heading: { vi: plain`Công bố phiên bản`, en: plain`Publish a version` },
  open: { vi: plain`Công bố…`, en: plain`Publish…` },
  publish: { vi: plain`Công bố`, en: plain`Publish` },
  close: { vi: plain`Đóng`, en: plain`Close` },
  looking: { vi: plain`Đang kiểm tra…`, en: plain`Checking…` },
  ready: { vi: plain`Đủ điều kiện công bố.`, en: plain`It can be published.` },
  blocked: { vi: plain`Chưa công bố được.`, en: plain`It cannot be published yet.` },
  conditions: { vi: plain`Điều kiện công bố`, en: plain`What has to be so` },
  "mark.good": { vi: plain`Đạt`, en: plain`Good` },
  "mark.bad": { vi: plain`Chưa đạt`, en: plain`Not yet` },
  "mark.open": { vi: plain`Lưu ý`, en: plain`To be known` },
  errors: { vi: plain`Văn bản còn ${"count"} lỗi.`, en: plain`The text has ${"count"} errors left.` },
  "errors.first": {
    vi: plain`Lỗi đầu tiên, dòng ${"line"}: ${"what"}`,
    en: plain`The first, line ${"line"}: ${"what"}`,
  },
  "errors.none": { vi: plain`Văn bản không có lỗi.`, en: plain`The text has no errors.` },
  "number.free": { vi: plain`Số phiên bản ${"version"} chưa dùng.`, en: plain`The number ${"version"} is free.` },
  identified: { vi: plain`Đã nêu cơ quan ban hành và quyết định.`, en: plain`Issuer and decision are named.` },
  "tests.good": { vi: plain`${"count"} kiểm thử đều đạt.`, en: plain`All ${"count"} tests pass.` },
  "tests.none": { vi: plain`Văn bản không có kiểm thử nào.`, en: plain`The text has no tests.` },
  "direction.running": {
    vi: plain`Đang chứng minh so với khung cấp trên…`,
    en: plain`Being proved against the framework above…`,
  },
  "direction.proved": {
    vi: plain`Đã chứng minh: không nới lỏng so với khung cấp trên, với mọi số liệu.`,
    en: plain`Proved: not looser than the framework above, whatever the data.`,
  },
  "direction.refuted": {
    vi: plain`Có nơi được nới lỏng so với khung cấp trên.`,
    en: plain`It is looser than the framework above for somebody.`,
  },
  "direction.unknown": {
    vi: plain`Chưa xác định được có nới lỏng so với khung cấp trên hay không.`,
    en: plain`Whether it is looser than the framework above is not known.`,
  },
  "direction.free": {
    vi: plain`Không ngăn việc công bố: mọi thay đổi đều trong phạm vi được phân cấp, ngoài phạm vi ấy là lỗi.`,
    en: plain`This does not stand in the way: every change is within what is delegated; beyond that it is an error.`,
  },
  identity: { vi: plain`Bản sẽ công bố`, en: plain`What will be published` },
  name: { vi: plain`Tên`, en: plain`Name` },
  id: { vi: plain`Mã`, en: plain`Id` },
  version: { vi: plain`Phiên bản`, en: plain`Version` },
  issuer: { vi: plain`Cơ quan ban hành`, en: plain`Issuer` },
  decision: { vi: plain`Quyết định`, en: plain`Decision` },
  decided: { vi: plain`${"number"} ngày ${"date"}`, en: plain`${"number"} of ${"date"}` },
  digest: { vi: plain`Mã băm`, en: plain`Digest` },
  along: { vi: plain`Đưa vào kho cùng`, en: plain`Goes into the store along` },
  changes: { vi: plain`Thay đổi`, en: plain`Changes` },
  "changes.first": {
    vi: plain`Chưa có phiên bản nào trước đó mang mã này.`,
    en: plain`There is no earlier version of this id.`,
  },
  "changes.since": {
    vi: plain`Thay đổi so với phiên bản ${"version"} (${"count"})`,
    en: plain`Changes since version ${"version"} (${"count"})`,
  },
  "changes.more": { vi: plain`… và ${"count"} thay đổi khác.`, en: plain`… and ${"count"} more.` },
  forever: {
    vi: plain`Bản đã công bố không sửa và không xóa được. Người công bố là người dùng duy nhất của máy này: chương trình chưa có tài khoản, chưa ký số.`,
    en: plain`What is published is never changed and never removed. It is published by the one user of this machine: there are no accounts yet, and no signature.`,
  },
  done: {
    vi: plain`Đã công bố “${"title"}”, phiên bản ${"version"}.`,
    en: plain`Published “${"title"}”, version ${"version"}.`,
  },

  published: {
    vi: plain`Bản đã công bố: chỉ đọc. Quyết định ${"number"} ngày ${"date"}`,
    en: plain`Published: read-only. Decision ${"number"} of ${"date"}`,
  },
  draft: { vi: plain`Lập bản nháp từ bản này`, en: plain`Make a draft from it` },
  archive: { vi: plain`Tải dạng kho (ZIP)`, en: plain`Take away as a store (ZIP)` },
  tag: { vi: plain`Đã công bố ${"date"}`, en: plain`Published ${"date"}` },
  "tag.undated": { vi: plain`Đã công bố`, en: plain`Published` },
});
