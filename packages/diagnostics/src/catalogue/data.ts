import { defineDiagnostics, text } from "../define.ts";

/** Problems found while a table is read: KH500x columns and rows, KH502x files, KH504x cells. */
export const dataDiagnostics = defineDiagnostics({
  // ── columns and rows ──────────────────────────────────────────────────────────────────────────────────────────────
  KH5001: {
    slug: "unknown-column",
    severity: "error",
    vi: text`không có số liệu nào tên là cột \`${"column"}\``,
    en: text`no input is named like the column \`${"column"}\``,
    help: {
      vi: text`xóa cột, đổi tên cho khớp với bộ tiêu chí, hoặc thêm dấu \`_\` vào trước tên để giữ cột làm nhãn`,
      en: text`remove the column, rename it after an input, or put \`_\` before its name to keep it as a label`,
    },
  },
  KH5002: {
    slug: "misspelled-column",
    severity: "error",
    vi: text`không có số liệu nào tên là cột \`${"column"}\`; tên gần nhất là \`${"near"}\``,
    en: text`no input is named like the column \`${"column"}\`; the nearest name is \`${"near"}\``,
    help: { vi: text`đổi tên cột thành \`${"near"}\``, en: text`rename the column to \`${"near"}\`` },
  },
  KH5003: {
    slug: "missing-column",
    severity: "warning",
    vi: text`không có cột cho số liệu \`${"input"}\`, nên mọi đơn vị đều thiếu số liệu này`,
    en: text`no column for the input \`${"input"}\`, so it is missing for every entity`,
    help: { vi: text`thêm cột \`${"input"}\``, en: text`add a column \`${"input"}\`` },
  },
  KH5004: {
    slug: "duplicate-column",
    severity: "error",
    vi: text`cột \`${"column"}\` đã có ở vị trí thứ ${"first"}; cột sau không được đọc`,
    en: text`the column \`${"column"}\` is already there in position ${"first"}; the later one is not read`,
    help: { vi: text`giữ lại một cột`, en: text`keep one of them` },
  },
  KH5005: {
    slug: "unnamed-column",
    severity: "error",
    vi: text`cột thứ ${"position"} có số liệu nhưng không có tên`,
    en: text`column ${"position"} has data but no name`,
    help: { vi: text`đặt tên cột ở dòng tiêu đề`, en: text`name the column in the header` },
  },
  KH5006: {
    slug: "missing-key-column",
    severity: "error",
    vi: text`không có cột mã đơn vị \`${"key"}\``,
    en: text`no column \`${"key"}\` with the codes of the entities`,
    help: {
      vi: text`đặt tên \`${"key"}\` cho cột mã đơn vị, hoặc chỉ rõ cột nào là mã`,
      en: text`name the column of the codes \`${"key"}\`, or say which column it is`,
    },
  },
  KH5007: {
    slug: "empty-key",
    severity: "error",
    vi: text`dòng không có mã đơn vị nên không được đọc`,
    en: text`the row has no code of an entity and is not read`,
    help: { vi: text`điền mã đơn vị`, en: text`fill in the code` },
  },
  KH5008: {
    slug: "duplicate-entity",
    severity: "error",
    vi: text`đơn vị \`${"entity"}\` đã có ở dòng ${"first"}; dòng này không được đọc`,
    en: text`the entity \`${"entity"}\` is already in row ${"first"}; this row is not read`,
    help: { vi: text`giữ lại một dòng cho mỗi đơn vị`, en: text`keep one row for each entity` },
  },
  KH5009: {
    slug: "key-is-a-number",
    severity: "warning",
    vi: text`${"count"} mã đơn vị được ghi dưới dạng số, bắt đầu từ \`${"entity"}\`; các số 0 đứng đầu có thể đã mất`,
    en: text`${"count"} codes are written as numbers, beginning with \`${"entity"}\`; leading zeros may be lost`,
    help: {
      vi: text`định dạng cột mã là văn bản rồi điền lại mã`,
      en: text`format the column of codes as text and fill in the codes again`,
    },
  },
  KH5010: {
    slug: "empty-table",
    severity: "error",
    vi: text`bảng không có dòng số liệu nào`,
    en: text`the table has no rows of data`,
    help: {
      vi: text`kiểm tra xem có chọn nhầm tệp hoặc trang tính không`,
      en: text`check that it is the right file and sheet`,
    },
  },
  KH5011: {
    slug: "header-below-top",
    severity: "info",
    vi: text`dòng tiêu đề là dòng ${"row"}; các dòng phía trên không được đọc`,
    en: text`the header is row ${"row"}; the rows above it are not read`,
  },

  // ── files ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  KH5020: {
    slug: "format-not-supported",
    severity: "error",
    vi: text`chưa đọc được định dạng \`${"format"}\``,
    en: text`the format \`${"format"}\` cannot be read yet`,
    help: {
      vi: text`lưu lại thành CSV, JSON, JSON Lines, Parquet hoặc XLSX`,
      en: text`save it as CSV, JSON, JSON Lines, Parquet or XLSX`,
    },
  },
  KH5021: {
    slug: "not-utf8",
    severity: "error",
    vi: text`văn bản không phải là Unicode UTF-8: ${"count"} ký tự không đọc được, bắt đầu từ dòng ${"line"}`,
    en: text`the text is not Unicode UTF-8: ${"count"} characters cannot be read, beginning in line ${"line"}`,
    help: { vi: text`lưu lại tệp với bảng mã UTF-8`, en: text`save the file again as UTF-8` },
  },
  KH5022: {
    slug: "legacy-encoding",
    severity: "error",
    vi: text`chữ Việt có vẻ được gõ theo bảng mã cũ ${"encoding"}, bắt đầu từ dòng ${"line"}: \`${"sample"}\``,
    en: text`the Vietnamese letters look like the old encoding ${"encoding"}, beginning in line ${"line"}: \`${"sample"}\``,
    help: {
      vi: text`chuyển mã sang Unicode rồi lưu lại thành UTF-8`,
      en: text`convert the text to Unicode and save it as UTF-8`,
    },
  },
  KH5023: {
    slug: "not-composed",
    severity: "info",
    vi: text`chữ Việt ở dạng Unicode tổ hợp đã được đổi sang Unicode dựng sẵn (NFC)`,
    en: text`decomposed Vietnamese letters have been composed (Unicode NFC)`,
  },
  KH5024: {
    slug: "broken-json",
    severity: "error",
    vi: text`tệp JSON sai ở dòng ${"line"}, cột ${"position"}`,
    en: text`broken JSON in line ${"line"}, column ${"position"}`,
    help: {
      vi: text`sửa dấu câu ở chỗ đó: dấu phẩy, ngoặc, ngoặc kép`,
      en: text`repair the punctuation there: commas, brackets, quotes`,
    },
  },
  KH5025: {
    slug: "json-not-a-table",
    severity: "error",
    vi: text`tệp JSON không phải là danh sách các đơn vị`,
    en: text`the JSON is not a list of entities`,
    help: {
      vi: text`ghi thành \`[{…}, {…}]\` hoặc \`{"entities": [{…}, {…}]}\`, mỗi đơn vị một đối tượng`,
      en: text`write \`[{…}, {…}]\` or \`{"entities": [{…}, {…}]}\`, one object for each entity`,
    },
  },
  KH5026: {
    slug: "broken-workbook",
    severity: "error",
    vi: text`tệp không mở được như một sổ tính XLSX`,
    en: text`the file cannot be opened as an XLSX workbook`,
    help: {
      vi: text`mở bằng Excel rồi lưu lại thành Excel Workbook (*.xlsx)`,
      en: text`open it in Excel and save it as Excel Workbook (*.xlsx)`,
    },
  },
  KH5027: {
    slug: "no-such-sheet",
    severity: "error",
    vi: text`không có trang tính \`${"sheet"}\``,
    en: text`there is no sheet \`${"sheet"}\``,
    help: {
      vi: text`kiểm tra tên trang tính; chỉ tệp XLSX mới có trang tính`,
      en: text`check the name of the sheet; only XLSX files have sheets`,
    },
  },
  KH5028: {
    slug: "delimiter",
    severity: "info",
    vi: text`các cột được ngăn cách bằng ${"delimiter"}`,
    en: text`the columns are separated by ${"delimiter"}`,
  },
  KH5029: {
    slug: "unclosed-quote",
    severity: "error",
    vi: text`dấu ngoặc kép mở ở dòng này không được đóng đúng chỗ`,
    en: text`a quotation mark that opens in this row is not closed where it should be`,
    help: {
      vi: text`đóng ngoặc kép, hoặc viết hai dấu \`""\` cho một dấu ngoặc kép trong ô`,
      en: text`close it, or write \`""\` for a quotation mark inside a cell`,
    },
  },
  KH5030: {
    slug: "too-many-fields",
    severity: "error",
    vi: text`dòng có ${"fields"} ô nhưng tiêu đề chỉ có ${"expected"}; số liệu của dòng coi như thiếu`,
    en: text`the row has ${"fields"} fields but the header only ${"expected"}; its data count as missing`,
    help: {
      vi: text`đặt ô có chứa dấu ngăn cách trong ngoặc kép, ví dụ \`"65,5"\``,
      en: text`put a field that contains the separator into quotation marks, for example \`"65,5"\``,
    },
  },
  KH5031: {
    slug: "too-few-fields",
    severity: "warning",
    vi: text`dòng chỉ có ${"fields"} ô trong khi tiêu đề có ${"expected"}; các ô sau coi như thiếu số liệu`,
    en: text`the row has only ${"fields"} fields where the header has ${"expected"}; those after count as missing`,
    help: { vi: text`thêm cho đủ dấu ngăn cách`, en: text`add the separators that are not there` },
  },
  KH5032: {
    slug: "nested-value",
    severity: "error",
    vi: text`ô \`${"column"}\` chứa danh sách hoặc đối tượng thay vì một giá trị`,
    en: text`\`${"column"}\` holds a list or an object instead of one value`,
    help: { vi: text`ghi một giá trị cho mỗi số liệu`, en: text`write one value for each input` },
  },
  KH5033: {
    slug: "file-too-large",
    severity: "error",
    vi: text`tệp quá lớn: ${"size"} byte, giới hạn là ${"limit"} byte`,
    en: text`the file is too large: ${"size"} bytes where ${"limit"} are allowed`,
    help: {
      vi: text`đọc từng đợt bằng \`khung eval --stream\` (CSV hoặc Parquet), hoặc chia tệp thành nhiều phần`,
      en: text`read it in batches with \`khung eval --stream\` (CSV or Parquet), or split the file`,
    },
  },
  KH5034: {
    slug: "duplicate-field",
    severity: "error",
    vi: text`\`${"column"}\` được ghi hai lần cho một đơn vị; chỉ đọc lần đầu`,
    en: text`\`${"column"}\` is written twice for one entity; only the first is read`,
    help: { vi: text`giữ lại một giá trị`, en: text`keep one of them` },
  },

  // ── cells ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  KH5040: {
    slug: "not-a-number",
    severity: "error",
    vi: text`\`${"value"}\` không phải là số`,
    en: text`\`${"value"}\` is not a number`,
    help: {
      vi: text`ghi số, hoặc để trống nếu thiếu số liệu`,
      en: text`write a number, or leave the cell empty if it is missing`,
    },
  },
  KH5041: {
    slug: "ambiguous-number",
    severity: "error",
    vi: text`\`${"value"}\` có thể là số nguyên ${"whole"}, cũng có thể là số có phần lẻ`,
    en: text`\`${"value"}\` may be the whole number ${"whole"}, or a number with a fraction`,
    help: {
      vi: text`ghi \`${"whole"}\` nếu là số nguyên; nếu có phần lẻ thì thêm một số 0: \`${"value"}0\``,
      en: text`write \`${"whole"}\` if it is whole; if it has a fraction, add a zero: \`${"value"}0\``,
    },
  },
  KH5042: {
    slug: "fraction-in-count",
    severity: "error",
    vi: text`\`${"value"}\` có phần lẻ trong khi số lượng phải là số nguyên`,
    en: text`\`${"value"}\` has a fraction where a count is whole`,
    help: { vi: text`ghi số nguyên`, en: text`write a whole number` },
  },
  KH5043: {
    slug: "negative-count",
    severity: "error",
    vi: text`\`${"value"}\` là số âm trong khi số lượng không thể âm`,
    en: text`\`${"value"}\` is negative where a count is not`,
    help: { vi: text`ghi số từ 0 trở lên`, en: text`write 0 or more` },
  },
  KH5044: {
    slug: "percent-out-of-range",
    severity: "error",
    vi: text`\`${"value"}\` nằm ngoài khoảng từ 0 đến 100 %`,
    en: text`\`${"value"}\` is outside 0 to 100 %`,
    help: { vi: text`ghi tỷ lệ phần trăm từ 0 đến 100`, en: text`write a percentage from 0 to 100` },
  },
  KH5045: {
    slug: "not-a-boolean",
    severity: "error",
    vi: text`\`${"value"}\` không phải là có hoặc không`,
    en: text`\`${"value"}\` is neither yes nor no`,
    help: {
      vi: text`ghi \`có\` hoặc \`không\`, hoặc để trống nếu thiếu số liệu`,
      en: text`write \`yes\` or \`no\`, or leave the cell empty if it is missing`,
    },
  },
  KH5046: {
    slug: "unknown-member",
    severity: "error",
    vi: text`\`${"value"}\` không thuộc các lựa chọn: ${"members"}`,
    en: text`\`${"value"}\` is not one of the choices: ${"members"}`,
    help: { vi: text`chọn một trong các giá trị đó`, en: text`take one of them` },
  },
  KH5047: {
    slug: "misspelled-member",
    severity: "error",
    vi: text`\`${"value"}\` không thuộc các lựa chọn; gần nhất là \`${"near"}\``,
    en: text`\`${"value"}\` is not one of the choices; the nearest is \`${"near"}\``,
    help: { vi: text`ghi \`${"near"}\``, en: text`write \`${"near"}\`` },
  },
  KH5048: {
    slug: "not-a-date",
    severity: "error",
    vi: text`\`${"value"}\` không phải là ngày`,
    en: text`\`${"value"}\` is not a date`,
    help: { vi: text`ghi \`31/12/2026\` hoặc \`2026-12-31\``, en: text`write \`2026-12-31\` or \`31/12/2026\`` },
  },
  KH5049: {
    slug: "formula-error",
    severity: "error",
    vi: text`công thức trong ô báo lỗi \`${"value"}\``,
    en: text`the formula in the cell gives the error \`${"value"}\``,
    help: {
      vi: text`sửa công thức, hoặc để trống nếu thiếu số liệu`,
      en: text`repair the formula, or leave the cell empty if it is missing`,
    },
  },
  KH5050: {
    slug: "neither-value-nor-missing",
    severity: "error",
    vi: text`\`${"value"}\` không phải giá trị, cũng không phải dấu hiệu thiếu số liệu`,
    en: text`\`${"value"}\` is neither a value nor a sign of missing data`,
    help: {
      vi: text`ghi 0 nếu không phát sinh, để trống nếu thiếu số liệu; bộ tiêu chí tự xác định khi nào không áp dụng`,
      en: text`write 0 if there were none, leave it empty if it is missing; the framework itself says when a criterion does not apply`,
    },
  },
  KH5051: {
    slug: "date-for-a-number",
    severity: "error",
    vi: text`ô cần số nhưng chứa ngày \`${"value"}\`; Excel có thể đã tự đổi số thành ngày`,
    en: text`the cell needs a number but holds the date \`${"value"}\`; Excel may have turned the number into a date`,
    help: { vi: text`định dạng cột là số rồi điền lại`, en: text`format the column as numbers and fill it in again` },
  },
  KH5052: {
    slug: "mixed-decimal-marks",
    severity: "warning",
    vi: text`cột dùng cả dấu phẩy (\`${"comma"}\`) và dấu chấm (\`${"point"}\`) làm dấu thập phân`,
    en: text`the column uses both a comma (\`${"comma"}\`) and a point (\`${"point"}\`) as decimal mark`,
    help: { vi: text`dùng một dấu cho cả cột`, en: text`use one of them throughout` },
  },
  KH5053: {
    slug: "decimal-comma",
    severity: "info",
    vi: text`dấu phẩy được hiểu là dấu thập phân: \`${"value"}\` là ${"meaning"}`,
    en: text`the comma is read as decimal mark: \`${"value"}\` is ${"meaning"}`,
  },
  KH5054: {
    slug: "percent-like-shares",
    severity: "warning",
    vi: text`mọi giá trị của cột đều từ 0 đến 1: \`${"value"}\` được hiểu là ${"value"} %, không phải ${"share"} %`,
    en: text`all values of the column lie between 0 and 1: \`${"value"}\` is read as ${"value"} %, not as ${"share"} %`,
    help: { vi: text`nếu là tỷ lệ trên 1 thì nhân với 100`, en: text`multiply by 100 if they are shares of one` },
  },
  KH5055: {
    slug: "rounded-number",
    severity: "error",
    vi: text`\`${"value"}\` là số đã bị rút gọn khi hiển thị, không còn đủ chữ số`,
    en: text`\`${"value"}\` is a number shortened for display, with digits lost`,
    help: {
      vi: text`định dạng cột là số, không có chữ E, rồi lưu lại`,
      en: text`format the column as plain numbers and save it again`,
    },
  },
  KH5060: {
    slug: "more-problems",
    severity: "info",
    vi: text`còn ${"count"} vấn đề ${"code"} nữa không liệt kê ở đây`,
    en: text`${"count"} more problems ${"code"} are not listed here`,
  },
  // ── Parquet ───────────────────────────────────────────────────────────────────────────────────────────────────────
  KH5080: {
    slug: "broken-parquet",
    severity: "error",
    vi: text`tệp Parquet bị hỏng hoặc bị cắt cụt`,
    en: text`the Parquet file is damaged or cut off`,
    help: { vi: text`xuất lại tệp, hoặc tải lại cho đủ`, en: text`export the file again, or fetch all of it` },
  },
  KH5081: {
    slug: "parquet-type",
    severity: "error",
    vi: text`cột \`${"column"}\` có kiểu Parquet \`${"type"}\`, không đọc được thành một giá trị`,
    en: text`the column \`${"column"}\` has the Parquet type \`${"type"}\`, which cannot be read as one value`,
    help: {
      vi: text`xuất cột đó thành số, chữ, ngày hoặc đúng/sai; danh sách và cấu trúc lồng nhau thì tách thành nhiều cột`,
      en: text`export it as numbers, text, dates or booleans; split lists and nested structures into columns`,
    },
  },
  KH5082: {
    slug: "parquet-packing",
    severity: "error",
    vi: text`tệp Parquet được nén hoặc mã hoá bằng \`${"packing"}\`, không mở được`,
    en: text`the Parquet file is packed or encrypted with \`${"packing"}\` and cannot be opened`,
    help: {
      vi: text`xuất lại không mã hoá, nén bằng SNAPPY, GZIP hoặc ZSTD`,
      en: text`export it without encryption, packed with SNAPPY, GZIP or ZSTD`,
    },
  },
  // ── files read in batches ─────────────────────────────────────────────────────────────────────────────────────────
  KH5083: {
    slug: "not-in-batches",
    severity: "error",
    vi: text`tệp \`${"format"}\` không đọc được từng đợt`,
    en: text`a \`${"format"}\` file cannot be read in batches`,
    help: {
      vi: text`lưu lại thành CSV bảng mã UTF-8 hoặc Parquet, hoặc đọc cả tệp một lần`,
      en: text`save it as CSV in UTF-8 or as Parquet, or read the file as a whole`,
    },
  },
  KH5084: {
    slug: "stopped-reading",
    severity: "error",
    vi: text`dừng đọc ở dòng ${"row"}: không biết dòng này kết thúc ở đâu`,
    en: text`reading stopped at row ${"row"}: where it ends cannot be told`,
    help: {
      vi: text`sửa dấu ngoặc kép ở dòng đó: đóng lại, hoặc viết hai dấu \`""\` cho một dấu trong ô`,
      en: text`repair the quotation marks there: close them, or write \`""\` for one inside a cell`,
    },
  },
  KH5085: {
    slug: "not-in-batches-framework",
    severity: "error",
    vi: text`bộ tiêu chí dùng ${"whatVi"}, không tính được khi đọc số liệu từng đợt`,
    en: text`the framework uses ${"whatEn"}, which cannot be worked out while the data are read in batches`,
    help: {
      vi: text`đọc cả tệp một lần, không dùng \`--stream\``,
      en: text`read the file as a whole, without \`--stream\``,
    },
  },
  KH5086: {
    slug: "reports-left-out",
    severity: "info",
    vi: text`đọc từng đợt nên không tính các chỉ tiêu tổng hợp ${"names"}`,
    en: text`the data were read in batches, so the reports ${"names"} are not worked out`,
  },
});
