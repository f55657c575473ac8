// Bundles a Node program with everything it needs: `node bundle.mjs NAME=ENTRY …` writes dist/NAME.js and chunks beside it.
// Only Node's own modules stay outside, and what has native code. Imports by `import()` become files that are read when they are first needed.
import { rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { rolldown } from "rolldown";

const input = Object.fromEntries(process.argv.slice(2).map((argument) => argument.split("=")));
const bundle = await rolldown({ input, platform: "node", external: [/^node:/, "@duckdb/node-api"] });
const dir = path.resolve("dist");
rmSync(dir, { recursive: true, force: true });
await bundle.write({
  dir,
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "chunks/[name]-[hash].js",
  assetFileNames: "assets/[name]-[hash][extname]",
});
