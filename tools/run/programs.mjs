// Programs that are run as they are: oxfmt, changeset, pnpm.
import process from "node:process";
import { bin, run } from "./host.mjs";
import { setUp } from "./setup.mjs";
import { exclusively } from "./stamp.mjs";
import { useToolchain } from "./toolchain.mjs";

export function task(args, name) {
  if (name === "pnpm") {
    useToolchain();
    process.exitCode = exclusively(() => run("pnpm", args));
    return;
  }
  setUp();
  process.exitCode = name === "format" ? run(bin("oxfmt"), args) : run(bin("changeset"), args);
}
