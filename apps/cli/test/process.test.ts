// What only a real process shows: pipes, and what happens when nobody reads them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";

const main = path.join(import.meta.dirname, "../src/main.ts");
const rows = 20_000;
const framework = `language en
framework vn.mau version 1.0.0 "Mẫu" {
  issuer "Ủy ban mẫu"
  effective from 2025-01-01
  missing data fails
  levels cumulative { level 1 mot "Một" }
  input x: count "X"
  criterion c mandatory "C" { basis "Luật mẫu"; measure x; require at least 1 }
}
`;

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(path.join(os.tmpdir(), "khung-process-"));
  writeFileSync(path.join(cwd, "a.khung"), framework);
  const lines = Array.from({ length: rows }, (_, i) => `${String(i).padStart(5, "0")},${i % 2}`);
  writeFileSync(path.join(cwd, "x.csv"), ["entity,x", ...lines, ""].join("\n"));
});
afterAll(() => rmSync(cwd, { recursive: true }));

function start(...args: readonly string[]) {
  return spawn(process.execPath, [main, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
}

it("writes all of a long result to a slow pipe", async () => {
  const child = start("eval", "a.khung", "--data", "x.csv", "--as-of", "2026-01-01", "--format", "json");
  const ended = once(child, "close");
  // Nobody reads for a while: what has been written must wait.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const json: unknown = JSON.parse(await text(child.stdout));
  await ended;
  expect(json).toMatchObject({ distribution: [{ count: rows / 2 }, { count: rows / 2 }] });
  expect((json as { entities: unknown[] }).entities).toHaveLength(rows);
  expect(child.exitCode).toBe(0);
}, 20_000);

it("says nothing when who reads has seen enough", async () => {
  const child = start("eval", "a.khung", "--data", "x.csv", "--as-of", "2026-01-01", "--format", "json");
  const ended = once(child, "close");
  child.stdout.once("data", () => child.stdout.destroy());
  const errors = await text(child.stderr);
  await ended;
  expect(errors).toBe("");
  expect(child.exitCode).toBe(0);
}, 20_000);

it("keeps results and messages apart, and colours neither of two pipes", async () => {
  const child = start("check", "mất.khung");
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(child.exitCode ?? (await once(child, "exit"))[0]).toBe(1);
  expect(out).toContain("KH6001");
  expect(out + errors).not.toContain("\u001b");
  expect(errors).toBe("");
}, 20_000);
