import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { columnsOf, evaluateColumns, evaluateOnThreads, type ColumnarResult } from "@khung/evaluator/columnar";
import { Pool } from "@khung/evaluator/threads";
import { expect, it } from "vitest";
import { browserThreads } from "./browser-threads.ts";

const text = `ngôn ngữ vi
khung x.y phiên bản 1.0.0 "Thử" {
  cơ quan ban hành "Sở"
  hiệu lực từ 2026-01-01
  thiếu số liệu: coi là không đạt
  các mức lũy tiến { mức 1 mot "Một" mức 2 hai "Hai" mức 3 ba "Ba" }
  số liệu ho_so: số lượng "Hồ sơ" { đơn vị tính "hồ sơ" }
  số liệu ho_so_mang: số lượng "Hồ sơ trực tuyến" { đơn vị tính "hồ sơ" }
  số liệu hai_long: phần trăm "Mức độ hài lòng"
  tiêu chí a bắt buộc "Tỷ lệ trực tuyến" {
    đo bằng ho_so_mang / ho_so
    yêu cầu đạt từ { 1: 20%, 2: 40%, 3: 60% }
    không phát sinh: không áp dụng
    xuất xứ minh họa
  }
  tiêu chí b bắt buộc "Mức độ hài lòng" {
    đo bằng hai_long
    yêu cầu đạt từ { 1: 30%, 2: 50%, 3: 90% }
    xuất xứ minh họa
  }
}
`;
const asOf = "2026-06-30";
const [module] = compile([{ file: "x.khung", text }]).modules;
if (!module) throw new Error("the framework is sound");

/** Rows with missing data and nothing to measure among them. */
async function table(rows: number) {
  const lines = Array.from({ length: rows }, (_, i) => `${i},${i % 7},${i % 11 === 0 ? "" : i % 5},${i % 101}%`);
  const bytes = new TextEncoder().encode(`entity,ho_so,ho_so_mang,hai_long\n${lines.join("\n")}\n`);
  return (await readTable(bytes, { name: "x.csv", module: module! })).table;
}

const plain = ({ level, low, high, criteria }: ColumnarResult) => ({
  level,
  low,
  high,
  statuses: criteria.map(({ code, states, statuses }) => [code, Array.from(states, (state) => statuses[state])]),
});

it("gives in module workers what one thread gives", async () => {
  const rows = await table(5000);
  const pool = new Pool(browserThreads("rows"), 3);
  const many = await evaluateOnThreads(module, rows, { asOf, pool, rows: 700 });
  await pool.close();
  expect(plain(many)).toEqual(plain(evaluateColumns(module, columnsOf(module, rows), { asOf })));
});

it("rejects what is waiting when a worker cannot go on, and ends all", async () => {
  const pool = new Pool(browserThreads("rows"), 2);
  const all = await Promise.allSettled([pool.run({ module: "none" }), pool.run({ module: "none" }), pool.run({})]);
  expect(all.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  await expect(pool.run({})).rejects.toBeInstanceOf(Error);
});

it("stops workers in the middle of their work", async () => {
  const rows = await table(3000);
  const control = new AbortController();
  const pool = new Pool(browserThreads("rows"), 2, control.signal);
  const working = evaluateOnThreads(module, rows, { asOf, pool, rows: 100 });
  control.abort(new Error("enough"));
  await expect(working).rejects.toThrow("enough");
});

it("proves in a module worker", async () => {
  const pool = new Pool(browserThreads("effect"), 1);
  const after = compile([{ file: "x.khung", text: text.replace("3: 60%", "3: 70%") }]).modules[0];
  const task = { before: module, after, change: 0, asOf, timeoutMs: 5000 };
  expect(await pool.run(task)).toMatchObject({ effect: "stricter", because: "proof" });
  await pool.close();
});
