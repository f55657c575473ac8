/** Writes `examples/data/registry.csv`. */

import { writeFileSync } from "node:fs";
import { registryCsv } from "./registry-csv.ts";

writeFileSync(new URL("../../../examples/data/registry.csv", import.meta.url), registryCsv());
