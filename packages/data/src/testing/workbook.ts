/**
 * Writes small XLSX workbooks by hand, for what a library for writing them does not make: formula errors, odd numbers, old fonts.
 */

/** A cell as XML, without its reference: attributes and content. `null` is no cell. */
export type XmlCell = { readonly attributes: string; readonly content: string } | null;

/** A text cell. */
export const textCell = (text: string): XmlCell => ({
  attributes: 't="inlineStr"',
  content: `<is><t>${escapeXml(text)}</t></is>`,
});
/** A number cell; `style` 1 is a per cent, 2 a date. */
export const numberCell = (digits: string, style = 0): XmlCell => ({
  attributes: `s="${style}"`,
  content: `<v>${digits}</v>`,
});
/** A formula that gives an error. */
export const errorCell = (error: string): XmlCell => ({ attributes: 't="e"', content: `<f>1/0</f><v>${error}</v>` });

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The bytes of a workbook with one sheet. */
export function workbook(rows: readonly (readonly XmlCell[])[], sheet = "Số liệu"): Uint8Array {
  const data = rows.map((cells, r) => {
    const inner = cells.map((cell, c) =>
      cell ? `<c r="${String.fromCharCode(65 + c)}${r + 1}" ${cell.attributes}>${cell.content}</c>` : "",
    );
    return `<row r="${r + 1}">${inner.join("")}</row>`;
  });
  return zipStored({
    "[Content_Types].xml": `${start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "xl/workbook.xml": `${start}<workbook ${main} xmlns:r="${relationships}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${start}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${start}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; &quot;%"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `${start}<worksheet ${main}><sheetData>${data.join("")}</sheetData></worksheet>`,
  });
}

/** A ZIP archive of files that are not compressed. */
export function zipStored(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const nameBytes = encoder.encode(name);
    const content = encoder.encode(text);
    const common = [0, 0x0800, 0, 0, 0, crc32(content), content.length, content.length, nameBytes.length, 0];
    const local = record([
      [4, 0x04034b50],
      [2, 20],
      ...common.slice(1, 5).map((v) => [2, v] as const),
      ...common.slice(5, 8).map((v) => [4, v] as const),
      [2, nameBytes.length],
      [2, 0],
    ]);
    locals.push(local, nameBytes, content);
    central.push(
      record([
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        ...common.slice(1, 5).map((v) => [2, v] as const),
        ...common.slice(5, 8).map((v) => [4, v] as const),
        [2, nameBytes.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, at],
      ]),
      nameBytes,
    );
    at += local.length + nameBytes.length + content.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, at],
    [2, 0],
  ]);
  return joined([...locals, ...central, end]);
}

function record(fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
