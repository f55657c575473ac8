import * as nodeModule from "node:module";
import { processWorld } from "./process-world.ts";

nodeModule.enableCompileCache();
const { run } = await import("./run.ts");
// Not process.exit: what is still on its way to a pipe would be lost.
process.exitCode = await run(process.argv.slice(2), processWorld());
