/** Tests on Apache Spark, which `npm run test:spark` fetches; `npm test` leaves them out. */

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.spark.test.ts"],
    // One session at a time: each has a driver and two workers.
    fileParallelism: false,
    testTimeout: 1_200_000,
    hookTimeout: 600_000,
  },
});
