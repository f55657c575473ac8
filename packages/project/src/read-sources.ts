/**
 * Reads `.khung` files: those named, every one in the folders named, and standard input for `-`.
 *
 * In: paths as someone wrote them. Out: sources in the order of the paths, those of a folder by name, each once; what could
 * not be read as diagnostics. Refuses: looking into the text.
 */

import path from "node:path";
import { report, type Diagnostic, type Source } from "@khung/diagnostics";
import { decodeSource } from "./decode-source.ts";
import { fs } from "./fs.ts";
import { cannotRead, displayName, readBytes } from "./read-bytes.ts";
import type { ReadingPlace } from "./reading-place.ts";

export interface SourcesRead {
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

type Found = { readonly file: string } | { readonly diagnostic: Diagnostic };

/** Megabytes; the whole national framework has less than a tenth of one. */
const limit = 16;

/** Reads every `.khung` file that the paths name. */
export async function readSources(paths: readonly string[], place: ReadingPlace): Promise<SourcesRead> {
  const sources: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const found of paths.flatMap((given) => filesOf(given, place.cwd))) {
    if ("diagnostic" in found) {
      diagnostics.push(found.diagnostic);
      continue;
    }
    const identity = found.file === "-" ? "-" : path.resolve(place.cwd, found.file);
    if (seen.has(identity)) continue;
    seen.add(identity);
    const { file, bytes, diagnostics: problems } = await readBytes(found.file, place);
    const decoded = bytes && decodeSource(file, bytes);
    diagnostics.push(...problems, ...(decoded?.diagnostics ?? []));
    if (decoded?.source) sources.push(decoded.source);
  }
  return { sources, diagnostics };
}

/** The files that one path stands for, or why it stands for none. */
function filesOf(given: string, cwd: string): readonly Found[] {
  if (given === "-") return [{ file: given }];
  const file = displayName(given);
  const span = { file, start: 0, end: 0 };
  try {
    const stat = fs.statSync(path.resolve(cwd, given));
    if (stat.isDirectory()) {
      const found = sourcesUnder(path.resolve(cwd, given)).map((name) => path.join(given, name));
      if (found.length === 0) return [{ diagnostic: report("KH6003", span, { path: file }) }];
      return found.flatMap((each) => filesOf(each, cwd));
    }
    if (!given.endsWith(".khung")) return [{ diagnostic: report("KH6002", span, { path: file }) }];
    const size = Math.ceil(stat.size / 2 ** 20);
    return [size > limit ? { diagnostic: report("KH6005", span, { path: file, size, limit }) } : { file: given }];
  } catch (error) {
    return [{ diagnostic: cannotRead(given, cwd, error) }];
  }
}

/** Names below a folder, by name; hidden folders and `node_modules` are not entered. */
function sourcesUnder(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory())
        return sourcesUnder(path.join(folder, entry.name)).map((name) => path.join(entry.name, name));
      return entry.name.endsWith(".khung") ? [entry.name] : [];
    });
}
