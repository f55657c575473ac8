import { expect, it } from "vitest";
import { exampleFile, exampleText } from "./examples.testing.ts";
import { workerInThread } from "./in-thread.ts";
import type { KhungWorker } from "./protocol.ts";

const text = (threshold: string) => `ngôn ngữ vi
khung x.y phiên bản 1.0.0 "Thử" {
  cơ quan ban hành "Sở"
  hiệu lực từ 2026-01-01
  thiếu số liệu: coi là không đạt
  các mức lũy tiến { mức 1 mot "Một" mức 2 hai "Hai" }
  số liệu ho_so: số lượng "Hồ sơ" { đơn vị tính "hồ sơ" }
  số liệu ho_so_mang: số lượng "Hồ sơ trực tuyến" { đơn vị tính "hồ sơ" }
  nhóm g "Nhóm" {
    tiêu chí a bắt buộc "Tỷ lệ trực tuyến" {
      đo bằng ho_so_mang / ho_so
      yêu cầu đạt từ { 1: 20%, 2: ${threshold} }
      không phát sinh: không áp dụng
      xuất xứ minh họa
    }
  }
}
`;
const csv = `entity,name,province,ho_so,ho_so_mang
00001,Xã Một,Tỉnh Mẫu,100,80
00002,Xã Hai,Tỉnh Mẫu,100,45
00003,Xã Ba,Tỉnh Mẫu,100,
`;

/** A worker that knows the text and the data. */
function worker(): KhungWorker {
  const made = workerInThread();
  const source = { file: "x.khung", text: text("40%") };
  made.setOriginal(source);
  made.setText(source, 1);
  made.setData({ name: "xa.csv", bytes: new TextEncoder().encode(csv), asOf: "2026-06-30" });
  return made;
}

it("evaluates the text over the data", async () => {
  const made = worker();
  expect((await made.ask("check", { version: 1 }))?.diagnostics).toEqual([]);
  const study = (await made.ask("evaluate", { version: 1 }))?.study;
  expect(study?.names.map(({ number, title }) => [number, title?.vi])).toEqual([
    [1, "Một"],
    [2, "Hai"],
  ]);
  expect([...(study?.levels.reached ?? [])]).toEqual([2, 2, 0]);
  expect([...(study?.levels.high ?? [])]).toEqual([2, 2, 2]);
  expect([...(study?.original ?? [])]).toEqual([2, 2, 0]);
  expect(study?.standings.thresholds.illustrative).toBe(2);
  expect(await made.ask("population", {})).toEqual({
    codes: ["00001", "00002", "00003"],
    names: ["Xã Một", "Xã Hai", "Xã Ba"],
    reported: { counts: Uint16Array.of(2, 2, 1), of: 2 },
    places: ["Tỉnh Mẫu", "Tỉnh Mẫu", "Tỉnh Mẫu"],
  });
});

it("compares a changed text with the original, also after the data changed", async () => {
  const made = worker();
  await made.ask("evaluate", { version: 1 });
  made.setText({ file: "x.khung", text: text("50%") }, 2);
  const study = (await made.ask("evaluate", { version: 2 }))?.study;
  expect([...(study?.levels.reached ?? [])]).toEqual([2, 1, 0]);
  expect([...(study?.original ?? [])]).toEqual([2, 2, 0]);
  const fewer = new TextEncoder().encode(csv.replace("00003,Xã Ba,Tỉnh Mẫu,100,\n", ""));
  made.setData({ name: "xa.csv", bytes: fewer, asOf: "2026-06-30" });
  const again = (await made.ask("evaluate", { version: 2 }))?.study;
  expect([...(again?.levels.reached ?? [])]).toEqual([2, 1]);
  expect([...(again?.original ?? [])]).toEqual([2, 2]);
});

it("has no new results while the text has errors, and still explains the last good ones", async () => {
  const made = worker();
  await made.ask("evaluate", { version: 1 });
  made.setText({ file: "x.khung", text: text("40%").replace("ho_so_mang / ho_so", "ho_so_mang / ho_soo") }, 2);
  expect((await made.ask("check", { version: 2 }))?.diagnostics.length).toBeGreaterThan(0);
  expect(await made.ask("evaluate", { version: 2 })).toEqual({ version: 2 });
  const why = await made.ask("explain", { entity: "00002" });
  expect(why?.explanation.level).toBe(2);
  expect(why?.measures["a"]?.ratio).toBe(true);
  expect(why?.groups).toEqual({ g: { vi: "Nhóm" } });
  expect(await made.ask("explain", { entity: "99999" })).toBeUndefined();
});

it("tells of a name under the pointer what the results say of it", async () => {
  const made = worker();
  const lines = text("40%").split("\n");
  const place = (part: string) => {
    const line = lines.findIndex((each) => each.includes(part));
    return { line, character: (lines[line]?.indexOf(part) ?? 0) + part.length - 1 };
  };
  expect((await made.ask("hover", { version: 1, position: place("tiêu chí a") }))?.contents.vi).not.toContain(
    "Số đơn vị đạt",
  );
  await made.ask("evaluate", { version: 1 });
  expect((await made.ask("hover", { version: 1, position: place("tiêu chí a") }))?.contents.vi).toContain(
    "Số đơn vị đạt, trong 3 – Mức 1: 2 · Mức 2: 2",
  );
  expect((await made.ask("hover", { version: 1, position: place("đo bằng ho_so_mang") }))?.contents.vi).toContain(
    "Có số liệu: 2/3 đơn vị",
  );
});

it("says in the editor what the last good results say, and nothing of numbers that changed since", async () => {
  const made = worker();
  const ask = { version: 1, range: { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } } };
  const counts = async (version: number) =>
    (await made.ask("hints", { ...ask, version }))?.flatMap(({ kind, label }) =>
      kind === "population" ? [label.vi] : [],
    );
  expect(await counts(1)).toEqual([]);
  await made.ask("evaluate", { version: 1 });
  expect(await counts(1)).toEqual(["2 · 2/3 đạt"]);
  made.setText({ file: "x.khung", text: text("60%") }, 2);
  expect(await counts(2)).toEqual([]);
  await made.ask("evaluate", { version: 2 });
  expect(await counts(2)).toEqual(["2 · 1/3 đạt"]);
});

it("renames in the text, and says why not", async () => {
  const made = worker();
  const at = { version: 1, position: { line: 9, character: 13 } };
  const renamed = await made.ask("rename", { ...at, name: "ty_le" });
  expect(renamed).toMatchObject({ edits: [{ file: "x.khung", edits: [{ newText: "ty_le" }] }] });
  expect(await made.ask("rename", { ...at, name: "ho_so" })).toMatchObject({ refused: { code: "KH6153" } });
});

it("says where things are written, and what levels do not say", async () => {
  const made = worker();
  const places = await made.ask("places", { version: 1 });
  if (!places || "refused" in places) throw new Error("there are places");
  const stretch = (at?: { readonly from: number; readonly to: number }) => text("40%").slice(at?.from, at?.to);
  expect(stretch(places.criteria["a"])).toMatch(/^tiêu chí a .*\}$/su);
  expect(stretch(places.requirements["a@2"])).toContain("40%");
  const broken = csv.replace("00001,Xã Một,Tỉnh Mẫu,100", "00001,Xã Một,Tỉnh Mẫu,-1");
  made.setData({ name: "xa.csv", bytes: new TextEncoder().encode(broken), asOf: "2026-06-30" });
  const results = await made.ask("results", { version: 1 });
  expect(results).toMatchObject({ problemCount: 1, reports: [], exceptions: [] });
  expect(results).not.toHaveProperty("scores");
});

it("gives points and ranks by row", async () => {
  const made = workerInThread();
  const points = { file: "bo-chi-so.khung", text: exampleText("points-province/bo-chi-so.khung") };
  made.setText(points, 1);
  made.setData({ name: "a.csv", bytes: exampleFile("points-province/so-lieu.csv"), asOf: "2026-06-30" });
  const results = await made.ask("results", { version: 1 });
  if (!results || "refused" in results) throw new Error("there are results");
  expect(results.scores).toHaveLength(10);
});
