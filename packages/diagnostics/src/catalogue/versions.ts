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
});
