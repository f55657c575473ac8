// The server as a process: what it prints first, that it ends when told, and a port that is taken.
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import path from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { HealthSchema } from "@khung/contract";
import { afterEach, expect, it } from "vitest";

const main = path.join(import.meta.dirname, "../src/main.ts");
let child: ChildProcessByStdio<null, Readable, Readable> | undefined;
afterEach(() => child?.kill("SIGKILL"));

function start(port: number) {
  const env = { ...process.env, PORT: String(port) };
  child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe"] });
  return child;
}

/** What is printed up to the address, and the address. */
async function greetingOf(out: Readable): Promise<{ readonly before: string; readonly address: string }> {
  let before = "";
  for await (const chunk of out.setEncoding("utf8")) {
    before += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(before)?.[0];
    if (address) return { before: before.slice(0, before.indexOf(address)), address };
  }
  throw new Error(`ended without an address: ${before}`);
}

it("shows the level distribution, then its address, answers, and ends on a signal", async () => {
  const server = start(0);
  const { before, address } = await greetingOf(server.stdout);
  expect(before).toContain("(vn.cds.xa@1.0.0)");
  expect(before).toMatch(/^Tổng +3\.321$/m);
  expect(before).toContain("SỐ LIỆU GIẢ LẬP");
  expect(HealthSchema.parse(await (await fetch(`${address}/api/health`)).json()).ok).toBe(true);
  server.kill("SIGTERM");
  expect((await once(server, "exit"))[0]).toBe(0);
}, 30_000);

it("says when its port is taken", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const taken = other.address();
  const server = start(typeof taken === "object" ? (taken?.port ?? 0) : 0);
  server.stdout.resume();
  const errors = await text(server.stderr);
  expect(errors).toContain("PORT");
  expect(errors).not.toContain("at ");
  expect(server.exitCode ?? (await once(server, "exit"))[0]).toBe(1);
  other.close();
}, 30_000);
