// The commands of examples/phien-ban/README.md say what its files hold. `UPDATE=1` writes them; read the difference before you commit it.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { run } from "../src/run.ts";
import { fakeWorld } from "./fake-world.ts";

const root = path.join(import.meta.dirname, "../../..");
const folder = path.join(root, "examples/phien-ban");
const readme = readFileSync(path.join(folder, "README.md"), "utf8");

/** Commands, each with the files that hold what it says; the second is standard error. */
const commands = [
  ...readme.matchAll(/```sh\nkhung ([^\n]+)\n```\n\n→ \[([\w.-]+)\]\([^)]*\)(?:, thông báo: \[([\w.-]+)\])?/g),
].map(([, command = "", out = "", err]) => ({ command, out, err }));

it("the README has its commands", () => {
  expect(commands.map(({ command }) => command.split(" ")[0])).toEqual(["diff", "rebase", "migrate", "migrate"]);
});

it.each(commands)(
  "khung $command",
  async ({ command, out, err }) => {
    const { world, written } = fakeWorld(root, "");
    await run(command.split(" "), world);
    for (const [file, text] of [
      [out, written.stdout],
      [err, written.stderr],
    ] as const) {
      if (file === undefined) continue;
      if (process.env["UPDATE"]) writeFileSync(path.join(folder, file), text);
      else expect(text, file).toBe(readFileSync(path.join(folder, file), "utf8"));
    }
  },
  60_000,
);
