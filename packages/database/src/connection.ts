/** The one way to the database: opened, looked at, brought to the newest version. Nothing else imports `node:sqlite`. */

import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { damaged, newer, toFailure } from "./failure.ts";
import { migrations } from "./migrations.ts";

/** "KHUN" as a number, in the header of the file: whose database it is. */
const ours = 0x4b48_554e;

/** An open database. */
export interface Connection {
  /** Rows of a question. Every table is STRICT, so `T` holds what the columns were declared to hold. */
  readonly all: <T>(sql: string, ...values: readonly SQLInputValue[]) => readonly T[];
  /** The first row. */
  readonly get: <T>(sql: string, ...values: readonly SQLInputValue[]) => T | undefined;
  /** Changes rows; how many. */
  readonly run: (sql: string, ...values: readonly SQLInputValue[]) => number;
  /** All that `work` does, or nothing. It is on the disk when this returns. */
  readonly transaction: <T>(work: () => T) => T;
  readonly close: () => void;
}

/** How to open. */
export interface ConnectionOptions {
  /** How long to wait for another program's write, in milliseconds; 2,000 when not said. */
  readonly patience?: number;
  /** The steps to take; all that there are when not said. */
  readonly steps?: readonly string[];
}

/**
 * Opens a file, or makes it.
 *
 * Errors   throws `StorageFailure`: damaged or of another program (KH6128), made by a later version (KH6129), not to be opened (KH6127)
 */
export function openConnection(file: string, options: ConnectionOptions = {}): Connection {
  const { patience = 2000, steps = migrations } = options;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: patience });
    prepare(database, file, steps);
    return connect(database, file);
  } catch (error) {
    database?.close();
    throw toFailure(error, file);
  }
}

function prepare(database: DatabaseSync, file: string, steps: readonly string[]): void {
  const version = versionOf(database);
  if (version > steps.length) throw newer(file, version, steps.length);
  const owner = numberOf(database, "application_id");
  const tables = database.prepare("select count(*) as n from sqlite_schema").get()?.["n"];
  if (owner !== ours && tables !== 0) throw damaged(file, "not a database of khung");
  // A write is acknowledged once it is on the disk; readers do not wait for it.
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;");
  // Nothing in the file itself may call functions, and pages are looked at before they are believed.
  database.exec("pragma trusted_schema = off; pragma cell_size_check = on;");
  const check = database.prepare("pragma quick_check(1)").get()?.["quick_check"];
  if (check !== "ok") throw damaged(file, String(check));
  if (version < steps.length) migrate(database, file, steps);
}

function migrate(database: DatabaseSync, file: string, steps: readonly string[]): void {
  database.exec("begin immediate");
  try {
    // Another program may have been quicker.
    const from = versionOf(database);
    if (from > steps.length) throw newer(file, from, steps.length);
    for (const step of steps.slice(from)) database.exec(step);
    database.exec(`pragma application_id = ${ours}; pragma user_version = ${steps.length}; commit`);
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

function versionOf(database: DatabaseSync): number {
  return numberOf(database, "user_version");
}

function numberOf(database: DatabaseSync, pragma: "user_version" | "application_id"): number {
  return Number(database.prepare(`pragma ${pragma}`).get()?.[pragma]);
}

/** A full disk or a failing one has ended the transaction already. */
function rollBack(database: DatabaseSync): void {
  if (database.isTransaction) database.exec("rollback");
}

function connect(database: DatabaseSync, file: string): Connection {
  const statements = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw toFailure(error, file);
    }
  };
  return {
    all: <T>(sql: string, ...values: readonly SQLInputValue[]) =>
      guarded(() => statement(sql).all(...values) as unknown as readonly T[]),
    get: <T>(sql: string, ...values: readonly SQLInputValue[]) =>
      guarded(() => statement(sql).get(...values) as unknown as T | undefined),
    run: (sql, ...values) => guarded(() => Number(statement(sql).run(...values).changes)),
    transaction: (work) =>
      guarded(() => {
        database.exec("begin immediate");
        try {
          const made = work();
          database.exec("commit");
          return made;
        } catch (error) {
          rollBack(database);
          throw error;
        }
      }),
    close: () => database.close(),
  };
}
