/** The inputs that the samples of the diagnostics' pages, and most tests here, are read against. */

import type { Input, Module, Type } from "@khung/ir";

function input(name: string, type: Type, vi: string): Input {
  const origin = { file: "sample.khung", start: 0, end: 0 };
  return { name, type, title: { vi }, sources: [], evidence: [], basis: [], notes: [], origin };
}

/** One input of each kind. */
export const sampleModule: Pick<Module, "inputs"> = {
  inputs: [
    input("ho_so", { kind: "number", form: "count", unit: {} }, "Hồ sơ tiếp nhận"),
    input("truc_tuyen", { kind: "number", form: "count", unit: {} }, "Hồ sơ trực tuyến"),
    input("ty_le", { kind: "number", form: "share", unit: {} }, "Tỷ lệ hài lòng"),
    input("co_to", { kind: "boolean" }, "Có Tổ công nghệ số cộng đồng"),
    input(
      "loai",
      {
        kind: "choice",
        of: "loai",
        members: [
          { name: "xa", title: { vi: "Xã", en: "Commune" } },
          { name: "phuong", title: { vi: "Phường", en: "Ward" } },
          { name: "dac_khu", title: { vi: "Đặc khu", en: "Special zone" } },
        ],
      },
      "Loại đơn vị",
    ),
    input("ngay_cap", { kind: "date" }, "Ngày cấp"),
    input("toc_do", { kind: "number", form: "plain", unit: { Mb: 1, s: -1 } }, "Tốc độ"),
  ],
};
