// Every test: unit tests, elements in a real browser, journeys through the built application.
// `npm test -- PATTERN …` hands the patterns to vitest and leaves the journeys out.
import process from "node:process";
import { setUp } from "./setup.mjs";
import { playwright, sum, vitest } from "./tests.mjs";
import { useBrowser } from "./toolchain.mjs";

export async function task(args) {
  setUp("everything");
  const without = useBrowser();
  const results = without
    ? [vitest(["--project", "unit", ...args])]
    : [vitest(args), ...(args.length ? [] : [await playwright([])])];
  const { passed, failed, skipped } = sum(results);
  if (without) console.log(`\nNot run: every test that needs a browser (${without}).`);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || (without && process.env.CI) ? 1 : 0;
}
