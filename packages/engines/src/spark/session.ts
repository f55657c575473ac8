/** One Spark session in a process of its own, asked over pipes; it ends with us. */

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { EngineColumn, EngineRow } from "../engine.ts";

/** How to start. */
export interface SparkOptions {
  /** The Python that has PySpark. */
  readonly python: string;
  /** `local-cluster[2,1,1024]` (two worker processes on this machine) when absent; `spark://…`, `yarn`, `local[2]`. */
  readonly master?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A session. One question at a time; the next waits. */
export interface Spark extends AsyncDisposable {
  readonly version: string;
  readonly master: string;
  /** Its folder; gone once it is closed. */
  readonly folder: string;
  /** Makes a table; Spark casts the cells, and what does not fit its type is an error. */
  load(table: string, columns: readonly EngineColumn[], rows: readonly EngineRow[]): Promise<void>;
  /** A statement that gives no rows. */
  execute(text: string): Promise<void>;
  /**
   * Runs a query and gives its rows, cells as text, `null` for NULL.
   *
   * Errors   throws what Spark says; with the signal's reason once that is aborted: its jobs have been stopped by then
   */
  query(text: string, signal?: AbortSignal): Promise<readonly EngineRow[]>;
  /** Resolves when no process and no file of it is left. */
  close(): Promise<void>;
}

type Answer = { readonly rows: readonly EngineRow[] } | { readonly error: string };

/**
 * Starts Spark.
 *
 * Errors   throws with the last of what it said when it does not start
 */
export async function startSpark({
  python,
  master = "local-cluster[2,1,1024]",
  settings = {},
  signal,
}: SparkOptions): Promise<Spark> {
  signal?.throwIfAborted();
  const folder = mkdtempSync(path.join(os.tmpdir(), "khung-spark-"));
  const home = path.dirname(path.dirname(python));
  const child = spawn(python, [fileURLToPath(new URL("driver.py", import.meta.url))], {
    cwd: folder,
    // Of its own: Ctrl-C reaches us alone, and our end is the end of its input.
    detached: process.platform !== "win32",
    env: {
      ...process.env,
      KHUNG_SPARK_FOLDER: folder,
      KHUNG_SPARK_MASTER: master,
      KHUNG_SPARK_SETTINGS: JSON.stringify(settings),
      PYSPARK_PYTHON: python,
      VIRTUAL_ENV: home,
      SPARK_LOCAL_IP: "127.0.0.1",
      SPARK_WORKER_DIR: path.join(folder, "work"),
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (said = (said + chunk).slice(-10_000)));
  // Writing to a process that has just ended fails; that it has ended is said below.
  child.stdin.on("error", () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`Spark has ended: ${said.trim()}`);
    return JSON.parse(value);
  };
  const send = (request: object): void => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
  };
  const close = async (): Promise<void> => {
    child.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  let turn: Promise<unknown> = Promise.resolve();
  const ask = (request: object, stop?: AbortSignal): Promise<readonly EngineRow[]> => {
    const asked = turn.then(async () => {
      stop?.throwIfAborted();
      const cancel = () => send({ cancel: true });
      send(request);
      stop?.addEventListener("abort", cancel, { once: true });
      const found = (await answer()) as Answer;
      stop?.removeEventListener("abort", cancel);
      if ("rows" in found) return found.rows;
      stop?.throwIfAborted();
      throw new Error(found.error);
    });
    turn = asked.catch(() => {});
    return asked;
  };
  try {
    signal?.addEventListener("abort", () => killGroup(child), { once: true });
    const ready = (await answer()) as { readonly ready: string; readonly master: string };
    return {
      version: ready.ready,
      master: ready.master,
      folder,
      load: async (table, columns, rows) => {
        await ask({ load: table, columns: columns.map(({ name, type }) => [name, type]), rows });
      },
      execute: async (text) => {
        await ask({ execute: text });
      },
      query: (text, stop) => ask({ query: text }, stop),
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    killGroup(child);
    await close();
    signal?.throwIfAborted();
    throw error;
  }
}

/** The process and those that it started. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(process.platform === "win32" ? pid : -pid, "SIGTERM");
  } catch {
    // It has ended by itself.
  }
}
