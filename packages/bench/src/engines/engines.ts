/** Every engine, ours first. A new one: a file beside this one and a line here. */

import { cedar } from "./cedar.ts";
import { cel } from "./cel.ts";
import { columnar, columnarFirst, columnarFromRows } from "./columnar.ts";
import { duckdb } from "./duckdb.ts";
import type { Engine } from "./engine.ts";
import { feel } from "./feel.ts";
import { generatedColumns, generatedRows } from "./generated.ts";
import { interpreter } from "./interpreter.ts";
import { jsonRules } from "./json-rules.ts";
import { khungSql } from "./khung-sql.ts";
import { packed } from "./packed.ts";
import { plain } from "./plain.ts";
import { wasm16, wasm32 } from "./wasm-simd.ts";
import { zen } from "./zen.ts";

/** In the order of the tables. */
export const engines: readonly Engine[] = [
  interpreter,
  columnar,
  columnarFirst,
  columnarFromRows,
  khungSql,
  wasm16,
  wasm32,
  packed,
  generatedColumns,
  generatedRows,
  plain,
  duckdb,
  cel,
  zen,
  jsonRules,
  cedar,
  feel,
];
