import { compile, type Compiled } from "@khung/compiler";
import { report, type Source } from "@khung/diagnostics";
import type { Claim, Module } from "@khung/ir";
import { readSources } from "@khung/project";
import type { Context } from "./command.ts";
import { surfaceOf } from "./generate-tests.ts";
import { loadSound, refuse } from "./load-sources.ts";
import { baseOf } from "./load-two.ts";
import { hasErrors } from "./output/show-diagnostics.ts";
import { UsageError } from "./usage-error.ts";

/** A claim, and its number among those of its framework. */
export interface NumberedClaim {
  readonly claim: Claim;
  /** From 1; absent when it was written on the command line. */
  readonly number?: number;
}

/** One framework, and what is to be proved of it. */
export interface Subject {
  readonly module: Module;
  /** Of an overlay: what it is compared with. */
  readonly base?: Module;
  readonly standard: "wanted" | "left out";
  readonly claims: readonly NumberedClaim[];
}

export interface LoadedTheorems {
  readonly subjects: readonly Subject[];
  readonly sources: readonly Source[];
  readonly modules: readonly Module[];
}

/**
 * Reads what is to be proved: of the frameworks and overlays that the paths name everything, of those that `--overlay` names the
 * direction and the claims; with `--claim` that claim alone, of what the paths name.
 *
 * Errors   undefined after the reason was shown; throws `UsageError` where a number names no claim or `--overlay` no overlay
 */
export async function loadTheorems(context: Context): Promise<LoadedTheorems | undefined> {
  const { values, world } = context;
  const { overlay, claim } = values;
  const over = overlay === undefined ? undefined : await readSources([overlay], world);
  if (over && hasErrors(over.diagnostics)) {
    await refuse(over.diagnostics, over.sources, context);
    return undefined;
  }
  const paths = overlay === undefined ? context.paths : [...context.paths, overlay];
  const loaded = await loadSound({ ...context, paths });
  if (!loaded) return undefined;
  const { compiled, sources } = loaded;
  const overlays = new Set(over?.sources.map(({ file }) => file));
  const candidates = compiled.modules.filter(
    ({ origin, layers }) => loaded.named.has(origin.file) && layers?.at(-1)?.kind !== "scenario",
  );
  const [first] = candidates;
  if (!first) {
    await refuse([report("KH6010", { file: paths[0] ?? "", start: 0, end: 0 }, {})], sources, context);
    return undefined;
  }
  if (over && !candidates.some(({ origin, layers }) => layers && overlays.has(origin.file))) {
    throw new UsageError({
      vi: `\`--overlay ${overlay}\` không có bộ tiêu chí kế thừa nào`,
      en: `\`--overlay ${overlay}\` holds no overlay`,
    });
  }
  const named = candidates.filter(({ origin }) => !overlays.has(origin.file));
  if (claim !== undefined) return claimAlone(claim, named, compiled, sources, context);
  const subjects = candidates.map((module): Subject => {
    const base = module.layers && baseOf({ module, compiled });
    return {
      module,
      ...(base && { base }),
      standard: overlays.has(module.origin.file) ? "left out" : "wanted",
      claims: claimsOf(module, compiled),
    };
  });
  return { subjects, sources, modules: compiled.modules };
}

/** The claims about a framework: its own, then those outside. */
function claimsOf(module: Module, { claims }: Compiled): readonly NumberedClaim[] {
  const outside = claims.filter(({ framework }) => framework.id === module.id && framework.version === module.version);
  return [...(module.claims ?? []), ...outside].map((claim, i) => ({ claim, number: i + 1 }));
}

async function claimAlone(
  wanted: string,
  named: readonly Module[],
  compiled: Compiled,
  sources: readonly Source[],
  context: Context,
): Promise<LoadedTheorems | undefined> {
  if (/^\d+$/u.test(wanted)) {
    const subjects = named.flatMap((module): readonly Subject[] => {
      const found = claimsOf(module, compiled).find(({ number }) => number === Number(wanted));
      return found ? [{ module, standard: "left out", claims: [found] }] : [];
    });
    if (subjects.length > 0) return { subjects, sources, modules: compiled.modules };
    const most = Math.max(0, ...named.map((module) => claimsOf(module, compiled).length));
    throw new UsageError({
      vi: `không có khẳng định thứ ${wanted}; có ${most} khẳng định`,
      en: `there is no claim ${wanted}; there are ${most}`,
    });
  }
  const surface = surfaceOf(context);
  const header = surface === "vi" ? "ngôn ngữ vi" : "language en";
  const [word, of] = surface === "vi" ? ["khẳng định", "của"] : ["claim", "of"];
  const lines = named.map(({ id, version }) => `${word} ${of} ${id}@${version} ${wanted}`);
  const written: Source = { file: "--claim", text: `${[header, "", ...lines].join("\n")}\n` };
  const again = compile([...sources, written]);
  const about = again.diagnostics.filter(({ span }) => span?.file === written.file);
  if (hasErrors(about)) {
    await refuse(about, [...sources, written], context);
    return undefined;
  }
  const subjects = again.claims.flatMap((claim): readonly Subject[] => {
    const module = again.modules.find(
      ({ id, version }) => id === claim.framework.id && version === claim.framework.version,
    );
    return claim.origin.file === written.file && module ? [{ module, standard: "left out", claims: [{ claim }] }] : [];
  });
  return { subjects, sources: [...sources, written], modules: again.modules };
}
