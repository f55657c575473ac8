import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { invariant } from "@khung/diagnostics";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStorage } from "./storage.ts";
import { sampleText } from "./testing/sample-text.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "khung-killed-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Two writers a round into one database, so that fifty are killed, also while they wait for each other. */
const rounds = 25;
const writers = ["AAAAA", "BBBBB"];

it("killed in the middle of saving, fifty times: every acknowledged save is there, and the database is whole", async () => {
  const script = path.join(import.meta.dirname, "../scripts/save-on.ts");
  const data = path.join(folder, "data");
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(folder, "cache") };
  const acknowledged = new Map(writers.map((id) => [id, 0]));
  for (let round = 0; round < rounds; round++) {
    const children = writers.map((id) => {
      const child = spawn(process.execPath, [script, data, id], { env, stdio: ["ignore", "pipe", "pipe"] });
      const said = text(child.stdout);
      return { id, child, said, errors: text(child.stderr), first: once(child.stdout, "data") };
    });
    await Promise.race([
      Promise.all(children.map(({ first }) => first)),
      ...children.map(async ({ child, errors }) => {
        await once(child, "close");
        throw new Error(`ended by itself: ${await errors}`);
      }),
    ]);
    await new Promise((resolve) => setTimeout(resolve, round % 7));
    for (const { child } of children) child.kill("SIGKILL");
    for (const { id, said } of children) {
      // The last line may be cut off.
      const last = (await said).split("\n").at(-2);
      acknowledged.set(id, Number(last));
    }
    const { drafts, close } = await openStorage(data, () => "2026-11-22T00:00:00.000Z");
    for (const id of writers) {
      const current = drafts.current(id);
      invariant(current, id);
      expect(current.number).toBeGreaterThanOrEqual(acknowledged.get(id) ?? 0);
      expect(current.text).toBe(sampleText(id, current.number));
    }
    close();
  }
  const { drafts, close } = await openStorage(data, () => "2026-11-22T00:00:00.000Z");
  for (const id of writers) {
    const numbers = drafts.revisions(id, { limit: 100_000 }).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => numbers.length - i));
    expect(numbers.length).toBeGreaterThanOrEqual(rounds);
    for (const number of numbers) expect(drafts.revision(id, number)?.text).toBe(sampleText(id, number));
  }
  close();
}, 180_000);
