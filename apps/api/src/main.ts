// Serves the API and the web application, on this machine alone.
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { openStorage, StorageFailure } from "@khung/database";
import { indexSources, renderText } from "@khung/diagnostics";
import manifest from "../package.json" with { type: "json" };
import { createApp } from "./app.ts";
import { answerInWorker, runInWorker } from "./run-in-worker.ts";
import { greeting } from "./greeting.ts";
import { loadExamples } from "./load-examples.ts";

// From src/ and from dist/ alike.
const place = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
/** A thread's script; the bundle has them all in one folder. */
const script = (folder: string, name: string) =>
  new URL(import.meta.url.endsWith(".ts") ? `./${folder}/${name}.ts` : `./${name}.js`, import.meta.url);
const hostname = "127.0.0.1";
const port = Number(process.env["PORT"] ?? 4173);
/** Beside the checkout, and not part of it. */
const dataFolder = path.resolve(process.env["KHUNG_DATA"] ?? place("../../../du-lieu"));

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Without it only the reference page is missing. */
function findReferenceScript(): { readonly referenceScript?: string } {
  try {
    return { referenceScript: createRequire(import.meta.url).resolve("rapidoc/dist/rapidoc-min.js") };
  } catch {
    return {};
  }
}

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT=${process.env["PORT"]} không phải số cổng / is no port`);
  process.exit(2);
}

const { sources, diagnostics, ...examples } = await loadExamples(place("../../../examples"));
const errors = diagnostics.filter(({ severity }) => severity === "error");
process.stderr.write(renderText(errors, indexSources(sources), { language: "vi", color: false }));
console.log(`${await greeting(examples, today())}\n`);

const storage = await openStorage(dataFolder, () => new Date().toISOString()).catch((error: unknown) => {
  if (error instanceof StorageFailure) return error;
  throw error;
});
if (storage instanceof StorageFailure) {
  process.stderr.write(renderText([storage.diagnostic], indexSources([]), { language: "vi", color: false }));
} else console.log(`Bản nháp và số liệu lưu ở ${dataFolder} / saved in this folder (KHUNG_DATA)`);

const app = createApp({
  examples,
  storage,
  evaluate: (job, signal) => runInWorker(script("evaluation", "evaluation-worker"), job, signal),
  readUpload: (job) => answerInWorker(script("uploads", "upload-worker"), job),
  today,
  version: manifest.version,
  log: console.error,
  web: place("../../web/dist"),
  ...findReferenceScript(),
});
const server = serve({ fetch: app.fetch, hostname, port }, (info) => {
  console.log(`Mở http://${hostname}:${info.port} (chỉ trên máy này / on this machine alone; API: /api/docs)`);
});
server.on("error", (error: NodeJS.ErrnoException) => {
  const taken = error.code === "EADDRINUSE";
  console.error(
    taken
      ? `Cổng ${port} đang được dùng; chọn cổng khác bằng PORT=… / port ${port} is in use; set PORT`
      : error.message,
  );
  process.exit(1);
});

process.once("exit", () => {
  // Every save is on the disk already; this folds the log into the file.
  if (!(storage instanceof StorageFailure)) storage.close();
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    // Whatever still hangs on does not keep us.
    setTimeout(() => process.exit(0), 700).unref();
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
