import { compile, type Compiled } from "@khung/compiler";
import { indexSources, toDiagnosticJson, type Diagnostic, type Source } from "@khung/diagnostics";
import { readSources } from "@khung/project";
import type { Context } from "./command.ts";
import { writeJson } from "./output/json.ts";
import { countedDiagnostics, hasErrors, showDiagnostics } from "./output/show-diagnostics.ts";

/** Sources that were read and compiled. */
export interface Loaded {
  readonly sources: readonly Source[];
  readonly compiled: Compiled;
  /** Of reading and of compiling. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and compiles what the paths name. */
export async function loadSources({ paths, world }: Context): Promise<Loaded> {
  const read = await readSources(paths, world);
  const compiled = compile(read.sources);
  return { sources: read.sources, compiled, diagnostics: [...read.diagnostics, ...compiled.diagnostics] };
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
