/**
 * Reads one file, or standard input, as bytes. A file that is not there is a diagnostic that says what is.
 */

import path from "node:path";
import { report, suggest, type Diagnostic } from "@khung/diagnostics";
import { fs } from "./fs.ts";
import { stdinName, type ReadingPlace } from "./reading-place.ts";

export interface BytesRead {
  /** The name in diagnostics: as it was given, with `/`. */
  readonly file: string;
  /** Absent when there is a diagnostic. */
  readonly bytes?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `given`, or standard input for `-`. */
export async function readBytes(given: string, place: ReadingPlace): Promise<BytesRead> {
  if (given === "-") {
    const { buffer } = await import("node:stream/consumers");
    return { file: stdinName, bytes: await buffer(place.stdin), diagnostics: [] };
  }
  const file = displayName(given);
  try {
    return { file, bytes: fs.readFileSync(path.resolve(place.cwd, given)), diagnostics: [] };
  } catch (error) {
    return { file, diagnostics: [cannotRead(given, place.cwd, error)] };
  }
}

/** A name with `/` on every system. */
export function displayName(given: string): string {
  return given.split(path.sep).join("/");
}

/** Why a path that was given could not be read. */
export function cannotRead(given: string, cwd: string, error: unknown): Diagnostic {
  const file = displayName(given);
  const span = { file, start: 0, end: 0 };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code !== "ENOENT" && code !== "ENOTDIR")
    return report("KH6007", span, { path: file, reason: code || String(error) });
  return report("KH6001", span, { path: file, near: whatIsThere(path.resolve(cwd, given), cwd) });
}

/** The entry that was probably meant, else some of what is in the nearest folder that exists. */
function whatIsThere(missing: string, cwd: string): string {
  const folder = path.dirname(missing);
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return path.dirname(folder) === folder ? "–" : whatIsThere(folder, cwd);
  }
  const entries = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .toSorted();
  const near = suggest(path.basename(missing), entries);
  const shown = near === undefined ? entries.slice(0, 5) : [near];
  const at = displayName(path.relative(cwd, folder));
  const names = shown.map((name) => `\`${at && !at.startsWith("..") ? `${at}/` : ""}${name}\``);
  return `${names.join(", ")}${near === undefined && entries.length > shown.length ? ", …" : ""}` || "–";
}
