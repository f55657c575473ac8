/** One connection: statements in, rows out as the text that the server writes, so that no number is ever made a float. */

import { setTimeout as sleep } from "node:timers/promises";
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
export function connect(address: Address): Session {
  const sql = open(address);
  const close = () => sql.end({ timeout: 5 });
  const rowsOf = async (text: string): Promise<readonly EngineRow[]> => {
    const rows = await sql.unsafe(text).raw();
    return rows.map((row) => row.map((cell) => cell?.toString("utf8") ?? null));
  };
  const query: Session["query"] = async (text, signal) => {
    signal?.throwIfAborted();
    if (!signal) return rowsOf(text);
    const [own] = await rowsOf("select pg_backend_pid()");
    const state = { settled: false };
    let stopped: Promise<void> | undefined;
    signal.throwIfAborted();
    const stop = (): void => {
      stopped = stopStatement(address, own?.[0] ?? "", state);
    };
    signal.addEventListener("abort", stop, { once: true });
    try {
      return await rowsOf(text);
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      state.settled = true;
      signal.removeEventListener("abort", stop);
      await stopped;
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

function open({ host = "127.0.0.1", port, user = "khung", password, database = "postgres" }: Address) {
  return postgres({
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
}

/** Asks for a stop until there is one: the first time, the statement may not have arrived. */
async function stopStatement(address: Address, backend: string, state: { readonly settled: boolean }): Promise<void> {
  const sql = open(address);
  try {
    while (!state.settled) {
      await sql.unsafe(`select pg_cancel_backend(${backend})`);
      await sleep(50);
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const rowsAtOnce = 1000;

/** Text in quotes, from which the column makes its own type. */
function literal(cell: string | null): string {
  return cell === null ? "null" : `'${cell.replaceAll("'", "''")}'`;
}
