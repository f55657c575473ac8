import { compile, type Compiled } from "@khung/compiler";
import { indexSources, toDiagnosticJson, type Diagnostic, type Source } from "@khung/diagnostics";
import { findBases, readSources } from "@khung/project";
import type { Context } from "./command.ts";
import { writeJson } from "./output/json.ts";
import { countedDiagnostics, hasErrors, showDiagnostics } from "./output/show-diagnostics.ts";

/** Sources that were read and compiled. */
export interface Loaded {
  /** The files that the paths named; the others were read for what those stand on. */
  readonly named: ReadonlySet<string>;
  readonly sources: readonly Source[];
  readonly compiled: Compiled;
  /** Of reading and of compiling. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and compiles what the paths name. */
export async function loadSources({ paths, values, world }: Context): Promise<Loaded> {
  const read = await readSources(paths, world);
  const named = new Set(read.sources.map(({ file }) => file));
  const others = values["with"] === undefined ? undefined : await readSources([...paths, values["with"]], world);
  const { sources, diagnostics } = others ?? read;
  const { sources: all, compiled } = await withBases(sources, world);
  return { named, sources: all, compiled, diagnostics: [...diagnostics, ...compiled.diagnostics] };
}

/** Compiles, with the sources beside overlays that declare what those extend and nobody named. */
async function withBases(
  sources: readonly Source[],
  world: Context["world"],
): Promise<{ readonly sources: readonly Source[]; readonly compiled: Compiled }> {
  const compiled = compile(sources);
  const wanted = compiled.diagnostics.flatMap(({ code, span }) => {
    const source = span && sources.find(({ file }) => file === span.file);
    return code === "KH2006" && source ? [{ file: source.file, id: source.text.slice(span.start, span.end) }] : [];
  });
  const found = wanted.length === 0 ? [] : await findBases(wanted, sources, world);
  return found.length === 0 ? { sources, compiled } : withBases([...sources, ...found], world);
}

/**
 * The same, for commands that need a framework without errors.
 *
 * Errors   undefined after the errors were shown: as text on standard error, or as the result of `--format json`
 */
export async function loadSound(context: Context): Promise<Loaded | undefined> {
  const loaded = await loadSources(context);
  if (hasErrors(loaded.diagnostics)) {
    await refuse(loaded.diagnostics, loaded.sources, context);
    return undefined;
  }
  if (loaded.diagnostics.length > 0) {
    const counted = countedDiagnostics(loaded.diagnostics, context.language);
    const see = context.language === "vi" ? "xem bằng" : "see";
    await context.world.err.write(`khung: ${counted}; ${see} \`khung check ${context.paths.join(" ")}\`\n`);
  }
  return loaded;
}

/** Shows why nothing can be computed. */
export async function refuse(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  context: Context,
): Promise<void> {
  if (context.format === "text") return showDiagnostics(diagnostics, sources, context);
  const index = indexSources(sources);
  const shown = diagnostics.map((each) => toDiagnosticJson(each, index, context.language));
  return writeJson(context.world.out, { diagnostics: shown });
}
