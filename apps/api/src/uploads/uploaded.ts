/** Uploaded tables, as tables that are served. */

import { StorageFailure, type UploadedDataset } from "@khung/database";
import type { Dependencies, ServedDataset } from "../dependencies.ts";

type World = Pick<Dependencies, "storage">;

/** The uploaded table of an id with its bytes; undefined when there is none. */
export async function readUploaded(world: World, id: string): Promise<ServedDataset | undefined> {
  const { storage } = world;
  if (storage instanceof StorageFailure) return undefined;
  const found = storage.datasets.find(id);
  return found && { ...toServed(found), bytes: await storage.files.read(found.digest) };
}

/** Every uploaded table without its bytes; none where nothing can be saved. */
export function listUploaded({ storage }: World): readonly Omit<ServedDataset, "bytes">[] {
  return storage instanceof StorageFailure ? [] : storage.datasets.list().map(toServed);
}

/** Their ids, for advice. */
export function uploadedIds(world: World): readonly string[] {
  return listUploaded(world).map(({ id }) => id);
}

/** An uploaded table as it is served. */
export function toServed(dataset: UploadedDataset): Omit<ServedDataset, "bytes"> {
  const { id, file, type, digest, rows, columns, asOf, added, name } = dataset;
  const notes = { title: { vi: name }, synthetic: false, ...(asOf !== undefined && { asOf }) };
  return { id, file, type, digest, rows, columns, notes, uploaded: added };
}
