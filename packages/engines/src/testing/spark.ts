/** The Spark that `npm run test:spark` has fetched. */

import process from "node:process";
import { startSpark, type Spark } from "../spark/session.ts";

/** Starts it: two worker processes beside the driver. */
export async function sparkForTests(): Promise<Spark> {
  const python = process.env["KHUNG_SPARK_PYTHON"];
  if (!python) throw new Error("KHUNG_SPARK_PYTHON is not set: run these tests by `npm run test:spark`");
  return startSpark({ python });
}
