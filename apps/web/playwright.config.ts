import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./browser.ts";

const port = Number(process.env["E2E_PORT"] ?? 41731); // tools/run picks a free one

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"]],
  // Where nobody can run it again, once more; what passes only then is listed as flaky.
  retries: process.env["CI"] ? 1 : 0,
  // A machine that is busy with other things takes its time; nothing here asserts speed.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${port}`,
    locale: "vi-VN",
    viewport: { width: 1366, height: 768 },
    trace: "retain-on-failure",
    launchOptions,
  },
  webServer: {
    command: `node ${fileURLToPath(new URL("../api/dist/main.js", import.meta.url))}`,
    url: `http://127.0.0.1:${port}/api/health`,
    // What journeys save is nobody's.
    env: { PORT: String(port), KHUNG_DATA: path.join(os.tmpdir(), `khung-e2e-${process.pid}`) },
    reuseExistingServer: false,
  },
});
