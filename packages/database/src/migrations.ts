/**
 * How the database came to be what it is: one step a version, in order. A step that was shipped is never edited; a change is a new step.
 *
 * Texts are kept once each, by their digest. Revisions, snapshots and texts never change: the database itself refuses it.
 */

const drafts = `
  create table text (
    digest text primary key,
    body blob not null
  ) strict, without rowid;

  create table draft (
    id text primary key,
    name text not null,
    -- The name as names are compared: two live drafts never share it.
    name_key text not null,
    origin text not null check (json_valid(origin)),
    made text not null,
    deleted text
  ) strict, without rowid;
  create unique index draft_by_name on draft (name_key) where deleted is null;

  create table revision (
    draft text not null references draft (id),
    number integer not null check (number > 0),
    text text not null references text (digest),
    size integer not null,
    saved text not null,
    label text,
    primary key (draft, number)
  ) strict, without rowid;

  create trigger text_is_kept before update on text begin select raise(abort, 'texts never change'); end;
  create trigger revision_is_kept before update on revision begin select raise(abort, 'revisions never change'); end;
`;

const datasets = `
  create table dataset (
    id text primary key,
    name text not null,
    name_key text not null unique,
    file text not null,
    type text not null,
    digest text not null,
    size integer not null,
    rows integer not null,
    columns text not null check (json_valid(columns)),
    as_of text,
    added text not null
  ) strict, without rowid;
`;

const shares = `
  create table scenario (
    id text primary key,
    name text not null,
    name_key text not null unique,
    body text not null check (json_valid(body)),
    made text not null,
    changed text not null
  ) strict, without rowid;

  create table snapshot (
    id text primary key,
    body text not null check (json_valid(body)),
    -- Of the table that was shown: kept as long as the snapshot is.
    data_digest text,
    made text not null
  ) strict, without rowid;
  create table snapshot_text (
    snapshot text not null references snapshot (id),
    position integer not null,
    text text not null references text (digest),
    primary key (snapshot, position)
  ) strict, without rowid;

  create trigger snapshot_is_kept before update on snapshot begin select raise(abort, 'snapshots never change'); end;
  create trigger snapshot_stays before delete on snapshot begin select raise(abort, 'snapshots stay'); end;
  create trigger snapshot_text_is_kept before update on snapshot_text begin select raise(abort, 'snapshots never change'); end;
  create trigger snapshot_text_stays before delete on snapshot_text begin select raise(abort, 'snapshots stay'); end;
`;

/** The steps: the n-th takes a database of version n - 1 to version n. */
export const migrations: readonly string[] = [drafts, datasets, shares];
