import { defineDiagnostics, text } from "../define.ts";

/** What cannot be written as a program that sees one entity: KH805x. */
export const codegenDiagnostics = defineDiagnostics({
  KH8050: {
    slug: "program-sees-one-entity",
    severity: "error",
    vi: text`\`${"name"}\` dùng chỉ số thống kê của toàn bộ đơn vị: chương trình xuất ra chỉ thấy một đơn vị nên không tính được`,
    en: text`\`${"name"}\` uses a figure of all entities: a written program sees one entity and cannot know it`,
    help: {
      vi: text`đánh giá cả bảng bằng \`khung eval\`, hoặc thay chỉ số đó bằng một tham số hay số liệu đầu vào`,
      en: text`evaluate the whole table by \`khung eval\`, or put a parameter or an input in its place`,
    },
  },
  KH8051: {
    slug: "program-sees-no-tier-below",
    severity: "error",
    vi: text`\`${"name"}\` hỏi kết quả của các đơn vị trực thuộc: chương trình xuất ra chỉ thấy một đơn vị nên không tính được`,
    en: text`\`${"name"}\` asks about the entities of the tier below: a written program sees one entity and cannot know them`,
    help: {
      vi: text`đánh giá bằng \`khung eval --children\`, hoặc đưa chỉ số đó thành số liệu đầu vào`,
      en: text`evaluate by \`khung eval --children\`, or make that figure an input`,
    },
  },
});
