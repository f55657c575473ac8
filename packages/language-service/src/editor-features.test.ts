import { expect, it } from "vitest";
import { openAll } from "./testing/open.ts";
import { commune, national, province, samples } from "./testing/samples.ts";

it("folds braces and comments of several lines", () => {
  const { service } = openAll({ "a.khung": `// một\n// hai\n${national}` });
  const folds = service.folds();
  const lines = `// một\n// hai\n${national}`.split("\n");
  expect(folds[0]).toEqual({ startLine: 0, endLine: 1, kind: "comment" });
  expect(folds.slice(1).map(({ startLine, endLine }) => [lines[startLine]?.trim(), lines[endLine]?.trim()])).toEqual([
    ['khung x.goc phiên bản 1.0.0 "Khung gốc" {', lines.at(-3)?.trim()],
    ["các mức lũy tiến {", 'mức 2 kha "Khá"'],
    ['nhóm g "Nhóm" {', "}"],
    ['tiêu chí g.a bắt buộc "Tỷ lệ trực tuyến" {', "không phát sinh: không áp dụng"],
    ['tiêu chí g.b bắt buộc "Có hồ sơ" {', "yêu cầu đạt từ theo loai { xa: 20000, phuong: 50000 } từ 2"],
  ]);
});

it("grows a selection from the word out", () => {
  const { service, position } = openAll({
    "a.khung": national.replace("đo bằng ho_so_mang / ho_so", "đo bằng ho_so_m┆ang / ho_so"),
  });
  const lines = national.split("\n");
  const words = service
    .selections(position)
    .filter(({ start, end }) => start.line === end.line)
    .map(({ start, end }) => lines[start.line]?.slice(start.character, end.character));
  expect(words).toEqual(["ho_so_mang", "ho_so_mang / ho_so", "đo bằng ho_so_mang / ho_so"]);
});

/** `text: type modifiers` of each token. */
function tokens(file: keyof typeof samples, text: string): readonly string[] {
  const { workspace } = openAll({ ...samples, [file]: text });
  const { service } = openAll({
    [file]: text,
    ...Object.fromEntries(Object.entries(samples).filter(([name]) => name !== file)),
  });
  expect(workspace.files()).toContain(file);
  const lines = text.split("\n");
  return service
    .semanticTokens()
    .map(({ range: { start, end }, type, modifiers }) =>
      [`${lines[start.line]?.slice(start.character, end.character)}:`, type, ...modifiers].join(" "),
    );
}

it("knows in an overlay what is whose, and what is done to it", () => {
  const found = tokens("tinh.khung", province);
  expect(found).toContain("g.a: criterion national tightened");
  expect(found).toContain("san: parameter national changed");
  expect(found).toContain("t.c: criterion declaration added");
  expect(found).toContain("ho_so: input national");
  expect(found).toContain("x.goc: framework national");
  expect(tokens("thu.khung", commune)).toContain("g.b: criterion national removed");
});

it("marks names that mean nothing", () => {
  expect(tokens("goc.khung", national.replace("đo bằng ho_so\n", "đo bằng ho_sol\n"))).toContain("ho_sol: unknown");
  expect(tokens("tinh.khung", province.replace("siết g.a", "siết g.z"))).toContain("g.z: unknown");
});

/** `the text before the hint ⟨hint⟩`. */
function hints(file: keyof typeof samples, kind: string): readonly string[] {
  const { workspace, service, texts } = openAll({ [file]: samples[file], ...samples });
  workspace.setCoverage(file, {
    entities: 98,
    inputs: { ho_so: { reported: 96 } },
    criteria: {
      "g.a": {
        1: { met: 80, unmet: 16, missing: 2, notApplicable: 0 },
        2: { met: 62, unmet: 34, missing: 2, notApplicable: 0 },
      },
    },
    levels: { 0: 18, 1: 18, 2: 62 },
  });
  const lines = texts.get(file)?.split("\n") ?? [];
  return service
    .inlayHints({ start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } })
    .filter((each) => each.kind === kind)
    .map(({ position: { line, character }, label }) => `${lines[line]?.slice(0, character).trim()} ⟨${label.vi}⟩`);
}

it("shows numbers as people write them, and what parameters are", () => {
  expect(hints("goc.khung", "value")).toEqual([
    "tham số san = 12.5% ⟨= 12,5 %⟩",
    "yêu cầu đạt từ { 1: san ⟨= 12,5 %⟩",
    "yêu cầu đạt từ theo loai { xa: 20000 ⟨= 20.000⟩",
    "yêu cầu đạt từ theo loai { xa: 20000, phuong: 50000 ⟨= 50.000⟩",
  ]);
});

it("names levels where a number stands alone, and counts who meets a threshold", () => {
  expect(hints("tinh.khung", "level")).toContain("siết g.a tại 2 ⟨Khá⟩");
  expect(hints("goc.khung", "population")).toEqual(["yêu cầu đạt từ { 1: san, 2: 40% } ⟨80 · 62/98 đạt⟩"]);
});
