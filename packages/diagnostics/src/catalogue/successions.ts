import { defineDiagnostics, text } from "../define.ts";

/** Problems of files beside the data: what entities there are (registry), what became of them (lineage). */
export const successionDiagnostics = defineDiagnostics({
  KH5061: {
    slug: "record-column-missing",
    severity: "error",
    vi: text`tệp không có cột \`${"column"}\``,
    en: text`the file has no column \`${"column"}\``,
    help: { vi: text`thêm cột \`${"column"}\``, en: text`add a column \`${"column"}\`` },
  },
  KH5062: {
    slug: "record-column-unknown",
    severity: "error",
    vi: text`không biết cột \`${"column"}\` dùng để làm gì`,
    en: text`nothing is known of the column \`${"column"}\``,
    help: {
      vi: text`đổi tên cột, hoặc thêm dấu \`_\` vào trước tên để giữ làm ghi chú`,
      en: text`rename the column, or put \`_\` before its name to keep it as a remark`,
    },
  },
  KH5063: {
    slug: "not-a-share",
    severity: "error",
    vi: text`\`${"value"}\` không phải là một phần từ 0 đến 1`,
    en: text`\`${"value"}\` is not a share between 0 and 1`,
    help: { vi: text`ghi như \`0.4\`, \`40%\` hoặc \`2/5\``, en: text`write it as \`0.4\`, \`40%\` or \`2/5\`` },
  },
  KH5064: {
    slug: "shares-not-whole",
    severity: "error",
    vi: text`các phần của \`${"entity"}\` cộng lại không bằng 1, nên số liệu của các đơn vị nhận phần đó bị coi là thiếu`,
    en: text`the shares of \`${"entity"}\` do not add up to 1, so the figures of the entities that take them over are missing`,
    help: {
      vi: text`ghi đủ các phần sao cho tổng bằng 1`,
      en: text`give every share, so that they add up to 1`,
    },
  },
  KH5065: {
    slug: "split-without-shares",
    severity: "warning",
    vi: text`\`${"entity"}\` được chia cho ${"count"} đơn vị nhưng không rõ mỗi đơn vị nhận bao nhiêu, nên số liệu của các đơn vị đó bị coi là thiếu`,
    en: text`\`${"entity"}\` is split between ${"count"} entities, and nobody says how: the figures of these entities are missing`,
    help: {
      vi: text`thêm cột \`share\` với phần của từng đơn vị`,
      en: text`add a column \`share\` with the part of each`,
    },
  },
  KH5066: {
    slug: "predecessor-without-data",
    severity: "warning",
    vi: text`\`${"entity"}\` được lập từ ${"lacking"} là đơn vị không có trong bảng số liệu, nên số liệu cộng lại hay lấy trung bình bị coi là thiếu`,
    en: text`\`${"entity"}\` comes of ${"lacking"}, not in the table: what would be added up or averaged is missing`,
    help: { vi: text`thêm dòng số liệu của đơn vị cũ`, en: text`add the rows of the old entities` },
  },
  KH5067: {
    slug: "succession-twice",
    severity: "error",
    vi: text`việc \`${"from"}\` thành \`${"to"}\` đã có ở dòng ${"first"}; dòng này không được đọc`,
    en: text`row ${"first"} says already that \`${"from"}\` becomes \`${"to"}\`; this row is not read`,
    help: { vi: text`giữ lại một dòng`, en: text`keep one of them` },
  },
  KH5068: {
    slug: "predecessor-goes-on",
    severity: "warning",
    vi: text`không dòng nào nói \`${"entity"}\` cũ thành đơn vị nào, nên được coi là một phần của \`${"entity"}\` mới`,
    en: text`no row says what became of the old \`${"entity"}\`, so it counts as a part of the new \`${"entity"}\``,
    help: {
      vi: text`thêm dòng \`${"entity"}\` thành \`${"entity"}\` nếu đúng như vậy`,
      en: text`add a row from \`${"entity"}\` to \`${"entity"}\` if that is so`,
    },
  },
  KH5069: {
    slug: "merged-count-not-whole",
    severity: "warning",
    vi: text`\`${"input"}\` của đơn vị sáp nhập \`${"entity"}\` tính ra không phải số nguyên, nên bị coi là thiếu`,
    en: text`\`${"input"}\` of the merged entity \`${"entity"}\` does not come out whole, so it is missing`,
    help: {
      vi: text`ghi số liệu thật của đơn vị mới`,
      en: text`give the real figure of the new entity`,
    },
  },
  KH5070: {
    slug: "merge-not-covered",
    severity: "warning",
    vi: text`không có cách tính số liệu \`${"input"}\` cho ${"count"} đơn vị sáp nhập, nên số liệu này bị coi là thiếu ở các đơn vị đó`,
    en: text`nothing says how \`${"input"}\` of ${"count"} merged entities is had, so it is missing for them`,
    help: {
      vi: text`khai báo \`đơn vị sáp nhập:\` cho số liệu này`,
      en: text`declare \`merged entities:\` for this input`,
    },
  },
});
