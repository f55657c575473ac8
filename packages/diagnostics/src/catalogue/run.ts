import { defineDiagnostics, text } from "../define.ts";

/** Problems found while a framework is run over data: KH52xx of rows, KH53xx of the run as a whole. */
export const runDiagnostics = defineDiagnostics({
  KH5201: {
    slug: "broken-ensure",
    severity: "warning",
    vi: text`số liệu của \`${"entity"}\` trái với điều kiện \`${"condition"}\`: ${"values"}`,
    en: text`the data of \`${"entity"}\` break the condition \`${"condition"}\`: ${"values"}`,
    help: {
      vi: text`sửa số liệu tại nguồn; đơn vị vẫn được đánh giá theo số liệu hiện có`,
      en: text`correct the data at their source; the entity is still assessed as the data stand`,
    },
  },
  KH5301: {
    slug: "not-yet-dated",
    severity: "warning",
    vi: text`giá trị theo thời gian chưa có hiệu lực vào ngày \`${"date"}\`: sớm nhất là từ \`${"first"}\`; coi như thiếu số liệu`,
    en: text`the dated value has not begun on \`${"date"}\`: it starts on \`${"first"}\`; treated as missing`,
    help: {
      vi: text`chọn ngày đánh giá muộn hơn, hoặc thêm giá trị cho thời gian trước đó`,
      en: text`choose a later as-of date, or add a value for the time before`,
    },
  },
});
