// Bundles the extension and its server, and packs them as `dist/khung.vsix`, which Visual Studio Code installs.
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { rolldown } from "rolldown";
import { vsix } from "./vsix.mjs";

const here = path.dirname(import.meta.dirname);
const dist = path.join(here, "dist");
rmSync(dist, { recursive: true, force: true });

/** One program in one file; the editor gives `vscode`. Gives the modules that went in. */
async function bundle(entry, file, format) {
  const built = await rolldown({ input: path.join(here, entry), platform: "node", external: ["vscode", /^node:/] });
  const { output } = await built.write({ file: path.join(dist, file), format, codeSplitting: false, minify: true });
  return output.flatMap((chunk) => chunk.moduleIds ?? []);
}

/** The licences of what others wrote, by name: they have to go with it. */
function licences(modules) {
  const folders = new Map();
  for (const id of modules) {
    const [, folder, name] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id.split(path.sep).join("/")) ?? [];
    if (folder && !name.startsWith("@khung/")) folders.set(name, folder);
  }
  return [...folders]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => {
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      if (!file || !existsSync(path.join(folder, file))) throw new Error(`no licence in ${name}`);
      return `${name}\n\n${readFileSync(path.join(folder, file), "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

// Extensions are loaded with `require`; the server is a process of its own.
const modules = [
  ...(await bundle("src/extension.ts", "extension.cjs", "cjs")),
  ...(await bundle("src/server.ts", "server.mjs", "esm")),
];
copyFileSync(
  createRequire(import.meta.url).resolve("@khung/syntax/textmate"),
  path.join(dist, "khung.tmLanguage.json"),
);

const manifest = JSON.parse(readFileSync(path.join(here, "package.json"), "utf8"));
const read = (file) => readFileSync(path.join(here, file));
const files = [
  "dist/extension.cjs",
  "dist/server.mjs",
  "dist/khung.tmLanguage.json",
  "language-configuration.json",
  "snippets.json",
  "README.md",
];
const packed = vsix(manifest, [
  ...files.map((file) => ({ path: file, bytes: read(file) })),
  { path: "LICENSE.txt", bytes: readFileSync(path.join(here, "../../LICENSE")) },
  { path: "THIRD-PARTY.txt", bytes: Buffer.from(licences(modules)) },
]);
writeFileSync(path.join(dist, "khung.vsix"), packed);
