import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { columnsOf, evaluateColumns } from "@khung/evaluator/columnar";
const examples = path.join(import.meta.dirname, "../../../examples");
const asOf = "2026-11-22";
const text = readFileSync(path.join(examples, "national/xa-1.0.khung"), "utf8");
const bytes = readFileSync(path.join(examples, "data/communes.csv"));
const module = compile([{ file: "xa", text }], { asOf }).modules[0]!;
const { table } = await readTable(bytes, { name: "communes.csv", module });
const k = Number(process.argv[2] ?? 30);
const big = { ...table, entities: Array.from({ length: table.entities.length * k }, (_, i) => String(i)), columns: Object.fromEntries(Object.entries(table.columns).map(([n, c]) => [n, { length: c.length * k, at: (i: number) => c.at(i % c.length) }])) };
for (const t of [table, big]) {
  let s = performance.now();
  const columns = columnsOf(module, t as never);
  console.log("columns", performance.now() - s, columns.rows);
  const times = [];
  for (let i = 0; i < 15; i++) { s = process.cpuUsage().user/1000; var r = evaluateColumns(module, columns, { asOf }); times.push(process.cpuUsage().user/1000 - s); }
  times.sort((a, b) => a - b);
  console.log("first/median ms", times.at(-1), times[7], "M/s", columns.rows / times[7]! / 1000, "by reference", r!.byReference);
}
