/**
 * A workbook to the bytes of an XLSX file: titles above the table, the header frozen and with filters, codes as text, numbers by their
 * digits, dates as dates; printed landscape on A4 with the header on every page.
 *
 * Text is never a formula, whatever it begins with.
 */

import { xml, xmlHead } from "../xml.ts";
import { zip, type ZipFile } from "../zip.ts";
import type { Cell, Sheet } from "./sheet.ts";
import { mostPlaces, style, stylesXml } from "./styles.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What the file is served as. */
export const xlsxType = `${sheetType}.sheet`;

/** A table of more columns is written smaller. */
const wide = 9;

/** Excel holds no more in one cell. */
const longest = 32_767;

/** The bytes of a workbook. */
export function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheets.map(({ name }, i) => sheetName(name, i));
  const parts = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  const isWide = sheets.some(({ columns }) => columns.length > wide);
  const files: readonly ZipFile[] = [
    {
      name: "[Content_Types].xml",
      text: `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${parts.map((part) => `<Override PartName="/xl/${part}" ContentType="${sheetType}.worksheet+xml"/>`).join("")}</Types>`,
    },
    {
      name: "_rels/.rels",
      text: `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    { name: "xl/workbook.xml", text: workbookXml(sheets, names) },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `<Relationships xmlns="${packages}/relationships">${parts.map((part, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="${part}"/>`).join("")}<Relationship Id="rId${parts.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: "xl/styles.xml", text: stylesXml(isWide) },
    ...sheets.map((sheet, i) => ({ name: `xl/${parts[i] ?? ""}`, text: sheetXml(sheet) })),
  ];
  return zip(files.map(({ name, text }) => ({ name, text: xmlHead + text })));
}

/** Excel takes 31 characters, and not all of them. */
function sheetName(name: string, index: number): string {
  return (
    name
      .replace(/[[\]:*?/\\]/g, " ")
      .slice(0, 31)
      .trim() || `Trang ${index + 1}`
  );
}

function workbookXml(sheets: readonly Sheet[], names: readonly string[]): string {
  const listed = names.map((name, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const defined = sheets.flatMap((sheet, i) => {
    const quoted = `'${(names[i] ?? "").replaceAll("'", "''")}'`;
    const header = headerRow(sheet);
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xml(`${quoted}!$${header}:$${header}`)}</definedName>`;
    const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${xml(`${quoted}!${area(sheet, "$")}`)}</definedName>`;
    return sheet.filter ? [filter, titles] : [titles];
  });
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join("")}</sheets><definedNames>${defined.join("")}</definedNames></workbook>`;
}

/** The row of the header, from 1: below the lines and an empty one. */
function headerRow({ title }: Sheet): number {
  return title.length === 0 ? 1 : title.length + 2;
}

function area(sheet: Sheet, mark: "" | "$"): string {
  const last = headerRow(sheet) + sheet.rows.length;
  return `${mark}A${mark}${headerRow(sheet)}:${mark}${columnName(sheet.columns.length - 1)}${mark}${last}`;
}

/** `A`, …, `Z`, `AA`, … */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

function sheetXml(sheet: Sheet): string {
  const { title, columns, rows, filter } = sheet;
  const header = headerRow(sheet);
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const lines = [
    ...title.map((text, i) => rowXml(i + 1, [textCell(text, i === 0 ? style.title : style.line, 0, i + 1)])),
    rowXml(
      header,
      columns.map((column, i) => textCell(column.title, style.header, i, header)),
    ),
    ...rows.map((cells, r) => {
      const row = header + 1 + r;
      return rowXml(
        row,
        columns.map(({ centred = false }, i) => cellXml(cells[i] ?? null, centred, i, row)),
      );
    }),
  ];
  return [
    `<worksheet xmlns="${main}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18"/>',
    `<cols>${widths.join("")}</cols>`,
    `<sheetData>${lines.join("")}</sheetData>`,
    ...(filter ? [`<autoFilter ref="${area(sheet, "")}"/>`] : []),
    '<pageMargins left="0.6" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman"&amp;13&amp;P</oddHeader></headerFooter>',
    "</worksheet>",
  ].join("");
}

function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join("")}</row>`;
}

function textCell(text: string, styled: number, column: number, row: number): string {
  const kept = text.slice(0, longest);
  return `<c r="${columnName(column)}${row}" s="${styled}" t="inlineStr"><is><t xml:space="preserve">${xml(kept)}</t></is></c>`;
}

function cellXml(cell: Cell, centred: boolean, column: number, row: number): string {
  const at = `r="${columnName(column)}${row}"`;
  if (cell === null) return `<c ${at} s="${centred ? style.centred : style.text}"/>`;
  if (typeof cell === "string") return textCell(cell, centred ? style.centred : style.text, column, row);
  if ("date" in cell) return `<c ${at} s="${style.date}"><v>${serial(cell.date)}</v></c>`;
  const { number, places = 0 } = cell;
  return `<c ${at} s="${style.number + Math.min(places, mostPlaces + 1)}"><v>${xml(number)}</v></c>`;
}

/** Days since 30 December 1899, as Excel counts from March 1900 on. */
function serial(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
