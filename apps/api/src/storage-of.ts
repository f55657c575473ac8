import { StorageFailure, type Storage } from "@khung/database";
import type { Dependencies } from "./dependencies.ts";

/** What people save. Errors   throws the `StorageFailure` with which opening it ended, so that every route says why */
export function storageOf({ storage }: Pick<Dependencies, "storage">): Storage {
  if (storage instanceof StorageFailure) throw storage;
  return storage;
}
