import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDataNotes } from "./read-data-notes.ts";
import { readSources } from "./read-sources.ts";

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(path.join(os.tmpdir(), "khung-project-"));
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    writeFileSync(path.join(cwd, file), content);
  };
  write("xã/b.khung", "b");
  write("xã/a.khung", "a");
  write("xã/sâu/c.khung", "c");
  write("xã/.ẩn/d.khung", "d");
  write("xã/node_modules/e.khung", "e");
  write("xã/data.csv", "entity\n");
  write("trống/readme.md", "");
  write("bom.khung", "\ufeffkhung");
  write("cũ.khung", new Uint8Array([0x61, 0x0a, 0x62, 0xe0, 0x62]));
  write("lớn.khung", "");
  truncateSync(path.join(cwd, "lớn.khung"), 17 * 2 ** 20);
  write("x.csv.meta.json", '{"synthetic": true, "seed": 7, "asOf": "2025-12-31", "note": {"vi": "giả lập"}}');
  write("y.meta.json", '{"synthetic": "yes"}');
});
afterAll(() => rmSync(cwd, { recursive: true }));

const read = (...paths: readonly string[]) =>
  readSources(paths, { cwd, stdin: Readable.from([Buffer.from("từ ống")]) });
const codes = async (...paths: readonly string[]) => (await read(...paths)).diagnostics.map(({ code }) => code);
const helpFor = async (given: string) => (await read(given)).diagnostics[0]?.help?.vi;

it("reads files, and every source below a folder by name, each once", async () => {
  const { sources, diagnostics } = await read("xã/b.khung", "xã", "./xã/a.khung");
  expect(diagnostics).toEqual([]);
  expect(sources.map(({ file, text }) => `${file} ${text}`)).toEqual([
    "xã/b.khung b",
    "xã/a.khung a",
    "xã/sâu/c.khung c",
  ]);
});

it("reads standard input for -", async () => {
  expect((await read("-")).sources).toEqual([{ file: "<stdin>", text: "từ ống" }]);
});

it("leaves a byte order mark out and says so", async () => {
  const { sources, diagnostics } = await read("bom.khung");
  expect(sources[0]?.text).toBe("khung");
  expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["KH6006 info"]);
});

it("says what could not be read", async () => {
  expect(await codes("mất.khung", "xã/data.csv", "trống", "cũ.khung", "lớn.khung")).toEqual([
    "KH6001",
    "KH6002",
    "KH6003",
    "KH6004",
    "KH6005",
  ]);
  expect((await read("cũ.khung")).diagnostics[0]?.message.vi).toContain("sai từ dòng 2");
});

it("names what was probably meant, or what is there", async () => {
  expect(await helpFor("xa/a.khung")).toBe("ở đó có: `xã/`");
  expect(await helpFor("xã/aa.khung")).toBe("ở đó có: `xã/a.khung`");
  expect(await helpFor("xã/không-có-gì-giống.txt")).toBe(
    "ở đó có: `xã/a.khung`, `xã/b.khung`, `xã/data.csv`, `xã/sâu/`",
  );
});

it("reads the notes beside a data file", () => {
  const notes = { synthetic: true, seed: 7, asOf: "2025-12-31", note: { vi: "giả lập" } };
  expect(readDataNotes("x.csv", cwd)).toEqual({ notes, diagnostics: [] });
  expect(readDataNotes("y.csv", cwd).diagnostics.map(({ code }) => code)).toEqual(["KH6008"]);
  expect(readDataNotes("z.csv", cwd)).toEqual({ diagnostics: [] });
});
