// Remembers that a step was done for exactly these files, so that doing it again costs a few milliseconds.
// A stamp lives in node_modules/.khung/: who removes node_modules removes the stamps with it.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { root } from "./host.mjs";

const state = path.join(root, "node_modules/.khung");
const lock = path.join(root, "tools/toolchain/.lock");
const skipped = new Set(["node_modules", "dist", "generated", ".turbo", "coverage", "test-results", "e2e"]);
const irrelevant = /\.test\.m?ts$|\.md$/;

function walk(entry, seen) {
  const file = path.join(root, entry);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    seen.push(`${entry} ${stat.size} ${stat.mtimeMs}`);
    return;
  }
  for (const child of readdirSync(file, { withFileTypes: true })) {
    if (skipped.has(child.name)) continue;
    const name = `${entry}/${child.name}`;
    if (child.isDirectory()) walk(name, seen);
    else if (!irrelevant.test(child.name)) {
      const { size, mtimeMs } = statSync(path.join(root, name), { throwIfNoEntry: false }) ?? {};
      seen.push(`${name} ${size} ${mtimeMs}`);
    }
  }
}

const digest = (lines) =>
  createHash("sha1")
    .update([process.version, ...lines].join("\n"))
    .digest("hex");

/** A digest of names, sizes and times of files and folders, tests and Markdown left out. */
export function stampOfTree(entries) {
  const seen = [];
  for (const entry of entries) walk(entry, seen);
  return digest(seen);
}

/** A digest of the content of files. */
export function stampOfContent(files) {
  return digest(files.map((file) => readFileSync(path.join(root, file), "utf8")));
}

/** Whether a step was last done for this stamp and what it makes is still there. */
export function isDone(step, stamp, makes) {
  const file = path.join(state, step);
  if (!existsSync(file) || readFileSync(file, "utf8") !== stamp) return false;
  return makes.every((made) => existsSync(path.join(root, made)));
}

export function markDone(step, stamp) {
  mkdirSync(state, { recursive: true });
  writeFileSync(path.join(state, step), stamp);
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** Does something while no other run.mjs in this repository installs or builds. */
export function exclusively(action) {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const owner = Number(readIfThere(lock));
    if (owner && !isAlive(owner)) rmSync(lock, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  const release = () => rmSync(lock, { force: true });
  process.on("exit", release);
  try {
    return action();
  } finally {
    release();
    process.off("exit", release);
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
