import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { invariant, type Diagnostic } from "@khung/diagnostics";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readAllowedSigners } from "./allowed-signers.ts";
import { checkSignature } from "./check-signature.ts";
import { listPublications, publish, readPublication, type Publication } from "./publication.ts";
import { generateKey, publicLine, readPrivateKey } from "./ssh-key.ts";
import { sampleDraft } from "./testing/sample-draft.ts";
import { privateKey, publicKey } from "./testing/vectors.ts";
import { checkFiles, checkSource } from "./verify-publication.ts";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), "khung-store-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const store = () => ({ folder: path.join(folder, "kho"), shown: "kho" });
const reference = { id: "vn.mau", version: "1.0.0" };
const at = (...names: readonly string[]) => path.join(folder, "kho", "vn.mau", "1.0.0", ...names);
const read = readPrivateKey(privateKey);
const key = read.kind === "key" ? read.key : undefined;
const signers = (line = `"Bộ mẫu" ${publicKey}`) => readAllowedSigners(line).signers;
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

/** Everything that `khung verify` looks at, compiling aside: the module is the one that was published. */
function verify(list = signers(), module = sampleDraft("1.0.0").module, engine = "0.0.0"): readonly string[] {
  const { publication, diagnostics } = readPublication(store(), reference);
  if (!publication) return codes(diagnostics);
  const found = [
    ...checkSignature(publication, list, "2026-11-22").diagnostics,
    ...checkFiles(publication),
    ...checkSource(publication, [module], engine),
  ];
  return codes(found);
}

function published(): Publication {
  const { publication } = publish(store(), sampleDraft("1.0.0"), key);
  invariant(publication, "published");
  return publication;
}

it("publishes once, the same again does nothing, something else is refused", () => {
  const first = publish(store(), sampleDraft("1.0.0"), key);
  expect([first.status, verify()]).toEqual(["published", []]);
  const before = readFileSync(at("manifest.json"), "utf8");
  expect(publish(store(), sampleDraft("1.0.0"), undefined).status).toBe("same");
  expect(codes(publish(store(), sampleDraft("1.0.0", "Khung khác"), key).diagnostics)).toEqual(["KH6101"]);
  expect(readFileSync(at("manifest.json"), "utf8")).toBe(before);
  expect(publish(store(), sampleDraft("1.0.1", "Khung khác"), key).status).toBe("published");
  expect(listPublications(store())).toEqual({
    references: [reference, { id: "vn.mau", version: "1.0.1" }],
    diagnostics: [],
  });
  expect(readdirSync(path.join(folder, "kho", ".incoming"))).toEqual([]);
});

it.each(["module.json", "source.khung", "manifest.json", "manifest.json.sig"] as const)(
  "%s: no byte may change, be lacking or be added",
  (name) => {
    published();
    const good = readFileSync(at(name));
    const step = Math.max(1, Math.floor(good.length / 60));
    for (let i = 0; i < good.length; i += step) {
      const bad = Buffer.from(good);
      bad[i] = (bad[i] ?? 0) ^ 1;
      writeFileSync(at(name), bad);
      expect(verify(), `byte ${i}`).not.toEqual([]);
      truncateSync(at(name), i);
      expect(verify(), `cut at ${i}`).not.toEqual([]);
    }
    writeFileSync(at(name), Buffer.concat([good, Buffer.from("x")]));
    expect(verify()).not.toEqual([]);
    writeFileSync(at(name), good);
    expect(verify()).toEqual([]);
    rmSync(at(name));
    const lacking = {
      "module.json": "KH6116",
      "source.khung": "KH6116",
      "manifest.json": "KH6115",
      "manifest.json.sig": "KH6110",
    };
    expect(verify()).toEqual([lacking[name]]);
  },
);

it("who signed: unknown keys, other issuers, days on which a key is not valid, nobody asked", () => {
  published();
  const other = publicLine(generateKey().publicBlob);
  expect(verify(signers(`"Bộ mẫu" ${other}`))).toEqual(["KH6113"]);
  expect(verify(signers(`"Bộ khác" ${publicKey}`))).toEqual(["KH6113"]);
  expect(verify(signers(`"Bộ mẫu" valid-before="20260101" ${publicKey}`))).toEqual(["KH6113"]);
  expect(verify([])).toEqual(["KH6113"]);
  const { publication } = readPublication(store(), reference);
  invariant(publication, "published");
  expect(codes(checkSignature(publication, undefined, "2026-11-22").diagnostics)).toEqual(["KH6114"]);
  const dated = { ...publication, manifest: { ...publication.manifest, published: "2025-06-01" } };
  expect(
    checkSignature(dated, signers(`"Bộ mẫu" valid-before="20260101" ${publicKey}`), "2026-11-22").diagnostics,
  ).toEqual([]);
});

it("a signed manifest that says something false is found out by compiling", () => {
  const draft = sampleDraft("1.0.0");
  publish(store(), { ...draft, manifest: { ...draft.manifest, issuer: "Bộ khác", title: "Tên khác" } }, key);
  expect(verify(signers(`"Bộ khác" ${publicKey}`))).toEqual(["KH6117", "KH6117"]);
  const { publication } = readPublication(store(), reference);
  invariant(publication, "published");
  const [first] = checkSource(publication, [sampleDraft("1.0.0", "Khác").module], "9.9.9");
  expect(first?.message.en).toContain("published by version `0.0.0`, verified by `9.9.9`");
});

it("the folder of one version in the place of another is not that version", () => {
  published();
  renameSync(at(), path.join(folder, "kho", "vn.mau", "2.0.0"));
  expect(codes(readPublication(store(), { id: "vn.mau", version: "2.0.0" }).diagnostics)).toEqual(["KH6115"]);
  expect(codes(readPublication(store(), reference).diagnostics)).toEqual(["KH6106"]);
});

it.skipIf(process.platform === "win32")("links are not followed, wherever they are", () => {
  published();
  const elsewhere = path.join(folder, "noi-khac");
  for (const name of ["source.khung", "manifest.json", "manifest.json.sig", "module.json"]) {
    renameSync(at(name), elsewhere);
    symlinkSync(elsewhere, at(name));
    expect(verify(), name).toEqual(["KH6107"]);
    rmSync(at(name));
    renameSync(elsewhere, at(name));
  }
  for (const names of [["1.0.0"], []]) {
    const where = path.join(folder, "kho", "vn.mau", ...names);
    renameSync(where, elsewhere);
    symlinkSync(elsewhere, where);
    expect(verify(), where).toEqual(["KH6107"]);
    expect(codes(listPublications(store()).diagnostics)).toEqual(["KH6107"]);
    const again = publish(store(), sampleDraft("1.0.0"), key);
    expect(again.status).toBeUndefined();
    rmSync(where);
    renameSync(elsewhere, where);
  }
  rmSync(path.join(folder, "kho", ".incoming"), { recursive: true });
  symlinkSync(folder, path.join(folder, "kho", ".incoming"));
  expect(codes(publish(store(), sampleDraft("1.0.1"), key).diagnostics)).toEqual(["KH6107"]);
});

it("strangers in a store, files that are too big, names without a folder", () => {
  published();
  writeFileSync(at("them.khung"), "");
  expect(verify()).toEqual(["KH6107"]);
  rmSync(at("them.khung"));
  for (const name of ["ghi-chu.txt", "VN.MAU", "con", "vn.mau "]) mkdirSync(path.join(folder, "kho", name));
  expect(codes(listPublications(store()).diagnostics)).toEqual(Array.from({ length: 4 }, () => "KH6107"));
  truncateSync(at("manifest.json"), 2 ** 20 + 1);
  expect(verify()).toEqual(["KH6005"]);
  const long = sampleDraft("1.0.0");
  const module = { ...long.module, id: `a${"b".repeat(300)}` };
  expect(codes(publish(store(), { ...long, module }, key).diagnostics)).toEqual(["KH6107"]);
  expect(codes(readPublication(store(), { id: "../..", version: "1.0.0" }).diagnostics)).toEqual(["KH6106"]);
});

it("what cannot be written is said, and leaves nothing", () => {
  writeFileSync(path.join(folder, "kho"), "a file in the place of the store");
  expect(codes(publish(store(), sampleDraft("1.0.0"), key).diagnostics)).toEqual(["KH6107"]);
  expect(readFileSync(path.join(folder, "kho"), "utf8")).toBe("a file in the place of the store");
});

/** Two at a time into one store, so that they also come in each other's way. */
const rounds = 25;

it("killed at any moment, a publication is there whole or not at all", async () => {
  const script = path.join(import.meta.dirname, "../scripts/publish-on.ts");
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(folder, "cache") };
  for (let round = 0; round < rounds; round++) {
    const children = [0, 1].map(() =>
      spawn(process.execPath, [script, store().folder, String(round)], { env, stdio: ["ignore", "pipe", "inherit"] }),
    );
    const ends = children.map((child) => once(child, "close"));
    await Promise.all(children.map((child) => once(child.stdout, "data")));
    await new Promise((resolve) => setTimeout(resolve, round % 7));
    for (const child of children) child.kill("SIGKILL");
    await Promise.all(ends);
  }
  const { references, diagnostics } = listPublications(store());
  expect(diagnostics).toEqual([]);
  expect(references.length).toBeGreaterThanOrEqual(rounds);
  for (const each of references) {
    const { publication, diagnostics: problems } = readPublication(store(), each);
    invariant(publication, JSON.stringify(problems));
    const { module } = sampleDraft(each.version, "Khung mẫu", 300_000);
    const found = [
      ...checkSignature(publication, signers(), "2026-11-22").diagnostics,
      ...checkFiles(publication),
      ...checkSource(publication, [module], "0.0.0"),
    ];
    expect(codes(found), each.version).toEqual([]);
  }
}, 180_000);
