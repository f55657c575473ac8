// Reads the workspace as the rules see it: packages with their floors, files with their imports and their syntax trees.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "rolldown/parseAst";
import { children } from "./tree.mjs";

const skipped = new Set(["node_modules", "dist", "generated", ".turbo", "test-results", "coverage"]);

function* sourcesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* sourcesUnder(file);
    } else if (entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts")) yield file;
  }
}

/** Every module named by a static import, a re-export, `import()` of a literal, or an import type. */
function importsOf(tree) {
  const found = [];
  const visit = (node) => {
    const source = /^(Import|Export|TSImportType)/.test(node.type) ? node.source : undefined;
    if (typeof source?.value === "string")
      found.push({ specifier: source.value.replace(/\?.*$/, ""), start: source.start });
    for (const { child } of children(node)) visit(child);
  };
  visit(tree);
  return found;
}

function readSource(file, folder, root) {
  const text = readFileSync(file, "utf8");
  const tree = parseAst(text, { lang: "ts", sourceType: "module" });
  const inPackage = path.relative(folder, file).split(path.sep).join("/");
  return {
    file,
    inPackage,
    isSource: inPackage.startsWith("src/") && !inPackage.endsWith(".test.ts"),
    isTesting: inPackage.startsWith("src/testing/"),
    tree,
    imports: importsOf(tree),
    at: (start) => `${path.relative(root, file).split(path.sep).join("/")}:${text.slice(0, start).split("\n").length}`,
  };
}

function readPackage(folder, root) {
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return {
    name: manifest.name,
    folder,
    where: `${path.relative(root, folder).split(path.sep).join("/")}`,
    floor: manifest.khung?.floor,
    tower: manifest.khung?.tower,
    /** `anywhere` (no Node, no DOM, no clock) or `node`; the apps on floor 6 run where they run. */
    runs: manifest.khung?.runs ?? "anywhere",
    dependencies: Object.keys(manifest.dependencies ?? {}),
    devDependencies: Object.keys(manifest.devDependencies ?? {}),
    subpaths: Object.keys(manifest.exports ?? {}),
    files: [...sourcesUnder(folder)].map((file) => readSource(file, folder, root)),
  };
}

export function readWorkspace(root) {
  const folders = ["packages", "apps"].flatMap((top) =>
    existsSync(path.join(root, top)) ? readdirSync(path.join(root, top)).map((name) => path.join(root, top, name)) : [],
  );
  const packages = folders
    .filter((folder) => existsSync(path.join(folder, "package.json")))
    .map((folder) => readPackage(folder, root));
  const references = JSON.parse(readFileSync(path.join(root, "tsconfig.json"), "utf8")).references ?? [];
  return {
    root,
    packages,
    byName: new Map(packages.map((pkg) => [pkg.name, pkg])),
    typechecked: new Set(references.map((reference) => reference.path)),
  };
}
