/** One connection: statements in, rows out as the text that the server writes, so that no number is ever made a float. */

import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
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
  /** Fills a table by COPY; cells as text, `null` for NULL. */
  copy(table: string, rows: Iterable<EngineRow>): Promise<void>;
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
  return {
    async query(text, signal) {
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
    },
    async copy(table, rows) {
      const writable = await sql.unsafe(`COPY ${table} FROM STDIN`).writable();
      await pipeline(Readable.from(copyText(rows)), writable);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** The text format of COPY, some hundreds of rows at a time. */
function* copyText(rows: Iterable<EngineRow>): Iterable<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += `${row.map((cell) => cell?.replace(/[\\\t\n\r]/g, (c) => escapes[c] ?? c) ?? "\\N").join("\t")}\n`;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}
