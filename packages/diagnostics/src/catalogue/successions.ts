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
  KH5071: {
    slug: "entity-not-valid",
    severity: "warning",
    vi: text`theo danh mục, \`${"entity"}\` không còn hoặc chưa có hiệu lực vào ngày \`${"date"}\``,
    en: text`by the registry, \`${"entity"}\` is not valid on \`${"date"}\``,
    help: {
      vi: text`dùng mã của ngày đánh giá, hoặc chuyển số liệu cũ bằng \`--lineage\``,
      en: text`use the codes of the as-of date, or bring old data along with \`--lineage\``,
    },
  },
  KH5072: {
    slug: "valid-without-data",
    severity: "warning",
    vi: text`theo danh mục, \`${"entity"}\` (\`${"name"}\`) có hiệu lực vào ngày \`${"date"}\` nhưng không có trong số liệu`,
    en: text`by the registry, \`${"entity"}\` (\`${"name"}\`) is valid on \`${"date"}\`, and the data do not have it`,
    help: { vi: text`thêm dòng số liệu của đơn vị`, en: text`add its row` },
  },
  KH5073: {
    slug: "validity-overlaps",
    severity: "error",
    vi: text`thời gian hiệu lực của \`${"entity"}\` trùng với dòng ${"first"}`,
    en: text`the validity of \`${"entity"}\` overlaps with that of row ${"first"}`,
    help: {
      vi: text`ngày hết hiệu lực của dòng trước là ngày có hiệu lực của dòng sau`,
      en: text`the day on which one ends is the day on which the next begins`,
    },
  },
  KH5074: {
    slug: "validity-empty",
    severity: "error",
    vi: text`\`${"entity"}\` hết hiệu lực trước khi hoặc ngay khi có hiệu lực`,
    en: text`the validity of \`${"entity"}\` ends before or as it begins`,
    help: {
      vi: text`ngày hết hiệu lực phải sau ngày có hiệu lực; để trống nếu còn hiệu lực`,
      en: text`let it end after it begins; leave the end empty while it is valid`,
    },
  },
  KH5075: {
    slug: "child-without-parent",
    severity: "warning",
    vi: text`\`${"entity"}\` không ghi đơn vị cấp trên, hoặc đơn vị đó không có trong số liệu, nên không được tính cho đơn vị nào`,
    en: text`\`${"entity"}\` names no entity above it, or one that the data do not have: it counts for nobody`,
    help: {
      vi: text`điền mã đơn vị cấp trên vào cột \`parent\`, hoặc dùng \`--registry\``,
      en: text`put the code of the entity above into the column \`parent\`, or use \`--registry\``,
    },
  },
  KH5076: {
    slug: "exception-without-entity",
    severity: "warning",
    vi: text`\`${"decision"}\` công nhận mức của \`${"entity"}\` nhưng đơn vị này không có trong số liệu`,
    en: text`\`${"decision"}\` recognises the level of \`${"entity"}\`, and the data do not have this entity`,
    help: { vi: text`kiểm tra lại mã đơn vị`, en: text`check the code` },
  },
  KH5077: {
    slug: "exception-changes-nothing",
    severity: "warning",
    vi: text`\`${"decision"}\` công nhận \`${"entity"}\` ở mức ${"level"}, đúng như kết quả theo quy tắc`,
    en: text`\`${"decision"}\` recognises \`${"entity"}\` at level ${"level"}, which is what the rules give`,
    help: { vi: text`bỏ ngoại lệ này nếu không còn cần`, en: text`remove the exception if it is no longer needed` },
  },
  KH5078: {
    slug: "not-in-effect",
    severity: "warning",
    vi: text`\`${"name"}\` có hiệu lực từ \`${"from"}\`${"untilVi"}; ngày đánh giá \`${"date"}\` nằm ngoài thời gian đó`,
    en: text`\`${"name"}\` is in effect from \`${"from"}\`${"untilEn"}; the as-of date \`${"date"}\` is outside`,
    help: {
      vi: text`chọn ngày đánh giá khác, hoặc phiên bản có hiệu lực vào ngày đó`,
      en: text`choose another as-of date, or the version in effect on that day`,
    },
  },
  KH5079: {
    slug: "data-of-another-period",
    severity: "warning",
    vi: text`số liệu của kỳ \`${"period"}\`, trong khi kỳ số liệu phải dùng là từ \`${"from"}\` đến \`${"to"}\``,
    en: text`the data are of \`${"period"}\`, and the data period is from \`${"from"}\` to \`${"to"}\``,
    help: {
      vi: text`dùng số liệu của đúng kỳ, hoặc chọn ngày đánh giá khác`,
      en: text`use the data of that period, or choose another as-of date`,
    },
  },
});
