import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    passWithNoTests: true,
    coverage: { provider: "v8", include: ["packages/*/src/**", "apps/*/src/**"] },
    projects: [
      "apps/web/vitest.config.ts",
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["{packages,apps}/*/**/*.test.ts", "tools/**/*.test.mjs"],
          exclude: ["**/*.browser.test.ts", "**/*.spark.test.ts", "**/node_modules/**", "**/dist/**"],
        },
      },
    ],
  },
});
