import { report, suggest, type Diagnostic, type Source } from "@khung/diagnostics";
import type { Compiled } from "@khung/compiler";
import type { Module } from "@khung/ir";
import type { Context } from "./command.ts";
import { loadSound, refuse } from "./load-sources.ts";

/** The one framework that a command works on. */
export interface LoadedFramework {
  readonly module: Module;
  readonly sources: readonly Source[];
  readonly compiled: Compiled;
}

/**
 * Reads the framework that is meant: the only one there is, or the one that `--framework` names.
 *
 * Errors   undefined after the reason was shown
 */
export async function loadFramework(context: Context): Promise<LoadedFramework | undefined> {
  const loaded = await loadSound(context);
  if (!loaded) return undefined;
  const { sources, compiled, named } = loaded;
  const chosen = choose(
    candidates(compiled.modules, named, context.values["framework"], context.values["children"] !== undefined),
    context.values["framework"],
    context.paths[0] ?? "",
  );
  if ("module" in chosen) return { module: chosen.module, sources, compiled };
  await refuse([chosen.problem], sources, context);
  return undefined;
}

/** What may be meant: what stands in the files that were named; scenarios only when they are asked for; with `--children` what has children. */
function candidates(
  modules: readonly Module[],
  named: ReadonlySet<string>,
  wanted: string | undefined,
  withChildren: boolean,
): readonly Module[] {
  const own = modules.filter(({ origin }) => named.has(origin.file));
  if (wanted !== undefined || own.length < 2) return own;
  const plain = own.filter(({ layers }) => layers?.at(-1)?.kind !== "scenario");
  return withChildren ? plain.filter(({ children }) => children) : plain;
}

function choose(
  modules: readonly Module[],
  wanted: string | undefined,
  file: string,
): { readonly module: Module } | { readonly problem: Diagnostic } {
  const place = { file, start: 0, end: 0 };
  const nameOf = ({ id, version }: Module) => `${id}@${version}`;
  const listed = (list: readonly Module[]) => list.map((each) => `\`${nameOf(each)}\``).join(", ");
  const [first, second] =
    wanted === undefined ? modules : modules.filter((each) => [each.id, nameOf(each)].includes(wanted));
  if (first && !second) return { module: first };
  if (modules.length === 0) return { problem: report("KH6010", place, {}) };
  if (first) return { problem: report("KH6011", place, { names: listed(modules) }) };
  const near = suggest(wanted ?? "", modules.map(nameOf));
  const nearFirst = modules.toSorted((a, b) => Number(nameOf(b) === near) - Number(nameOf(a) === near));
  return { problem: report("KH6012", place, { name: wanted ?? "", names: listed(nearFirst) }) };
}
