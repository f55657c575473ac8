/**
 * A `.khung` file as a program imports it: read with what it stands on, compiled, one framework chosen.
 *
 * In: a path. Out: the module or why there is none, and every file that it was made from. Refuses: choosing between several frameworks.
 */

import path from "node:path";
import { Readable } from "node:stream";
import { compile } from "@khung/compiler";
import { report, type Diagnostic, type Source } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { findBases, readSources, wantedBases } from "@khung/project";

/** What was found. */
export interface LoadedModule {
  readonly module?: Module;
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where to look. */
export interface LoadOptions {
  readonly cwd: string;
  /** Files and folders with what overlays extend and that stands elsewhere. */
  readonly with: readonly string[];
  /** `id` or `id@version`, where a file holds several. */
  readonly framework?: string | undefined;
}

/** Reads and compiles a file. */
export async function loadModule(file: string, options: LoadOptions): Promise<LoadedModule> {
  const place = { cwd: options.cwd, stdin: Readable.from([]) };
  const name = path.relative(options.cwd, file);
  const read = await readSources([name, ...options.with], place);
  const sources = [...read.sources];
  let compiled = compile(sources);
  for (;;) {
    const known = compiled.modules.map(({ id }) => id);
    const wanted = wantedBases(compiled, sources).filter(({ id }) => !known.includes(id));
    const found = wanted.length > 0 ? await findBases(wanted, sources, place) : [];
    if (found.length === 0) break;
    sources.push(...found);
    compiled = compile(sources);
  }
  const diagnostics = [...read.diagnostics, ...compiled.diagnostics];
  if (diagnostics.some(({ severity }) => severity === "error")) return { sources, diagnostics };
  const own = compiled.modules.filter(({ origin }) => origin.file === sources[0]?.file);
  const chosen = choose(own, options.framework, sources[0]?.file ?? name);
  if ("module" in chosen) return { module: chosen.module, sources, diagnostics };
  return { sources, diagnostics: [...diagnostics, chosen.problem] };
}

function choose(
  modules: readonly Module[],
  wanted: string | undefined,
  file: string,
): { readonly module: Module } | { readonly problem: Diagnostic } {
  const place = { file, start: 0, end: 0 };
  const nameOf = ({ id, version }: Module): string => `${id}@${version}`;
  const [first, second] =
    wanted === undefined ? modules : modules.filter((each) => [each.id, nameOf(each)].includes(wanted));
  if (first && !second) return { module: first };
  if (modules.length === 0) return { problem: report("KH6010", place, {}) };
  const names = modules.map((each) => `\`${nameOf(each)}\``).join(", ");
  return {
    problem: first ? report("KH6011", place, { names }) : report("KH6012", place, { name: wanted ?? "", names }),
  };
}
