/** Versions: what numbers say of changes, carrying overlays over, and moving from one version to another. */

import { defineDiagnostics, text } from "../define.ts";

export const versionDiagnostics = defineDiagnostics({
  KH6120: {
    slug: "version-too-small",
    severity: "warning",
    vi: text`phiên bản \`${"to"}\` là quá nhỏ so với thay đổi từ \`${"from"}\`: cần ít nhất \`${"least"}\``,
    en: text`version \`${"to"}\` is too small a step from \`${"from"}\` for what changed: at least \`${"least"}\` is needed`,
    help: { vi: text`${"whyVi"}`, en: text`${"whyEn"}` },
  },
  KH6121: {
    slug: "version-not-later",
    severity: "warning",
    vi: text`phiên bản \`${"to"}\` không đứng sau \`${"from"}\` tuy nội dung đã đổi: cần ít nhất \`${"least"}\``,
    en: text`version \`${"to"}\` is not later than \`${"from"}\` though something changed: at least \`${"least"}\` is needed`,
  },
  KH6130: {
    slug: "rebase-quoted-anew",
    severity: "info",
    vi: text`\`${"path"}\`: giá trị gốc \`${"before"}\` nay là \`${"after"}\`, đã trích lại; giá trị của bộ tiêu chí giữ nguyên`,
    en: text`\`${"path"}\`: what was \`${"before"}\` is now \`${"after"}\` and is quoted anew; the value of the overlay stays`,
  },
  KH6131: {
    slug: "rebase-redundant",
    severity: "warning",
    vi: text`\`${"path"}\`: \`${"base"}\` nay đã quy định đúng giá trị này, câu này không còn làm đổi gì`,
    en: text`\`${"path"}\`: \`${"base"}\` now says just this, the statement changes nothing any more`,
    help: { vi: text`bỏ câu này nếu không cần nữa`, en: text`remove the statement if nobody needs it` },
  },
  KH6132: {
    slug: "rebase-path-gone",
    severity: "error",
    vi: text`xung đột ở \`${"path"}\`: \`${"base"}\` không còn \`${"name"}\``,
    en: text`conflict at \`${"path"}\`: \`${"base"}\` has no \`${"name"}\` any more`,
    help: { vi: text`${"helpVi"}`, en: text`${"helpEn"}` },
  },
  KH6133: {
    slug: "rebase-direction-lost",
    severity: "error",
    vi: text`xung đột ở \`${"path"}\`: \`${"base"}\` đã đổi quy định, thay đổi này không còn như lời của nó: ${"whyVi"}`,
    en: text`conflict at \`${"path"}\`: \`${"base"}\` says otherwise now, and the change no longer does what its words say: ${"whyEn"}`,
    help: {
      vi: text`quyết định lại giá trị của bộ tiêu chí so với quy định mới, hoặc bỏ câu này`,
      en: text`decide anew on the value of the overlay, or remove the statement`,
    },
  },
  KH6134: {
    slug: "rebase-name-taken",
    severity: "error",
    vi: text`xung đột: \`${"base"}\` nay có \`${"name"}\` của mình, trùng với \`${"name"}\` mà bộ tiêu chí thêm vào`,
    en: text`conflict: \`${"base"}\` now has a \`${"name"}\` of its own, as the overlay adds one`,
    help: {
      vi: text`bỏ phần thêm nếu nay đã có ở khung gốc, hoặc đặt tên khác`,
      en: text`remove what is added if the base has it now, or give it another name`,
    },
  },
  KH6135: {
    slug: "rebase-not-delegated",
    severity: "error",
    vi: text`xung đột ở \`${"path"}\`: \`${"base"}\` không còn cho phép thay đổi này: ${"whyVi"}`,
    en: text`conflict at \`${"path"}\`: \`${"base"}\` no longer allows this change: ${"whyEn"}`,
    help: {
      vi: text`bỏ thay đổi này, hoặc đề nghị cơ quan ban hành khung gốc phân cấp`,
      en: text`remove the change, or ask the issuer of the base to delegate it`,
    },
  },
  KH6136: {
    slug: "rebase-conflict",
    severity: "error",
    vi: text`xung đột ở \`${"path"}\` trên \`${"base"}\`: ${"whyVi"}`,
    en: text`conflict at \`${"path"}\` on \`${"base"}\`: ${"whyEn"}`,
  },
  KH6137: {
    slug: "rebase-base-changed-too",
    severity: "info",
    vi: text`\`${"path"}\`: \`${"base"}\` cũng đã đổi ${"changedVi"}; thay đổi của bộ tiêu chí vẫn giữ, nên xem lại`,
    en: text`\`${"path"}\`: \`${"base"}\` changed ${"changedEn"} as well; the change of the overlay stays, and deserves a look`,
  },
  KH6138: {
    slug: "rebase-extends-another",
    severity: "error",
    vi: text`\`${"file"}\` không có bộ tiêu chí nào kế thừa \`${"base"}\`; ở đó kế thừa: ${"extended"}`,
    en: text`no overlay in \`${"file"}\` extends \`${"base"}\`; what is extended there: ${"extended"}`,
    help: {
      vi: text`nêu khung mà bộ tiêu chí đang kế thừa bằng \`--from\``,
      en: text`say with \`--from\` what the overlay extends now`,
    },
  },
});
