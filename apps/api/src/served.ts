/** Frameworks that are served: shipped with the program, and published here. */

import { StorageFailure, type Storage } from "@khung/database";
import { listPublications, readPublication, type Reference } from "@khung/store";
import type { Dependencies, ServedFramework } from "./dependencies.ts";
import { compileWithBases, storeOf } from "./versions.ts";

type World = Pick<Dependencies, "examples" | "storage">;

/** What was compiled already: a publication never changes. */
const known = new WeakMap<Storage, Map<string, ServedFramework>>();

/** Every framework: the shipped ones, then those that were only published here. */
export function servedFrameworks(world: World): readonly ServedFramework[] {
  const { examples, storage } = world;
  if (storage instanceof StorageFailure) return examples.frameworks;
  const { references } = listPublications(storeOf(storage.publications));
  const shipped = new Set(examples.frameworks.map(({ module }) => keyOf(module)));
  const published = references.flatMap((reference) =>
    shipped.has(keyOf(reference)) ? [] : (publishedFramework(reference, storage, world) ?? []),
  );
  return [...examples.frameworks, ...published];
}

/** Undefined where it cannot be read, or means nothing to this version of the program. */
function publishedFramework(reference: Reference, storage: Storage, world: World): ServedFramework | undefined {
  const compiledHere = known.get(storage) ?? new Map<string, ServedFramework>();
  known.set(storage, compiledHere);
  const key = keyOf(reference);
  const there = compiledHere.get(key);
  if (there) return there;
  const { publication } = readPublication(storeOf(storage.publications), reference);
  if (!publication) return undefined;
  const { source, manifest } = publication;
  const { compiled, sources } = compileWithBases(source, world);
  const module = compiled.modules.find(({ origin }) => origin.file === source.file);
  if (!module) return undefined;
  const { issuer, decision, published, digest } = manifest;
  const bases = sources.filter(({ file }) => file !== source.file).toReversed();
  const made = { module, source, bases, digest, publication: { issuer, decision, published } };
  compiledHere.set(key, made);
  return made;
}

function keyOf({ id, version }: Reference): string {
  return `${id}@${version}`;
}
