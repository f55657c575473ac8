// Publishes one version after the other until it is killed: `node publish-on.ts FOLDER MAJOR`. A line on standard output once the first is there.
import { flushCompileCache } from "node:module";
import { publish } from "../src/publication.ts";
import { readPrivateKey } from "../src/ssh-key.ts";
import { sampleDraft } from "../src/testing/sample-draft.ts";
import { privateKey } from "../src/testing/vectors.ts";

const [folder = "", major = "0"] = process.argv.slice(2);
const read = readPrivateKey(privateKey);
const key = read.kind === "key" ? read.key : undefined;
for (let i = 0; ; i++) {
  publish({ folder, shown: "kho" }, sampleDraft(`${major}.0.${i}`, "Khung mẫu", 300_000), key);
  if (i > 0) continue;
  process.stdout.write("published\n");
  // Killed processes leave no cache of compiled code behind, and the next ones would start slowly again.
  flushCompileCache();
}
