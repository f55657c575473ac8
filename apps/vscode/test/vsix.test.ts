// The package as it is installed: unpacked, its manifest read, its server started from inside and asked.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clientOf } from "@khung/lsp/testing";

const folder = mkdtempSync(path.join(os.tmpdir(), "khung-vsix-"));
afterAll(() => rmSync(folder, { recursive: true }));
const inside = (name: string): string => path.join(folder, "extension", name);
const json = (name: string) => JSON.parse(readFileSync(inside(name), "utf8")) as Record<string, never>;

/** Unpacks by the directory at the end, as every reader of ZIP files does. */
function unpack(bytes: Buffer): void {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), inflateRawSync(bytes.subarray(start, start + packed)));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

beforeAll(() => unpack(readFileSync(path.join(import.meta.dirname, "../dist/khung.vsix"))));

it("holds every file that its manifest names, and needs nothing else", () => {
  const manifest = json("package.json") as unknown as {
    main: string;
    dependencies?: object;
    contributes: { languages: { configuration: string }[]; grammars: { path: string }[]; snippets: { path: string }[] };
  };
  const { languages, grammars, snippets } = manifest.contributes;
  const named = [
    manifest.main,
    ...languages.map((each) => each.configuration),
    ...[...grammars, ...snippets].map((each) => each.path),
  ];
  for (const name of [...named, "dist/server.mjs", "README.md", "LICENSE.txt"])
    expect(existsSync(inside(name)), name).toBe(true);
  expect(manifest).not.toHaveProperty("dependencies");
  expect(manifest).not.toHaveProperty("devDependencies");
  expect(readFileSync(path.join(folder, "extension.vsixmanifest"), "utf8")).toContain(
    'Id="khung" Version="0.1.0" Publisher="khung"',
  );
  expect(readFileSync(path.join(folder, "[Content_Types].xml"), "utf8")).toContain('Extension=".cjs"');
});

it("has a grammar whose patterns compile", () => {
  const patterns = (value: unknown): readonly string[] => {
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) =>
      ["match", "begin", "end"].includes(key) && typeof each === "string" ? [each] : patterns(each),
    );
  };
  const found = patterns(json("dist/khung.tmLanguage.json"));
  expect(found.length).toBeGreaterThan(5);
  for (const pattern of found) expect(() => new RegExp(pattern, "u"), pattern).not.toThrow();
});

it("starts its server from inside the package, which says what is wrong", { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [inside("dist/server.mjs"), "--stdio"], {
    cwd: folder,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const client = clientOf(child);
  const { capabilities } = await client.ask<{ capabilities: object }>("initialize", {
    processId: null,
    rootUri: null,
    locale: "en",
    initializationOptions: { language: "vi" },
    capabilities: {},
  });
  expect(capabilities).toHaveProperty("renameProvider");
  client.tell("initialized", {});
  const uri = "untitled:Untitled-1";
  const text = 'ngôn ngữ vi\n\nkhung a.b phiên bản 1.0.0 "B" {\n  số liệu x: số lượng "X"\n  bảo đảm y >= 65,5\n}\n';
  client.tell("textDocument/didOpen", { textDocument: { uri, languageId: "khung", version: 1, text } });
  const found = await client.diagnostics(uri, 1);
  expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(["KH1012", "KH2002"]));
  expect(found.find(({ code }) => code === "KH1012")?.message).toContain("dấu");
  const edits = await client.ask<unknown[]>("khung/translate", { textDocument: { uri }, to: "en" });
  expect(edits.length).toBeGreaterThan(0);
  expect(await client.end()).toBe(0);
});

it("evaluates the open text over a data file, as khung eval prints it", { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [inside("dist/server.mjs"), "--stdio"], {
    cwd: folder,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const client = clientOf(child);
  await client.ask("initialize", {
    processId: null,
    rootUri: null,
    initializationOptions: { language: "vi" },
    capabilities: {},
  });
  client.tell("initialized", {});
  const uri = "untitled:Untitled-1";
  const text = (threshold: string): string => `ngôn ngữ vi

khung t.thu phiên bản 1.0.0 "Khung thử" {
  cơ quan ban hành "Bộ thử nghiệm"
  hiệu lực từ 2025-01-01
  thiếu số liệu: coi là không đạt
  các mức lũy tiến {
    mức 1 mot "Một"
  }
  số liệu ho_so: số lượng "Hồ sơ"
  tiêu chí t.a bắt buộc "Hồ sơ" {
    đo bằng ho_so
    yêu cầu đạt từ { 1: ${threshold} }
    căn cứ "1/QĐ"
  }
}
`;
  client.tell("textDocument/didOpen", { textDocument: { uri, languageId: "khung", version: 1, text: text("20") } });
  const data = path.join(folder, "so-lieu.csv");
  writeFileSync(data, "entity,ho_so\n01,19\n02,20\n03,21\n");
  const ask = () => client.ask<{ text: string }>("khung/evaluate", { textDocument: { uri }, data });
  const { text: shown } = await ask();
  expect(shown).toContain("3 đơn vị");
  expect(shown).toMatch(/Một.*\b2\b/);
  const contentChanges = [{ text: text("?") }];
  client.tell("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges });
  expect((await ask()).text).toContain("KH6155");
  expect(await client.end()).toBe(0);
});
