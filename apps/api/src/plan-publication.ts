/** What publishing a revision of a draft would do, and everything that stands in its way. Nothing is written. */

import type { Storage } from "@khung/database";
import { report, type Diagnostic, type Source, type Span } from "@khung/diagnostics";
import type { Module, TestCase } from "@khung/ir";
import { refuseFailing, runTests, type TestResult } from "@khung/policy-tests";
import { checkAlone } from "@khung/project";
import {
  chainOf,
  checkBases,
  checkPublished,
  digestModule,
  identityOf,
  readPublication,
  type Identity,
  type LayerDigest,
} from "@khung/store";
import type { Dependencies, ServedFramework } from "./dependencies.ts";
import { nowhere } from "./problems.ts";
import { servedFrameworks } from "./served.ts";
import { compileWithBases, storeOf } from "./versions.ts";

/** One version that goes into the store. */
export interface Planned {
  readonly module: Module;
  readonly text: string;
  readonly identity: Identity;
  readonly layers: readonly LayerDigest[];
}

export interface PublicationPlan {
  /** Of all texts that were read, for the places of problems. */
  readonly sources: readonly Source[];
  /** What stands in the way; none: it can be published. */
  readonly problems: readonly Diagnostic[];
  /** What the text means; absent while it has errors. */
  readonly module?: Module;
  /** Its own tests, run. */
  readonly tests: readonly TestResult[];
  /** What goes into the store, itself last: shipped versions on which it stands go along. Empty while something stands in the way. */
  readonly versions: readonly Planned[];
  /** The version of the same name before it, shipped or published. */
  readonly previous?: ServedFramework;
}

/** Plans. `published`: the day. */
export function planPublication(
  source: Source,
  published: string,
  storage: Storage,
  dependencies: Dependencies,
): PublicationPlan {
  const { compiled, sources } = compileWithBases(source, dependencies);
  const nothing = { sources, tests: [], versions: [] };
  const errors = compiled.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { ...nothing, problems: errors };
  const module = compiled.modules.find(({ origin }) => origin.file === source.file);
  if (!module) return { ...nothing, problems: [report("KH6010", nowhere, {})] };

  const store = storeOf(storage.publications);
  const isInStore = (layer: LayerDigest): boolean => readPublication(store, layer).publication !== undefined;
  const shipped = dependencies.examples.frameworks;
  const below = chainOf(module, compiled.modules).slice(0, -1);
  const along = below.flatMap((layer) => {
    const base = shipped.find(({ module: { id, version }, digest }) => isSame(layer, { id, version, digest }));
    const planned = base && !isInStore(layer) && plan(base.module, base.source.text, compiled.modules, published);
    return planned && "identity" in planned ? [planned] : [];
  });
  const open = (reference: { readonly id: string; readonly version: string }) => {
    const layer = below.find(({ id, version }) => id === reference.id && version === reference.version);
    const isAlong = along.some(({ module: { id, version } }) => id === reference.id && version === reference.version);
    return layer && isAlong ? { publication: { manifest: layer }, diagnostics: [] } : readPublication(store, reference);
  };
  const tests = runTests(compiled.modules, compiled.tests.filter(isOf(source)), { today: published });
  const own = plan(module, source.text, compiled.modules, published);
  const problems = [
    ...("identity" in own ? [] : own.problems),
    ...checkNumber(module, storage, dependencies),
    ...checkBases(module, compiled.modules, open),
    ...refuseFailing(tests, module),
  ];
  const previous = previousOf(module, servedFrameworks(dependencies));
  return {
    sources,
    problems,
    module,
    tests,
    versions: "identity" in own && problems.length === 0 ? [...along, own] : [],
    ...(previous && { previous }),
  };
}

/** One version, or what is wrong with it alone. */
function plan(
  module: Module,
  text: string,
  modules: readonly Module[],
  published: string,
): Planned | { readonly problems: readonly Diagnostic[] } {
  const identity = identityOf(module);
  if ("code" in identity) return { problems: [identity, ...checkAlone(module, text)] };
  const problems = [...checkAlone(module, text), ...checkPublished(module, identity, published)];
  return problems.length > 0 ? { problems } : { module, text, identity, layers: chainOf(module, modules) };
}

/** A number that stands for something else already, published or shipped, is taken. */
function checkNumber(module: Module, storage: Storage, { examples }: Dependencies): readonly Diagnostic[] {
  const { id, version } = module;
  const there =
    readPublication(storeOf(storage.publications), { id, version }).publication?.manifest.digest ??
    examples.frameworks.find((each) => each.module.id === id && each.module.version === version)?.digest;
  const here = digestModule(module);
  return there === undefined || there === here
    ? []
    : [report("KH6101", startOf(module), { name: `${id}@${version}`, there, here })];
}

/** The greatest version below it of the same name. */
function previousOf(module: Module, known: readonly ServedFramework[]): ServedFramework | undefined {
  return known
    .filter((each) => each.module.id === module.id && compareNumbers(each.module.version, module.version) < 0)
    .toSorted((a, b) => compareNumbers(b.module.version, a.module.version))[0];
}

/** Of three numbers with dots between, the order in which they count up. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  const at = left?.findIndex((part, i) => part !== right?.[i]) ?? -1;
  return at < 0 ? 0 : (left?.[at] ?? 0) - (right?.[at] ?? 0);
}

function isSame(a: LayerDigest, b: LayerDigest): boolean {
  return a.id === b.id && a.version === b.version && a.digest === b.digest;
}

function isOf(source: Source): (test: TestCase) => boolean {
  return ({ origin }) => origin.file === source.file;
}

function startOf({ origin: { file, start } }: Module): Span {
  return { file, start, end: start };
}
