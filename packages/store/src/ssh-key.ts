/**
 * Ed25519 keys: private ones from OpenSSH and PKCS#8 files, public ones as OpenSSH writes them.
 *
 * Refuses: keys with a passphrase (nobody is asked here; `ssh-keygen -Y sign` can be used with such a key and with agents and
 * hardware), and every other algorithm.
 */

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { armor, dearmor, fromBase64 } from "./armor.ts";
import { isText, readWire, uint32, wireString } from "./ssh-wire.ts";

export const algorithm = "ssh-ed25519";
const opensshLabel = "OPENSSH PRIVATE KEY";
const magic = "openssh-key-v1\0";

/** A private key and its public half. */
export interface SigningKey {
  readonly private: KeyObject;
  /** As OpenSSH has it: algorithm and 32 bytes, each with its length. */
  readonly publicBlob: Uint8Array;
}

/** What reading gives: a key, or why there is none. */
export type KeyRead =
  | { readonly kind: "key"; readonly key: SigningKey }
  | { readonly kind: "encrypted" }
  | { readonly kind: "otherAlgorithm"; readonly found: string }
  | { readonly kind: "malformed" };

/** Reads a private key file. Never throws. */
export function readPrivateKey(text: string): KeyRead {
  const openssh = dearmor(opensshLabel, text);
  if (openssh) return readOpenssh(openssh);
  if (text.includes("-----BEGIN ENCRYPTED PRIVATE KEY-----")) return { kind: "encrypted" };
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === "ed25519") return { kind: "key", key: signingKey(key) };
    return { kind: "otherAlgorithm", found: key.asymmetricKeyType ?? "" };
  } catch {
    return { kind: "malformed" };
  }
}

function readOpenssh(bytes: Uint8Array): KeyRead {
  const malformed = { kind: "malformed" } as const;
  const outer = readWire(bytes);
  if (!isText(outer.bytes(magic.length), magic)) return malformed;
  const cipher = outer.string();
  if (!cipher) return malformed;
  if (!isText(cipher, "none")) return { kind: "encrypted" };
  if (!outer.string() || !outer.string() || outer.uint32() !== 1 || !outer.string()) return malformed;
  const section = outer.string();
  if (!section) return malformed;
  const inner = readWire(section);
  const [check, again, name] = [inner.uint32(), inner.uint32(), inner.string()];
  if (check === undefined || check !== again || !name) return malformed;
  if (!isText(name, algorithm)) return { kind: "otherAlgorithm", found: Buffer.from(name).toString("latin1") };
  const [point, secret] = [inner.string(), inner.string()];
  if (point?.length !== 32 || secret?.length !== 64) return malformed;
  const key = signingKey(privateKeyOf(secret.subarray(0, 32)));
  return Buffer.from(key.publicBlob).equals(publicBlobOf(point)) ? { kind: "key", key } : malformed;
}

/** The key of 32 secret bytes, by way of PKCS#8 (RFC 8410), whose text for Ed25519 always begins the same. */
function privateKeyOf(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}

function signingKey(key: KeyObject): SigningKey {
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  return { private: key, publicBlob: publicBlobOf(Buffer.from(x, "base64url")) };
}

function publicBlobOf(point: Uint8Array): Uint8Array {
  return Buffer.concat([wireString(algorithm), wireString(point)]);
}

/** The key that checks signatures; undefined for anything but Ed25519. */
export function verifyingKey(publicBlob: Uint8Array): KeyObject | undefined {
  const reader = readWire(publicBlob);
  if (!isText(reader.string(), algorithm)) return undefined;
  const point = reader.string();
  if (point?.length !== 32 || reader.left > 0) return undefined;
  return createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(point).toString("base64url") },
    format: "jwk",
  });
}

/** `SHA256:…`, as `ssh-keygen -l` shows it. */
export function fingerprintOf(publicBlob: Uint8Array): string {
  return `SHA256:${createHash("sha256").update(publicBlob).digest("base64").replace(/=+$/, "")}`;
}

/** The public key in one line, as in `.pub` and allowed signers files. */
export function publicLine(publicBlob: Uint8Array): string {
  return `${algorithm} ${Buffer.from(publicBlob).toString("base64")}`;
}

/** The public key of `ssh-ed25519 AAAA…`; undefined when it is none. */
export function readPublic(name: string, base64: string): Uint8Array | undefined {
  const blob = name === algorithm ? fromBase64(base64) : undefined;
  return blob && verifyingKey(blob) ? blob : undefined;
}

/** A new key as an OpenSSH private key file without a passphrase, and its public half. */
export function generateKey(): { readonly file: string; readonly publicBlob: Uint8Array } {
  const { privateKey } = generateKeyPairSync("ed25519");
  const { publicBlob } = signingKey(privateKey);
  const { d = "", x = "" } = privateKey.export({ format: "jwk" });
  const [seed, point] = [Buffer.from(d, "base64url"), Buffer.from(x, "base64url")];
  const check = randomBytes(4);
  const section = Buffer.concat([
    check,
    check,
    wireString(algorithm),
    wireString(point),
    wireString(Buffer.concat([seed, point])),
    wireString(""),
  ]);
  const padding = Uint8Array.from({ length: (8 - (section.length % 8)) % 8 }, (_, i) => i + 1);
  const bytes = Buffer.concat([
    Buffer.from(magic, "latin1"),
    wireString("none"),
    wireString("none"),
    wireString(""),
    uint32(1),
    wireString(publicBlob),
    wireString(Buffer.concat([section, padding])),
  ]);
  return { file: armor(opensshLabel, bytes), publicBlob };
}
