/**
 * A document to the bytes of a DOCX file, laid out as Decree 30/2020/NĐ-CP says: A4, 20 mm above and below, 30 mm left, 15 mm right,
 * Times New Roman, black; the number of the page centred above, not on the first.
 */

import { xml, xmlHead } from "../xml.ts";
import { zip } from "../zip.ts";
import type { Paragraph, Run, Table, TableCell, WordDocument } from "./document.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** What the file is served as. */
export const docxType = `${type}.document`;

/** Twentieths of a point in a millimetre. */
const millimetre = 1440 / 25.4;
const page = { short: 210, long: 297, above: 20, below: 20, left: 30, right: 15 } as const;
/** Points, of text that no one gave a size. */
const bodySize = 13;

/** The bytes of a document. */
export function writeDocx(document: WordDocument): Promise<Uint8Array<ArrayBuffer>> {
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${type}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(document.title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/header" Target="header1.xml"/></Relationships>`,
    "word/styles.xml": `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:color w:val="000000"/><w:sz w:val="${bodySize * 2}"/><w:szCs w:val="${bodySize * 2}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
    "word/header1.xml": `<w:hdr xmlns:w="${word}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`,
    "word/document.xml": documentXml(document),
  };
  return zip(Object.entries(parts).map(([name, text]) => ({ name, text: xmlHead + text })));
}

function documentXml({ blocks, landscape = false }: WordDocument): string {
  const [across, down] = landscape ? [page.long, page.short] : [page.short, page.long];
  const twips = (length: number): number => Math.round(length * millimetre);
  const width = twips(across - page.left - page.right);
  const body = blocks.map((block) => ("rows" in block ? tableXml(block, width) : paragraphXml(block)));
  const section = [
    '<w:headerReference w:type="default" r:id="rId2"/>',
    `<w:pgSz w:w="${twips(across)}" w:h="${twips(down)}"${landscape ? ' w:orient="landscape"' : ""}/>`,
    `<w:pgMar w:top="${twips(page.above)}" w:right="${twips(page.right)}" w:bottom="${twips(page.below)}" w:left="${twips(page.left)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/>`,
    "<w:titlePg/>",
  ];
  return `<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body.join("")}<w:sectPr>${section.join("")}</w:sectPr></w:body></w:document>`;
}

function paragraphXml({ runs, align, indent, above, keep }: Paragraph, size?: number, bold = false): string {
  const properties = [
    keep ? "<w:keepNext/>" : "",
    above === undefined ? "" : `<w:spacing w:before="${above * 20}"/>`,
    indent === undefined ? "" : `<w:ind w:firstLine="${Math.round(indent * millimetre)}"/>`,
    align === undefined ? "" : `<w:jc w:val="${align}"/>`,
  ].join("");
  const all: readonly Run[] = typeof runs === "string" ? [{ text: runs }] : runs;
  const written = all.map((run) => runXml({ ...(size !== undefined && { size }), ...run, bold: run.bold ?? bold }));
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${written.join("")}</w:p>`;
}

function runXml({ text, bold, italic, underline, size }: Run): string {
  const properties = [
    bold ? "<w:b/>" : "",
    italic ? "<w:i/>" : "",
    size === undefined ? "" : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
    underline ? '<w:u w:val="single"/>' : "",
  ].join("");
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`);
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${lines.join("<w:br/>")}</w:r>`;
}

function tableXml({ columns, borders, header = 0, rows, size }: Table, width: number): string {
  const sum = columns.reduce((total, each) => total + each, 0);
  const widths = columns.map((each) => Math.round((each / sum) * width));
  const line = borders ? "single" : "none";
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map(
    (side) => `<w:${side} w:val="${line}" w:sz="4" w:space="0" w:color="000000"/>`,
  );
  const written = rows.map((cells, i) => {
    let at = 0;
    const inner = cells.map((cell) => {
      const span = cell.span ?? 1;
      const own = widths.slice(at, at + span).reduce((total, each) => total + each, 0);
      at += span;
      return cellXml(cell, own, span, size);
    });
    const properties = `<w:cantSplit/>${i < header ? "<w:tblHeader/>" : ""}`;
    return `<w:tr><w:trPr>${properties}</w:trPr>${inner.join("")}</w:tr>`;
  });
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${sides.join("")}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join("")}</w:tblGrid>`,
    written.join(""),
    "</w:tbl>",
  ].join("");
}

function cellXml({ content, align, bold, shaded }: TableCell, width: number, span: number, size?: number): string {
  const paragraphs: readonly Paragraph[] =
    typeof content === "string" ? [{ runs: content, ...(align && { align }) }] : content;
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : "",
    shaded ? '<w:shd w:val="clear" w:color="auto" w:fill="E7ECF3"/>' : "",
    '<w:vAlign w:val="center"/>',
  ].join("");
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.map((each) => paragraphXml(each, size, bold)).join("")}</w:tc>`;
}
