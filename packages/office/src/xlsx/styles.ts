/** The looks of cells: Times New Roman as decisions have it, 13 points, 12 where a table is wide. */

/** Indexes into `cellXfs`. Numbers of so many places follow `number`. */
export const style = { title: 1, line: 2, header: 3, text: 4, centred: 5, date: 6, number: 7 } as const;

/** So many decimal places have a style of their own; numbers with more show what Excel shows. */
export const mostPlaces = 6;

const font = (size: number, bold = false): string =>
  `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><color rgb="FF000000"/><name val="Times New Roman"/><family val="1"/><charset val="163"/></font>`;
const thin = (side: string): string => `<${side} style="thin"><color rgb="FF808080"/></${side}>`;

/** The part `xl/styles.xml`. */
export function stylesXml(wide: boolean): string {
  const size = wide ? 12 : 13;
  const formats = Array.from({ length: mostPlaces + 1 }, (_, places) => {
    const code = places === 0 ? "#,##0" : `#,##0.${"0".repeat(places)}`;
    return `<numFmt numFmtId="${170 + places}" formatCode="${code}"/>`;
  });
  const xf = (format: number, fontId: number, border: 0 | 1, fill: 0 | 2, alignment: string): string =>
    `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" ${alignment}/></xf>`;
  const cells = [
    xf(0, 0, 0, 0, ""),
    xf(0, 1, 0, 0, 'horizontal="left"'),
    xf(0, 0, 0, 0, 'horizontal="left"'),
    xf(49, 2, 1, 2, 'horizontal="center" wrapText="1"'),
    xf(49, 0, 1, 0, 'horizontal="left" wrapText="1"'),
    xf(49, 0, 1, 0, 'horizontal="center" wrapText="1"'),
    xf(169, 0, 1, 0, 'horizontal="center"'),
    ...formats.map((_, places) => xf(170 + places, 0, 1, 0, 'horizontal="right"')),
    xf(0, 0, 1, 0, 'horizontal="right"'),
  ];
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${formats.length + 1}"><numFmt numFmtId="169" formatCode="dd/mm/yyyy"/>${formats.join("")}</numFmts>`,
    `<fonts count="3">${font(size)}${font(size + 1, true)}${font(size, true)}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF3"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/></border><border>${["left", "right", "top", "bottom"].map(thin).join("")}</border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}
