/**
 * A process between us and the servers: they live as long as we hold its standard input open, however we end.
 *
 * It prepares the data folders, starts the servers, and when its input closes (we asked, we failed, we were killed) or a server ends, it
 * stops them all and removes their folder. What the servers say goes to its standard error.
 */

import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import process from "node:process";
import type { GuardPlan } from "./guard-plan.ts";
import { copyOwned } from "./owner.ts";

const plan = JSON.parse(process.argv[2] ?? "") as GuardPlan;
const { folder, owner, environment: env, initdb, servers } = plan;
const patience = 20_000;
const running: ChildProcess[] = [];
let stopping = false;

function stop(): void {
  if (!stopping) {
    stopping = true;
    for (const server of running) server.kill("SIGINT");
    // Who does not go when asked is made to.
    setTimeout(() => running.forEach((server) => server.kill("SIGKILL")), patience).unref();
  }
  if (running.some(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) return;
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.exit(0);
}

function say(error: Error): void {
  process.stderr.write(`${error.message}\n`);
}

process.stdin.on("close", stop).on("error", stop).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);

const options = { ...owner, env: { ...env }, cwd: folder };
const made = spawnSync(initdb.command, initdb.arguments, { ...options, stdio: ["ignore", "ignore", "inherit"] });
if (made.error) say(made.error);
if (made.status === 0) startServers();
else stop();

function startServers(): void {
  const [first, ...others] = servers;
  // Every node starts from the same empty data: making them is the slow part.
  for (const { data } of others) copyOwned(first?.data ?? "", data, owner);
  for (const { program } of servers) {
    const server = spawn(program.command, program.arguments, { ...options, stdio: ["ignore", "ignore", "inherit"] });
    running.push(server);
    server.on("exit", stop).on("error", (error) => {
      say(error);
      stop();
    });
  }
}
