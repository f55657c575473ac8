/** The folder in which everything that people save lives. */

import { mkdirSync } from "node:fs";
import path from "node:path";
import { openConnection } from "./connection.ts";
import { createDatasets, type Datasets } from "./datasets.ts";
import { createDrafts, type Drafts } from "./drafts.ts";
import { toFailure } from "./failure.ts";
import { openFiles, type Files } from "./files.ts";
import { createScenarios, type Scenarios } from "./scenarios.ts";
import { createSnapshots, type Snapshots } from "./snapshots.ts";

/** What is kept, by kind. */
export interface Storage {
  readonly drafts: Drafts;
  readonly datasets: Datasets;
  readonly scenarios: Scenarios;
  readonly snapshots: Snapshots;
  /** Bytes of uploaded tables. */
  readonly files: Files;
  /** The folder of publications, for `@khung/store`. */
  readonly publications: string;
  readonly close: () => void;
}

/**
 * Opens the folder, or makes it: `khung.sqlite`, `so-lieu/` (uploads), `kho/` (publications, as `khung publish` writes them).
 *
 * Errors   throws `StorageFailure`
 */
export async function openStorage(folder: string, now: () => string, patience?: number): Promise<Storage> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw toFailure(error, folder);
  }
  const db = openConnection(path.join(folder, "khung.sqlite"), patience === undefined ? {} : { patience });
  try {
    return {
      drafts: createDrafts(db, now),
      datasets: createDatasets(db, now),
      scenarios: createScenarios(db, now),
      snapshots: createSnapshots(db, now),
      files: await openFiles(path.join(folder, "so-lieu")),
      publications: path.join(folder, "kho"),
      close: db.close,
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
