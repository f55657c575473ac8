/** Words of the text editor, in both languages. */

import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../i18n/language.ts";

/** Says a word of the text editor. */
export const sayTextEditor = dictionary({
  "beside.title": { vi: plain`Văn bản liên quan (chỉ đọc)`, en: plain`Related text (read-only)` },
  "beside.place": { vi: plain`${"file"}, dòng ${"line"}`, en: plain`${"file"}, line ${"line"}` },
});
