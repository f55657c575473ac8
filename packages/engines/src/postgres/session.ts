/** One connection: statements in, rows out as the text that the server writes, so that no number is ever made a float. */

import postgres from "postgres";
import type { EngineRow } from "../engine.ts";

/** Where a server answers. */
export interface Address {
  /** 127.0.0.1 when absent. */
  readonly host?: string;
  readonly port: number;
  /** `khung` when absent. */
  readonly user?: string;
  readonly password: string;
  /** `postgres` when absent. */
  readonly database?: string;
}

/** A connection. */
export interface Session extends AsyncDisposable {
  /**
   * Runs one statement and gives its rows, cells as text, `null` for NULL.
   *
   * Errors   throws what the server says; with the signal's reason once that is aborted: the server has stopped the statement by then
   */
  query(text: string, signal?: AbortSignal): Promise<readonly EngineRow[]>;
  /**
   * Adds rows to a table, all or none; cells as text, `null` for NULL.
   *
   * Not by COPY: the client never hears of what goes wrong in one.
   */
  insert(table: string, rows: readonly EngineRow[], signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Opens a connection when it is first used. */
export function connect({
  host = "127.0.0.1",
  port,
  user = "khung",
  password,
  database = "postgres",
}: Address): Session {
  const sql = postgres({
    host,
    port,
    user,
    password,
    database,
    max: 1,
    fetch_types: false,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { client_min_messages: "warning" },
  });
  const close = () => sql.end({ timeout: 5 });
  const query: Session["query"] = async (text, signal) => {
    signal?.throwIfAborted();
    const pending = sql.unsafe(text).raw();
    const cancel = () => pending.cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      const rows = await pending;
      return rows.map((row) => row.map((cell) => cell?.toString("utf8") ?? null));
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  };
  return {
    query,
    async insert(table, rows, signal) {
      if (rows.length === 0) return;
      await query("begin", signal);
      try {
        for (let from = 0; from < rows.length; from += rowsAtOnce) {
          const values = rows.slice(from, from + rowsAtOnce).map((row) => `(${row.map(literal).join()})`);
          await query(`insert into ${table} values ${values.join(",\n")}`, signal);
        }
        await query("commit", signal);
      } catch (error) {
        await query("rollback");
        throw error;
      }
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

const rowsAtOnce = 1000;

/** Text in quotes, from which the column makes its own type. */
function literal(cell: string | null): string {
  return cell === null ? "null" : `'${cell.replaceAll("'", "''")}'`;
}
