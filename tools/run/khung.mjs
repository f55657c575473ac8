// Runs the command line as if it were installed: in the caller's folder, with the caller's streams and its own exit status.
import path from "node:path";
import process from "node:process";
import { handOver, node, root } from "./host.mjs";
import { setUp } from "./setup.mjs";

export function task(args) {
  // `khung serve` starts the API and the web application.
  setUp(args[0] === "serve" ? "everything" : "cli");
  handOver(node(), [path.join(root, "apps/cli/dist/khung.js"), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
}
