// `khung lsp` as an editor meets it: the built program, its pipes, the protocol.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { clientOf } from "@khung/lsp/testing";

const root = path.join(import.meta.dirname, "../../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "khung-lsp-"));
afterAll(() => rmSync(folder, { recursive: true }));
const base = `ngôn ngữ vi

khung t.goc phiên bản 1.0.0 "Khung thử" {
  cơ quan ban hành "Bộ thử nghiệm"
  hiệu lực từ 2025-01-01
  thiếu số liệu: coi là không đạt
  các mức lũy tiến {
    mức 1 mot "Một"
  }
  số liệu ho_so: số lượng "Hồ sơ"
  tiêu chí t.a bắt buộc "Hồ sơ" {
    đo bằng ho_so
    yêu cầu đạt từ { 1: 20 }
    căn cứ "1/QĐ"
  }
  phân cấp cho tinh { được siết yêu cầu }
}
`;
const overlay = `ngôn ngữ vi

bộ tiêu chí t.tinh phiên bản 1.0.0 "Bộ tỉnh" kế thừa t.goc@1.0.0 {
  cơ quan ban hành "Tỉnh"
  cấp tinh
  siết t.a tại 1 từ 20 lên 30
}
`;
writeFileSync(path.join(folder, "goc.khung"), base);
const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;

async function start(locale?: string) {
  const child = spawn(process.execPath, [path.join(root, "apps/cli/dist/khung.js"), "lsp"], {
    cwd: os.tmpdir(),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const client = clientOf(child);
  const { capabilities } = await client.ask<{ capabilities: Record<string, unknown> }>("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "thu" }],
    ...(locale && { locale }),
    capabilities: {},
  });
  client.tell("initialized", {});
  const open = (name: string, text: string): void =>
    client.tell("textDocument/didOpen", {
      textDocument: { uri: uri(name), languageId: "khung", version: 1, text },
    });
  return { client, capabilities, open };
}

it("says what is wrong, as it is typed, in the language of the client", { timeout: 60_000 }, async () => {
  const { client, capabilities, open } = await start();
  expect(capabilities).toMatchObject({ positionEncoding: "utf-16", textDocumentSync: { change: 2 } });
  open("tinh.khung", overlay);
  expect(await client.diagnostics(uri("tinh.khung"), 1)).toEqual([]);
  // Two changes of stretches: the second counts in the text that the first left. Letters outside of the first plane are two units.
  client.tell("textDocument/didChange", {
    textDocument: { uri: uri("tinh.khung"), version: 2 },
    contentChanges: [
      { range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, text: "  // 𝔎\n" },
      { range: { start: { line: 5, character: 5 }, end: { line: 5, character: 7 } }, text: "K" },
      { range: { start: { line: 6, character: 20 }, end: { line: 6, character: 22 } }, text: "15" },
    ],
  });
  const found = await client.diagnostics(uri("tinh.khung"), 2);
  expect(found.map(({ code }) => code)).toContain("KH2104");
  expect(found[0]?.message).toMatch(/^[A-ZĐÀ-Ỹ`].*[ạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/u);
  expect(await client.end()).toBe(0);
});

it("answers across files", { timeout: 60_000 }, async () => {
  const { client, open } = await start("en-GB");
  open("tinh.khung", overlay.replace("20 lên", "21 lên"));
  const [wrong] = await client.diagnostics(uri("tinh.khung"), 1);
  expect(wrong?.message).toMatch(/^[ -~]*$/m);
  const at = { textDocument: { uri: uri("tinh.khung") }, position: { line: 5, character: 9 } };
  expect(await client.ask("textDocument/definition", at)).toMatchObject({
    uri: uri("goc.khung"),
    range: { start: { line: 10 } },
  });
  expect(await client.ask("textDocument/hover", at)).toMatchObject({
    contents: { value: expect.stringContaining("criterion") as unknown },
  });
  const references = { ...at, context: { includeDeclaration: true } };
  expect(await client.ask("textDocument/references", references)).toHaveLength(2);
  const { changes } = await client.ask<{ changes: Record<string, unknown[]> }>("textDocument/rename", {
    ...at,
    newName: "t.moi",
  });
  expect(Object.keys(changes).toSorted()).toEqual([uri("goc.khung"), uri("tinh.khung")]);
  await expect(client.ask("textDocument/rename", { ...at, newName: "require" })).rejects.toThrow("KH6152");
  const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const document = { textDocument: at.textDocument };
  expect(await client.ask("textDocument/completion", { ...at, position: { line: 5, character: 2 } })).not.toEqual([]);
  expect(await client.ask("textDocument/inlayHint", { ...document, range: whole })).not.toEqual([]);
  expect(
    await client.ask("textDocument/codeAction", { ...document, range: whole, context: { diagnostics: [] } }),
  ).not.toEqual([]);
  expect(await client.ask("textDocument/semanticTokens/full", document)).toHaveProperty("data");
  expect(await client.ask("textDocument/foldingRange", document)).toHaveLength(1);
  expect(await client.ask("textDocument/documentSymbol", document)).toHaveLength(1);
  expect(await client.ask("textDocument/selectionRange", { ...document, positions: [at.position] })).toHaveLength(1);
  expect(await client.ask("textDocument/documentHighlight", at)).toHaveLength(1);
  expect(
    await client.ask("textDocument/formatting", { ...document, options: { tabSize: 2, insertSpaces: true } }),
  ).toEqual([]);
  expect(await client.cancelled("textDocument/hover", at)).toMatchObject({ error: { code: -32800 } });
  expect(await client.end()).toBe(0);
});

it("follows a base that changes in another window, and on disk", { timeout: 60_000 }, async () => {
  const { client, open } = await start();
  open("tinh.khung", overlay);
  open("goc.khung", base);
  expect(await client.diagnostics(uri("tinh.khung"), 1)).toEqual([]);
  client.tell("textDocument/didChange", {
    textDocument: { uri: uri("goc.khung"), version: 2 },
    contentChanges: [{ text: base.replace("1: 20", "1: 21") }],
  });
  await client.diagnostics(uri("goc.khung"), 2);
  const symbols = await client.ask<{ readonly name: string }[]>("textDocument/documentSymbol", {
    textDocument: { uri: uri("tinh.khung") },
  });
  expect(symbols.map(({ name }) => name)).toEqual(["t.tinh"]);
  expect((await client.diagnostics(uri("tinh.khung"), 1)).map(({ code }) => code)).toContain("KH2104");
  client.tell("textDocument/didClose", { textDocument: { uri: uri("goc.khung") } });
  await client.ask("textDocument/documentSymbol", { textDocument: { uri: uri("tinh.khung") } });
  expect(await client.diagnostics(uri("tinh.khung"), 1)).toEqual([]);
  expect(await client.end()).toBe(0);
});

it("reads a folder with every example in it", { timeout: 60_000 }, async () => {
  const examples = path.join(folder, "examples");
  cpSync(path.join(root, "examples"), examples, { recursive: true });
  const { client, open } = await start();
  const file = "examples/overlays/tinh-siet.khung";
  open(file, readFileSync(path.join(folder, file), "utf8"));
  const found = await client.diagnostics(uri(file), 1);
  // What it extends lies in another folder, in two copies: the nearest is taken.
  expect(found.filter(({ code }) => code === "KH2006" || code === "KH2013")).toEqual([]);
  expect(await client.end()).toBe(0);
});
