// What must hold before a change goes in: types, lint, floors, format, dead code, lock file, and the unit tests.
// `npm run check -- --no-tests` leaves the tests out, for a place that has just run them all.
import process from "node:process";
import { bin, node, runAside } from "./host.mjs";
import { setUp } from "./setup.mjs";
import { sum, vitest } from "./tests.mjs";

/** @returns {[name: string, command: string, args: string[]][]} */
const steps = () => [
  ["types", bin("tsc"), ["-b"]],
  ["lint", bin("oxlint"), ["--type-aware", "--deny-warnings"]],
  ["floors", node(), ["tools/check-floors.mjs"]],
  ["format", bin("oxfmt"), ["--check"]],
  ["dead code", bin("knip"), ["--config", "tools/knip.json", "--no-progress", "--no-config-hints"]],
  ["lock file", node(), ["tools/lockcheck.mjs"]],
];

export async function task(args) {
  setUp("generated");
  const results = await Promise.all(
    steps().map(async ([name, command, commandArgs]) => {
      const started = performance.now();
      const { status, output } = await runAside(command, commandArgs);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${status === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
      if (status !== 0) console.log(output.trimEnd().replace(/^/gm, "  "));
      return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
    }),
  );
  if (!args.includes("--no-tests")) results.push(vitest(["--project", "unit"]));
  const { passed, failed } = sum(results);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
