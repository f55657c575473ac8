// Saves one revision after the other until it is killed: `node save-on.ts FOLDER DRAFT`. A line on standard output for each save that was acknowledged.
import { flushCompileCache } from "node:module";
import { writeSync } from "node:fs";
import { openStorage } from "../src/storage.ts";
import { sampleText } from "../src/testing/sample-text.ts";

const [folder = "", id = ""] = process.argv.slice(2);
const { drafts } = await openStorage(folder, () => new Date().toISOString(), 20_000);
let last = drafts.current(id)?.number ?? 0;
if (last === 0) {
  drafts.create({ id, name: id, origin: { kind: "empty" }, texts: [sampleText(id, 1)], clash: "refuse" });
  last = 1;
}
for (let first = true; ; first = false) {
  const saved = drafts.save(id, { text: sampleText(id, last + 1), base: last });
  if (saved?.status !== "saved") throw new Error(JSON.stringify(saved));
  last = saved.revision.number;
  // Written at once, not when the loop lets the process breathe.
  writeSync(1, `${last}\n`);
  // Killed processes leave no cache of compiled code behind, and the next ones would start slowly again.
  if (first) flushCompileCache();
  // Waiting for a lock is asking again after a while: whoever never lets go would keep the other writer out.
  await new Promise((resolve) => setTimeout(resolve, 2));
}
