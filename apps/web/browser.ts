// Which browser the tests drive, and how: shared by vitest.config.ts and playwright.config.ts.
import { existsSync } from "node:fs";

const executablePath = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((file) => file && existsSync(file));

/** Launch options for a quiet, offline Chromium. The sandbox is off for root only: Chromium refuses it there. */
export const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ],
};
