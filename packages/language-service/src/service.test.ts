import { expect, it } from "vitest";
import { readMarkers } from "@khung/test-kit";
import { createLanguageService, type LanguageService } from "./service.ts";
import type { EditorPosition, TextEdit } from "./protocol.ts";

const source = `
ngôn ngữ vi

khung x.y phiên bản 1.0.0 "Thử" {
  cơ quan ban hành "Sở Khoa học và Công nghệ"
  hiệu lực từ 2026-01-01
  thiếu số liệu: coi là không đạt
  các mức lũy tiến {
    mức 1 khoi_dong "Khởi động"
  }
  số liệu ho_so: số lượng "Hồ sơ *tiếp* nhận" { đơn vị tính "hồ sơ" }
  số liệu ho_so_mang: số lượng "Hồ sơ trực tuyến" en "Online dossiers"
  tiêu chí a bắt buộc "Tỷ lệ trực tuyến" {
    đo bằng ho_so_mang / ho_so
    yêu cầu đạt từ { 1: 65.5% }
    không phát sinh: không áp dụng
    căn cứ "942/QĐ-TTg"
    xuất xứ minh họa "chưa có phụ lục"
  }
}

`;

/** A service over a marked text, and where its cursor stands. */
function open(marked: string): { service: LanguageService; position: EditorPosition; text: string } {
  const { text, cursor = 0 } = readMarkers(marked);
  const service = createLanguageService();
  service.update({ file: "x.khung", text }, 1);
  const before = text.slice(0, cursor).split("\n");
  return { service, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 }, text };
}

/** Applies edits that do not overlap, last first. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: EditorPosition) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)),
      text,
    );
}

it("finds nothing wrong with a good text", () => {
  const { service } = open(source);
  expect(service.diagnostics().map(({ code }) => code)).toEqual([]);
  expect(service.compiled().modules).toHaveLength(1);
});

it("underlines what is wrong", () => {
  const marked = source.replace(
    "đo bằng ho_so_mang / ho_so\n",
    "đo bằng ho_so_mang / ho_soo\n                         ~~~~~~ KH2002\n",
  );
  const { text, underlines } = readMarkers(marked);
  const service = createLanguageService();
  service.update({ file: "x.khung", text }, 1);
  const found = service
    .diagnostics()
    .map(({ code, range }) => [
      code,
      text.split("\n")[range.start.line]?.slice(range.start.character, range.end.character),
    ]);
  expect(found).toEqual(underlines.map(({ start, end, words }) => [words, text.slice(start, end)]));
});

it("repairs a decimal comma", () => {
  const { service, text } = open(source.replace("65.5%", "65,5%"));
  const comma = service.diagnostics().find(({ code }) => code === "KH1012");
  const [fix] = comma?.fixes ?? [];
  expect(fix).toBeDefined();
  const { service: repaired } = open(edited(text, fix?.edits ?? []));
  expect(repaired.diagnostics()).toEqual([]);
  if (comma) expect(service.codeActions(comma.range)).toContainEqual(fix);
});

it("tells what a name is, and escapes its title", () => {
  const { service, position } = open(source.replace("ho_so_mang / ho_so\n", "ho_so_mang / ho_┆so\n"));
  const hover = service.hover(position);
  expect(hover?.contents.vi).toContain("**Hồ sơ \\*tiếp\\* nhận**");
  expect(hover?.contents.vi).toContain("Đơn vị tính: hồ sơ");
  expect(hover?.subject).toEqual({ kind: "input", name: "ho_so" });
});

it("tells of a criterion what it asks and how official it is", () => {
  const { service, position } = open(source.replace("tiêu chí a ", "tiêu chí a┆ "));
  const words = service.hover(position)?.contents.vi;
  expect(words).toContain("tiêu chí · bắt buộc");
  expect(words).toContain("\n\n`yêu cầu đạt từ { 1: 65.5% }`");
  expect(words).toContain("Xuất xứ: minh họa (chưa có phụ lục)");
});

it("shows numbers as people write them, and keywords in the other surface", () => {
  const number = open(source.replace("65.5%", "65┆.5%"));
  expect(number.service.hover(number.position)?.contents.vi).toBe("= 65,5 %");
  const keyword = open(source.replace("đo bằng", "đo b┆ằng"));
  expect(keyword.service.hover(keyword.position)?.contents.en).toBe("`measure` in English");
});

it("goes to the declaration of a name", () => {
  const { service, position, text } = open(source.replace("ho_so_mang / ho_so\n", "ho_so_m┆ang / ho_so\n"));
  const range = service.definition(position)?.range;
  expect(text.split("\n")[range?.start.line ?? 0]).toContain("số liệu ho_so_mang");
});

it("outlines the text", () => {
  const [framework] = open(source).service.symbols();
  expect(framework?.children.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "level khoi_dong",
    "input ho_so",
    "input ho_so_mang",
    "criterion a",
  ]);
});

it("translates there and back without a trace", () => {
  const { service, text } = open(source);
  const english = edited(text, service.translate("en"));
  expect(english).toContain("measure ho_so_mang / ho_so");
  const back = open(english);
  expect(edited(english, back.service.translate("vi"))).toBe(text);
  expect(service.translate("vi")).toEqual([]);
});

it("formats only the lines that need it", () => {
  const { service, text } = open(source.replace("    đo bằng", "  đo   bằng"));
  const edits = service.format();
  expect(edits).toHaveLength(1);
  expect(edited(text, edits)).toBe(open(source).text);
});

it("answers about any text, at any place", () => {
  for (const text of ["", "}", "tiêu chí", "khung {{{", "yêu cầu đạt từ { 1:", '"']) {
    const service = createLanguageService();
    service.update({ file: "x.khung", text }, 1);
    const places = [
      ...Array.from({ length: text.length + 1 }, (_, character) => ({ line: 0, character })),
      { line: 9, character: 9 },
    ];
    expect(() => places.forEach((place) => [service.completion(place), service.hover(place)]), text).not.toThrow();
    expect(Array.isArray(service.diagnostics()), text).toBe(true);
  }
});
