// Node, pnpm and Chromium from npm, each pinned by its own lockfile under tools/toolchain/.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { firstFile, hostNodeIsNewEnough, node, onWindows, prependPath, root, tryQuietly } from "./host.mjs";
import { exclusively } from "./stamp.mjs";

const folderOf = (name) => path.join(root, "tools/toolchain", name);

/** Whether what the lockfile of tools/toolchain/NAME pins is there. */
function isInstalled(name) {
  const dir = folderOf(name);
  const installed = path.join(dir, "node_modules/.package-lock.json");
  const versions = (file) =>
    JSON.stringify(
      Object.entries(JSON.parse(readFileSync(file, "utf8")).packages)
        .filter(([key, entry]) => key && (!entry.optional || existsSync(path.join(dir, key))))
        .map(([key, entry]) => [key, entry.version]),
    );
  return existsSync(installed) && versions(installed) === versions(path.join(dir, "package-lock.json"));
}

/** `npm ci` in tools/toolchain/NAME where it is needed; returns whether it is there afterwards. */
function fetched(name) {
  if (isInstalled(name)) return true;
  return exclusively(() => {
    if (isInstalled(name)) return true;
    const args = ["ci", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
    return tryQuietly(`installing ${name} from npm`, onWindows ? "npm.cmd" : "npm", args, { cwd: folderOf(name) });
  });
}

/** Its folder of programs; without it we end. */
function pinned(name) {
  if (!fetched(name)) process.exit(3);
  return path.join(folderOf(name), "node_modules/.bin");
}

/** Makes `node` and `pnpm` on PATH the ones that this repository wants. */
export function useToolchain() {
  process.env.TURBO_TELEMETRY_DISABLED = "1";
  const folders = [];
  if (!hostNodeIsNewEnough()) {
    if (!["linux-x64", "linux-arm64", "win32-x64"].includes(`${process.platform}-${process.arch}`)) {
      console.error(`Node ${process.version} is too old for Khung: install Node 24 and try again.`);
      process.exit(1);
    }
    folders.push(pinned("node"));
  }
  folders.push(pinned("pnpm"));
  prependPath(folders);
}

/**
 * Names the browser for the tests in CHROMIUM_PATH: the machine's own, else (Linux x64) the one pinned here.
 * Returns why there is none, or undefined.
 */
export function useBrowser() {
  const found = firstFile([
    process.env.CHROMIUM_PATH,
    ...(process.env.NO_SYSTEM_CHROMIUM
      ? []
      : [
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:/Program Files/Google/Chrome/Application/chrome.exe",
        ]),
  ]);
  if (found) {
    process.env.CHROMIUM_PATH = found;
    return undefined;
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    return "no Chromium or Chrome on this machine: install one, or name it in CHROMIUM_PATH";
  }
  const dir = folderOf("chromium");
  const isThere =
    fetched("chromium") &&
    exclusively(
      () =>
        existsSync(path.join(dir, "browser/chromium")) ||
        tryQuietly("unpacking Chromium", node(), [path.join(dir, "unpack.mjs")]),
    );
  if (!isThere) return "there is no Chromium or Chrome on this machine, and npm's could not be installed";
  process.env.CHROMIUM_PATH = path.join(dir, "browser/chromium");
  process.env.LD_LIBRARY_PATH = [path.join(dir, "browser/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return undefined;
}
