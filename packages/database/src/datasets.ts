/** Uploaded tables: what is known of each; the bytes are in `Files`. */

import type { Connection } from "./connection.ts";
import { freeName, nameKey } from "./names.ts";

/** A table that somebody uploaded. */
export interface UploadedDataset {
  readonly id: string;
  readonly name: string;
  /** As it was called where it came from. */
  readonly file: string;
  /** The media type. */
  readonly type: string;
  /** Of the bytes as uploaded. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  readonly rows: number;
  /** What the header says. */
  readonly columns: readonly string[];
  /** `YYYY-MM-DD`: the day at which the data hold, where it was said. */
  readonly asOf?: string;
  readonly added: string;
}

/** What may be asked of them. */
export interface Datasets {
  /** Enters a table whose bytes are kept already; a name that is taken gets a number. */
  add(dataset: Omit<UploadedDataset, "added">): UploadedDataset;
  list(): readonly UploadedDataset[];
  find(id: string): UploadedDataset | undefined;
  /** Takes a table off the list; `orphan` when nothing else needs its bytes. Undefined: there is none. */
  remove(id: string): { readonly digest: string; readonly orphan: boolean } | undefined;
  /** Whether anything still needs the bytes: a table or a snapshot. */
  isNeeded(digest: string): boolean;
}

interface DatasetRow extends Omit<UploadedDataset, "columns" | "asOf"> {
  readonly columns: string;
  readonly as_of: string | null;
}

const fields = "id, name, file, type, digest, size, rows, columns, as_of, added";

/** Uploaded tables of a database. */
export function createDatasets(db: Connection, now: () => string): Datasets {
  const find = (id: string): UploadedDataset | undefined => {
    const row = db.get<DatasetRow>(`select ${fields} from dataset where id = ?`, id);
    return row && toDataset(row);
  };
  const isNeeded = (digest: string): boolean =>
    db.get(
      "select 1 from dataset where digest = ? union all select 1 from snapshot where data_digest = ?",
      digest,
      digest,
    ) !== undefined;
  return {
    find,
    isNeeded,
    add: (dataset) =>
      db.transaction(() => {
        const isTaken = (key: string) => db.get("select 1 from dataset where name_key = ?", key) !== undefined;
        const added: UploadedDataset = { ...dataset, name: freeName(dataset.name, isTaken), added: now() };
        const { id, name, file, type, digest, size, rows, columns, asOf } = added;
        db.run(
          `insert into dataset (${fields}, name_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          id,
          name,
          file,
          type,
          digest,
          size,
          rows,
          JSON.stringify(columns),
          asOf ?? null,
          added.added,
          nameKey(name),
        );
        return added;
      }),
    list: () => db.all<DatasetRow>(`select ${fields} from dataset order by added desc, id`).map(toDataset),
    remove: (id) =>
      db.transaction(() => {
        const dataset = find(id);
        if (!dataset) return undefined;
        db.run("delete from dataset where id = ?", id);
        return { digest: dataset.digest, orphan: !isNeeded(dataset.digest) };
      }),
  };
}

function toDataset({ columns, as_of, ...rest }: DatasetRow): UploadedDataset {
  return { ...rest, columns: JSON.parse(columns) as readonly string[], ...(as_of !== null && { asOf: as_of }) };
}
