// The first evaluation of a nation in this process: from module and columns to levels, ms.
import { columnsOf, evaluateColumns } from "@khung/evaluator/columnar";
import { tableOf } from "../src/workload/data.ts";
import { asOf, workloadOf } from "../src/workload/workload.ts";

const { module, data } = workloadOf(3_321);
const columns = columnsOf(module, tableOf(module, data));
const start = performance.now();
const { level } = evaluateColumns(module, columns, { asOf });
const took = performance.now() - start;
if (level.length !== data.rows) throw new Error("a level for each row");
process.stdout.write(String(took));
