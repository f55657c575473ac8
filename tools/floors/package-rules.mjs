// What package.json and the set of files must keep to.
import path from "node:path";
import { shortestCycle } from "./cycles.mjs";

const testKit = "@khung/test-kit";

/** Every package says its floor and tower, and every package is typechecked. */
function described(pkg, { typechecked }) {
  const findings = [];
  const say = (message) => findings.push({ rule: "described", where: `${pkg.where}/package.json`, message });
  if (!Number.isInteger(pkg.floor)) say('"khung": { "floor": … } is missing');
  if (!["front", "back", "both"].includes(pkg.tower)) say('"khung": { "tower": "front" | "back" | "both" } is missing');
  if (pkg.runs === "node" && pkg.floor >= 1 && pkg.floor <= 3) say("floors 1 to 3 run anywhere, not on Node alone");
  if (!typechecked.has(pkg.where)) say("not among the references of the root tsconfig.json: nothing typechecks it");
  return findings;
}

/** A dependency stands on a lower floor, development dependencies too: turbo makes one graph of both. */
function floors(pkg, { byName }) {
  return [...pkg.dependencies, ...pkg.devDependencies].flatMap((name) => {
    const other = byName.get(name);
    if (!other || other.floor < pkg.floor) return [];
    if (name === testKit && pkg.devDependencies.includes(name)) return [];
    const message = `floor ${pkg.floor} depends on ${name} of floor ${other.floor}`;
    return [{ rule: "floors", where: `${pkg.where}/package.json`, message }];
  });
}

/** Front (text to meaning) and back (meaning to results) meet only at `ir`; the doors on floor 6 see both. */
function towers(pkg, { byName }) {
  if (pkg.floor === 6) return [];
  return [...pkg.dependencies, ...pkg.devDependencies].flatMap((name) => {
    const tower = byName.get(name)?.tower ?? "both";
    if (tower === "both" || tower === pkg.tower) return [];
    const message = `${pkg.tower} tower depends on ${name} of the ${tower} tower`;
    return [{ rule: "towers", where: `${pkg.where}/package.json`, message }];
  });
}

/** Files of a package do not import each other in a circle, not even for types. */
function cycles(pkg) {
  const edges = new Map(
    pkg.files.map(({ file, imports }) => [
      file,
      imports
        .filter(({ specifier }) => specifier.startsWith("."))
        .map(({ specifier }) => path.resolve(file, "..", specifier)),
    ]),
  );
  const cycle = shortestCycle(edges);
  if (!cycle) return [];
  const names = cycle.map((file) => path.relative(pkg.folder, file).split(path.sep).join("/"));
  return [{ rule: "cycles", where: pkg.where, message: [...names, names[0]].join(" → ") }];
}

export const packageRules = [described, floors, towers, cycles];
