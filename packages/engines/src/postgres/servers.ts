/** Real PostgreSQL servers for as long as they are needed: own folder, free ports, own password, nothing left behind. */

import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { connect, type Address } from "./session.ts";
import type { GuardPlan } from "./guard-plan.ts";
import { giveTo, ownerOfServers } from "./owner.ts";
import { installPrograms } from "./programs.ts";

/** What to start. */
export interface ServerOptions {
  /** How many nodes; 1 when absent. */
  readonly nodes?: number;
  /** Stops the start, and later the servers. */
  readonly signal?: AbortSignal;
  /** How long a start may take, in milliseconds; a minute when absent. */
  readonly patience?: number;
  /** Ports to take instead of free ones. */
  readonly ports?: readonly number[];
  /** More settings of the servers, `name=value`. */
  readonly settings?: readonly string[];
}

/** Running servers. */
export interface Servers extends AsyncDisposable {
  readonly nodes: readonly Address[];
  /** Their folder; gone once they are stopped. */
  readonly folder: string;
  /** Resolves when no process and no file of theirs is left. May be called again. */
  stop(): Promise<void>;
}

const taken = /could not bind|address already in use/i;
const attempts = 5;

/**
 * Starts servers that answer on 127.0.0.1 alone.
 *
 * Errors   throws with what the server said when it does not start, with the signal's reason when that is aborted
 */
export async function startServers(options: ServerOptions = {}): Promise<Servers> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(options);
    } catch (error) {
      // Between choosing a free port and taking it another program may have.
      if (options.ports || attempt === attempts || !(error instanceof NotStarted && taken.test(error.message)))
        throw error;
    }
  }
}

/** A server that did not start; the message is what it said. */
class NotStarted extends Error {
  override readonly name = "NotStarted";
}

async function start({ nodes = 1, signal, patience = 60_000, ports, settings = [] }: ServerOptions): Promise<Servers> {
  signal?.throwIfAborted();
  const chosen = ports ?? (await freePorts(nodes));
  const folder = mkdtempSync(path.join(os.tmpdir(), "khung-postgres-"));
  const password = randomBytes(18).toString("base64url");
  const guard = startGuard(planOf(folder, password, chosen, settings));
  const said = textOf(guard);
  const ended = once(guard, "exit");
  const stop = async () => {
    guard.stdin?.end();
    await ended;
  };
  signal?.addEventListener("abort", () => void stop(), { once: true });
  const addresses = chosen.map((port): Address => ({ port, password }));
  try {
    const deadline = performance.now() + patience;
    for (const address of addresses) {
      while (!(await Promise.race([answers(address), ended.then(() => false)]))) {
        signal?.throwIfAborted();
        if (guard.exitCode !== null || guard.signalCode !== null) throw new NotStarted(said().trim());
        if (performance.now() > deadline) throw new NotStarted(`no answer after ${patience} ms\n${said()}`.trim());
        await sleep(50);
      }
    }
    signal?.throwIfAborted();
  } catch (error) {
    await stop();
    throw error;
  }
  return { nodes: addresses, folder, stop, [Symbol.asyncDispose]: stop };
}

function planOf(folder: string, password: string, ports: readonly number[], settings: readonly string[]): GuardPlan {
  try {
    const owner = ownerOfServers();
    const programs = installPrograms(folder, owner);
    const file = path.join(folder, "password");
    writeFileSync(file, password);
    giveTo(owner, folder);
    const data = ports.map((_, i) => path.join(folder, `node-${i}`));
    return {
      folder,
      owner,
      environment: { ...environment(), LC_ALL: "C", TZ: "UTC" },
      initdb: {
        command: programs.initdb,
        arguments: [
          ["-D", data[0] ?? "", "-U", "khung", `--pwfile=${file}`, "--auth=scram-sha-256"],
          ["--encoding=UTF8", "--no-locale", "--no-sync"],
        ].flat(),
      },
      servers: ports.map((port, i) => ({
        data: data[i] ?? "",
        program: {
          command: programs.postgres,
          arguments: ["-D", data[i] ?? "", "-p", String(port), ...flags(settings)],
        },
      })),
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** What lives for minutes in a temporary folder need not survive a power cut. */
function flags(settings: readonly string[]): readonly string[] {
  const own = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "shared_buffers=64MB",
    "max_wal_size=256MB",
    "logging_collector=off",
    "log_checkpoints=off",
    // Containers have little of the kind of shared memory that is the default.
    ...(process.platform === "win32" ? [] : ["dynamic_shared_memory_type=mmap"]),
  ];
  return [...own, ...settings].flatMap((setting) => ["-c", setting]);
}

function environment(): Record<string, string> {
  const names = ["PATH", "SystemRoot", "TMPDIR", "TEMP", "TMP"];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function startGuard(plan: GuardPlan): ChildProcess {
  const script = fileURLToPath(new URL("guard.ts", import.meta.url));
  // On its own: Ctrl-C in a terminal reaches us alone, and our end tells the guard.
  return spawn(process.execPath, [script, JSON.stringify(plan)], {
    detached: process.platform !== "win32",
    stdio: ["pipe", "ignore", "pipe"],
  });
}

/** The last of what a process says. */
function textOf({ stderr }: ChildProcess): () => string {
  let text = "";
  stderr?.setEncoding("utf8").on("data", (chunk: string) => (text = (text + chunk).slice(-10_000)));
  return () => text;
}

async function answers(address: Address): Promise<boolean> {
  try {
    await using session = connect(address);
    await session.query("select 1");
    return true;
  } catch {
    return false;
  }
}

async function freePorts(count: number): Promise<readonly number[]> {
  // All held at once, so that they differ.
  const holders = await Promise.all(
    Array.from({ length: count }, async () => {
      const holder = createServer().listen(0, "127.0.0.1");
      await once(holder, "listening");
      return holder;
    }),
  );
  return Promise.all(
    holders.map(async (holder) => {
      const { port } = holder.address() as AddressInfo;
      holder.close();
      await once(holder, "close");
      return port;
    }),
  );
}
