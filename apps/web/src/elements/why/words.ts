import { text as plain } from "@khung/diagnostics";
import { dictionary } from "../../i18n/language.ts";

export const say = dictionary({
  steps: { vi: plain`Lần theo từng tiêu chí`, en: plain`Criterion by criterion` },
  step: { vi: plain`Bước ${"at"}/${"all"}`, en: plain`Step ${"at"} of ${"all"}` },
  previous: { vi: plain`Trước`, en: plain`Previous` },
  next: { vi: plain`Sau`, en: plain`Next` },
  status: { vi: plain`Mức ${"level"}: ${"status"}`, en: plain`Level ${"level"}: ${"status"}` },
  text: { vi: plain`Văn bản quy định tiêu chí này`, en: plain`The text of this criterion` },
  elsewhere: { vi: plain`Quy định tại ${"file"}.`, en: plain`Laid down in ${"file"}.` },
});
