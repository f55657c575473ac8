/** Snapshots that are shared: what a page showed, whole, so that the same page can be shown again. They never change. */

import type { Connection } from "./connection.ts";
import { randomId } from "./names.ts";
import { getText, putText } from "./texts.ts";

/** A snapshot. */
export interface Snapshot {
  readonly id: string;
  readonly made: string;
  /** JSON that only the API understands; its texts are beside it. */
  readonly body: unknown;
  readonly texts: readonly string[];
}

/** What may be asked of them. */
export interface Snapshots {
  /** `dataDigest`: of a file in `Files`, which is then kept. */
  create(snapshot: {
    readonly body: unknown;
    readonly texts: readonly string[];
    readonly dataDigest?: string;
  }): Pick<Snapshot, "id" | "made">;
  find(id: string): Snapshot | undefined;
}

/** Five letters are 33 million snapshots; when one is taken another is drawn, a letter longer each time. */
const shortest = 5;

/** Snapshots of a database; `draw` gives an id of so many letters. */
export function createSnapshots(db: Connection, now: () => string, draw = randomId): Snapshots {
  const freeId = (): string => {
    for (let length = shortest; ; length++) {
      const id = draw(length);
      if (!db.get("select 1 from snapshot where id = ?", id)) return id;
    }
  };
  return {
    create: ({ body, texts, dataDigest }) =>
      db.transaction(() => {
        const [id, made] = [freeId(), now()];
        db.run(
          "insert into snapshot (id, body, data_digest, made) values (?, ?, ?, ?)",
          id,
          JSON.stringify(body),
          dataDigest ?? null,
          made,
        );
        for (const [position, text] of texts.entries()) {
          const digest = putText(db, text);
          db.run("insert into snapshot_text (snapshot, position, text) values (?, ?, ?)", id, position, digest);
        }
        return { id, made };
      }),
    find: (id) => {
      const row = db.get<{ readonly body: string; readonly made: string }>(
        "select body, made from snapshot where id = ?",
        id,
      );
      if (!row) return undefined;
      const texts = db.all<{ readonly text: string }>(
        "select text from snapshot_text where snapshot = ? order by position",
        id,
      );
      return {
        id,
        made: row.made,
        body: JSON.parse(row.body) as unknown,
        texts: texts.map(({ text }) => getText(db, text)),
      };
    },
  };
}
