// Runs every transcript. `UPDATE=1` writes what was answered into them: read the difference before you commit it.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { run } from "../src/run.ts";
import { fakeWorld } from "./fake-world.ts";
import { matches, readTranscript, rewrite, type Step } from "./transcript.ts";

const folder = path.join(import.meta.dirname, "transcripts");

async function play(steps: readonly Step[], cwd: string) {
  const results: { exit: number; stdout: string; stderr: string }[] = [];
  for (const step of steps) {
    for (const { name, text } of step.files) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), text);
    }
    const { world, written } = fakeWorld(cwd, step.stdin);
    const exit = await run(step.command, world);
    results.push({ exit, ...written });
  }
  return results;
}

it.each(readdirSync(folder))("%s", async (name) => {
  const file = path.join(folder, name);
  const text = readFileSync(file, "utf8");
  const cwd = mkdtempSync(path.join(os.tmpdir(), "khung-cli-"));
  const steps = readTranscript(text);
  const results = await play(steps, cwd);
  rmSync(cwd, { recursive: true });
  if (process.env["UPDATE"]) writeFileSync(file, rewrite(text, results));
  else {
    for (const [i, { exit, stdout, stderr }] of results.entries()) {
      const step = steps[i];
      if (!step) break;
      const command = step.command.join(" ");
      expect({ command, exit }, `${name}:${step.line}`).toEqual({ command, exit: step.exit });
      if (!matches(step.stderr, stderr)) expect(stderr, `${name}:${step.line} stderr`).toBe(step.stderr);
      if (!matches(step.stdout, stdout)) expect(stdout, `${name}:${step.line} stdout`).toBe(step.stdout);
    }
  }
});
