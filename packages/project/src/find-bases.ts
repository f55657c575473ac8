/**
 * Finds what overlays stand on beside them: sources in their folder that declare what is missing.
 *
 * Refuses: searching further. Whatever stands elsewhere is named (`--with`).
 */

import path from "node:path";
import type { Diagnostic, Source } from "@khung/diagnostics";
import { readSources } from "./read-sources.ts";
import { displayName } from "./read-bytes.ts";
import { fs } from "./fs.ts";
import type { ReadingPlace } from "./reading-place.ts";

/** Something that is asked for and not there. */
export interface Wanted {
  /** The file that asks. */
  readonly file: string;
  /** Id of a framework or overlay. */
  readonly id: string;
}

/** A base that a text names. */
export interface WantedBase extends Wanted {
  /** Absent where the text says none. */
  readonly version?: string;
}

/** The names of bases that a compilation did not find; a base without a version is not looked for. */
export function wantedBases(
  { diagnostics }: { readonly diagnostics: readonly Diagnostic[] },
  sources: readonly Source[],
): readonly WantedBase[] {
  return diagnostics.flatMap(({ code, span }) => {
    const source = span && sources.find(({ file }) => file === span.file);
    if (!source || (code !== "KH2006" && code !== "KH2007")) return [];
    const { file, text } = source;
    const said = text.slice(span.start, span.end);
    if (code === "KH2007") {
      const id = /([^\s@,"{}]+)\s*@\s*$/.exec(text.slice(0, span.start))?.[1];
      return id === undefined ? [] : [{ file, id, version: said }];
    }
    const version = /^\s*@\s*(\d[^\s,{}]*)/.exec(text.slice(span.end))?.[1];
    return [{ file, id: said, ...(version !== undefined && { version }) }];
  });
}

/** The sources in the folders of the files that ask, in which a wanted id stands; none of `known`. */
export async function findBases(
  wanted: readonly Wanted[],
  known: readonly Source[],
  place: ReadingPlace,
): Promise<readonly Source[]> {
  const folders = new Set(wanted.filter(({ file }) => !file.startsWith("<")).map(({ file }) => path.dirname(file)));
  const have = new Set(known.map(({ file }) => path.resolve(place.cwd, file)));
  const beside = [...folders].flatMap((folder) =>
    fs
      .readdirSync(path.resolve(place.cwd, folder))
      .filter((name) => name.endsWith(".khung"))
      .toSorted()
      .map((name) => displayName(path.join(folder, name)))
      .filter((file) => !have.has(path.resolve(place.cwd, file))),
  );
  const { sources } = await readSources(beside, place);
  return sources.filter(({ text }) => wanted.some(({ id }) => text.includes(id)));
}
