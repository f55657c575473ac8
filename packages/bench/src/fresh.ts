/** Scripts in a process of their own: what is cold is cold there, and what is held is held by nobody else. */

import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { home } from "./workload/workload.ts";

const run = promisify(execFile);

/** Runs `scripts/NAME.ts` and gives the number that it prints. */
export async function fresh(name: string, ...rest: readonly string[]): Promise<number> {
  const script = path.join(home, "scripts", `${name}.ts`);
  const { stdout } = await run(process.execPath, ["--expose-gc", script, ...rest], { maxBuffer: 1 << 20 });
  const value = Number(stdout);
  if (stdout.trim() === "" || Number.isNaN(value)) throw new Error(`${name} printed ${stdout}`);
  return value;
}
