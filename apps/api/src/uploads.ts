/** Uploaded tables, as tables that are served. */

import { StorageFailure, type UploadedDataset } from "@khung/database";
import type { Dependencies, Examples, ServedDataset } from "./dependencies.ts";

type World = Pick<Dependencies, "examples" | "storage">;

/** The uploaded table of an id with its bytes; undefined when there is none. */
export async function readUploaded(world: World, id: string): Promise<ServedDataset | undefined> {
  const { storage } = world;
  if (storage instanceof StorageFailure) return undefined;
  const found = storage.datasets.find(id);
  return found && { ...toServed(found, world.examples), bytes: await storage.files.read(found.digest) };
}

/** Every uploaded table without its bytes; none where nothing can be saved. */
export function listUploaded({ storage, examples }: World): readonly Omit<ServedDataset, "bytes">[] {
  return storage instanceof StorageFailure ? [] : storage.datasets.list().map((each) => toServed(each, examples));
}

/** Their ids, for advice. */
export function uploadedIds(world: World): readonly string[] {
  return listUploaded(world).map(({ id }) => id);
}

/** An uploaded table as it is served: with the frameworks whose inputs it has, every one. */
export function toServed(dataset: UploadedDataset, { frameworks }: Examples): Omit<ServedDataset, "bytes"> {
  const { id, file, type, digest, rows, columns, asOf, added, name } = dataset;
  const header = new Set(columns);
  const suited = frameworks.filter(
    ({ module: { inputs } }) => inputs.length > 0 && inputs.every((input) => header.has(input.name)),
  );
  return {
    id,
    file,
    type,
    digest,
    rows,
    notes: { title: { vi: name }, synthetic: false, ...(asOf !== undefined && { asOf }) },
    frameworks: suited.map(({ module }) => ({ id: module.id, version: module.version })),
    uploaded: added,
  };
}
