import { expect, it } from "vitest";
import { readMarkers } from "@khung/test-kit";
import { createLanguageService, type LanguageService } from "./service.ts";
import type { EditorPosition } from "./protocol.ts";

const base = `ngôn ngữ vi

khung x.goc phiên bản 1.0.0 "Khung gốc" {
  cơ quan ban hành "Bộ"
  hiệu lực từ 2026-01-01
  thiếu số liệu: coi là không đạt
  các mức lũy tiến {
    mức 1 dat "Đạt"
    mức 2 kha "Khá"
  }
  số liệu ho_so: số lượng "Hồ sơ"
  tham số san = 80%
  nhóm g "Nhóm" {
    tiêu chí g.a bắt buộc "Hồ sơ tiếp nhận" {
      đo bằng ho_so
      yêu cầu đạt từ { 1: 20, 2: 40 }
      căn cứ "1/QĐ"
    }
  }
  phân cấp cho tinh { được siết yêu cầu; được thêm tiêu chí }
}

bộ tiêu chí x.giua phiên bản 1.0.0 "Bộ giữa" kế thừa x.goc@1.0.0 {
  cơ quan ban hành "Tỉnh"
  cấp tinh
}
`;

/** A service over the base and something on it, and where its cursor stands. */
function open(marked: string): { service: LanguageService; position: EditorPosition } {
  const { text, cursor = 0 } = readMarkers(base + marked);
  const service = createLanguageService();
  service.update({ file: "x.khung", text }, 1);
  const before = text.slice(0, cursor).split("\n");
  return { service, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

const overlay = (statement: string): string =>
  `\nbộ tiêu chí x.tinh phiên bản 1.0.0 "Tỉnh" kế thừa x.giua@1.0.0 {\n  cấp tinh\n  ${statement}\n}\n`;

it.each([
  ["siết g.┆a tại 2 từ 40 lên 50", "tiêu chí g.a", 13],
  ["siết g.a tại k┆ha từ 40 lên 50", "mức 2 kha", 8],
  ["siết g.a từ mức 2┆ xuống mức 1", "mức 2 kha", 8],
  ["đặt s┆an từ 80% thành 90%", "tham số san", 11],
  ['đặt tên gọi của g.┆a từ "Hồ sơ tiếp nhận" thành "Hồ sơ"', "tiêu chí g.a", 13],
  ["thêm vào nhóm ┆g { }", "nhóm g", 12],
  ["bỏ g.┆a", "tiêu chí g.a", 13],
])("%s: goes to what it means in the base, and says what that is", (statement, written, line) => {
  const { service, position } = open(overlay(statement));
  expect(service.definition(position)?.range.start.line).toBe(line);
  expect(base.split("\n")[line]).toContain(written);
  expect(service.hover(position)?.subject).toBeDefined();
});

it("says what the base asks where a change names a criterion", () => {
  const { service, position } = open(overlay("siết g.┆a tại 2 từ 40 lên 50"));
  expect(service.hover(position)?.contents.vi).toContain("yêu cầu đạt từ { 1: 20, 2: 40 }");
});

it("says what is delegated, and nothing of it where all is the overlay's own", () => {
  const { service, position } = open(overlay("siết g.┆a tại 2 từ 40 lên 50"));
  expect(service.hover(position)?.contents.vi).toContain("Phân cấp cho tinh: không có");
  const direct = overlay("siết g.┆a tại 2 từ 40 lên 50").replace("x.giua", "x.goc");
  const { service: other, position: there } = open(direct);
  expect(other.hover(there)?.contents.vi).toContain("Phân cấp cho tinh: `được siết yêu cầu`");
  const target = open(direct.replace("g.┆a", "┆g.a"));
  const [item] = target.service.completion(target.position).filter(({ label }) => label === "g.a");
  expect(item?.documentation?.vi).toContain("được siết yêu cầu");
});

it.each([
  ["┆", ["siết", "nới", "đặt", "thêm vào", "bỏ", "số liệu"]],
  ["siết ┆", ["g.a"]],
  ["siết g.a ┆", ["tại", "từ"]],
  ["siết g.a tại ┆", ["1", "2", "kha"]],
  ["siết g.a tại 2 từ ┆", ["40", "trong khoảng"]],
  ["siết g.a tại 2 từ 40 ┆", ["thành", "lên", "xuống"]],
  ["siết g.a từ ┆", ["20", "40", "mức"]],
  ["đặt ┆", ["tên gọi", "điểm của", "cách chấm điểm", "san", "g.a"]],
  ["đặt san từ ┆", ["80%"]],
  ["thêm vào ┆", ["nhóm"]],
  ["bỏ ┆", ["g.a"]],
])("%s: offers what fits", (statement, expected) => {
  const { service, position } = open(overlay(statement));
  expect(service.completion(position).map(({ label }) => label)).toEqual(expect.arrayContaining(expected));
});

it("offers the words of points", () => {
  const inside = (text: string): readonly string[] => {
    const { service, position } = open(
      `\nkhung x.diem phiên bản 1.0.0 "Điểm" {\n  số liệu n: số lượng "N"\n  tiêu chí d bắt buộc "D" ${text}\n}\n`,
    );
    return service.completion(position).map(({ label }) => label);
  };
  expect(inside("┆ {\n }")).toEqual(expect.arrayContaining(["điểm", "điểm thưởng", "điểm trừ"]));
  expect(inside("điểm 20 {\n    đo bằng n\n    ┆\n  }")).toContain("chấm điểm");
  expect(inside("điểm 20 {\n    đo bằng n\n    chấm điểm ┆\n  }")).toEqual(
    expect.arrayContaining(["theo tỷ lệ", "theo bậc", "theo khoảng"]),
  );
});
