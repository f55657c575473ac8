import { Readable } from "node:stream";
import type { World } from "../src/world.ts";

/** A world in memory, but for files; `written` grows. */
export function fakeWorld(cwd: string, stdin = "", env: World["env"] = {}) {
  const written = { stdout: "", stderr: "" };
  const output = (to: "stdout" | "stderr") => ({
    isTerminal: false,
    columns: 80,
    write: (text: string) => {
      written[to] += text;
      return Promise.resolve();
    },
  });
  const world: World = {
    cwd,
    env,
    stdin: Readable.from([Buffer.from(stdin)]),
    out: output("stdout"),
    err: output("stderr"),
    today: () => "2026-11-22",
    now: () => 0,
    onInterrupt: () => () => {},
  };
  return { world, written };
}
