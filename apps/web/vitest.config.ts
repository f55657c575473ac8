import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./browser.ts";

export default defineConfig({
  optimizeDeps: { include: ["lit", "lit/decorators.js", "lit/directives/live.js", "d3-scale"] },
  test: {
    name: "browser",
    include: ["src/**/*.browser.test.ts"],
    expect: { poll: { timeout: 5000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions }),
      instances: [{ browser: "chromium" }],
    },
  },
});
