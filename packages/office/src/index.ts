export { aboutLines, aboutSheet, fileName, type About } from "./content/about.ts";
export { appendix } from "./content/appendix.ts";
export { listSheet, resultSheets, type Results } from "./content/results.ts";
export { statement } from "./content/statement.ts";
export { csvType, writeSheetCsv } from "./csv.ts";
export type { Paragraph, Run, Table, TableCell, WordDocument } from "./word/document.ts";
export { docxType, writeDocx } from "./word/write-docx.ts";
export type { Cell, Column, Sheet } from "./xlsx/sheet.ts";
export { writeXlsx, xlsxType } from "./xlsx/write-xlsx.ts";
