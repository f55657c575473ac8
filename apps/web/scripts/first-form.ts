// How soon the first form stands on a slow line: `node apps/web/scripts/first-form.ts [RUNS]`, after `npm run setup`. A picture, not a test:
// each run in a browser that has seen nothing, 1.5 Mbps both ways, 20 ms there and back; from the address to the first criterion.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright";
import { launchOptions } from "../browser.ts";

const runs = Number(process.argv[2] ?? 5);
const port = Number(process.env["PORT"] ?? 44173);
const origin = `http://127.0.0.1:${port}`;
const bytesPerSecond = 1_500_000 / 8;

/** When the first criterion stood, in milliseconds, and what had come by then, in bytes on the wire. */
async function openOnce(browser: Browser) {
  const context = await browser.newContext({ locale: "vi-VN" });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 20,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await page.goto(`${origin}/bo-tieu-chi/vn.tinh_mau.cds.xa@1.0.0?xem=bieu-mau`, { waitUntil: "commit" });
  await page.locator("khung-criterion-card").first().waitFor();
  const seen = await page.evaluate(() => ({
    at: performance.now(),
    files: (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(
      ({ name, startTime, responseEnd, transferSize }) => ({ name, startTime, responseEnd, transferSize }),
    ),
  }));
  await context.close();
  return seen;
}

const data = mkdtempSync(path.join(os.tmpdir(), "khung-first-form-"));
const api = spawn(process.execPath, [fileURLToPath(new URL("../../api/dist/main.js", import.meta.url))], {
  env: { ...process.env, PORT: String(port), KHUNG_DATA: data },
  stdio: "ignore",
});
const browser = await chromium.launch(launchOptions);
try {
  const isUp = () =>
    fetch(`${origin}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (api.exitCode === null && !(await isUp())) await new Promise((resolve) => setTimeout(resolve, 200));
  const all = [];
  for (let i = 0; i < runs; i++) all.push(await openOnce(browser));
  const sorted = all.toSorted((a, b) => a.at - b.at);
  const middle = sorted[Math.floor(runs / 2)];
  for (const { name, startTime, responseEnd, transferSize } of middle?.files ?? []) {
    const [from, to, size] = [startTime, responseEnd, transferSize].map((each) => String(Math.round(each)).padStart(7));
    console.log(`${from} –${to} ms ${size} B  ${name.replace(origin, "")}`);
  }
  const total = middle?.files.reduce((sum, { transferSize }) => sum + transferSize, 0) ?? 0;
  console.log(
    `${sorted.map(({ at }) => `${Math.round(at)} ms`).join(", ")}; of the middle one ${Math.round(total / 1000)} kB`,
  );
} finally {
  await browser.close();
  api.kill();
  await new Promise((ended) => (api.exitCode === null ? api.once("exit", ended) : ended(undefined)));
  rmSync(data, { recursive: true, force: true });
}
