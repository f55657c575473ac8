/** Versions that stand still: shipped with the program, or published here. */

import { compile, type Compiled } from "@khung/compiler";
import { StorageFailure } from "@khung/database";
import { report, type Source } from "@khung/diagnostics";
import { wantedBases } from "@khung/project";
import { listPublications, readPublication, type Reference, type Store } from "@khung/store";
import type { Dependencies } from "./dependencies.ts";
import { nowhere, Refusal } from "./problems.ts";

type World = Pick<Dependencies, "examples" | "storage">;

/** The store of publications; `kho` is its name in messages. */
export function storeOf(publications: string): Store {
  return { folder: publications, shown: "kho" };
}

/** Title and text of a version, shipped or published. Errors   404 that names what there is */
export function findVersion(
  reference: Reference,
  { examples, storage }: World,
): { readonly title: string; readonly text: string } {
  const { id, version } = reference;
  const shipped = examples.frameworks.find(({ module }) => module.id === id && module.version === version);
  if (shipped) return { title: shipped.module.title.vi, text: shipped.source.text };
  const store = storage instanceof StorageFailure ? undefined : storeOf(storage.publications);
  const publication = store && readPublication(store, reference).publication;
  if (publication) return { title: publication.manifest.title, text: publication.source.text };
  const known = [
    ...examples.frameworks.map(({ module }) => module),
    ...(store ? listPublications(store).references : []),
  ];
  const names = known.slice(0, 10).map((each) => `\`${each.id}@${each.version}\``);
  const name = `${id}@${version}`.slice(0, 200);
  throw new Refusal(404, report("KH6012", nowhere, { name, names: names.join(", ") || "–" }));
}

/** Compiles a text with what it stands on: published versions first, then shipped ones. */
export function compileWithBases(
  source: Source,
  { examples, storage }: World,
): { readonly compiled: Compiled; readonly sources: readonly Source[] } {
  const store = storage instanceof StorageFailure ? undefined : storeOf(storage.publications);
  const baseOf = (reference: Reference): Source | undefined =>
    (store && readPublication(store, reference).publication?.source) ??
    examples.frameworks.find(({ module }) => module.id === reference.id && module.version === reference.version)
      ?.source;
  let sources: readonly Source[] = [source];
  for (;;) {
    const compiled = compile(sources);
    const known = new Set(sources.map(({ file }) => file));
    const found = wantedBases(compiled, sources).flatMap(({ id, version }) => {
      const base = version === undefined ? undefined : baseOf({ id, version });
      return base && !known.has(base.file) ? [base] : [];
    });
    if (found.length === 0) return { compiled, sources };
    sources = [...sources, ...new Map(found.map((each) => [each.file, each])).values()];
  }
}
