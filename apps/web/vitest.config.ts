import { readFileSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./browser.ts";

// Monaco comes in many small modules; found one by one, each would reload the page in the middle of a test.
const monaco = ["monaco", "monaco-worker"].flatMap((name) =>
  [
    ...readFileSync(new URL(`src/editor/${name}.ts`, import.meta.url), "utf8").matchAll(/"(monaco-editor\/[^"]+)"/g),
  ].map(([, specifier = ""]) => specifier),
);

export default defineConfig({
  optimizeDeps: {
    include: [
      "lit",
      "lit/decorators.js",
      "lit/directives/live.js",
      "lit/directives/repeat.js",
      "axe-core",
      "d3-scale",
      ...monaco,
    ],
  },
  test: {
    name: "browser",
    include: ["src/**/*.browser.test.ts"],
    expect: { poll: { timeout: 5000 } },
    browser: {
      enabled: true,
      headless: true,
      viewport: { width: 1366, height: 768 },
      screenshotFailures: false,
      provider: playwright({ launchOptions }),
      instances: [{ browser: "chromium" }],
    },
  },
});
