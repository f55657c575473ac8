import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { connect } from "./session.ts";
import { startServers } from "./servers.ts";

const timeout = 180_000;

/** Whether a process is there. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Waits until something holds, for as long as a busy machine may need. */
async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 60_000; !holds() && performance.now() < end;) await sleep(50);
  expect(holds()).toBe(true);
}

test("a server: values go in and out as they are, a statement is cancelled, nothing is left", { timeout }, async () => {
  const servers = await startServers();
  const [address] = servers.nodes;
  await using session = connect(address!);
  await session.query("create table t (name text, n numeric)");
  const rows = [
    ["Hoà\tBình\\\n", "0.1000000000000000000000000000000000000000000000000001"],
    ["", null],
    [null, "123456789012345678901234567890"],
  ];
  await session.insert("t", rows);
  expect(await session.query("select name, n from t")).toEqual(rows);

  await expect(session.query("select 1/0")).rejects.toThrow("division by zero");
  await expect(session.query(`select ${"9".repeat(30)}::int8`)).rejects.toThrow("out of range");

  const stop = new AbortController();
  const sleeping = session.query("select pg_sleep(600)", stop.signal);
  await using other = connect(address!);
  const active = `select count(*) from pg_stat_activity where state = 'active' and query like '%pg_sleep(600)%' and pid <> pg_backend_pid()`;
  while ((await other.query(active))[0]![0] === "0") await sleep(20);
  stop.abort(new Error("enough"));
  await expect(sleeping).rejects.toThrow("enough");
  expect(await other.query(active)).toEqual([["0"]]);
  for (const wait of [0, 1, 5]) {
    const soon = AbortSignal.timeout(wait);
    await expect(session.query("select pg_sleep(600)", soon)).rejects.toThrow("timeout");
  }
  // The connection is as good as before.
  expect(await session.query("select 1")).toEqual([["1"]]);

  const [backend] = await session.query("select pg_backend_pid()");
  await session.close();
  await other.close();
  await servers.stop();
  await servers.stop();
  expect(existsSync(servers.folder)).toBe(false);
  await until(() => !isAlive(Number(backend?.[0])));
});

test("a port that is taken: what the server says", { timeout }, async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as AddressInfo;
  await expect(startServers({ ports: [port] })).rejects.toThrow(/[Aa]ddress already in use/);
  holder.close();
});

test("a setting that there is not, a start that is stopped", { timeout }, async () => {
  await expect(startServers({ settings: ["no_such_setting=1"] })).rejects.toThrow("no_such_setting");
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error("enough")), 300);
  await expect(startServers({ signal: stop.signal })).rejects.toThrow("enough");
  await expect(startServers({ signal: stop.signal })).rejects.toThrow("enough");
});

test("when we are killed, the servers and their folder go", { timeout }, async () => {
  const script = `
    const { startServers, connect } = await import(${JSON.stringify(path.join(import.meta.dirname, "../postgres.ts"))});
    const servers = await startServers();
    const [[pid]] = await connect(servers.nodes[0]).query("select pg_backend_pid()");
    console.log(JSON.stringify({ pid: Number(pid), folder: servers.folder }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const { pid, folder } = JSON.parse(line.toString()) as { readonly pid: number; readonly folder: string };
  expect(existsSync(folder) && isAlive(pid)).toBe(true);
  child.kill("SIGKILL");
  await until(() => !existsSync(folder) && !isAlive(pid));
});
