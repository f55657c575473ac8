import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  "nav.label": { vi: plain`Các phần`, en: plain`Parts` },
  "nav.editor": { vi: plain`Bộ tiêu chí`, en: plain`Framework` },
  language: { vi: plain`Ngôn ngữ trang`, en: plain`Page language` },
});
