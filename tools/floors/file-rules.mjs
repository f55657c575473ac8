// What a source file must keep to.
import path from "node:path";
import { boundNames, isMemberName, walk } from "./tree.mjs";

const finding = (rule, file, start, message) => ({ rule, where: file.at(start), message });

/** Across packages: the package's name or a subpath that it exports, from a declared dependency. */
function acrossPackages(file, pkg, { byName }) {
  return file.imports.flatMap(({ specifier, start }) => {
    const match = /^(@khung\/[^/]+)(\/.*)?$/.exec(specifier);
    if (!match) return [];
    const [, name, rest] = match;
    const say = (message) => [finding("across-packages", file, start, message)];
    const other = byName.get(name);
    if (!other) return say(`there is no ${name}`);
    if (other === pkg) return say(`${specifier}: inside the package import the file`);
    if (rest && !other.subpaths.includes(`.${rest}`))
      return say(`deep import ${specifier}: import ${name}, or export it from there`);
    if (pkg.dependencies.includes(name)) return [];
    if (!pkg.devDependencies.includes(name)) return say(`${name} is not a dependency of ${pkg.name}`);
    return file.isSource && !file.isTesting ? say(`${name} is a development dependency; sources do not import it`) : [];
  });
}

/** Inside a package: files of this package, by name and extension, never a folder. */
function insidePackage(file, pkg) {
  const inner =
    file.inPackage.startsWith("src/") && file.inPackage.endsWith("/index.ts") && file.inPackage !== "src/index.ts"
      ? [finding("folder-imports", file, 0, "only src/index.ts is an index: name the file for what it holds")]
      : [];
  const relative = file.imports.filter(({ specifier }) => specifier.startsWith("."));
  return [
    ...inner,
    ...relative.flatMap(({ specifier, start }) => {
      const target = path.resolve(file.file, "..", specifier);
      if (path.relative(pkg.folder, target).startsWith(".."))
        return [finding("leaves-package", file, start, `${specifier} leaves the package`)];
      if (path.extname(specifier) === "" || /^\.\.?$|\/\.*$/.test(specifier)) {
        return [finding("folder-imports", file, start, `${specifier}: import a file, with its extension`)];
      }
      return [];
    }),
  ];
}

function defaultExports(file) {
  if (!file.isSource) return [];
  return file.tree.body.flatMap((node) => {
    const isDefault =
      node.type === "ExportDefaultDeclaration" ||
      (node.type === "ExportNamedDeclaration" &&
        node.specifiers.some(({ exported }) => (exported.name ?? exported.value) === "default"));
    return isDefault ? [finding("default-exports", file, node.start, "export it by name")] : [];
  });
}

const globals = new Set(["process", "window", "document", "Buffer"]);

/** The impure thing that a node is, if it is one. */
function impurity(node, field, parent, bound) {
  if (node.type === "Identifier" && globals.has(node.name) && !bound.has(node.name) && !isMemberName(field, parent))
    return node.name;
  if (node.type === "MemberExpression" && !node.computed) {
    const name = `${node.object.name}.${node.property.name}`;
    if (name === "Date.now" || name === "Math.random") return name;
  }
  const callsDate = (node.type === "NewExpression" || node.type === "CallExpression") && node.callee.name === "Date";
  return callsDate && node.arguments.length === 0 ? "the current time" : undefined;
}

/** Below the edges nothing knows where or when it runs: no Node, no DOM, no clock, no chance. */
function pure(file, pkg) {
  if (!file.isSource || pkg.runs !== "anywhere" || pkg.floor === 6) return [];
  const bound = boundNames(file.tree);
  const findings = file.imports
    .filter(({ specifier }) => specifier.startsWith("node:"))
    .map(({ specifier, start }) => finding("pure", file, start, `${specifier} in a package that runs anywhere`));
  walk(file.tree, (node, field, parent) => {
    const what = impurity(node, field, parent, bound);
    if (what)
      findings.push(
        finding("pure", file, node.start, `${what} in a package that runs anywhere: take it as an argument`),
      );
  });
  return findings;
}

export const fileRules = [acrossPackages, insidePackage, defaultExports, pure];
