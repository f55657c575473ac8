/**
 * Detached signatures in the format of `ssh-keygen -Y sign` (SSHSIG), so that anyone with OpenSSH can check what we sign.
 *
 * Source   OpenSSH, PROTOCOL.sshsig
 */

import { createHash, sign as signBytes, verify as verifyBytes } from "node:crypto";
import { armor, dearmor } from "./armor.ts";
import { isText, readWire, uint32, wireString } from "./ssh-wire.ts";
import { algorithm, type SigningKey, verifyingKey } from "./ssh-key.ts";

const label = "SSH SIGNATURE";
const magic = Buffer.from("SSHSIG", "latin1");
const hashes: readonly string[] = ["sha256", "sha512"];

/** A signature taken apart. */
export interface Signature {
  readonly publicBlob: Uint8Array;
  /** What it was made for; a signature for one purpose is none for another. */
  readonly namespace: string;
  readonly hash: string;
  readonly signature: Uint8Array;
}

/** Signs bytes; the armoured text of a `.sig` file. */
export function sign(message: Uint8Array, namespace: string, key: SigningKey): string {
  const signature = signBytes(null, signedData(message, namespace, "sha512"), key.private);
  const parts = [key.publicBlob, namespace, "", "sha512"].map(wireString);
  const blob = wireString(Buffer.concat([wireString(algorithm), wireString(signature)]));
  return armor(label, Buffer.concat([magic, uint32(1), ...parts, blob]));
}

/** Takes a `.sig` file apart; undefined when it is none, is cut off, or is of an algorithm that is not Ed25519. */
export function readSignature(text: string): Signature | undefined {
  const bytes = dearmor(label, text);
  if (!bytes) return undefined;
  const reader = readWire(bytes);
  if (!isText(reader.bytes(magic.length), "SSHSIG") || reader.uint32() !== 1) return undefined;
  const [publicBlob, namespace, reserved, hash, blob] = Array.from({ length: 5 }, () => reader.string());
  if (!publicBlob || !namespace || !reserved || !hash || !blob || reader.left > 0) return undefined;
  const inner = readWire(blob);
  if (!isText(inner.string(), algorithm) || !verifyingKey(publicBlob)) return undefined;
  const signature = inner.string();
  const hashName = Buffer.from(hash).toString("latin1");
  if (signature?.length !== 64 || inner.left > 0 || !hashes.includes(hashName)) return undefined;
  return { publicBlob, namespace: Buffer.from(namespace).toString("utf8"), hash: hashName, signature };
}

/** Whether a signature is one of these bytes, for this purpose, by the key that it names. Whose key that is, is another question. */
export function isSignatureOf(message: Uint8Array, namespace: string, signature: Signature): boolean {
  const key = verifyingKey(signature.publicBlob);
  if (!key || signature.namespace !== namespace) return false;
  return verifyBytes(null, signedData(message, namespace, signature.hash), key, signature.signature);
}

function signedData(message: Uint8Array, namespace: string, hash: string): Uint8Array {
  const digest = createHash(hash).update(message).digest();
  return Buffer.concat([magic, wireString(namespace), wireString(""), wireString(hash), wireString(digest)]);
}
