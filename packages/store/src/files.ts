/**
 * Folders and files of a store: plain ones only, of bounded size, and written so that a folder is there whole or not at all.
 */

import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import path from "node:path";
import { report, type Diagnostic } from "@khung/diagnostics";
import type { Words } from "./read-record.ts";

// Not an import of names: see `fs.ts` of @khung/project.
const fs = process.getBuiltinModule("node:fs");

const notPlain: Words = {
  vi: "đây là liên kết hoặc tệp đặc biệt",
  en: "it is a link or a special file",
};

/** Says that something must not be in a store. */
export function sayNoPlace(shown: string, why: Words): Diagnostic {
  return report("KH6107", { file: shown, start: 0, end: 0 }, { path: shown, whyVi: why.vi, whyEn: why.en });
}

/** What stands at a path, links not followed. */
export function whatIsAt(file: string): "folder" | "file" | "other" | "nothing" {
  const stat = lookAt(file);
  if (!stat) return "nothing";
  return stat.isDirectory() ? "folder" : stat.isFile() ? "file" : "other";
}

function lookAt(file: string): Stats | undefined {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    // A file where a folder would have to be.
    if (reasonOf(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

/** The entries of a folder, by name; none of what is no folder. */
export function entriesOf(folder: string): readonly string[] {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return fs.readdirSync(folder).toSorted();
}

/**
 * The bytes of a plain file; undefined when there is none.
 *
 * Errors   KH6107 for a link or anything that is no file, KH6005 above the limit (bytes); `shown` is its name in messages
 */
export function readPlain(
  file: string,
  shown: string,
  limit: number,
): { readonly bytes?: Uint8Array; readonly problem?: Diagnostic } {
  const what = whatIsAt(file);
  if (what === "nothing") return {};
  if (what !== "file") return { problem: sayNoPlace(shown, notPlain) };
  const { O_RDONLY, O_NOFOLLOW } = fs.constants;
  let open: number | undefined;
  try {
    // Windows has no O_NOFOLLOW; there the look above has to do.
    open = fs.openSync(file, O_RDONLY | (O_NOFOLLOW ?? 0));
    const megabytes = 2 ** 20;
    const { size } = fs.fstatSync(open);
    if (size > limit) {
      const params = { path: shown, size: Math.ceil(size / megabytes), limit: Math.ceil(limit / megabytes) };
      return { problem: report("KH6005", { file: shown, start: 0, end: 0 }, params) };
    }
    return { bytes: fs.readFileSync(open) };
  } catch (error) {
    const reason = reasonOf(error);
    return { problem: report("KH6007", { file: shown, start: 0, end: 0 }, { path: shown, reason }) };
  } finally {
    if (open !== undefined) fs.closeSync(open);
  }
}

/** The system's own code for what went wrong; what is no word of the system is a fault of ours and goes on. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}

/** Says which of some folders is there but is none: a link leads out of the store. */
export function checkFolders(
  folders: readonly { readonly path: string; readonly shown: string }[],
): readonly Diagnostic[] {
  return folders.flatMap((folder) =>
    ["folder", "nothing"].includes(whatIsAt(folder.path)) ? [] : [sayNoPlace(folder.shown, notPlain)],
  );
}

/** Where folders are while they are being written; nothing in it is published. */
export const incoming = ".incoming";

/**
 * Puts a folder of files in its place: written beside, brought to the disk, renamed. Whoever looks sees all of it or nothing, also after
 * the power failed.
 *
 * Errors   `taken` when something is there already
 */
export function writeFolder(
  store: string,
  target: string,
  files: Readonly<Record<string, Uint8Array | string>>,
): "written" | "taken" {
  const waiting = path.join(store, incoming);
  fs.mkdirSync(waiting, { recursive: true });
  const temporary = path.join(waiting, `${process.pid}-${randomBytes(8).toString("hex")}`);
  fs.mkdirSync(temporary);
  try {
    for (const [name, content] of Object.entries(files)) {
      const open = fs.openSync(path.join(temporary, name), "wx");
      fs.writeFileSync(open, content);
      fs.fsyncSync(open);
      fs.closeSync(open);
    }
    syncFolder(temporary);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    if (whatIsAt(target) !== "nothing") return "taken";
    fs.renameSync(temporary, target);
    syncFolder(path.dirname(target));
    syncFolder(store);
    return "written";
  } catch (error) {
    if (isTaken(error)) return "taken";
    throw error;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

/** A rename onto a folder that somebody else put there meanwhile. */
function isTaken(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOTEMPTY" || code === "EEXIST";
}

/** Brings the entries of a folder to the disk. Windows cannot open folders and needs none of it. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const open = fs.openSync(folder, "r");
  fs.fsyncSync(open);
  fs.closeSync(open);
}
