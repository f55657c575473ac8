import { execFileSync, spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { invariant } from "@khung/diagnostics";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fingerprintOf, generateKey, publicLine, readPrivateKey, type SigningKey } from "./ssh-key.ts";
import { isSignatureOf, readSignature, sign } from "./sshsig.ts";
import { encryptedKey, fingerprint, message, pkcs8Key, privateKey, publicKey, signature } from "./testing/vectors.ts";

const bytes = new TextEncoder().encode(message);

function keyOf(text: string): SigningKey {
  const read = readPrivateKey(text);
  invariant(read.kind === "key", read.kind);
  return read.key;
}

const accepts = (text: string, of = bytes, namespace = "khung"): boolean => {
  const read = readSignature(text);
  return read !== undefined && isSignatureOf(of, namespace, read);
};

it("reads what OpenSSH wrote, and signs byte for byte as it does", () => {
  const key = keyOf(privateKey);
  expect([publicLine(key.publicBlob), fingerprintOf(key.publicBlob)]).toEqual([publicKey, fingerprint]);
  expect(accepts(signature)).toBe(true);
  expect(sign(bytes, "khung", key)).toBe(signature);
});

it("a signature is one of these bytes, for this purpose", () => {
  expect(accepts(signature, new TextEncoder().encode("Khung mau\n"))).toBe(false);
  expect(accepts(signature, bytes, "file")).toBe(false);
});

it("one character changed, or the end cut off, and it is no signature", () => {
  const lines = signature.split("\n");
  const begin = (lines[0]?.length ?? 0) + 1;
  const end = signature.indexOf("\n-----END");
  for (let i = begin; i < end; i++) {
    if (signature[i] === "\n") continue;
    const changed = signature.slice(0, i) + (signature[i] === "A" ? "B" : "A") + signature.slice(i + 1);
    expect(accepts(changed), `character ${i}`).toBe(false);
  }
  for (let i = 0; i < signature.trimEnd().length; i++)
    expect(accepts(signature.slice(0, i)), `cut at ${i}`).toBe(false);
});

it("keys: PKCS#8 too; none with a passphrase, of another algorithm, or cut off", () => {
  expect(accepts(sign(bytes, "khung", keyOf(pkcs8Key)))).toBe(true);
  expect(readPrivateKey(encryptedKey)).toEqual({ kind: "encrypted" });
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  expect(readPrivateKey(rsa.export({ format: "pem", type: "pkcs8" }).toString())).toEqual({
    kind: "otherAlgorithm",
    found: "rsa",
  });
  const { privateKey: closed } = generateKeyPairSync("ed25519");
  const pem = closed.export({ format: "pem", type: "pkcs8", cipher: "aes-256-cbc", passphrase: "x" });
  expect(readPrivateKey(pem.toString())).toEqual({ kind: "encrypted" });
  for (let i = 0; i < privateKey.trimEnd().length; i++)
    expect(readPrivateKey(privateKey.slice(0, i)).kind, `cut at ${i}`).toBe("malformed");
  expect(readPrivateKey("")).toEqual({ kind: "malformed" });
});

it("a private key whose public half is another's is refused", () => {
  const other = keyOf(generateKey().file);
  const broken = Buffer.from(privateKey.split("\n").slice(1, -2).join(""), "base64");
  const point = Buffer.from(keyOf(privateKey).publicBlob.subarray(-32));
  const at = broken.lastIndexOf(point, broken.length - 60);
  Buffer.from(other.publicBlob.subarray(-32)).copy(broken, at);
  const text = `-----BEGIN OPENSSH PRIVATE KEY-----\n${broken.toString("base64")}\n-----END OPENSSH PRIVATE KEY-----\n`;
  expect(readPrivateKey(text)).toEqual({ kind: "malformed" });
});

const hasOpenssh = spawnSync("ssh-keygen", ["-?"]).error === undefined;
let folder = "";
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), "khung-ssh-"))));
afterEach(() => rmSync(folder, { recursive: true }));

it.skipIf(!hasOpenssh)("OpenSSH accepts our keys and signatures, and we accept its", () => {
  const { file, publicBlob } = generateKey();
  const [key, text, signers] = ["key", "text", "signers"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(key, file, { mode: 0o600 });
  writeFileSync(text, message);
  writeFileSync(signers, `"Bộ mẫu" namespaces="khung" ${publicLine(publicBlob)}\n`);
  expect(execFileSync("ssh-keygen", ["-y", "-f", key], { encoding: "utf8" }).trim()).toBe(publicLine(publicBlob));
  writeFileSync(`${text}.ours`, sign(bytes, "khung", keyOf(file)));
  const verify = (issuer: string, namespace: string) =>
    spawnSync("ssh-keygen", ["-Y", "verify", "-f", signers, "-I", issuer, "-n", namespace, "-s", `${text}.ours`], {
      input: message,
    }).status === 0;
  expect([verify("Bộ mẫu", "khung"), verify("Bộ khác", "khung"), verify("Bộ mẫu", "file")]).toEqual([
    true,
    false,
    false,
  ]);
  execFileSync("ssh-keygen", ["-q", "-Y", "sign", "-n", "khung", "-f", key, text], { stdio: "ignore" });
  expect(accepts(readFileSync(`${text}.sig`, "utf8"))).toBe(true);
  execFileSync("ssh-keygen", ["-q", "-Y", "sign", "-n", "khung", "-O", "hashalg=sha256", "-f", key, `${text}.ours`], {
    stdio: "ignore",
  });
  expect(accepts(readFileSync(`${text}.ours.sig`, "utf8"), readFileSync(`${text}.ours`))).toBe(true);
});
