// What the READMEs of the examples say is so: every `npm run -s khung -- …` line in a block of `sh` succeeds, `--out FILE` gives the
// shipped `….expected.…` FILE to the byte (of a comparison of versions: what is stricter and looser), and a block of `text` after it is what the last line prints. A line that ends in `# mã thoát 1` is meant to
// exit so; then the block also has what is said on standard error. `UPDATE=1` writes files and blocks:
// read the difference, and work some of it out by hand, before you commit it.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { run } from "../src/run.ts";
import { fakeWorld } from "./fake-world.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const scratch = mkdtempSync(path.join(os.tmpdir(), "khung-examples-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const readmes = readdirSync(path.join(root, "examples"), { recursive: true, encoding: "utf8" })
  .filter((name) => path.basename(name) === "README.md")
  .toSorted();

const prefix = "npm run -s khung -- ";
const blocks = /```sh\n([^]*?)```(?:\n\n```text\n([^]*?)```)?/g;

/** Runs one line from the root; a file that it would write goes to the scratch folder and is compared with the shipped one. */
async function play(line: string): Promise<string> {
  const [command = "", status = "0"] = line.slice(prefix.length).split(" # mã thoát ");
  const words = command.split(" ");
  const at = words.indexOf("--out") + 1;
  const shipped = at > 0 ? words[at] : undefined;
  const written = path.join(scratch, path.basename(shipped ?? ""));
  const { world, written: said } = fakeWorld(root);
  const exit = await run(at > 0 ? words.with(at, written) : words, world);
  expect(exit, `${line}\n${said.stderr}`).toBe(Number(status));
  if (shipped?.includes(".expected.")) {
    const file = path.join(root, shipped);
    if (process.env["UPDATE"]) writeFileSync(file, readFileSync(written));
    const found = existsSync(file) ? readFileSync(file, "utf8") : "";
    expect(compared(readFileSync(written, "utf8"), shipped), shipped).toEqual(compared(found, shipped));
  }
  return exit === 0 ? said.stdout : `${said.stdout}\n${said.stderr}`;
}

/** Of a comparison of versions the changes that can move somebody, for its words are the business of `packages/versions`. */
function compared(text: string, file: string): unknown {
  return file.includes(".diff.") ? text.match(/^ {2}[▲▼↕].*$/gm)?.map((line) => line.replaceAll(/ +/g, " ")) : text;
}

it.each(readmes)(
  "examples/%s shows what happens",
  async (name) => {
    const file = path.join(root, "examples", name);
    let text = readFileSync(file, "utf8");
    for (const [block, commands = "", shown] of text.matchAll(blocks)) {
      const lines = commands.split("\n").filter((line) => line.startsWith(prefix));
      let printed = "";
      for (const line of lines) printed = await play(line);
      if (shown === undefined || lines.length === 0) continue;
      if (process.env["UPDATE"])
        text = text.replace(block, () => `${block.slice(0, -`${shown}\`\`\``.length)}${printed}\`\`\``);
      else expect(shown, commands).toBe(printed);
    }
    if (process.env["UPDATE"]) writeFileSync(file, text);
  },
  120_000,
);
