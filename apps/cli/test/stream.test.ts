// `khung eval --stream`: the same results as of the whole file, on threads too, and nothing left behind.
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { run } from "../src/run.ts";
import { fakeWorld } from "./fake-world.ts";

const root = path.join(import.meta.dirname, "../../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "khung-stream-"));
afterAll(() => rmSync(folder, { recursive: true }));

const framework = `ngôn ngữ vi

khung t.lon phiên bản 1.0.0 "Khung thử" {
  cơ quan ban hành "Bộ thử nghiệm"
  hiệu lực từ 2025-01-01
  thiếu số liệu: coi là không đạt
  không phát sinh: không áp dụng
  các mức lũy tiến {
    mức 1 mot "Một"
    mức 2 hai "Hai"
  }
  số liệu ho_so: số lượng "Hồ sơ"
  số liệu truc_tuyen: số lượng "Trực tuyến"
  số liệu hai_long: phần trăm "Hài lòng"
  số liệu co_to: có hay không "Có Tổ"
  bảo đảm truc_tuyen <= ho_so
  tiêu chí t.ho_so bắt buộc "Hồ sơ trực tuyến" { đo bằng truc_tuyen / ho_so yêu cầu đạt từ { 1: 20%, 2: 40% } căn cứ "1/QĐ" }
  tiêu chí t.hai_long bắt buộc "Hài lòng" { đo bằng hai_long yêu cầu đạt từ { 1: 60%, 2: 80% } căn cứ "1/QĐ" }
  tiêu chí t.to bắt buộc "Có Tổ" { đo bằng co_to yêu cầu có căn cứ "1/QĐ" }
}
`;
const file = (name: string): string => path.join(folder, name);
writeFileSync(file("t.khung"), framework);

/** Makes rows long: a file of more than one batch, with few rows. */
const filling = "-".repeat(120);
const header = "entity,_ten,_dai,ho_so,truc_tuyen,hai_long,co_to\n";
const rowOf = (i: number): string =>
  `x${i},Xã ${i},${filling},${i % 97},${(i * 7) % 97},${i % 11 === 0 ? "" : `${i % 100}.5`},${i % 3 ? "có" : "không"}\n`;
const rows = 20_000;
writeFileSync(file("lon.csv"), header);
for (let from = 0; from < rows; from += 10_000)
  appendFileSync(file("lon.csv"), Array.from({ length: 10_000 }, (_, i) => rowOf(from + i)).join(""));

async function khung(args: readonly string[], interrupt?: (stop: () => void) => void) {
  const { world, written } = fakeWorld(folder);
  const onInterrupt = (stop: () => void): (() => void) => {
    interrupt?.(stop);
    return () => {};
  };
  const exit = await run([...args, "--messages", "en"], { ...world, onInterrupt });
  return { exit, ...written };
}

it("gives the same levels and lines as the whole file, on threads", { timeout: 120_000 }, async () => {
  const one = await khung(["eval", "t.khung", "--data", "lon.csv", "--out", "mot.csv", "--format", "json"]);
  const many = await khung([
    "eval",
    "t.khung",
    "--data",
    "lon.csv",
    "--out",
    "nhieu.csv",
    "--stream",
    "--format",
    "json",
  ]);
  expect(readFileSync(file("nhieu.csv"), "utf8")).toBe(readFileSync(file("mot.csv"), "utf8"));
  expect(many.exit).toBe(one.exit);
  const lines = await khung([
    "eval",
    "t.khung",
    "--data",
    "lon.csv",
    "--out",
    "nhieu.jsonl",
    "--stream",
    "--format",
    "json",
  ]);
  const summary: {
    distribution: unknown;
    data: { rows: number; problems: { code: string; cell?: { row: number } }[] };
  } = JSON.parse(lines.stdout);
  expect(summary).toEqual({ ...JSON.parse(many.stdout), entitiesIn: "nhieu.jsonl" });
  expect(summary.data.rows).toBe(rows);
  const entities = readFileSync(file("nhieu.jsonl"), "utf8").trimEnd().split("\n");
  expect(entities).toHaveLength(rows);
  expect(JSON.parse(entities[5] ?? "")).toEqual({
    entity: "x5",
    labels: { name: "Xã 5", dai: filling },
    level: 0,
    range: [0, 0],
    outcomes: {},
    criteria: {
      "t.ho_so": { levels: ["met", "met"] },
      "t.hai_long": { levels: ["unmet", "unmet"] },
      "t.to": { levels: ["met", "met"] },
    },
  });
  // The rows that break what good data fulfil are those of the interpreter, by their rows in the file.
  const whole: typeof summary = JSON.parse(
    (await khung(["eval", "t.khung", "--data", "lon.csv", "--format", "json"])).stdout,
  );
  expect(summary.distribution).toEqual(whole.distribution);
  const broken = (from: typeof summary) =>
    from.data.problems.filter(({ code }) => code === "KH5201").map(({ cell }) => cell?.row);
  expect(broken(summary)).toEqual(broken(whole).slice(0, broken(summary).length));
  expect(broken(summary).length).toBeGreaterThan(900);
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

it("finds a code that comes twice far apart, and leaves its second row out", { timeout: 60_000 }, async () => {
  writeFileSync(file("hai.csv"), `${readFileSync(file("lon.csv"), "utf8")}x3,Xã 3 nữa,-,1,1,99.5,có\n`);
  const { exit, stdout } = await khung(["eval", "t.khung", "--data", "hai.csv", "--stream", "--format", "json"]);
  const { data, distribution } = JSON.parse(stdout);
  expect(exit).toBe(1);
  expect(data.rows).toBe(rows + 1);
  expect(distribution.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(rows);
  const twice = data.problems.filter(({ code }: { code: string }) => code === "KH5008");
  expect(twice.map(({ cell }: { cell: unknown }) => cell)).toEqual([
    { table: "hai.csv", row: rows + 2, column: "entity", entity: "x3" },
  ]);
});

it("gives no result of a file that is cut off, and no half of one", { timeout: 60_000 }, async () => {
  writeFileSync(file("cut.csv"), `${readFileSync(file("lon.csv"), "utf8")}y1,"Xã,-,1,1,99.5,có\n`);
  writeFileSync(file("cut-out.csv"), "before");
  const { exit, stdout, stderr } = await khung([
    "eval",
    "t.khung",
    "--data",
    "cut.csv",
    "--stream",
    "--out",
    "cut-out.csv",
  ]);
  expect([exit, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("KH5084");
  expect(readFileSync(file("cut-out.csv"), "utf8")).toBe("before");
  expect(existsSync(file("cut-out.csv.part"))).toBe(false);
});

it("stops when it is told to: no thread, no file is left", { timeout: 60_000 }, async () => {
  const before = process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
  const { exit, stdout } = await khung(
    ["eval", "t.khung", "--data", "lon.csv", "--stream", "--out", "dung.csv"],
    (stop) => setTimeout(stop, 30),
  );
  expect([exit, stdout]).toEqual([130, ""]);
  expect(existsSync(file("dung.csv"))).toBe(false);
  expect(existsSync(file("dung.csv.part"))).toBe(false);
  expect(process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length).toBe(before);
});

it.each([
  ["a file that is not there", ["--data", "khong-co.csv"], 1, "KH6001"],
  ["another format", ["--data", "t.xlsx"], 1, "KH5083"],
  ["standard input", ["--data", "-"], 2, "standard input"],
  ["a receipt", ["--data", "lon.csv", "--receipt", "r.json"], 2, "--receipt"],
  ["JSON of everything", ["--data", "lon.csv", "--out", "a.json"], 2, ".jsonl"],
  ["a header only", ["--data", "rong.csv"], 1, "KH5010"],
] as const)("refuses %s", async (_, args, status, said) => {
  writeFileSync(file("rong.csv"), header);
  writeFileSync(file("t.xlsx"), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
  const { exit, stderr } = await khung(["eval", "t.khung", "--stream", ...args]);
  expect(stderr).toContain(said);
  expect(exit).toBe(status);
});

it("refuses a framework that needs all entities at once", async () => {
  const scores = path.join(root, "examples/dti-2022");
  const { exit, stderr } = await khung(["eval", scores, "--data", "lon.csv", "--stream"]);
  expect(stderr).toContain("KH5085");
  expect(exit).toBe(1);
});
