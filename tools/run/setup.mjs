// Installs and builds what is missing. Everything it says goes to standard error; with nothing to do it says nothing.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { bin, root, runQuietly } from "./host.mjs";
import { exclusively, isDone, markDone, stampOfContent, stampOfTree } from "./stamp.mjs";
import { useToolchain } from "./toolchain.mjs";

const common = ["grammars", "tools/bundle.mjs", "turbo.json", "tsconfig.base.json", "pnpm-lock.yaml"];
const packages = (...without) =>
  readdirSync(path.join(root, "packages"))
    .filter((name) => !without.includes(name))
    .map((name) => `packages/${name}`);

/** What can be asked for: which files it is made from, what must be there afterwards, and how turbo makes it. */
const scopes = {
  generated: {
    sources: () => [
      ...common,
      ...["syntax", "ir", "diagnostics"].map((name) => `packages/${name}`),
      ...["scripts", "src/runtime"].map((name) => `packages/codegen/${name}`),
    ],
    makes: ["packages/syntax/src/generated", "packages/codegen/src/generated"],
    turbo: ["generate"],
  },
  cli: {
    sources: () => [...common, ...packages("bench", "conformance"), "apps/cli"],
    makes: ["apps/cli/dist/khung.js"],
    turbo: ["build", "--filter=@khung/cli"],
  },
  everything: {
    sources: () => [...common, ...packages("bench", "conformance"), "apps", "examples"],
    makes: [
      "apps/cli/dist/khung.js",
      "apps/api/dist/main.js",
      "apps/web/dist/index.html",
      "apps/vscode/dist/khung.vsix",
    ],
    turbo: ["build"],
  },
};

function manifests() {
  const folders = ["apps", "packages"].flatMap((top) =>
    readdirSync(path.join(root, top)).map((name) => `${top}/${name}/package.json`),
  );
  const there = folders.filter((file) => existsSync(path.join(root, file)));
  return ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ...there];
}

function install() {
  const stamp = () => stampOfContent(manifests());
  const done = () => isDone("installed", stamp(), ["node_modules/.pnpm"]);
  if (done()) return;
  exclusively(() => {
    if (done()) return;
    // A dependency just added is installed and locked; CI takes the lock as it is.
    runQuietly("installing packages", "pnpm", [
      "install",
      process.env.CI ? "--frozen-lockfile" : "--prefer-frozen-lockfile",
    ]);
    markDone("installed", stamp());
  });
}

function build(name) {
  const scope = scopes[name];
  const done = () => isDone(name, stampOfTree(scope.sources()), scope.makes);
  if (done()) return;
  exclusively(() => {
    if (done()) return;
    // Taken before building: a file changed meanwhile makes the stamp stale, not wrong.
    const stamps = Object.entries(scopes).map(([each, { sources }]) => [each, stampOfTree(sources())]);
    runQuietly(name === "generated" ? "generating" : "building", bin("turbo"), [
      "run",
      ...scope.turbo,
      "--output-logs=errors-only",
    ]);
    for (const [each, stamp] of stamps) if (each === name || name === "everything") markDone(each, stamp);
  });
}

/** Makes sure that the toolchain, the packages and one scope are there: `generated`, `cli` or `everything`. */
export function setUp(scope) {
  useToolchain();
  install();
  if (scope) build(scope);
}

export function task() {
  setUp("everything");
}
