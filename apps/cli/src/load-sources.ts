import { compile, type Compiled } from "@khung/compiler";
import { indexSources, toDiagnosticJson, type Diagnostic, type Source } from "@khung/diagnostics";
import { findBases, readSources, wantedBases } from "@khung/project";
import { listPublications } from "@khung/store";
import type { Context } from "./command.ts";
import { writeJson } from "./output/json.ts";
import { countedDiagnostics, hasErrors, showDiagnostics } from "./output/show-diagnostics.ts";
import { openPublication, openStore, type OpenStore, splitPaths } from "./store-sources.ts";

/** Sources that were read and compiled. */
export interface Loaded {
  /** The files that the paths named; the others were read for what those stand on. */
  readonly named: ReadonlySet<string>;
  readonly sources: readonly Source[];
  readonly compiled: Compiled;
  /** Of reading and of compiling. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and compiles what the paths name; with `--store`, `ID@VERSION` names what is published there. */
export async function loadSources(context: Context): Promise<Loaded> {
  const { paths, values, world } = context;
  const opened = await openStore(context);
  const { files, references } = splitPaths(paths, opened.store);
  const published = references.map((each) =>
    opened.store ? openPublication(opened.store, each) : { diagnostics: [] },
  );
  const read = await readSources(files, world);
  const fromStore = published.flatMap(({ publication }) => publication?.source ?? []);
  const named = new Set([...read.sources, ...fromStore].map(({ file }) => file));
  const others = values["with"] === undefined ? undefined : await readSources([...files, values["with"]], world);
  const { sources, diagnostics } = others ?? read;
  const built = await withBases([...sources, ...fromStore], world, opened.store);
  return {
    named,
    sources: built.sources,
    compiled: built.compiled,
    diagnostics: [
      ...opened.diagnostics,
      ...published.flatMap((each) => each.diagnostics),
      ...diagnostics,
      ...built.diagnostics,
      ...built.compiled.diagnostics,
    ],
  };
}

/** Sources with what they stand on. */
export interface WithBases {
  readonly sources: readonly Source[];
  readonly compiled: Compiled;
  /** Why something in the store could not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles, with what overlays extend and nobody named: from the store, else from the sources beside them. */
export async function withBases(
  sources: readonly Source[],
  world: Context["world"],
  store: OpenStore | undefined,
): Promise<WithBases> {
  const compiled = compile(sources);
  const wanted = wantedBases(compiled, sources);
  const listed = store ? listPublications(store).references : [];
  const published = wanted.flatMap(({ id, version }) => {
    const there = listed.find((each) => each.id === id && each.version === version);
    return store && there ? [openPublication(store, there)] : [];
  });
  const fromStore = published.flatMap(({ publication }) => publication?.source ?? []);
  const problems = published.flatMap(({ diagnostics }) => diagnostics);
  // Beside what is published nothing else belongs: what lies there is no base.
  const isPublished = (file: string): boolean => store !== undefined && file.startsWith(`${store.shown}/`);
  const unknown = wanted.filter(
    ({ id, file }) => !isPublished(file) && !compiled.modules.some((each) => each.id === id),
  );
  const found =
    fromStore.length > 0 || problems.length > 0 || unknown.length === 0
      ? [...new Map(fromStore.map((each) => [each.file, each])).values()]
      : await findBases(unknown, sources, world);
  const more = found.filter(({ file }) => !sources.some((each) => each.file === file));
  if (more.length === 0) return { sources, compiled, diagnostics: problems };
  const whole = await withBases([...sources, ...more], world, store);
  return { ...whole, diagnostics: [...problems, ...whole.diagnostics] };
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
