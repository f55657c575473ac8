import { defineDiagnostics, text } from "../define.ts";

/** What an engine cannot take as it is: KH803x. */
export const engineDiagnostics = defineDiagnostics({
  KH8030: {
    slug: "number-wider-than-its-column",
    severity: "error",
    vi: text`số này không vừa cột \`${"column"}\`: cột chứa tối đa ${"digits"} chữ số, trong đó ${"places"} chữ số sau dấu phẩy`,
    en: text`this number does not fit column \`${"column"}\`: it holds ${"digits"} digits, ${"places"} of them after the point`,
    help: {
      vi: text`khai báo cột rộng hơn, hoặc dùng \`khung eval\`: ở đó số nào cũng tính được chính xác`,
      en: text`declare a wider column, or use \`khung eval\`, where every number is exact`,
    },
  },
});
