/**
 * Drafts: texts that are being worked on, with every revision that was saved.
 *
 * A save names the revision it stands on. When there is a newer one, nothing is written and both texts come back, to be merged.
 * Text that means nothing is saved like any other: half a sentence is somebody's work too.
 */

import type { Connection } from "./connection.ts";
import { freeName, nameKey, tidyName } from "./names.ts";
import { digestOfText, getText, putText } from "./texts.ts";

/** What a draft was made from: a copy of a framework, an overlay on one, or nothing. */
export type Origin =
  | { readonly kind: "framework" | "overlay"; readonly id: string; readonly version: string }
  | { readonly kind: "empty" };

/** A draft without its text. Times are ISO 8601 in UTC. */
export interface DraftHead {
  readonly id: string;
  readonly name: string;
  readonly origin: Origin;
  readonly made: string;
  /** Of the last revision, and when it was saved. */
  readonly revision: number;
  readonly saved: string;
  /** When it was put aside; it can be taken back. */
  readonly deleted?: string;
}

/** One revision without its text. */
export interface RevisionHead {
  readonly number: number;
  readonly saved: string;
  /** In UTF-8 bytes. */
  readonly size: number;
  /** What was done, where the page said it. */
  readonly label?: string;
}

/** A revision with its text. */
export interface Revision extends RevisionHead {
  readonly text: string;
}

/** What is to be made. */
export interface NewDraft {
  readonly id: string;
  readonly name: string;
  readonly origin: Origin;
  /** As it was before the first change, then as it is now: the history begins with what the draft was made from. */
  readonly texts: readonly [string, ...string[]];
  /** What to do when the name is taken: say so, or add a number. */
  readonly clash: "refuse" | "number";
}

/** What became of a save. */
export type Saved =
  | { readonly status: "saved"; readonly revision: RevisionHead }
  /** `base`: the revision that the save stood on, where there was one. */
  | { readonly status: "stale"; readonly current: Revision; readonly base?: Revision };

/** What may be asked of drafts. Undefined: there is no such draft or revision. */
export interface Drafts {
  /** `there`: a draft of that id exists already, unchanged by this. */
  create(draft: NewDraft): { readonly status: "made" | "there"; readonly draft: DraftHead } | NameTaken;
  list(): readonly DraftHead[];
  find(id: string): DraftHead | undefined;
  /** The newest revision. */
  current(id: string): Revision | undefined;
  /** Saves on top of revision `base`; into a draft that was put aside, and it is back. The text that is there already makes no revision. */
  save(
    id: string,
    change: { readonly text: string; readonly base: number; readonly label?: string },
  ): Saved | undefined;
  rename(id: string, name: string): { readonly status: "renamed"; readonly draft: DraftHead } | NameTaken | undefined;
  /** Puts aside, or takes back: then the name may get a number. */
  setDeleted(id: string, deleted: boolean): DraftHead | undefined;
  /** The newest first; those before a number, where it is said. */
  revisions(id: string, page: { readonly before?: number; readonly limit: number }): readonly RevisionHead[];
  revision(id: string, number: number): Revision | undefined;
}

/** The name is that of another; `free` is one that is not. */
export interface NameTaken {
  readonly status: "name-taken";
  readonly free: string;
}

interface DraftRow {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  readonly made: string;
  readonly revision: number;
  readonly saved: string;
  readonly deleted: string | null;
}
interface RevisionRow {
  readonly number: number;
  readonly saved: string;
  readonly size: number;
  readonly label: string | null;
  readonly text: string;
}

const heads = `
  select id, name, origin, made, deleted, number as revision, saved from draft
  join revision on revision.draft = draft.id and number = (select max(number) from revision where draft = draft.id)`;

/** Drafts of a database; `now` gives ISO 8601 in UTC. */
export function createDrafts(db: Connection, now: () => string): Drafts {
  const find = (id: string): DraftHead | undefined => {
    const row = db.get<DraftRow>(`${heads} where id = ?`, id);
    return row && toHead(row);
  };
  const isTaken = (key: string): boolean =>
    db.get("select 1 from draft where name_key = ? and deleted is null", key) !== undefined;
  const rowOf = (id: string, number: number): RevisionRow | undefined =>
    db.get<RevisionRow>("select * from revision where draft = ? and number = ?", id, number);
  const newest = (id: string): RevisionRow | undefined =>
    db.get<RevisionRow>("select * from revision where draft = ? order by number desc limit 1", id);
  const withText = (row: RevisionRow): Revision => ({ ...toRevisionHead(row), text: getText(db, row.text) });
  const add = (id: string, number: number, text: string, label?: string): void => {
    const size = Buffer.byteLength(text, "utf8");
    db.run(
      "insert into revision (draft, number, text, size, saved, label) values (?, ?, ?, ?, ?, ?)",
      id,
      number,
      putText(db, text),
      size,
      now(),
      label ?? null,
    );
  };
  const takeBack = (id: string, name: string): void => {
    const free = freeName(name, isTaken);
    db.run("update draft set deleted = null, name = ?, name_key = ? where id = ?", free, nameKey(free), id);
  };
  /** What stands there after a change of it. */
  const known = (id: string): DraftHead => {
    const head = find(id);
    if (!head) throw new Error(`draft ${id} is gone`);
    return head;
  };
  return {
    find,
    create: ({ id, name, origin, texts, clash }) =>
      db.transaction(() => {
        const there = find(id);
        if (there) return { status: "there", draft: there };
        const free = freeName(name, isTaken);
        if (clash === "refuse" && free !== tidyName(name)) return { status: "name-taken", free };
        const made = now();
        db.run(
          "insert into draft (id, name, name_key, origin, made) values (?, ?, ?, ?, ?)",
          id,
          free,
          nameKey(free),
          JSON.stringify(origin),
          made,
        );
        const distinct = texts.filter((text, index) => text !== texts[index - 1]);
        for (const [index, text] of distinct.entries()) add(id, index + 1, text);
        return { status: "made", draft: known(id) };
      }),
    list: () => db.all<DraftRow>(`${heads} order by saved desc, id`).map(toHead),
    current: (id) => {
      const row = newest(id);
      return row && withText(row);
    },
    save: (id, { text, base, label }) =>
      db.transaction(() => {
        const row = newest(id);
        const draft = row && find(id);
        if (!draft) return undefined;
        // The answer to an earlier try may have been lost on its way.
        const isThere = row.text === digestOfText(text);
        if (!isThere && base !== row.number) {
          const stood = rowOf(id, base);
          return { status: "stale", current: withText(row), ...(stood && { base: withText(stood) }) };
        }
        if (draft.deleted !== undefined) takeBack(id, draft.name);
        if (isThere) return { status: "saved", revision: toRevisionHead(row) };
        add(id, base + 1, text, label);
        const saved = newest(id);
        return saved && { status: "saved", revision: toRevisionHead(saved) };
      }),
    rename: (id, name) =>
      db.transaction(() => {
        const draft = find(id);
        if (!draft) return undefined;
        const key = nameKey(name);
        const free = freeName(name, (tried) => tried !== nameKey(draft.name) && isTaken(tried));
        if (free !== tidyName(name)) return { status: "name-taken", free };
        db.run("update draft set name = ?, name_key = ? where id = ?", free, key, id);
        return { status: "renamed", draft: known(id) };
      }),
    setDeleted: (id, deleted) =>
      db.transaction(() => {
        const draft = find(id);
        if (!draft || (draft.deleted !== undefined) === deleted) return draft;
        if (deleted) db.run("update draft set deleted = ? where id = ?", now(), id);
        else takeBack(id, draft.name);
        return known(id);
      }),
    revisions: (id, { before, limit }) =>
      db
        .all<RevisionRow>(
          "select * from revision where draft = ? and number < ? order by number desc limit ?",
          id,
          before ?? Number.MAX_SAFE_INTEGER,
          limit,
        )
        .map(toRevisionHead),
    revision: (id, number) => {
      const row = rowOf(id, number);
      return row && withText(row);
    },
  };
}

function toHead({ id, name, origin, made, revision, saved, deleted }: DraftRow): DraftHead {
  // Written by this file alone, and checked to be JSON by the database.
  const from = JSON.parse(origin) as Origin;
  return { id, name, origin: from, made, revision, saved, ...(deleted !== null && { deleted }) };
}

function toRevisionHead({ number, saved, size, label }: RevisionRow): RevisionHead {
  return { number, saved, size, ...(label !== null && { label }) };
}
