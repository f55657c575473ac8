/** What stands above a document of an agency, as Decree 30/2020/NĐ-CP has it; numbers, places and dates are left for whoever signs. */

import type { Paragraph, Table } from "../word/document.ts";

const centred = (text: string, looks: { readonly bold?: boolean; readonly size?: number } = {}): Paragraph => ({
  runs: [{ text, ...looks }],
  align: "center",
});
const line: Paragraph = { runs: [{ text: "———————", size: 8 }], align: "center" };

/** The agency at the left, the name of the state at the right, under them the number and the date. */
export function letterhead(agency: string): Table {
  return {
    columns: [2, 3],
    borders: false,
    rows: [
      [
        { content: [centred(agency.toLocaleUpperCase("vi"), { bold: true }), line] },
        {
          content: [
            centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true, size: 12 }),
            centred("Độc lập - Tự do - Hạnh phúc", { bold: true }),
            line,
          ],
        },
      ],
      [
        { content: "Số: ……/……", align: "center" },
        { content: [{ runs: [{ text: "……, ngày …… tháng …… năm ……", italic: true }], align: "center" }] },
      ],
    ],
  };
}
