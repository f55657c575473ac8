// Runs vitest and Playwright and counts what they report.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { bin, root, run } from "./host.mjs";

/** Runs a test program that writes a JSON report to the file it is told; returns counts. A failure without a failed test counts as one. */
function counted(start, read) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "khung-test-"));
  const file = path.join(folder, "report.json");
  const status = start(file);
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true });
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

export function vitest(args) {
  return counted(
    (file) =>
      run(bin("vitest"), ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...args]),
    (report) => ({
      passed: report.numPassedTests,
      // A file that cannot be loaded has no tests to count.
      failed:
        report.numFailedTests +
        report.testResults.filter(
          ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
        ).length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );
}

/** A port that nobody listens on just now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export async function playwright(args) {
  const port = await freePort();
  return counted(
    (file) =>
      run(bin("playwright", "apps/web"), ["test", "--pass-with-no-tests", "--reporter=list,json", ...args], {
        cwd: path.join(root, "apps/web"),
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, E2E_PORT: String(port) },
      }),
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }),
  );
}

export const sum = (all) =>
  all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + (counts.skipped ?? 0),
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
