// The server as a process: what it prints first, that it ends when told, and a port that is taken.
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { DraftTextSchema, HealthSchema } from "@khung/contract";
import { afterEach, beforeEach, expect, it } from "vitest";

const main = path.join(import.meta.dirname, "../src/main.ts");
let child: ChildProcessByStdio<null, Readable, Readable> | undefined;
let data: string;
beforeEach(() => (data = mkdtempSync(path.join(os.tmpdir(), "khung-main-"))));
afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

function start(port: number) {
  const env = { ...process.env, PORT: String(port), KHUNG_DATA: data };
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

it("says where it saves; killed while saving, it has every save that it acknowledged", async () => {
  const id = "7F3K2M9Q";
  let revision = 1;
  for (let round = 0; round < 3; round++) {
    const server = start(0);
    const { before, address } = await greetingOf(server.stdout);
    expect(before).toContain(data);
    const headers = { "content-type": "application/json" };
    if (round === 0) {
      const body = JSON.stringify({ id, from: { kind: "empty" }, text: "1" });
      await fetch(`${address}/api/drafts`, { method: "POST", headers, body });
      revision = 2;
    }
    const { text: there, revision: found } = DraftTextSchema.parse(
      await (await fetch(`${address}/api/drafts/${id}`)).json(),
    );
    expect(found).toBeGreaterThanOrEqual(revision);
    if (round > 0) expect(there).toBe(`${found}`);
    revision = found;
    setTimeout(() => server.kill("SIGKILL"), 100 + round * 7);
    try {
      for (;;) {
        const body = JSON.stringify({ text: `${revision + 1}` });
        const init = { method: "PUT", headers: { ...headers, "if-match": `"${revision}"` }, body };
        const saved = await fetch(`${address}/api/drafts/${id}`, init);
        expect(saved.status).toBe(200);
        revision++;
      }
    } catch (error) {
      // The line broke off, as it should.
      expect(error).toBeInstanceOf(TypeError);
    }
  }
}, 90_000);

it("without a database that can be used the rest works, and it says why", async () => {
  writeFileSync(path.join(data, "khung.sqlite"), "không phải cơ sở dữ liệu\n".repeat(100));
  const server = start(0);
  const { address } = await greetingOf(server.stdout);
  expect((await fetch(`${address}/api/frameworks`)).status).toBe(200);
  const refused = await fetch(`${address}/api/drafts`);
  expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining("KH6128")]);
  const errors = text(server.stderr);
  server.kill("SIGTERM");
  expect(await errors).toContain("KH6128");
}, 30_000);
