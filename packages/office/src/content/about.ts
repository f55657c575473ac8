/** Where numbers come from: what every exported file says of itself. */

import { formatDate } from "@khung/emit";
import type { IsoDate } from "@khung/ir";
import type { Sheet } from "../xlsx/sheet.ts";

/** The origin of an export. Absent: not known, and not said. */
export interface About {
  readonly framework: { readonly title: string; readonly id: string; readonly version: string };
  /** Digest of the text. */
  readonly revision?: string;
  /** What it is compared with. */
  readonly baseline?: string;
  readonly data: { readonly name: string; readonly rows: number; readonly digest?: string; readonly note?: string };
  /** At which dated values are read. */
  readonly asOf: IsoDate;
  /** When it was exported, as `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  /** Who exported it. */
  readonly by?: string;
  /** The address at which the same can be seen. */
  readonly link?: string;
}

/** Lines `name, value`. */
export function aboutLines(about: About): readonly (readonly [string, string])[] {
  const { framework, revision, baseline, data, asOf, at, by, link } = about;
  const [day = "", time = ""] = at.split("T");
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["Bộ tiêu chí", framework.title],
    ["Mã, phiên bản", `${framework.id}@${framework.version}`],
    ["Mã băm của văn bản", revision],
    ["So với", baseline],
    ["Số liệu", data.name],
    ["Số đơn vị", String(data.rows)],
    ["Mã băm của số liệu", data.digest],
    ["Lưu ý về số liệu", data.note],
    ["Ngày đánh giá", formatDate(asOf, "vi")],
    ["Xuất lúc", `${formatDate(day, "vi")}${time && ` ${time}`}`],
    ["Người xuất", by],
    ["Địa chỉ", link],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

/** The sheet "Thông tin". */
export function aboutSheet(about: About): Sheet {
  return {
    name: "Thông tin",
    title: ["THÔNG TIN VỀ TỆP NÀY"],
    columns: [
      { title: "Mục", width: 26 },
      { title: "Nội dung", width: 90 },
    ],
    rows: aboutLines(about),
  };
}

/** Of a file: `mo-phong_TC3.2_2026-11-22.xlsx`. What no file system takes is left out. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .map((part) =>
      part
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replaceAll("đ", "d")
        .replaceAll("Đ", "D")
        .replace(/[^A-Za-z0-9.@-]+/g, "-")
        .replace(/^-+|-+$/g, ""),
    )
    .filter((part) => part !== "")
    .join("_");
  return `${name}.${ending}`;
}
