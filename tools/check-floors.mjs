// Holds the walls between packages: floors and towers, imports by package name, no circles, pure lower floors.
// `node tools/check-floors.mjs [ROOT]` prints one line per finding and fails when there is one.
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { fileRules } from "./floors/file-rules.mjs";
import { packageRules } from "./floors/package-rules.mjs";
import { readWorkspace } from "./floors/workspace.mjs";

/** Every finding in a workspace, as `{ rule, where, message }`. */
export function checkFloors(root) {
  const workspace = readWorkspace(root);
  return workspace.packages.flatMap((pkg) => [
    ...packageRules.flatMap((rule) => rule(pkg, workspace)),
    ...pkg.files.flatMap((file) => fileRules.flatMap((rule) => rule(file, pkg, workspace))),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(process.argv[2] ?? path.dirname(path.dirname(fileURLToPath(import.meta.url))));
  const findings = checkFloors(root);
  for (const { rule, where, message } of findings) console.log(`${where}: ${message} [${rule}]`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
