/** Writes `examples/tinh-mau/so-lieu.csv`. */

import { writeFileSync } from "node:fs";
import { tinhMauCsv } from "./tinh-mau-csv.ts";

writeFileSync(new URL("../../../examples/tinh-mau/so-lieu.csv", import.meta.url), tinhMauCsv());
