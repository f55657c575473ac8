// What the first form of criteria waits for is weighed at every build: more than the budget and there is no bundle.
import { statSync } from "node:fs";
import path from "node:path";
import type { Rolldown } from "vite";

/** Bytes on the wire, as Brotli writes them, without headers and without what the API answers: 1.2 s of 1.5 Mbps. */
const most = 220_000;

/** Errors: the shell, the editor's screen with all that it imports, and the first part of the worker weigh too much. */
export function weighFirstForm(dir: string, bundle: Rolldown.OutputBundle): void {
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const made = bundle[file];
    if (made?.type === "chunk") for (const each of made.imports) add(each);
  };
  for (const [file, made] of Object.entries(bundle)) {
    const isEditor = made.type === "chunk" && made.facadeModuleId?.endsWith("/screens/editor/editor.ts");
    const isFirst = made.type === "chunk" && made.isEntry;
    if (isEditor || isFirst || /\/(?:worker|index|editor)-[^/]*\.(?:js|css)$/.test(file)) add(file);
  }
  const weigh = (file: string): number =>
    (statSync(path.join(dir, `${file}.br`), { throwIfNoEntry: false }) ?? statSync(path.join(dir, file))).size;
  const total = [...files].reduce((sum, file) => sum + weigh(file), 0);
  if (total <= most) return;
  const list = [...files].map((file) => `  ${weigh(file)} ${file}`).join("\n");
  throw new Error(`the first form waits for ${total} bytes, ${most} are allowed:\n${list}`);
}
